/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "model/entente-name.h"
#include "services/entente-duplicates.h"
#include "services/entente-merge.h"

#define USTH                                                                                              \
  "{\"kind\":\"partner\",\"id\":\"usth\",\"type\":\"university\",\"name\":{\"en\":\"University "          \
  "of Science and Technology of Hanoi\",\"vi\":\"Trường Đại học Khoa học và Công nghệ Hà " \
  "Nội\"},\"acronym\":\"USTH\",\"country\":\"VN\",\"founded\":\"2009\",\"fields\":[\"physics\"]}"
#define HUST                                                                                       \
  "{\"kind\":\"partner\",\"id\":\"hust\",\"type\":\"university\",\"name\":{\"en\":\"Hanoi "        \
  "University of Science and Technology\"},\"acronym\":\"HUST\",\"country\":\"VN\",\"founded\":"   \
  "\"1956\",\"fields\":[\"chemistry\"]}"

static EntenteRecord *
parse (const char *json)
{
  g_autoptr (GError) error = NULL;
  EntenteRecord *record = entente_record_parse (json, -1, &error);

  g_assert_no_error (error);
  return record;
}

static GPtrArray *
find_among (const char *const *jsons)
{
  g_autoptr (EntenteDuplicateFinder) finder = entente_duplicate_finder_new ();

  for (guint i = 0; jsons[i] != NULL; i++)
    {
      g_autoptr (EntenteRecord) record = parse (jsons[i]);

      entente_duplicate_finder_add (finder, record);
    }
  return entente_duplicate_finder_find (finder, NULL, NULL);
}

/* Nearly one name, two universities: shown only together with what speaks against it. */
static void
test_usth_and_hust (void)
{
  const char *const jsons[] = { USTH, HUST, NULL };
  g_autoptr (GPtrArray) found = find_among (jsons);
  EntenteDuplicate *pair = g_ptr_array_index (found, 0);
  g_auto (GStrv) reasons = NULL;

  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (pair->a, ==, "hust");
  g_assert_cmpstr (pair->b, ==, "usth");
  g_assert_true ((pair->likeness & ENTENTE_LIKENESS_SAME_WORDS) != 0);
  g_assert_true ((pair->likeness & ENTENTE_LIKENESS_SAME_NAME) == 0);
  g_assert_true ((pair->likeness & ENTENTE_LIKENESS_OTHER_ACRONYM) != 0);
  g_assert_true ((pair->likeness & ENTENTE_LIKENESS_OTHER_FOUNDING) != 0);
  g_assert_cmpint (pair->score, <, 0);
  reasons = entente_likeness_list_reasons (pair->likeness);
  g_assert_true (g_strv_contains ((const char *const *) reasons, "But different acronyms"));
}

/* Whoever sits in one city, or prints in one journal, is not one for that. */
static void
test_places_and_journals (void)
{
  const char *const jsons[] = {
    "{\"kind\":\"partner\",\"id\":\"a\",\"name\":{\"en\":\"Institute of Mechanics\"},"
    "\"identifiers\":[{\"scheme\":\"geonames\",\"value\":\"1581130\"}]}",
    "{\"kind\":\"partner\",\"id\":\"b\",\"name\":{\"en\":\"Museum of Nature\"},"
    "\"identifiers\":[{\"scheme\":\"geonames\",\"value\":\"1581130\"}]}",
    "{\"kind\":\"article\",\"id\":\"c\",\"title\":{\"en\":\"A visit\"},"
    "\"identifiers\":[{\"scheme\":\"issn\",\"value\":\"0866-8051\"}]}",
    "{\"kind\":\"article\",\"id\":\"d\",\"title\":{\"en\":\"A signing\"},"
    "\"identifiers\":[{\"scheme\":\"issn\",\"value\":\"0866-8051\"}]}",
    NULL,
  };
  g_autoptr (GPtrArray) found = find_among (jsons);

  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_spellings_of_an_identifier (void)
{
  const char *const jsons[] = {
    "{\"kind\":\"partner\",\"id\":\"a\",\"name\":{\"en\":\"Office One\"},\"identifiers\":["
    "{\"scheme\":\"ror\",\"value\":\"https://ror.org/05rehad94\"}]}",
    "{\"kind\":\"partner\",\"id\":\"b\",\"name\":{\"en\":\"House Two\"},\"identifiers\":["
    "{\"scheme\":\"ror\",\"value\":\"0other\"},{\"scheme\":\"ror\",\"value\":\"05rehad94\"}]}",
    NULL,
  };
  g_autoptr (GPtrArray) found = find_among (jsons);
  EntenteDuplicate *pair;

  g_assert_cmpuint (found->len, ==, 1);
  pair = g_ptr_array_index (found, 0);
  g_assert_cmpuint (pair->likeness, ==, ENTENTE_LIKENESS_SAME_IDENTIFIER);
}

/* Who types in a hurry gives a partner its acronym for a name. */
static void
test_acronym_for_a_name (void)
{
  const char *const jsons[] = {
    USTH,
    "{\"kind\":\"partner\",\"id\":\"hurry\",\"name\":{\"und\":\"Usth\"}}",
    "{\"kind\":\"partner\",\"id\":\"imported\",\"name\":{\"fr\":\"Université de Hanoï\"},"
    "\"otherNames\":[{\"kind\":\"acronym\",\"name\":\"USTH\"}],\"country\":\"VN\"}",
    "{\"kind\":\"partner\",\"id\":\"elsewhere\",\"name\":{\"und\":\"USTH\"},\"country\":\"TD\"}",
    NULL,
  };
  g_autoptr (GPtrArray) found = find_among (jsons);
  guint n_usth = 0;

  for (guint i = 0; i < found->len; i++)
    {
      EntenteDuplicate *pair = g_ptr_array_index (found, i);

      if (!g_str_equal (pair->a, "usth") && !g_str_equal (pair->b, "usth"))
        continue;
      n_usth++;
      g_assert_true ((pair->likeness & ENTENTE_LIKENESS_SAME_ACRONYM) != 0);
      g_assert_cmpstr (pair->a, !=, "elsewhere");
    }
  g_assert_cmpuint (n_usth, ==, 2);
}

static void
test_said_to_be_different (void)
{
  g_autoptr (EntenteRecord) usth = parse (USTH);
  const char *const different[] = { "hust", NULL };
  g_autofree char *json = NULL;

  entente_node_set_strings (ENTENTE_NODE (usth), "differentFrom", different);
  json = entente_record_to_json (usth);
  {
    const char *const jsons[] = { json, HUST, NULL };
    g_autoptr (GPtrArray) found = find_among (jsons);

    g_assert_cmpuint (found->len, ==, 0);
  }
}

static void
test_without_accents (void)
{
  const char *const jsons[] = {
    "{\"kind\":\"partner\",\"id\":\"a\",\"name\":{\"vi\":\"Đại học Đà Nẵng\"}}",
    "{\"kind\":\"partner\",\"id\":\"b\",\"name\":{\"und\":\"Dai hoc Da Nang\"}}",
    "{\"kind\":\"partner\",\"id\":\"c\",\"name\":{\"vi\":\"Đại học Huế\"}}",
    NULL,
  };
  g_autoptr (GPtrArray) found = find_among (jsons);

  g_assert_cmpuint (found->len, ==, 1);
}

static void
test_articles_of_two_days (void)
{
  const char *const jsons[] = {
    "{\"kind\":\"article\",\"id\":\"a\",\"title\":{\"en\":\"Weekly news\"},\"date\":\"2024-01-01\"}",
    "{\"kind\":\"article\",\"id\":\"b\",\"title\":{\"en\":\"Weekly news\"},\"date\":\"2024-01-08\"}",
    "{\"kind\":\"article\",\"id\":\"c\",\"title\":{\"en\":\"Weekly News\"},\"date\":\"2024-01-08\"}",
    NULL,
  };
  g_autoptr (GPtrArray) found = find_among (jsons);

  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (((EntenteDuplicate *) g_ptr_array_index (found, 0))->a, ==, "b");
}

static void
test_merge (void)
{
  g_autoptr (EntenteRecord) stays = parse (USTH);
  g_autoptr (EntenteRecord) other = parse (HUST);
  g_autoptr (GArray) fields = entente_merge_list_fields (stays, other);
  g_autoptr (EntenteRecord) merged = NULL;
  EntenteNode *node;
  GPtrArray *names;

  for (guint i = 0; i < fields->len; i++)
    {
      EntenteMergeField *line = &g_array_index (fields, EntenteMergeField, i);

      if (g_str_equal (line->field->name, "founded"))
        line->choice = ENTENTE_MERGE_TAKE;
    }
  merged = entente_merge_records (stays, other, fields);
  node = ENTENTE_NODE (merged);
  names = entente_node_get_nodes (node, "otherNames");
  g_assert_cmpstr (entente_record_get_id (merged), ==, "usth");
  g_assert_cmpstr (entente_node_get_string (node, "acronym"), ==, "USTH");
  g_assert_cmpuint (g_strv_length ((GStrv) entente_record_get_fields (merged)), ==, 2);
  g_assert_cmpuint (names->len, ==, 1);
  g_assert_cmpstr (entente_name_get_name (g_ptr_array_index (names, 0)), ==,
                   "Hanoi University of Science and Technology");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/duplicates/usth-and-hust", test_usth_and_hust);
  g_test_add_func ("/duplicates/places-and-journals", test_places_and_journals);
  g_test_add_func ("/duplicates/spellings-of-an-identifier", test_spellings_of_an_identifier);
  g_test_add_func ("/duplicates/acronym-for-a-name", test_acronym_for_a_name);
  g_test_add_func ("/duplicates/said-to-be-different", test_said_to_be_different);
  g_test_add_func ("/duplicates/without-accents", test_without_accents);
  g_test_add_func ("/duplicates/articles-of-two-days", test_articles_of_two_days);
  g_test_add_func ("/duplicates/merge", test_merge);
  return g_test_run ();
}
