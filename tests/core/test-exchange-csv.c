/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "exchange/entente-csv-exporter.h"
#include "exchange/entente-csv-importer.h"
#include "exchange/entente-csv.h"
#include "exchange/entente-import-words.h"
#include "test-sink.h"

/* --- Encodings -------------------------------------------------------------------------------- */

static void
test_encodings (void)
{
  static const struct
  {
    EntenteEncoding encoding;
    const char *bytes;
    gsize length;
    const char *text;
  } cases[] = {
#define BYTES(b) (b), sizeof (b) - 1
    { ENTENTE_ENCODING_UTF_8, BYTES ("Hà Nội"), "Hà Nội" },
    { ENTENTE_ENCODING_UTF_8, BYTES ("\xef\xbb\xbfHà Nội"), "Hà Nội" },
    { ENTENTE_ENCODING_UTF_8, BYTES ("Ha\xcc\x80"), "Hà" },
    { ENTENTE_ENCODING_UTF_8, BYTES ("a\0b"), "a\357\277\275b" },
    { ENTENTE_ENCODING_UTF_16_LE, BYTES ("\xff\xfeH\0\xe0\0"), "Hà" },
    { ENTENTE_ENCODING_UTF_16_BE, BYTES ("\xfe\xff\0H\0\xe0"), "Hà" },
    { ENTENTE_ENCODING_UTF_16_BE, BYTES ("\xfe\xff\xd8\x3d\xde\x00"), "😀" },
    { ENTENTE_ENCODING_UTF_16_BE, BYTES ("\xfe\xff\xd8\x3d\0A\0"), "\357\277\275A\357\277\275" },
    { ENTENTE_ENCODING_WINDOWS_1252, BYTES ("B\xe9roud \x96 \x80 \x9c\x81 o\xf9"),
      "Béroud – € œ\357\277\275 où" },
    { ENTENTE_ENCODING_WINDOWS_1258,
      BYTES ("\xd0\xe0 N\xe3\xdeng, H\xe0 N\xf4\xf2i, n\xfd\xf5\xec"
             "c"),
      "Đà Nẵng, Hà Nội, nước" },
#undef BYTES
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntenteEncoding found = entente_encoding_detect (cases[i].bytes, cases[i].length);
      g_autofree char *text = NULL;

      g_assert_cmpstr (entente_encoding_get_name (found), ==,
                       entente_encoding_get_name (cases[i].encoding));
      text = entente_encoding_decode (found, cases[i].bytes, cases[i].length);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* --- Rows ------------------------------------------------------------------------------------- */

static void
assert_rows (const char *text, char separator, const char *expected)
{
  g_autoptr (EntenteCsvReader) reader = entente_csv_reader_new (text, separator);
  g_autoptr (GString) all = g_string_new (NULL);
  gboolean complete;
  guint line;
  GStrv row;

  while ((row = entente_csv_reader_next (reader, &line, &complete)) != NULL)
    {
      g_autofree char *joined = g_strjoinv ("|", row);

      g_string_append_printf (all, "%u%s<%s>", line, complete ? "" : "!", joined);
      g_strfreev (row);
    }
  g_assert_cmpstr (all->str, ==, expected);
}

static void
test_rows (void)
{
  assert_rows ("", ',', "");
  assert_rows ("\n\n , \n", ',', "");
  assert_rows ("a,b\r\nc,d\re,\n", ',', "1<a|b>2<c|d>3<e|>");
  assert_rows ("\"a \"\"q\"\", b\"  ,c\nd", ',', "1<a \"q\", b|c>2<d>");
  assert_rows ("\"one\r\ntwo\",x\ny,z", ',', "1<one\ntwo|x>3<y|z>");
  assert_rows ("a,\"b\nc", ',', "1!<a|b\nc>");
  assert_rows ("sep=;\r\na;b", ';', "2<a|b>");
  assert_rows ("a\t\"b\tc\"\td", '\t', "1<a|b\tc|d>");
  assert_rows ("5\" disk,x", ',', "1<5\" disk|x>");
  g_assert_cmpint (entente_csv_detect_separator ("a;b;c\n1,5;2;3\n"), ==, ';');
  g_assert_cmpint (entente_csv_detect_separator ("a,b\n\"x;y;z\",2\n"), ==, ',');
  g_assert_cmpint (entente_csv_detect_separator ("a\tb\n1\t2\n"), ==, '\t');
  g_assert_cmpint (entente_csv_detect_separator ("sep=|\na|b"), ==, '|');
}

static void
test_formulas (void)
{
  static const char *const cells[]
      = { "=1+1", "+84", "-5", "@x", "'=a", "'it", "plain", "\"q\"", " lead", "", NULL };
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (EntenteCsvReader) reader = NULL;
  g_auto (GStrv) row = NULL;

  entente_csv_append_row (out, cells, ',', ENTENTE_CSV_NO_FORMULAS);
  g_assert_cmpstr (out->str, ==, "'=1+1,'+84,'-5,'@x,''=a,'it,plain,\"\"\"q\"\"\",\" lead\",\r\n");
  reader = entente_csv_reader_new (out->str, ',');
  row = entente_csv_reader_next (reader, NULL, NULL);
  for (guint i = 0; cells[i] != NULL; i++)
    g_assert_cmpstr (entente_csv_skip_apostrophe (row[i]), ==, cells[i]);
}

/* --- Mapping ---------------------------------------------------------------------------------- */

static void
test_mapping (void)
{
  static const struct
  {
    EntenteKind kind;
    const char *header;
    const char *target;
  } cases[] = {
    { ENTENTE_KIND_PARTNER, "name:vi", "name:vi" },
    { ENTENTE_KIND_PARTNER, "Tên (tiếng Việt)", "name:vi" },
    { ENTENTE_KIND_PARTNER, "Nom (français)", "name:fr" },
    { ENTENTE_KIND_PARTNER, "name_en", "name:en" },
    { ENTENTE_KIND_PARTNER, "Organisation", "name" },
    { ENTENTE_KIND_PARTNER, "Tên viết tắt", "acronym" },
    { ENTENTE_KIND_PARTNER, "Sigle", "acronym" },
    { ENTENTE_KIND_PARTNER, "Quốc gia", "country" },
    { ENTENTE_KIND_PARTNER, "ROR", "identifiers:ror" },
    { ENTENTE_KIND_PARTNER, "Site web", "links:website" },
    { ENTENTE_KIND_AGREEMENT, "Ngày ký", "signed" },
    { ENTENTE_KIND_AGREEMENT, "Date de signature", "signed" },
    { ENTENTE_KIND_AGREEMENT, "Parties", "parties" },
    { ENTENTE_KIND_AGREEMENT, "Tên thoả thuận", "title" },
    { ENTENTE_KIND_ARTICLE, "Tiêu đề", "title" },
    { ENTENTE_KIND_ARTICLE, "URL", "url" },
    { ENTENTE_KIND_PERSON, "Fonction", "posts.title" },
    { ENTENTE_KIND_PERSON, "Họ tên", "name" },
    { ENTENTE_KIND_PERSON, "nonsense", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const header[] = { cases[i].header, NULL };
      g_autoptr (EntenteCsvMapping) mapping = entente_csv_mapping_new (cases[i].kind, header);

      g_assert_cmpstr (entente_csv_mapping_get_target (mapping, 0), ==, cases[i].target);
    }
}

static void
test_mapping_kept (void)
{
  static const char *const header[] = { "Nom", "Colonne 2", "Pays", NULL };
  static const char *const other[] = { "Pays", "Sigle", "Colonne 2", NULL };
  g_autoptr (EntenteCsvMapping) mapping = entente_csv_mapping_new (ENTENTE_KIND_PARTNER, header);
  g_autoptr (EntenteCsvMapping) again = NULL;
  g_autoptr (EntenteCsvMapping) fitted = NULL;
  g_autofree char *json = NULL;
  g_auto (GStrv) targets = entente_csv_list_targets (ENTENTE_KIND_PARTNER);

  g_assert_true (entente_csv_mapping_set_target (mapping, 1, "note:fr"));
  g_assert_false (entente_csv_mapping_set_target (mapping, 1, "signed"));
  g_assert_false (entente_csv_mapping_set_target (mapping, 1, "acronym:fr"));
  json = entente_csv_mapping_to_string (mapping);
  again = entente_csv_mapping_new_from_string (json, NULL);
  fitted = entente_csv_mapping_fit (again, other);
  g_assert_cmpstr (entente_csv_mapping_get_target (fitted, 0), ==, "country");
  g_assert_cmpstr (entente_csv_mapping_get_target (fitted, 1), ==, "acronym");
  g_assert_cmpstr (entente_csv_mapping_get_target (fitted, 2), ==, "note:fr");
  g_assert_null (entente_csv_mapping_new_from_string ("[]", NULL));
  g_assert_null (entente_csv_mapping_new_from_string ("{\"kind\":\"x\"}", NULL));
  for (guint i = 0; targets[i] != NULL; i++)
    {
      g_autofree char *label
          = entente_csv_dup_target_label (ENTENTE_KIND_PARTNER, targets[i], "en");

      g_assert_true (entente_csv_is_target (ENTENTE_KIND_PARTNER, targets[i]));
      g_assert_cmpstr (label, !=, "");
    }
  g_assert_true (g_strv_contains ((const char *const *) targets, "identifiers:ror"));
}

/* --- Importing -------------------------------------------------------------------------------- */

static void
test_partners (void)
{
  static const char file[]
      = "Nom (fr);Tên (vi);Sigle;Pays;Type;Fondé;ROR;Site web;Colonne inconnue\r\n"
        "Académie des sciences;Viện Hàn lâm;VAST;Viêt Nam;academy;1975;02wsd5p50;"
        "https://vast.gov.vn;x\r\n"
        "\r\n"
        ";;;;;;;;y\r\n"
        "\"Institut \"\"A\"\"\nde Paris\";;;FR;nonsense;;;;\r\n"
        "Centre;;;Nga;laboratory;khoảng 2009;;;\r\n"
        "Mauvaise date;;;FR;;31/02/2020;;;\r\n";
  g_autoptr (EntenteImporter) importer = entente_csv_importer_new ();
  g_autoptr (TestSink) sink = test_sink_read (importer, file, -1);
  g_autofree char *first = test_sink_get_json (sink, 0);
  g_autofree char *second = test_sink_get_json (sink, 1);

  g_assert_cmpuint (sink->records->len, ==, 2);
  g_assert_cmpstr (
      first, ==,
      "{\"kind\":\"partner\",\"id\":\"academie-des-sciences\",\"type\":\"academy\",\"name\":"
      "{\"fr\":\"Académie des sciences\",\"vi\":\"Viện Hàn lâm\"},\"acronym\":\"VAST\","
      "\"country\":\"VN\",\"founded\":\"1975\",\"identifiers\":[{\"scheme\":\"ror\",\"value\":"
      "\"02wsd5p50\"}],\"links\":[{\"kind\":\"website\",\"url\":\"https://vast.gov.vn\"}]}");
  g_assert_cmpstr (second, ==,
                   "{\"kind\":\"partner\",\"id\":\"centre\",\"type\":\"laboratory\",\"name\":"
                   "{\"fr\":\"Centre\"},\"country\":\"RU\",\"founded\":\"2009~\"}");
  g_assert_cmpuint (sink->refusals->len, ==, 3);
  g_assert_true (g_str_has_prefix (sink->refusals->pdata[0], "line 4: "));
  g_assert_true (g_str_has_prefix (sink->refusals->pdata[1], "line 5: Institut \"A\"\nde Paris: "));
  g_assert_true (g_str_has_prefix (sink->refusals->pdata[2], "line 8: "));
  g_assert_cmpuint (sink->n_made, ==, 2);
}

static void
test_agreements (void)
{
  static const char file[]
      = "title:en,Ngày ký,parties,signatories,duration,fields\n"
        "\"Accord, the first\",ngày 5 tháng 8 năm 2024,vast [coordinator]; cnrs; Some House,"
        "nicolas-beroud,\"36,5\",physics; new energy\n";
  g_autoptr (EntenteImporter) importer = entente_csv_importer_new ();
  g_autoptr (TestSink) sink = test_sink_read (importer, file, -1);
  g_autofree char *json = test_sink_get_json (sink, 0);

  g_assert_cmpstr (
      json, ==,
      "{\"kind\":\"agreement\",\"id\":\"accord-the-first\",\"title\":{\"en\":"
      "\"Accord, the first\"},\"parties\":[{\"partner\":\"vast\",\"role\":\"coordinator\"},"
      "{\"partner\":\"cnrs\"},{\"name\":{\"und\":\"Some House\"}}],\"signed\":\"2024-08-05\","
      "\"duration\":36.5,\"signatories\":[{\"person\":\"nicolas-beroud\"}],\"fields\":"
      "[\"physics\",\"new_energy\"]}");
}

static void
test_inspect (void)
{
  static const char file[] = "Tên\tQuốc gia\nA\tVN\nB\tFR\nC\tLA\n";
  g_autoptr (EntenteImporter) importer = entente_csv_importer_new ();
  EntenteCsvImporter *csv = ENTENTE_CSV_IMPORTER (importer);
  g_autoptr (EntenteCsvTable) table = entente_csv_importer_inspect (csv, file, sizeof file - 1, 2);
  g_autoptr (EntenteCsvMapping) mapping = entente_csv_importer_dup_mapping (csv, table);
  g_autoptr (EntenteCsvTable) bare = NULL;

  g_assert_cmpint (table->separator, ==, '\t');
  g_assert_true (table->has_header);
  g_assert_cmpuint (table->n_columns, ==, 2);
  g_assert_cmpuint (table->rows->len, ==, 2);
  g_assert_cmpstr (((GStrv) table->rows->pdata[1])[0], ==, "B");
  g_assert_cmpint (entente_csv_mapping_get_kind (mapping), ==, ENTENTE_KIND_PARTNER);
  entente_csv_importer_set_has_header (csv, FALSE);
  bare = entente_csv_importer_inspect (csv, file, sizeof file - 1, 9);
  g_assert_cmpuint (bare->rows->len, ==, 4);
  g_assert_cmpstr (bare->header[1], ==, "2");
}

/* --- Round trip ------------------------------------------------------------------------------- */

static void
assert_round_trip (const char *json, char separator)
{
  g_autoptr (TestSink) sink = test_sink_new ();
  g_autoptr (EntenteExporter) exporter = entente_csv_exporter_new ();
  g_autoptr (EntenteImporter) importer = entente_csv_importer_new ();
  g_autoptr (TestSink) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *table = NULL;
  g_autofree char *read = NULL;

  g_ptr_array_add (sink->records, entente_record_parse (json, -1, &error));
  g_assert_no_error (error);
  entente_csv_exporter_set_separator (ENTENTE_CSV_EXPORTER (exporter), separator);
  entente_csv_exporter_set_complete (ENTENTE_CSV_EXPORTER (exporter), TRUE);
  entente_csv_exporter_set_bom (ENTENTE_CSV_EXPORTER (exporter), TRUE);
  table = test_sink_export (sink, exporter, "en");
  g_assert_true (g_str_has_prefix (table, "\xef\xbb\xbf"));
  entente_csv_importer_set_kind (ENTENTE_CSV_IMPORTER (importer),
                                 entente_record_get_kind (test_sink_get (sink, 0)));
  again = test_sink_read (importer, table, -1);
  read = test_sink_get_json (again, 0);
  g_assert_cmpstr (read, ==, json);
}

static void
test_round_trip (void)
{
  static const char separators[] = ",;\t|";
  static const char *const records[] = {
    "{\"kind\":\"partner\",\"id\":\"vast\",\"type\":\"academy\",\"name\":{\"en\":\"=Academy\","
    "\"fr\":\"Académie \\\"x\\\"; y, z\",\"vi\":\"Viện\",\"lo\":\"ສະຖາບັນ\"},\"acronym\":\"-VAST\","
    "\"otherNames\":[{\"kind\":\"former\",\"name\":\"Old\",\"language\":\"en\"},{\"kind\":"
    "\"printed\",\"name\":\"A; B\"}],\"country\":\"VN\",\"founded\":\"1975-05-20/..\","
    "\"relations\":[{\"kind\":\"part_of\",\"partner\":\"vn\",\"date\":\"1993\"}],"
    "\"identifiers\":[{\"scheme\":\"ror\",\"value\":\"02wsd5p50\"},{\"scheme\":\"isni\",\"value\":"
    "\"0000 0001\"}],\"links\":[{\"kind\":\"website\",\"url\":\"https://vast.vn/?a=1;b=2\"}],"
    "\"starred\":true,\"tags\":[\"one\",\"two\"],\"personal\":\"mine\\nand mine\"}",
    "{\"kind\":\"agreement\",\"id\":\"a-1\",\"title\":{\"mul\":\"A\"},\"parties\":[{\"partner\":"
    "\"vast\",\"role\":\"party\"},{\"name\":{\"en\":\"X\",\"fr\":\"Y\"}}],\"signed\":\"2018\","
    "\"duration\":36,\"renewal\":\"tacit\",\"signatories\":[{\"person\":\"p\",\"capacity\":"
    "{\"en\":\"President\"}}],\"languages\":[\"en\",\"fr\"],\"evidence\":[{\"field\":\"signed\","
    "\"article\":\"art\",\"paragraph\":4}]}",
    "{\"kind\":\"article\",\"id\":\"art\",\"title\":{\"fr\":\"Titre\"},\"authors\":[{\"name\":"
    "\"Phuong Ha\",\"role\":\"translator\"},{\"name\":\"B\"}],\"abstract\":{\"en\":[\"One [VAST]"
    "(vast).\",\"Two.\"]},\"text\":[\"P 1; x\",\"P 2\"],\"paragraphs\":12}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    for (const char *s = separators; *s != '\0'; s++)
      assert_round_trip (records[i], *s);
}

static void
test_words (void)
{
  g_autofree char *id = entente_import_make_id (ENTENTE_KIND_PERSON, "  Nicolas Béroud! ");
  g_autofree char *vietnamese = entente_import_make_id (ENTENTE_KIND_PARTNER, "Đại học Œuvre");
  g_autofree char *lao = entente_import_make_id (ENTENTE_KIND_PARTNER, "ສະຖາບັນ");
  g_autofree char *country = entente_import_find_country ("Cộng hòa");
  g_autofree char *code = entente_import_find_country ("fr");

  g_assert_cmpstr (id, ==, "nicolas-beroud");
  g_assert_cmpstr (vietnamese, ==, "dai-hoc-oeuvre");
  g_assert_true (entente_id_is_valid (lao));
  g_assert_null (country);
  g_assert_cmpstr (code, ==, "FR");
}

/* A file that is all one cell, of ten megabytes, with whatever bytes. */
static void
test_hostile (void)
{
  g_autoptr (EntenteImporter) importer = entente_csv_importer_new ();
  g_autoptr (GString) file = g_string_new ("name,country\n\"");
  g_autoptr (TestSink) sink = NULL;
  static const char odd[] = "name,note\n../../etc/passwd,<b onclick=\"x\">&amp;</b>\na\0b,c\n";
  g_autoptr (TestSink) markup = NULL;

  for (guint i = 0; i < 10 * 1024 * 1024; i++)
    g_string_append_c (file, 'x');
  g_string_append (file, "\",FR\nB,FR\n");
  sink = test_sink_read (importer, file->str, (gssize) file->len);
  g_assert_cmpuint (sink->records->len, ==, 1);
  g_assert_cmpuint (sink->refusals->len, ==, 1);
  markup = test_sink_read (importer, odd, sizeof odd - 1);
  g_assert_cmpuint (markup->records->len, ==, 2);
  g_assert_cmpstr (entente_record_get_id (test_sink_get (markup, 0)), ==, "etc-passwd");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/csv/encodings", test_encodings);
  g_test_add_func ("/exchange/csv/rows", test_rows);
  g_test_add_func ("/exchange/csv/formulas", test_formulas);
  g_test_add_func ("/exchange/csv/mapping", test_mapping);
  g_test_add_func ("/exchange/csv/mapping-kept", test_mapping_kept);
  g_test_add_func ("/exchange/csv/partners", test_partners);
  g_test_add_func ("/exchange/csv/agreements", test_agreements);
  g_test_add_func ("/exchange/csv/inspect", test_inspect);
  g_test_add_func ("/exchange/csv/round-trip", test_round_trip);
  g_test_add_func ("/exchange/csv/words", test_words);
  g_test_add_func ("/exchange/csv/hostile", test_hostile);
  return g_test_run ();
}
