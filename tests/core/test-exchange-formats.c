/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "exchange/entente-content-line.h"
#include "exchange/entente-formats.h"
#include "exchange/entente-icalendar-exporter.h"
#include "exchange/entente-vcard-format.h"
#include "test-sink.h"

static EntenteRecord *
parse (const char *json)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *quoted = g_strdelimit (g_strdup (json), "'", '"');
  EntenteRecord *record = entente_record_parse (quoted, -1, &error);

  g_assert_no_error (error);
  return record;
}

static char *export(const char *format, const char *language, const char *const *records)
{
  g_autoptr (EntenteExporter) exporter = entente_formats_find_exporter (format);
  g_autoptr (TestSink) sink = test_sink_new ();

  g_assert_nonnull (exporter);
  for (guint i = 0; records[i] != NULL; i++)
    g_ptr_array_add (sink->records, parse (records[i]));
  return test_sink_export (sink, exporter, language);
}

/* --- Lines ------------------------------------------------------------------------------------ */

static void
test_folding (void)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GString) text = g_string_new ("a; b, c\\d\n");
  g_autoptr (GPtrArray) lines = NULL;
  g_auto (GStrv) folded = NULL;
  g_autofree char *again = NULL;

  for (guint i = 0; i < 60; i++)
    g_string_append (text, "Đà Nẵng ");
  entente_content_line_append_text (out, "NOTE;LANGUAGE=vi", text->str);
  folded = g_strsplit (out->str, "\r\n", -1);
  for (guint i = 0; folded[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (folded[i]), <=, 75);
      g_assert_true (g_utf8_validate (folded[i], -1, NULL));
    }
  lines = entente_content_lines_parse (out->str);
  g_assert_cmpuint (lines->len, ==, 1);
  again = entente_content_line_unescape (((EntenteContentLine *) lines->pdata[0])->value);
  g_assert_cmpstr (again, ==, text->str);
}

/* --- vCard ------------------------------------------------------------------------------------ */

static void
test_cards (void)
{
  static const char file[]
      = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Béroud;Nicolas;;Dr;\r\nFN:Nicolas Béroud\r\n"
        "ORG:Ambassade de France;Service scientifique\r\nTITLE:Attaché\r\nBDAY:1970-02-17\r\n"
        "item1.EMAIL;TYPE=INTERNET:n@example.org\r\nNOTE:One\\, two\\nthree\r\n"
        "CATEGORIES:a,b c\r\nADR;TYPE=WORK:;;12 rue X;Hà Nội;;;Viêt Nam\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:org\r\nFN;LANGUAGE=vi:Viện Hàn lâm\r\n"
        "FN;LANGUAGE=en:Academy\r\nURL:https://vast.gov.vn\r\nX-ENTENTE-ID:vast\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nVERSION:2.1\r\nFN:Old\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nVERSION:4.0\r\nNOTE:nobody\r\nEND:VCARD\r\n"
        "BEGIN:VCARD\r\nFN:Never ends\r\n";
  g_autoptr (EntenteVcardFormat) format = entente_vcard_format_new ();
  g_autoptr (TestSink) sink = test_sink_read (ENTENTE_IMPORTER (format), file, -1);
  g_autofree char *person = test_sink_get_json (sink, 0);
  g_autofree char *partner = test_sink_get_json (sink, 1);

  g_assert_cmpstr (
      person, ==,
      "{\"kind\":\"person\",\"id\":\"nicolas-beroud\",\"name\":{\"mul\":\"Nicolas Béroud\"},"
      "\"sortName\":\"Béroud Nicolas\",\"honorific\":{\"und\":\"Dr\"},\"country\":\"VN\","
      "\"born\":\"1970-02-17\",\"posts\":[{\"title\":{\"und\":\"Attaché, Ambassade de France, Service "
      "scientifique\"}}],"
      "\"note\":{\"und\":\"One, two\\nthree\"},\"tags\":[\"a\",\"b c\"],\"vcard\":{\"EMAIL\":"
      "[\";TYPE=INTERNET:n@example.org\"],\"ADR\":[\";TYPE=WORK:;;12 rue X;Hà Nội;;;Viêt "
      "Nam\"]}}");
  g_assert_cmpstr (partner, ==,
                   "{\"kind\":\"partner\",\"id\":\"vast\",\"name\":{\"en\":\"Academy\",\"vi\":"
                   "\"Viện Hàn lâm\"},\"links\":[{\"kind\":\"website\",\"url\":"
                   "\"https://vast.gov.vn\"}]}");
  g_assert_cmpuint (sink->records->len, ==, 2);
  g_assert_cmpuint (sink->refusals->len, ==, 3);
  g_assert_true (g_str_has_prefix (sink->refusals->pdata[2], "line 29: "));
}

static void
test_cards_without_end (void)
{
  g_autoptr (EntenteVcardFormat) format = entente_vcard_format_new ();
  g_autoptr (TestSink) sink = test_sink_read (ENTENTE_IMPORTER (format),
                                              "BEGIN:VCARD\r\nFN:One\r\nBEGIN:VCARD\r\nFN:Two\r\n"
                                              "END:VCARD\r\nBEGIN:VCARD\r\nFN:Three\r\n",
                                              -1);

  g_assert_cmpuint (sink->records->len, ==, 1);
  g_assert_cmpuint (sink->refusals->len, ==, 2);
  g_assert_true (g_str_has_prefix (sink->refusals->pdata[0], "line 1: "));
  g_assert_true (g_str_has_prefix (sink->refusals->pdata[1], "line 6: "));
}

/* The catalogue knows the house, not its units. */
static void
test_posts (void)
{
  static const char *const cases[][2] = {
    { "ORG:vast;Institute of Physics\r\nTITLE:Director",
      "\"posts\":[{\"title\":{\"und\":\"Director, Institute of Physics\"},\"partner\":\"vast\"}]" },
    { "ORG:vast;Institute of Physics",
      "\"posts\":[{\"title\":{\"und\":\"Institute of Physics\"},\"partner\":\"vast\"}]" },
    { "ORG:vast", "\"posts\":[{\"partner\":\"vast\"}]" },
    { "ORG:VAST;;Physics\r\nROLE:Director",
      "\"posts\":[{\"title\":{\"und\":\"Director, VAST, Physics\"}}]" },
    { "ORG:;\r\nTITLE:", "\"name\":{\"mul\":\"One\"}}" },
  };
  g_autoptr (EntenteVcardFormat) format = entente_vcard_format_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *file = g_strdup_printf (
          "BEGIN:VCARD\r\nKIND:individual\r\nFN:One\r\n%s\r\nEND:VCARD\r\n", cases[i][0]);
      g_autoptr (TestSink) sink = test_sink_read (ENTENTE_IMPORTER (format), file, -1);
      g_autofree char *person = test_sink_get_json (sink, 0);

      g_assert_nonnull (strstr (person, cases[i][1]));
    }
}

static void
test_cards_round_trip (void)
{
  static const char *const records[] = {
    "{'kind':'partner','id':'vast','type':'academy','name':{'en':'Academy; one, two','vi':'Viện'},"
    "'acronym':'VAST','otherNames':[{'kind':'alias','name':'Old','language':'en'}],'country':'VN',"
    "'note':{'und':'A note'},'identifiers':[{'scheme':'ror','value':'02wsd5p50'}],'links':["
    "{'kind':'website','url':'https://vast.gov.vn'}],'tags':['x','y z']}",
    "{'kind':'person','id':'tran-hong-thai','name':{'mul':'Trần Hồng Thái'},'sortName':"
    "'Trần Hồng Thái','honorific':{'und':'PGS.TS.'},'country':'VN','born':'XXXX-02-17','vcard':"
    "{'EMAIL':[':x@example.org']}}",
    "{'kind':'person','id':'antoine-petit','name':{'mul':'Antoine Petit'},'sortName':"
    "'Petit, Antoine','honorific':{'fr':'Pr'},'posts':[{'title':{'en':'President'}}]}",
    "{'kind':'person','id':'dang-vu-minh','name':{'vi':'Đặng Vũ Minh','und':'Dang Vu Minh'},"
    "'honorific':{'vi':'GS.VS.'},'note':{'mul':'A note'}}",
    "{'kind':'partner','id':'ilu','name':{'mul':'ILU'},'country':'LA','place':{'en':'Vientiane'},"
    "'note':{'fr':'Une note'}}",
    NULL,
  };
  g_autofree char *file = export("vcard", "en", records);
  g_autoptr (EntenteVcardFormat) format = entente_vcard_format_new ();
  g_autoptr (TestSink) sink = test_sink_read (ENTENTE_IMPORTER (format), file, -1);

  for (guint i = 0; records[i] != NULL; i++)
    {
      g_autofree char *expected = g_strdelimit (g_strdup (records[i]), "'", '"');
      g_autofree char *read = test_sink_get_json (sink, i);

      g_assert_cmpstr (read, ==, expected);
    }
}

/* --- iCalendar -------------------------------------------------------------------------------- */

static void
test_calendar (void)
{
  static const char *const records[] = {
    "{'kind':'agreement','id':'deal','title':{'en':'Deal','fr':'Accord'},'signed':'2019',"
    "'place':{'mul':'Paris'},'entryIntoForce':'2020-03~','ends':'2025-08-31','notice':6}",
    "{'kind':'commitment','id':'day','text':{'en':'Meet; every year'},'due':'XXXX-02-17',"
    "'recurrence':'yearly'}",
    "{'kind':'commitment','id':'lost','text':{'en':'Once'},'due':'XXXX-02-17'}",
    "{'kind':'commitment','id':'open','text':{'en':'Open'},'due':'2020/..','state':'met'}",
    "{'kind':'event','id':'visit','name':{'en':'Visit'},'date':'2024-06-19/2024-06-20'}",
    NULL,
  };
  g_autofree char *calendar = export("icalendar", "en", records);

  g_assert_true (g_str_has_prefix (calendar, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"));
  g_assert_nonnull (strstr (calendar, "UID:deal.signed@entente\r\nDTSTAMP:20231114T221320Z\r\n"
                                      "DTSTART;VALUE=DATE:20190101\r\nDTEND;VALUE=DATE:20200101\r\n"
                                      "SUMMARY:Signature: Deal\r\nLOCATION:Paris\r\n"));
  g_assert_nonnull (strstr (calendar, "DTSTART;VALUE=DATE:20200301\r\nDTEND;VALUE=DATE:20200401\r\n"
                                      "SUMMARY:Entry into force: Deal (date not certain)\r\n"));
  g_assert_nonnull (strstr (calendar, "UID:deal.notice@entente\r\nDTSTAMP:20231114T221320Z\r\n"
                                      "DTSTART;VALUE=DATE:20250228\r\n"));
  g_assert_nonnull (strstr (calendar, "TRIGGER:-P30D\r\n"));
  g_assert_nonnull (strstr (calendar, "DTSTART;VALUE=DATE:20230217\r\nDTEND;VALUE=DATE:20230218\r\n"
                                      "RRULE:FREQ=YEARLY\r\nSUMMARY:Due: Meet\\; every year\r\n"));
  g_assert_nonnull (strstr (calendar, "DTSTART;VALUE=DATE:20240619\r\nDTEND;VALUE=DATE:20240621"));
  g_assert_null (strstr (calendar, "lost"));
  g_assert_null (strstr (calendar, "open"));
  g_assert_true (g_str_has_suffix (calendar, "END:VEVENT\r\nEND:VCALENDAR\r\n"));
}

/* An exchange is no signature, and is where it took place; an announcement is neither. */
static void
test_calendar_of_acts (void)
{
  static const char *const records[] = {
    "{'kind':'agreement','id':'deal','title':{'en':'Deal'},'exchanged':'2023-11-28','announced':"
    "'2022-05','place':{'mul':'Hanoi'},'ends':'2030-01-01'}",
    NULL,
  };
  g_autofree char *calendar = export("icalendar", "en", records);

  g_assert_nonnull (strstr (calendar,
                            "UID:deal.exchanged@entente\r\nDTSTAMP:20231114T221320Z\r\n"
                            "DTSTART;VALUE=DATE:20231128\r\nDTEND;VALUE=DATE:20231129\r\n"
                            "SUMMARY:Exchange at a ceremony: Deal\r\nLOCATION:Hanoi\r\n"));
  g_assert_nonnull (strstr (calendar, "DTEND;VALUE=DATE:20220601\r\n"
                                      "SUMMARY:Announcement: Deal\r\nTRANSP"));
  g_assert_nonnull (strstr (calendar, "SUMMARY:End: Deal\r\nTRANSP"));
  g_assert_null (strstr (calendar, "Signature"));
}

/* Thirty days before the last day, not before the first. */
static void
test_calendar_of_periods (void)
{
  static const char *const records[] = {
    "{'kind':'commitment','id':'year','text':{'en':'Some day'},'due':'2026'}",
    "{'kind':'commitment','id':'years','text':{'en':'Long'},'due':'2023/2063'}",
    "{'kind':'commitment','id':'open','text':{'en':'Open'},'due':'2020/..'}",
    "{'kind':'commitment','id':'lost','text':{'en':'Once'},'due':'XXXX-02-17'}",
    NULL,
  };
  g_autoptr (EntenteExporter) exporter = entente_icalendar_exporter_new ();
  g_autoptr (TestSink) sink = test_sink_new ();
  g_autofree char *calendar = NULL;

  for (guint i = 0; records[i] != NULL; i++)
    g_ptr_array_add (sink->records, parse (records[i]));
  calendar = test_sink_export (sink, exporter, "en");
  g_assert_nonnull (strstr (calendar, "DTEND;VALUE=DATE:20270101\r\n"));
  g_assert_nonnull (strstr (calendar, "DTEND;VALUE=DATE:20640101\r\n"));
  g_assert_nonnull (strstr (calendar, "TRIGGER;RELATED=END:-P31D\r\n"));
  g_assert_null (strstr (calendar, "TRIGGER:-P30D"));
  g_assert_cmpuint (
      entente_icalendar_exporter_get_n_left_out (ENTENTE_ICALENDAR_EXPORTER (exporter)), ==, 2);
}

/* --- Pages ------------------------------------------------------------------------------------ */

static const char *const page_records[] = {
  "{'kind':'agreement','id':'deal','title':{'en':'<b>Deal</b> & *stars*'},'parties':[{'partner':"
  "'vast','role':'party'},{'name':{'en':'# X'}}],'signed':'2019','personal':'secret','evidence':["
  "{'field':'signed','article':'art','paragraph':4},{'field':'parties','article':'art','paragraph'"
  ":4},{'field':'parties','article':'art','paragraph':6,'throughParagraph':7}]}",
  "{'kind':'partner','id':'vast','name':{'en':'Academy'}}",
  "{'kind':'article','id':'art','title':{'fr':'Un titre'},'publisher':{'mul':'VNA'},'date':"
  "'2024-08','abstract':{'en':['One [VAST](vast).','<script>']}}",
  NULL,
};

static void
test_markdown (void)
{
  g_autofree char *page = export("markdown", "en", page_records);

  g_assert_true (
      g_str_has_prefix (page, "# \\<b\\>Deal\\</b\\> \\& \\*stars\\*\n\n*Agreement*\n\n"));
  g_assert_nonnull (strstr (page, "**Parties** \\[1\\] \\[2\\]\n\n- Academy · Party\n- \\# X\n\n"));
  g_assert_nonnull (strstr (page, "**Signed** \\[1\\]\n\n2019\n\n"));
  g_assert_nonnull (strstr (page, "## Sources\n\n1. Un titre, VNA, August 2024, ¶4\n"
                                  "2. Un titre, VNA, August 2024, ¶6–7\n"));
  g_assert_nonnull (strstr (page, "One VAST.\n\n\\<script\\>\n\n"));
  g_assert_null (strstr (page, "secret"));
}

static const char *const quoting_records[] = {
  "{'kind':'agreement','id':'deal','title':{'en':'Deal'},'signed':'2019','evidence':["
  "{'field':'signed','article':'art','paragraph':4,'quote':'signed in *2019*',"
  "'quotePrefix':'it was '}]}",
  "{'kind':'article','id':'art','title':{'fr':'Un titre'}}",
  NULL,
};

/* The words of the article stand behind the source. */
static void
test_quotes (void)
{
  g_autofree char *markdown = export("markdown", "en", quoting_records);
  g_autofree char *html = export("html", "fr", quoting_records);
  g_autofree char *json = export("json", "en", quoting_records);

  g_assert_nonnull (strstr (markdown, "1. Un titre, ¶4: “signed in \\*2019\\*”\n"));
  g_assert_nonnull (strstr (html, "Un titre</a>, ¶4: “signed in *2019*”</li>"));
  g_assert_nonnull (strstr (json, "\"quotePrefix\": \"it was \""));
  g_assert_null (strstr (markdown, "it was"));
}

static const char *const disagreeing_records[] = {
  "{'kind':'agreement','id':'deal','title':{'en':'Deal'},'signed':'2019-05-02','evidence':["
  "{'field':'signed','article':'art','paragraph':4,'value':'2019-05-02','preferred':true},"
  "{'field':'signed','article':'art','paragraph':6,'value':'2019-05-03','speaker':'thai',"
  "'note':{'en':'From a caption.'}},"
  "{'field':'title','article':'art','paragraph':6,'printed':{'vi':'Thỏa thuận'}}]}",
  "{'kind':'person','id':'thai','name':{'mul':'Trần Hồng Thái'}}",
  "{'kind':'article','id':'art','title':{'en':'A title','fr':'Un titre'},'language':'fr'}",
  NULL,
};

/* Each source is heard, under the title that is printed. */
static void
test_sources_disagree (void)
{
  g_autofree char *markdown = export("markdown", "en", disagreeing_records);
  g_autofree char *html = export("html", "en", disagreeing_records);

  g_assert_nonnull (strstr (markdown, "**Signed** \\[2\\] \\[3\\]\n\n2 May 2019\n"));
  g_assert_nonnull (strstr (markdown,
                            "1. Un titre, ¶6 · Printed “Thỏa thuận”\n"
                            "2. Un titre, ¶4 · Says: 2 May 2019 · Preferred\n"
                            "3. Un titre, ¶6 · Says: 3 May 2019 · Said by Trần Hồng Thái · "
                            "From a caption.\n"));
  g_assert_nonnull (strstr (html, ", ¶4 · Says: 2 May 2019 · Preferred</li>"));
}

/* The place of the exchange is no place of signature, in no format. */
static void
test_exchange_is_not_signature (void)
{
  static const char *const records[] = {
    "{'kind':'agreement','id':'deal','title':{'en':'Deal'},'exchanged':'2023-11-28',"
    "'place':{'mul':'Hanoi'}}",
    NULL,
  };
  g_autofree char *markdown = export("markdown", "en", records);
  g_autofree char *html = export("html", "en", records);

  g_assert_nonnull (strstr (markdown, "**Place of the exchange**\n\nHanoi\n"));
  g_assert_nonnull (strstr (html, "<dt>Place of the exchange</dt>\n<dd><p>Hanoi</p></dd>"));
}

static void
test_html (void)
{
  g_autofree char *page = export("html", "fr", page_records);

  g_assert_true (g_str_has_prefix (page, "<!DOCTYPE html>\n<html lang=\"fr\">"));
  g_assert_nonnull (strstr (page, "<h2>&lt;b&gt;Deal&lt;/b&gt; &amp; *stars*</h2>"));
  g_assert_nonnull (strstr (page, "<sup><a href=\"#s-deal-2\" aria-label=\"Parties, "
                                  "source 2\">2</a></sup>"));
  g_assert_nonnull (strstr (page, "<li id=\"s-deal-1\"><a href=\"#r-art\">Un titre</a>, VNA, "
                                  "août 2024, ¶4</li>"));
  g_assert_null (strstr (page, "<script>"));
  g_assert_null (strstr (page, "src="));
  g_assert_true (g_str_has_suffix (page, "</body>\n</html>\n"));
}

/* Of one record it is the page; of several there is a way to each, and from one to the other. */
static void
test_html_of_several (void)
{
  const char *const alone[] = { page_records[0], NULL };
  g_autofree char *page = export("html", "en", page_records);
  g_autofree char *single = export("html", "en", alone);

  g_assert_nonnull (strstr (page, "<meta name=\"viewport\" content=\"width=device-width"));
  g_assert_nonnull (strstr (page, "color-scheme: light dark"));
  g_assert_nonnull (strstr (page, "<title>Entente</title>"));
  g_assert_nonnull (strstr (page, "<h1>Entente</h1>\n<nav aria-labelledby=\"contents\">"));
  g_assert_nonnull (strstr (page, "<h3>Partners</h3>\n<ul>\n<li><a href=\"#r-vast\">Academy</a>"));
  g_assert_nonnull (strstr (page, "<article id=\"r-vast\">\n<h2>Academy</h2>"));
  g_assert_nonnull (strstr (page, "<dd><p><a href=\"#r-vast\">Academy</a> · Party</p></dd>"));
  g_assert_nonnull (strstr (page, "One <a href=\"#r-vast\">VAST</a>."));
  g_assert_nonnull (strstr (page, "<h3>Sources</h3>"));
  g_assert_nonnull (strstr (single, "<title>&lt;b&gt;Deal"));
  g_assert_nonnull (strstr (single, "<h1>&lt;b&gt;Deal"));
  g_assert_nonnull (strstr (single, "<h2>Sources</h2>"));
  g_assert_null (strstr (single, "<nav"));
  g_assert_null (strstr (single, "#r-"));
}

/* --- Registry --------------------------------------------------------------------------------- */

static void
test_json (void)
{
  g_autofree char *file = export("json", "en", page_records);
  g_autoptr (EntenteImporter) importer
      = entente_formats_guess_importer ("x.json", file, strlen (file));
  g_autoptr (TestSink) sink = NULL;
  g_autofree char *article = NULL;

  g_assert_cmpstr (entente_importer_get_id (importer), ==, "json");
  g_assert_true (g_str_has_suffix (file, "\n    }\n  ]\n}\n"));
  sink = test_sink_read (importer, file, -1);
  g_assert_cmpuint (sink->records->len, ==, 3);
  article = test_sink_get_json (sink, 0);
  g_assert_true (g_str_has_prefix (article, "{\"kind\":\"article\",\"id\":\"art\","));
}

static void
test_registry (void)
{
  static const struct
  {
    const char *name;
    const char *start;
    const char *format;
  } cases[] = {
    { "a.csv", "name,country\nA,FR\n", "csv" },
    { "a.txt", "name;country\nA;FR\n", "csv" },
    { "a.json", "[{\"id\": \"https://ror.org/02feahw73\"", "ror" },
    { "a.json", "{\"format\": \"entente-catalogue\"", "json" },
    { "a.json", "[{\"id\": \"x\", \"type\": \"webpage\", \"title\": \"T\"}]", "csl-json" },
    { "a.bib", "@article{x,", "bibtex" },
    { "a.ris", "TY  - NEWS\r\n", "ris" },
    { "a.vcf", "BEGIN:VCARD\r\n", "vcard" },
    { "a.png", "\x89PNG\r\n\x1a\n", NULL },
    { "empty", "", NULL },
  };
  g_autoptr (GPtrArray) importers = entente_formats_list_importers ();
  g_autoptr (GPtrArray) exporters = entente_formats_list_exporters ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntenteImporter) importer
          = entente_formats_guess_importer (cases[i].name, cases[i].start, strlen (cases[i].start));

      g_assert_cmpstr (importer != NULL ? entente_importer_get_id (importer) : NULL, ==,
                       cases[i].format);
    }
  for (guint i = 0; i < importers->len; i++)
    g_assert_nonnull (entente_importer_get_name (importers->pdata[i]));
  for (guint i = 0; i < exporters->len; i++)
    {
      g_autofree char *name
          = g_strconcat ("x.", entente_exporter_get_extension (exporters->pdata[i]), NULL);
      g_autoptr (EntenteExporter) found = entente_formats_find_exporter_for_name (name);

      g_assert_nonnull (found);
      g_assert_nonnull (entente_exporter_get_name (exporters->pdata[i]));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/formats/folding", test_folding);
  g_test_add_func ("/exchange/formats/cards", test_cards);
  g_test_add_func ("/exchange/formats/cards-without-end", test_cards_without_end);
  g_test_add_func ("/exchange/formats/posts", test_posts);
  g_test_add_func ("/exchange/formats/cards-round-trip", test_cards_round_trip);
  g_test_add_func ("/exchange/formats/calendar", test_calendar);
  g_test_add_func ("/exchange/formats/calendar-of-acts", test_calendar_of_acts);
  g_test_add_func ("/exchange/formats/calendar-of-periods", test_calendar_of_periods);
  g_test_add_func ("/exchange/formats/markdown", test_markdown);
  g_test_add_func ("/exchange/formats/html", test_html);
  g_test_add_func ("/exchange/formats/html-of-several", test_html_of_several);
  g_test_add_func ("/exchange/formats/quotes", test_quotes);
  g_test_add_func ("/exchange/formats/sources-disagree", test_sources_disagree);
  g_test_add_func ("/exchange/formats/exchange-is-not-signature", test_exchange_is_not_signature);
  g_test_add_func ("/exchange/formats/json", test_json);
  g_test_add_func ("/exchange/formats/registry", test_registry);
  return g_test_run ();
}
