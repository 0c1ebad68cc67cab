/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A dump as the Research Organization Registry releases it, schema 2, of organisations that do not
 * exist. How many names, relations, identifiers and links one has, in which languages and of which
 * kinds, is as in the records of a country where laboratories belong to several bodies at once:
 * 1.4 kB for each, 3.6 names and as many relations. The same number gives the same file. */

#include "config.h"

#include "entente-made-register.h"

#include "entente-chance.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>

/* One in so many has parts, the others are parts. */
#define BODY 16

/* How far behind it the parts of a body are. */
#define NEAR 64

/* No organisation of the dump has such a number. */
#define ELSEWHERE 0x20000000u

typedef struct
{
  const char *language;
  const char *bodies[6];
  const char *subjects[12];
} Words;

static const Words languages[] = {
  { "fr",
    { "Laboratoire de", "Institut de", "Centre de recherche en", "Unité mixte de recherche",
      "École supérieure de", "Observatoire de" },
    { "physique des matériaux", "biologie végétale", "chimie de l’environnement",
      "mécanique et acoustique", "sciences de l’ingénieur", "géologie des océans",
      "mathématiques appliquées", "virologie moléculaire", "hydrologie tropicale",
      "linguistique comparée", "économie du développement", "neurosciences cognitives" } },
  { "en",
    { "Laboratory of", "Institute of", "Centre for Research in", "Joint Research Unit", "School of",
      "Observatory of" },
    { "Materials Physics", "Plant Biology", "Environmental Chemistry", "Mechanics and Acoustics",
      "Engineering Science", "Ocean Geology", "Applied Mathematics", "Molecular Virology",
      "Tropical Hydrology", "Comparative Linguistics", "Development Economics",
      "Cognitive Neuroscience" } },
  { "vi",
    { "Phòng thí nghiệm", "Viện", "Trung tâm Nghiên cứu", "Đơn vị nghiên cứu", "Trường Đại học",
      "Đài quan sát" },
    { "Vật lý vật liệu", "Sinh học thực vật", "Hóa học môi trường", "Cơ học và Âm học",
      "Khoa học kỹ thuật", "Địa chất biển", "Toán ứng dụng", "Vi rút học phân tử",
      "Thủy văn nhiệt đới", "Ngôn ngữ học so sánh", "Kinh tế phát triển",
      "Khoa học thần kinh nhận thức" } },
  { "ru",
    { "Лаборатория", "Институт", "Центр исследований", "Отдел", "Высшая школа", "Обсерватория" },
    { "физики материалов", "биологии растений", "химии окружающей среды", "механики и акустики",
      "инженерных наук", "геологии океана", "прикладной математики", "молекулярной вирусологии",
      "тропической гидрологии", "сравнительного языкознания", "экономики развития",
      "когнитивных нейронаук" } },
};

enum
{
  FRENCH,
  ENGLISH,
  VIETNAMESE,
  RUSSIAN,
};

static const struct
{
  guint percent;
  guint language;
  const char *code;
  const char *country;
  const char *places[6];
} countries[] = {
  { 80,
    FRENCH,
    "FR",
    "France",
    { "Paris", "Grenoble", "Lyon", "Orléans", "Montpellier", "Brest" } },
  { 10,
    RUSSIAN,
    "RU",
    "Russia",
    { "Moscow", "Dubna", "Novosibirsk", "Kazan", "Tomsk", "Vladivostok" } },
  { 9, VIETNAMESE, "VN", "Vietnam", { "Hanoi", "Da Nang", "Hue", "Can Tho", "Hai Phong", "Vinh" } },
  { 1,
    ENGLISH,
    "LA",
    "Laos",
    { "Vientiane", "Luang Prabang", "Pakse", "Savannakhet", "Thakhek", "Xam Neua" } },
};

/* --- Pieces ----------------------------------------------------------------------------------- */

/* A number as the register numbers: six signs that do not tell their order, two of a checksum. */
static void
append_id (GString *out, guint number)
{
  static const char signs[] = "0123456789abcdefghjkmnpqrstvwxyz";
  guint left = (number * 0x2c1b3c6du + 0x297a2d39u) & 0x3fffffff;

  g_string_append (out, "https://ror.org/0");
  for (guint i = 0; i < 6; i++, left >>= 5)
    g_string_append_c (out, signs[left & 31]);
  g_string_append_printf (out, "%02u", number % 97);
}

static void
append_name (GString *out, const char *types, const char *language, const char *format, ...)
    G_GNUC_PRINTF (4, 5);

static void
append_name (GString *out, const char *types, const char *language, const char *format, ...)
{
  va_list values;

  if (out->str[out->len - 1] == '}')
    g_string_append_c (out, ',');
  if (language != NULL)
    g_string_append_printf (out, "{\"lang\":\"%s\",", language);
  else
    g_string_append (out, "{\"lang\":null,");
  g_string_append_printf (out, "\"types\":[%s],\"value\":\"", types);
  va_start (values, format);
  g_string_append_vprintf (out, format, values);
  va_end (values);
  g_string_append (out, "\"}");
}

static void
append_label (GString *out, guint number, guint language)
{
  guint64 state = number;
  const guint body = entente_chance_below (&state, G_N_ELEMENTS (languages[0].bodies));
  const guint subject = entente_chance_below (&state, G_N_ELEMENTS (languages[0].subjects));

  g_string_append_printf (out, "%s %s %u", languages[language].bodies[body],
                          languages[language].subjects[subject], number);
}

static void
append_names (GString *out, guint64 *state, guint number, guint language)
{
  static const guint8 acronyms[8] = { 30, 61, 7, 2, 0, 0, 0, 0 };
  static const guint8 aliases[8] = { 35, 29, 18, 9, 5, 2, 1, 1 };
  g_autoptr (GString) label = g_string_new (NULL);
  guint n;

  g_string_append (out, "\"names\":[");
  append_label (label, number, language);
  append_name (out, "\"label\",\"ror_display\"", languages[language].language, "%s", label->str);
  if (language != ENGLISH && entente_chance_percent (state, 42))
    {
      g_string_truncate (label, 0);
      append_label (label, number, ENGLISH);
      append_name (out, "\"label\"", "en", "%s", label->str);
    }
  n = entente_chance_weighted (state, acronyms);
  for (guint i = 0; i < n; i++)
    append_name (out, "\"acronym\"", NULL, "%c%c%c%c%u",
                 'A' + (char) entente_chance_below (state, 26),
                 'A' + (char) entente_chance_below (state, 26),
                 'A' + (char) entente_chance_below (state, 26),
                 'A' + (char) entente_chance_below (state, 26), number % 100);
  n = entente_chance_weighted (state, aliases);
  for (guint i = 0; i < n; i++)
    append_name (out, "\"alias\"",
                 entente_chance_percent (state, 70) ? languages[language].language : NULL,
                 "%s %u-%u",
                 languages[language]
                     .subjects[entente_chance_below (state, G_N_ELEMENTS (languages[0].subjects))],
                 number, i);
  g_string_append (out, "],");
}

static void
append_relation (GString *out, const char *type, guint number)
{
  if (out->str[out->len - 1] == '}')
    g_string_append_c (out, ',');
  g_string_append (out, "{\"label\":\"");
  append_label (out, number, FRENCH);
  g_string_append_printf (out, "\",\"type\":\"%s\",\"id\":\"", type);
  append_id (out, number);
  g_string_append (out, "\"}");
}

/* Some lead to organisations that the dump does not have, as in a selection from the register. */
static void
append_relations (GString *out, guint64 *state, guint number)
{
  static const guint8 parents[8] = { 22, 32, 20, 14, 8, 3, 1, 0 };
  static const guint8 others[8] = { 75, 20, 5, 0, 0, 0, 0, 0 };
  const gboolean is_body = number % BODY == 0;
  guint n
      = is_body ? 16 + entente_chance_below (state, 24) : entente_chance_weighted (state, parents);

  g_string_append (out, "\"relationships\":[");
  for (guint i = 0; i < n; i++)
    {
      const guint far = entente_chance_below (state, NEAR);
      const guint other = is_body ? number + 1 + far : (number + far) / BODY * BODY;

      append_relation (out, is_body ? "child" : "parent",
                       entente_chance_percent (state, 8) ? other | ELSEWHERE : other);
    }
  n = entente_chance_weighted (state, others);
  for (guint i = 0; i < n; i++)
    append_relation (out,
                     entente_chance_percent (state, 83)   ? "related"
                     : entente_chance_percent (state, 60) ? "successor"
                                                          : "predecessor",
                     number + 1 + entente_chance_below (state, NEAR));
  g_string_append (out, "],");
}

static void
append_externals (GString *out, guint64 *state, guint number)
{
  static const char comma[] = ",";
  const char *before = "";

  g_string_append (out, "\"external_ids\":[");
  if (entente_chance_percent (state, 48))
    {
      g_string_append_printf (out,
                              "{\"all\":[\"grid.%u.0\"],\"preferred\":\"grid.%u.0\","
                              "\"type\":\"grid\"}",
                              number + 400000, number + 400000);
      before = comma;
    }
  if (entente_chance_percent (state, 45))
    {
      g_string_append_printf (out,
                              "%s{\"all\":[\"0000 %04u %04u 0000\"],\"preferred\":null,"
                              "\"type\":\"isni\"}",
                              before, number / 10000, number % 10000);
      before = comma;
    }
  if (entente_chance_percent (state, 54))
    g_string_append_printf (out,
                            "%s{\"all\":[\"Q%u\"],\"preferred\":\"Q%u\",\"type\":\"wikidata\"}",
                            before, number + 30000000, number + 30000000);
  g_string_append (out, "],");
}

static void
append_links (GString *out, guint64 *state, guint number)
{
  g_string_append (out, "\"links\":[");
  if (entente_chance_percent (state, 96))
    g_string_append_printf (out, "{\"type\":\"website\",\"value\":\"https://example.org/lab-%u\"}",
                            number);
  if (entente_chance_percent (state, 17))
    g_string_append_printf (out,
                            "%s{\"type\":\"wikipedia\",\"value\":"
                            "\"https://example.org/wiki/Laboratory_%u\"}",
                            out->str[out->len - 1] == '}' ? "," : "", number);
  g_string_append (out, "],");
}

static void
append_organisation (GString *out, guint number)
{
  static const char *const types[] = { "facility", "education", "government", "healthcare" };
  static const guint8 type_weights[8] = { 70, 18, 7, 5, 0, 0, 0, 0 };
  guint64 state = G_GUINT64_CONSTANT (0x726f7200000000) + number;
  guint chance = entente_chance_below (&state, 100);
  guint country = 0;
  guint place;

  while (chance >= countries[country].percent)
    chance -= countries[country++].percent;
  place = entente_chance_below (&state, G_N_ELEMENTS (countries[0].places));
  g_string_append (out, "{\"admin\":{\"created\":{\"date\":\"2018-11-14\",\"schema_version\":"
                        "\"1.0\"},\"last_modified\":{\"date\":\"2025-08-07\",\"schema_version\":"
                        "\"2.1\"}},\"domains\":[");
  if (entente_chance_percent (&state, 36))
    g_string_append_printf (out, "\"lab-%u.example\"", number);
  g_string_append (out, "],\"established\":");
  if (entente_chance_percent (&state, 86))
    g_string_append_printf (out, "%u,", 1900 + entente_chance_below (&state, 125));
  else
    g_string_append (out, "null,");
  append_externals (out, &state, number);
  g_string_append (out, "\"id\":\"");
  append_id (out, number);
  g_string_append (out, "\",");
  append_links (out, &state, number);
  g_string_append_printf (out,
                          "\"locations\":[{\"geonames_details\":{\"continent_code\":\"EU\","
                          "\"continent_name\":\"Europe\",\"country_code\":\"%s\",\"country_name\":"
                          "\"%s\",\"country_subdivision_code\":\"%02u\","
                          "\"country_subdivision_name\":\"%s\",\"lat\":4%u.17869,\"lng\":%u.71479,"
                          "\"name\":\"%s\"},\"geonames_id\":%u}],",
                          countries[country].code, countries[country].country, place,
                          countries[country].places[place], place, place,
                          countries[country].places[place], 3014728 + country * 100 + place);
  append_names (out, &state, number, countries[country].language);
  append_relations (out, &state, number);
  g_string_append_printf (out, "\"status\":\"%s\",\"types\":[\"%s\"%s]}",
                          entente_chance_percent (&state, 95) ? "active" : "inactive",
                          types[entente_chance_weighted (&state, type_weights)],
                          entente_chance_percent (&state, 9) ? ",\"funder\"" : "");
}

/* --- Public functions ------------------------------------------------------------------------- */

static gboolean
write_all (FILE *file, guint organisations)
{
  g_autoptr (GString) text = g_string_new ("[");

  for (guint i = 0; i < organisations; i++)
    {
      append_organisation (text, i);
      g_string_append_c (text, i + 1 < organisations ? ',' : ']');
      if (fwrite (text->str, 1, text->len, file) != text->len)
        return FALSE;
      g_string_truncate (text, 0);
    }
  return TRUE;
}

gboolean
entente_made_register_write (const char *path, guint organisations, GError **error)
{
  FILE *file = g_fopen (path, "wb");
  gboolean written = file != NULL && write_all (file, organisations);

  if (file != NULL && fclose (file) != 0)
    written = FALSE;
  if (!written)
    g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (errno), "%s: %s", path,
                 g_strerror (errno));
  return written;
}
