/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "exchange/entente-bibtex-format.h"
#include "exchange/entente-csl-format.h"
#include "exchange/entente-latex.h"
#include "exchange/entente-ris-format.h"
#include "test-sink.h"

static const char *const formats[] = { "bibtex", "ris", "csl-json" };

static GObject *
make_format (const char *name)
{
  if (g_str_equal (name, "bibtex"))
    return G_OBJECT (entente_bibtex_format_new ());
  if (g_str_equal (name, "ris"))
    return G_OBJECT (entente_ris_format_new ());
  return G_OBJECT (entente_csl_format_new ());
}

static void
assert_read (const char *format, const char *file, const char *expected)
{
  g_autoptr (GObject) object = make_format (format);
  g_autoptr (TestSink) sink = test_sink_read (ENTENTE_IMPORTER (object), file, -1);
  g_autofree char *json = NULL;

  if (sink->refusals->len > 0)
    g_test_message ("%s", (char *) sink->refusals->pdata[0]);
  g_assert_cmpuint (sink->records->len, ==, 1);
  json = test_sink_get_json (sink, 0);
  g_assert_cmpstr (json, ==, expected);
}

/* --- LaTeX ------------------------------------------------------------------------------------ */

static void
test_latex (void)
{
  static const char *const cases[][2] = {
    { "B\\'eroud, {\\'E}cole, \\^{\\i}le, \\c{c}a, {\\oe}uvre, \\\"u",
      "Béroud, École, île, ça, œuvre, ü" },
    { "Vi{\\d{\\^e}}t Nam, H\\`a N\\d{\\^o}i, {\\DJ}\\`a N\\~{\\u a}ng",
      "Việt Nam, Hà Nội, Đà Nẵng" },
    { "n{\\uhorn}\\'{\\ohorn}c, t\\h{\\^o}", "nước, tổ" },
    { "A~B -- C --- ``D'' \\& 10\\% \\_ \\{x\\}", "A B – C — “D” & 10% _ {x}" },
    { "\\emph{Nature} \\textbf{bold} \\unknown{kept} $x$", "Nature bold kept x" },
    { "L'{\\'e}nergie nucl{\\'e}aire \\& \\LaTeX", "L'énergie nucléaire & LaTeX" },
    { "{\\TeX} and \\LaTeX{} of $\\alpha$ rays", "TeX and LaTeX of alpha rays" },
    { "\\BibTeX is {\\em \\bfseries old}", "BibTeX is old" },
    { "{{Ministry of {S}cience}}", "Ministry of Science" },
    { "\\", "" },
    { "\\'", "" },
    { "\\'{", "" },
    { "}{", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = entente_latex_decode (cases[i][0]);

      g_assert_cmpstr (text, ==, cases[i][1]);
    }
}

static void
test_latex_round_trip (void)
{
  static const char text[] = "50 % & {x} \\cmd ~tilde^ $5 #1 a_b -- ''q'' ``r`` Đà Nẵng — “é”";
  g_autofree char *encoded = entente_latex_encode (text);
  g_autofree char *decoded = entente_latex_decode (encoded);

  g_assert_cmpstr (decoded, ==, text);
}

/* --- BibTeX ----------------------------------------------------------------------------------- */

static void
test_bibtex (void)
{
  assert_read (
      "bibtex",
      "% a comment\n@string{jv = \"Journal of \"}\n@comment{ @article{no,title={x}} }\n"
      "@Article{beroud2023,\n  author = {B{\\'e}roud, Nicolas and {Minist\\`ere de la Recherche} and"
      " Nguy{\\~{\\^e}}n V\\u{a}n A},\n  Title = \"The {VAST} -- {CNRS}\n   story\",\n"
      "  journal = jv # {Physics},\n  year = 2023, month = nov,\n  doi = {10.1000/a_b},\n"
      "  pages = {1--4}, volume = 12, url = {https://example.org/~a_b},\n"
      "  langid = {english}, keywords = {one, two}, file = {x.pdf}\n}\n",
      "{\"kind\":\"article\",\"id\":\"the-vast-cnrs-story\",\"title\":{\"en\":\"The VAST – CNRS "
      "story\"},\"language\":\"en\",\"publisher\":{\"en\":\"Journal of Physics\"},\"authors\":["
      "{\"name\":\"Nicolas Béroud\",\"family\":\"Béroud\",\"given\":\"Nicolas\"},"
      "{\"name\":\"Ministère de la Recherche\"},{\"name\":\"Nguyễn Văn A\"}],"
      "\"date\":\"2023-11\",\"url\":\"https://example.org/~a_b\",\"identifiers\":[{\"scheme\":"
      "\"doi\",\"value\":\"10.1000/a_b\"}],\"tags\":[\"one\",\"two\"],\"citation\":{"
      "\"page\":\"1–4\",\"volume\":\"12\",\"language\":\"english\",\"bibtex.file\":\"x.pdf\","
      "\"type\":\"article-journal\",\"key\":\"beroud2023\"}}");
}

static void
test_bibtex_refusals (void)
{
  g_autoptr (EntenteBibtexFormat) format = entente_bibtex_format_new ();
  g_autoptr (TestSink) sink = test_sink_read (
      ENTENTE_IMPORTER (format),
      "@article{one, title = {never closed,\n@article{two, title = {Two}}\n@article{three}\n"
      "@article{four, title {x}}\n@misc{five, title={Five}, year={around then}}\n@article",
      -1);

  g_assert_cmpuint (sink->records->len, ==, 2);
  g_assert_cmpstr (entente_record_get_id (test_sink_get (sink, 0)), ==, "two");
  g_assert_cmpstr (sink->places->pdata[1], ==, "line 5");
  g_assert_cmpuint (sink->refusals->len, ==, 4);
  g_assert_true (g_str_has_prefix (sink->refusals->pdata[0], "line 1: "));
  g_assert_true (g_str_has_prefix (sink->refusals->pdata[1], "line 3: three: "));
}

/* --- RIS -------------------------------------------------------------------------------------- */

static void
test_ris (void)
{
  assert_read ("ris",
               "\xef\xbb\xbfTY  - NEWS\r\nID  - k1\r\nAU  - Béroud, Nicolas\r\nAU  - Agence\r\n"
               "TI  - A title\r\n  that goes on\r\nT2  - Le Courrier\r\nPY  - 2024\r\n"
               "DA  - 2024/8/05/\r\nY2  - 2024/09/01\r\nUR  - https://example.org/a\r\n"
               "AB  - One.\r\nAB  - Two [x].\r\nKW  - a\r\nKW  - b c\r\nSN  - 1234-5678\r\n"
               "M3  - kept\r\nC1  - \r\nLA  - fr\r\nSP  - 1\r\nEP  - 4\r\nER  - \r\n",
               "{\"kind\":\"article\",\"id\":\"a-title-that-goes-on\",\"title\":{\"fr\":\"A title "
               "that goes on\"},\"language\":\"fr\",\"publisher\":{\"fr\":\"Le Courrier\"},"
               "\"authors\":[{\"name\":\"Nicolas Béroud\",\"family\":\"Béroud\",\"given\":"
               "\"Nicolas\"},{\"name\":\"Agence\"}],\"date\":\"2024-08-05\",\"url\":"
               "\"https://example.org/a\",\"accessed\":\"2024-09-01\",\"abstract\":{\"fr\":["
               "\"One.\",\"Two \\\\[x\\\\].\"]},\"identifiers\":[{\"scheme\":\"issn\",\"value\":"
               "\"1234-5678\"}],\"tags\":[\"a\",\"b c\"],\"citation\":{\"ris.M3\":\"kept\","
               "\"page\":\"1–4\",\"key\":\"k1\"}}");
}

/* --- CSL -------------------------------------------------------------------------------------- */

static void
test_csl (void)
{
  assert_read (
      "csl-json",
      "[{\"id\": 7, \"type\": \"webpage\", \"title\": \"T\", \"author\": [{\"family\": \"Gaulle\","
      " \"non-dropping-particle\": \"de\", \"given\": \"C\"}, {\"literal\": \"VNA\"}],"
      " \"issued\": {\"date-parts\": [[\"2024\", 6, 19], [2024, 6, 20]]}, \"accessed\":"
      " {\"date-parts\": [[2009]], \"circa\": true}, \"volume\": 3, \"editor\": [{\"family\":"
      " \"E\"}], \"language\": \"vi-VN\", \"publisher\": \"P\"}]",
      "{\"kind\":\"article\",\"id\":\"article-0002b5f9\",\"title\":{\"vi\":\"T\"},\"language\":"
      "\"vi\",\"publisher\":{\"vi\":\"P\"},\"authors\":[{\"name\":\"C de Gaulle\",\"family\":"
      "\"de Gaulle\",\"given\":\"C\"},{\"name\":\"VNA\"}],\"date\":\"2024-06-19/2024-06-20\","
      "\"accessed\":\"2009~\",\"citation\":{\"volume\":\"3\",\"csl.editor\":\"[{\\\"family\\\":"
      "\\\"E\\\"}]\",\"language\":\"vi-VN\",\"type\":\"webpage\",\"key\":\"7\"}}");
}

static void
test_csl_places (void)
{
  g_autoptr (EntenteCslFormat) importer = entente_csl_format_new ();
  g_autoptr (TestSink) sink
      = test_sink_read (ENTENTE_IMPORTER (importer), "[{\"title\": \"T\"}, 5]", -1);

  g_assert_cmpstr (sink->places->pdata[0], ==, "record 1");
  g_assert_true (g_str_has_prefix (sink->refusals->pdata[0], "record 2: "));
}

/* --- All -------------------------------------------------------------------------------------- */

static void
assert_round_trip (const char *format, const char *json)
{
  g_autoptr (GObject) object = make_format (format);
  g_autoptr (TestSink) sink = test_sink_new ();
  g_autoptr (TestSink) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *file = NULL;
  g_autofree char *second = NULL;

  g_ptr_array_add (sink->records, entente_record_parse (json, -1, &error));
  g_assert_no_error (error);
  file = test_sink_export (sink, ENTENTE_EXPORTER (object), "en");
  g_assert_cmpint (entente_importer_sniff (ENTENTE_IMPORTER (object), file, strlen (file)), >=,
                   ENTENTE_SNIFF_LIKELY);
  assert_read (format, file, json);
  again = test_sink_read (ENTENTE_IMPORTER (object), file, -1);
  second = test_sink_export (again, ENTENTE_EXPORTER (object), "en");
  g_assert_cmpstr (second, ==, file);
}

static void
test_round_trip (void)
{
  static const char *const articles[] = {
    "{\"kind\":\"article\",\"id\":\"a-title-100-of-it-more-da-nang\",\"title\":{\"fr\":\"A title: 100 % of "
    "“it” & {more} — Đà Nẵng\"},\"language\":\"fr\",\"publisher\":{\"fr\":\"Le Courrier\"},"
    "\"authors\":[{\"name\":\"Nicolas Béroud\",\"family\":\"Béroud\",\"given\":\"Nicolas\"}],\"date\":"
    "\"2024-08-05\",\"url\":\"https://example.org/a_b?c=1&d=%20~e\",\"accessed\":\"2024-09\","
    "\"identifiers\":[{\"scheme\":\"doi\",\"value\":\"10.1/a_b\"}],\"tags\":[\"one\",\"two "
    "words\"],\"citation\":{\"key\":\"k1\"}}",
    "{\"kind\":\"article\",\"id\":\"plain\",\"title\":{\"en\":\"Plain\"},\"language\":\"en\","
    "\"authors\":[{\"name\":\"Trần Hồng Thái\"},{\"name\":\"Phuong Ha\",\"role\":\"translator\"}],"
    "\"date\":\"2018~\",\"note\":{\"en\":\"A note\"},\"citation\":{\"volume\":\"3\",\"type\":"
    "\"article-journal\",\"key\":\"plain\"}}",
    "{\"kind\":\"article\",\"id\":\"visit\",\"title\":{\"en\":\"Visit\"},\"language\":\"en\","
    "\"date\":\"XXXX-02-17/XXXX-02-20\",\"citation\":{\"type\":\"webpage\",\"key\":\"visit\"}}",
  };

  for (guint f = 0; f < G_N_ELEMENTS (formats); f++)
    for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
      assert_round_trip (formats[f], articles[i]);
}

/* Whoever writes the file, what stands in it has the language that it says. */
static void
test_languages (void)
{
  static const char *const records[][2] = {
    { "{\"kind\":\"article\",\"id\":\"visit\",\"title\":{\"en\":\"Visit\",\"fr\":\"Visite\"},"
      "\"language\":\"en\",\"abstract\":{\"en\":[\"On 28 November\"],\"fr\":[\"Le 28 novembre\"]},"
      "\"note\":{\"fr\":\"Une note\"}}",
      "{\"kind\":\"article\",\"id\":\"visit\",\"title\":{\"en\":\"Visit\"},"
      "\"language\":\"en\",\"abstract\":{\"en\":[\"On 28 November\"]},"
      "\"citation\":{\"key\":\"visit\"}}" },
    { "{\"kind\":\"article\",\"id\":\"visite\",\"title\":{\"en\":\"Visit\",\"fr\":\"Visite\"},"
      "\"abstract\":{\"en\":[\"On 28 November\"],\"fr\":[\"Le 28 novembre\"]}}",
      "{\"kind\":\"article\",\"id\":\"visite\",\"title\":{\"und\":\"Visite\"},"
      "\"abstract\":{\"und\":[\"Le 28 novembre\"]},\"citation\":{\"key\":\"visite\"}}" },
  };

  for (guint f = 0; f < G_N_ELEMENTS (formats); f++)
    for (guint i = 0; i < G_N_ELEMENTS (records); i++)
      {
        g_autoptr (GObject) object = make_format (formats[f]);
        g_autoptr (TestSink) sink = test_sink_new ();
        g_autoptr (GError) error = NULL;
        g_autofree char *file = NULL;

        g_ptr_array_add (sink->records, entente_record_parse (records[i][0], -1, &error));
        g_assert_no_error (error);
        file = test_sink_export (sink, ENTENTE_EXPORTER (object), "fr");
        assert_read (formats[f], file, records[i][1]);
      }
}

/* No format has a place for whoever was asked in an interview: an author that is none. */
static void
test_roles (void)
{
  static const char article[]
      = "{\"kind\":\"article\",\"id\":\"talk\",\"title\":{\"en\":\"Talk\"},\"language\":\"en\","
        "\"authors\":[{\"name\":\"Rosie Nguyen\"},{\"name\":\"Dinh Toan Thang\",\"role\":"
        "\"interviewee\"},{\"name\":\"Phuong Ha\",\"role\":\"translator\"}]}";

  for (guint f = 0; f < G_N_ELEMENTS (formats); f++)
    {
      g_autoptr (GObject) object = make_format (formats[f]);
      g_autoptr (TestSink) sink = test_sink_new ();
      g_autofree char *file = NULL;

      g_ptr_array_add (sink->records, entente_record_parse (article, -1, NULL));
      file = test_sink_export (sink, ENTENTE_EXPORTER (object), "en");
      assert_read (formats[f], file,
                   "{\"kind\":\"article\",\"id\":\"talk\",\"title\":{\"en\":\"Talk\"},"
                   "\"language\":\"en\",\"authors\":[{\"name\":\"Rosie Nguyen\"},{\"name\":"
                   "\"Phuong Ha\",\"role\":\"translator\"}],\"citation\":{\"key\":\"talk\"}}");
    }
}

static void
test_hostile (void)
{
  static const char *const files[] = {
    "",
    "@",
    "@article{",
    "@article{a,title={}}",
    "@article{a,title={\\'{\\'{\\'{\\'",
    "@a(b,c=\"d{e\"f\")",
    "TY  - ",
    "TY  - NEWS\nER  - \n",
    "AU  - orphan\nER  - \nER  - \n",
    "TY  - X\nTI  - ../../etc/passwd <script>\nDA  - ////\nPY  - 99999\nAU  - ,\nAU  - ,,,\nER  -",
    "[]",
    "[1, null, \"x\", {}, {\"title\": {}}, {\"title\": \"\", \"issued\": []}]",
    "[{\"title\": \"x\", \"issued\": {\"date-parts\": [[], [1e300]]}, \"author\": [1, {}]}]",
    "{\"items\": 5}",
  };

  for (guint f = 0; f < G_N_ELEMENTS (formats); f++)
    for (guint i = 0; i < G_N_ELEMENTS (files); i++)
      {
        g_autoptr (GObject) object = make_format (formats[f]);
        g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (files[i], -1, NULL);
        g_autoptr (TestSink) sink = test_sink_new ();
        g_autoptr (GError) error = NULL;

        if (!entente_importer_read (ENTENTE_IMPORTER (object), stream, -1,
                                    ENTENTE_IMPORT_SINK (sink), NULL, &error))
          g_assert_nonnull (error);
      }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/bibliography/latex", test_latex);
  g_test_add_func ("/exchange/bibliography/latex-round-trip", test_latex_round_trip);
  g_test_add_func ("/exchange/bibliography/bibtex", test_bibtex);
  g_test_add_func ("/exchange/bibliography/bibtex-refusals", test_bibtex_refusals);
  g_test_add_func ("/exchange/bibliography/ris", test_ris);
  g_test_add_func ("/exchange/bibliography/csl", test_csl);
  g_test_add_func ("/exchange/bibliography/csl-places", test_csl_places);
  g_test_add_func ("/exchange/bibliography/round-trip", test_round_trip);
  g_test_add_func ("/exchange/bibliography/languages", test_languages);
  g_test_add_func ("/exchange/bibliography/roles", test_roles);
  g_test_add_func ("/exchange/bibliography/hostile", test_hostile);
  return g_test_run ();
}
