/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-made-records.h"

#include "entente-chance.h"

typedef struct
{
  const char *en;
  const char *fr;
  const char *vi;
} Word;

static const char *const languages[] = { "en", "fr", "vi" };

static const Word bodies[] = {
  { "Academy of Sciences", "Académie des sciences", "Viện Hàn lâm Khoa học" },
  { "Institute of Physics", "Institut de physique", "Viện Vật lý" },
  { "University of Technology", "Université de technologie", "Trường Đại học Công nghệ" },
  { "Laboratory of Chemistry", "Laboratoire de chimie", "Phòng thí nghiệm Hóa học" },
  { "Centre for Marine Research", "Centre de recherche marine", "Trung tâm Nghiên cứu Biển" },
  { "Agency for Innovation", "Agence de l’innovation", "Cục Đổi mới sáng tạo" },
  { "Ministry of Education", "Ministère de l’Éducation", "Bộ Giáo dục" },
  { "School of Engineering", "École d’ingénieurs", "Trường Kỹ thuật" },
  { "Hospital of Tropical Medicine", "Hôpital de médecine tropicale", "Bệnh viện Nhiệt đới" },
  { "Observatory", "Observatoire", "Đài quan sát" },
};

static const char *const body_types[G_N_ELEMENTS (bodies)] = {
  "academy", "laboratory", "university", "laboratory", "research_organisation",
  "agency",  "ministry",   "university", "hospital",   "research_organisation",
};

static const Word places[] = {
  { "Hanoi", "Hanoï", "Hà Nội" },
  { "Da Nang", "Dà Nang", "Đà Nẵng" },
  { "Hue", "Hué", "Huế" },
  { "Can Tho", "Cân Tho", "Cần Thơ" },
  { "Paris", "Paris", "Paris" },
  { "Grenoble", "Grenoble", "Grenoble" },
  { "Lyons", "Lyon", "Lyon" },
  { "Orleans", "Orléans", "Orléans" },
  { "Moscow", "Moscou", "Mát-xcơ-va" },
  { "Dubna", "Doubna", "Dubna" },
  { "Vientiane", "Vientiane", "Viêng Chăn" },
  { "Hai Phong", "Hai Phong", "Hải Phòng" },
};

static const char *const place_countries[G_N_ELEMENTS (places)] = {
  "VN", "VN", "VN", "VN", "FR", "FR", "FR", "FR", "RU", "RU", "LA", "VN",
};

static const Word words[] = {
  { "cooperation", "coopération", "hợp tác" },
  { "science", "science", "khoa học" },
  { "technology", "technologie", "công nghệ" },
  { "agreement", "accord", "hiệp định" },
  { "research", "recherche", "nghiên cứu" },
  { "researchers", "chercheurs", "nhà nghiên cứu" },
  { "innovation", "innovation", "đổi mới sáng tạo" },
  { "ministry", "ministère", "bộ" },
  { "university", "université", "đại học" },
  { "laboratory", "laboratoire", "phòng thí nghiệm" },
  { "partners", "partenaires", "đối tác" },
  { "signed", "signé", "ký kết" },
  { "training", "formation", "đào tạo" },
  { "students", "étudiants", "sinh viên" },
  { "development", "développement", "phát triển" },
  { "the sea", "la mer", "biển" },
  { "the road", "la route", "đường" },
  { "the sun", "le soleil", "dương" },
  { "energy", "énergie", "năng lượng" },
  { "materials", "matériaux", "vật liệu" },
  { "climate", "climat", "khí hậu" },
  { "meeting", "réunion", "cuộc họp" },
  { "minutes", "procès-verbal", "biên bản" },
  { "delegation", "délégation", "đoàn đại biểu" },
  { "years", "années", "năm" },
  { "project", "projet", "dự án" },
  { "the work", "l’œuvre", "công trình" },
  { "peace", "la paix", "hòa bình" },
  { "water", "l’eau", "thủy lợi" },
  { "data", "données", "dữ liệu" },
  { "both sides", "les deux parties", "hai bên" },
  { "will continue", "poursuivront", "sẽ tiếp tục" },
};

static const Word joints[] = {
  { "of", "de", "của" },    { "and", "et", "và" },     { "in", "dans", "trong" },
  { "for", "pour", "cho" }, { "with", "avec", "với" }, { "on", "sur", "về" },
};

/* --- Pieces ----------------------------------------------------------------------------------- */

static guint64
seed_for (guint kind, guint number)
{
  return ((guint64) kind << 40) + number;
}

static const char *
in_language (const Word *word, guint language)
{
  return language == 0 ? word->en : language == 1 ? word->fr : word->vi;
}

static void
append_sentence (GString *out, guint64 *state, guint language, guint length)
{
  for (guint i = 0; i < length; i++)
    {
      const Word *word = i % 3 == 1 ? &joints[entente_chance_below (state, G_N_ELEMENTS (joints))]
                                    : &words[entente_chance_below (state, G_N_ELEMENTS (words))];

      if (i > 0)
        g_string_append_c (out, ' ');
      g_string_append (out, in_language (word, language));
    }
}

static char *
make_abstract (guint64 *state, guint language)
{
  g_autoptr (GString) out = g_string_new (NULL);
  guint length = 300 + entente_chance_below (state, 301);

  for (guint done = 0; done < length;)
    {
      guint sentence = 12 + entente_chance_below (state, 12);

      if (done > 0)
        g_string_append (out, entente_chance_below (state, 4) == 0 ? ".\n\n" : ". ");
      append_sentence (out, state, language, sentence);
      done += sentence;
    }
  g_string_append_c (out, '.');
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
set_date (EntenteNode *node, const char *field, guint64 *state)
{
  g_autofree char *edtf = NULL;
  g_autoptr (EntenteDate) date = NULL;
  guint year = 1959 + entente_chance_below (state, 67);

  if (entente_chance_below (state, 4) == 0)
    edtf = g_strdup_printf ("%u-%02u", year, 1 + entente_chance_below (state, 12));
  else
    edtf = g_strdup_printf ("%u-%02u-%02u", year, 1 + entente_chance_below (state, 12),
                            1 + entente_chance_below (state, 28));
  date = entente_date_new_from_edtf (edtf, NULL);
  entente_node_set_date (node, field, date);
}

static void
add_field_of_science (EntenteNode *node, guint64 *state)
{
  guint n = entente_vocabulary_get_size (ENTENTE_VOCABULARY_FIELD);
  const char *codes[]
      = { entente_vocabulary_get_code (ENTENTE_VOCABULARY_FIELD, entente_chance_below (state, n)),
          NULL };

  entente_node_set_strings (node, "fields", codes);
}

static char *
partner_id (guint number)
{
  return g_strdup_printf ("made-partner-%u", number);
}

/* --- Records ---------------------------------------------------------------------------------- */

EntenteRecord *
entente_made_partner (guint number)
{
  g_autofree char *id = partner_id (number);
  EntenteRecord *record = entente_record_new (ENTENTE_KIND_PARTNER, id);
  EntenteNode *node = ENTENTE_NODE (record);
  guint64 state = seed_for (1, number);
  guint body = entente_chance_below (&state, G_N_ELEMENTS (bodies));
  guint place = entente_chance_below (&state, G_N_ELEMENTS (places));
  g_autofree char *acronym = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s %s %u", in_language (&bodies[body], i),
                                               in_language (&places[place], i), number);

      entente_node_set_form (node, "name", languages[i], name);
    }
  acronym = g_strdup_printf ("%c%c%c%u", 'A' + (char) entente_chance_below (&state, 26),
                             'A' + (char) entente_chance_below (&state, 26),
                             'A' + (char) entente_chance_below (&state, 26), number % 100);
  entente_node_set_string (node, "acronym", acronym);
  entente_node_set_string (node, "type", body_types[body]);
  entente_node_set_string (node, "country", place_countries[place]);
  add_field_of_science (node, &state);
  return record;
}

EntenteRecord *
entente_made_agreement (guint number)
{
  g_autofree char *id = g_strdup_printf ("made-agreement-%u", number);
  EntenteRecord *record = entente_record_new (ENTENTE_KIND_AGREEMENT, id);
  EntenteNode *node = ENTENTE_NODE (record);
  guint64 state = seed_for (2, number);
  static const char *const statuses[] = { "in_force", "expired", "signed", "superseded" };

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (GString) title = g_string_new (NULL);
      guint64 copy = state;

      append_sentence (title, &copy, i, 7);
      g_string_append_printf (title, " %u", number);
      entente_node_set_form (node, "title", languages[i], title->str);
    }
  entente_chance_step (&state);
  entente_node_set_string (node, "instrument", "agreement");
  entente_node_set_string (node, "status",
                           statuses[entente_chance_below (&state, G_N_ELEMENTS (statuses))]);
  for (guint i = 0; i < 2; i++)
    {
      EntenteNode *party = entente_node_append (node, "parties");
      g_autofree char *partner = partner_id (entente_chance_below (&state, ENTENTE_MADE_PARTNERS));

      entente_node_set_string (party, "partner", partner);
      entente_node_set_string (party, "role", "party");
    }
  set_date (node, "signed", &state);
  add_field_of_science (node, &state);
  return record;
}

EntenteRecord *
entente_made_article (guint number)
{
  g_autofree char *id = g_strdup_printf ("made-article-%u", number);
  EntenteRecord *record = entente_record_new (ENTENTE_KIND_ARTICLE, id);
  EntenteNode *node = ENTENTE_NODE (record);
  guint64 state = seed_for (3, number);
  guint language = entente_chance_below (&state, G_N_ELEMENTS (languages));
  g_autoptr (GString) title = g_string_new (NULL);
  g_autofree char *abstract = NULL;
  int paragraph = 2;

  append_sentence (title, &state, language, 6 + entente_chance_below (&state, 6));
  g_string_append_printf (title, " %u", number);
  entente_node_set_form (node, "title", languages[language], title->str);
  entente_node_set_string (node, "language", languages[language]);
  entente_node_set_form (node, "publisher", "mul", number % 2 == 0 ? "VNA" : "Nhân Dân");
  set_date (node, "date", &state);
  abstract = make_abstract (&state, language);
  entente_node_set_form (node, "abstract", languages[language], abstract);
  for (guint i = 0; i < 2; i++)
    {
      EntenteNode *mention = entente_node_append (node, "mentions");
      g_autofree char *partner = partner_id (entente_chance_below (&state, ENTENTE_MADE_PARTNERS));

      entente_node_set_string (mention, "record", partner);
      entente_node_set_numbers (mention, "paragraphs", &paragraph, 1);
    }
  add_field_of_science (node, &state);
  return record;
}

/**
 * entente_made_foreach:
 *
 * Makes so many records of each kind, the ones that others refer to first.
 */
gboolean
entente_made_foreach (guint articles,
                      guint partners,
                      guint agreements,
                      EntenteMadeFunc func,
                      gpointer user_data,
                      GError **error)
{
  const struct
  {
    guint count;
    EntenteRecord *(*make) (guint number);
  } kinds[] = { { partners, entente_made_partner },
                { agreements, entente_made_agreement },
                { articles, entente_made_article } };

  for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
    for (guint i = 0; i < kinds[kind].count; i++)
      {
        g_autoptr (EntenteRecord) record = kinds[kind].make (i);

        if (!func (record, user_data, error))
          return FALSE;
      }
  return TRUE;
}
