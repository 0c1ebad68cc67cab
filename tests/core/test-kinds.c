/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every field of every kind of record, and of every element inside one: a record is made that has
 * them all, each with a value of its own, from the same tables that the program reads by. */

#include "config.h"

#include "model/entente-agreement-relation.h"
#include "model/entente-agreement.h"
#include "model/entente-article.h"
#include "model/entente-author.h"
#include "model/entente-award.h"
#include "model/entente-commitment.h"
#include "model/entente-error.h"
#include "model/entente-event.h"
#include "model/entente-evidence.h"
#include "model/entente-figure.h"
#include "model/entente-identifier.h"
#include "model/entente-link.h"
#include "model/entente-mention.h"
#include "model/entente-name.h"
#include "model/entente-partner-relation.h"
#include "model/entente-partner.h"
#include "model/entente-party.h"
#include "model/entente-person.h"
#include "model/entente-post.h"
#include "model/entente-priority.h"
#include "model/entente-project-partner.h"
#include "model/entente-project.h"
#include "model/entente-signatory.h"

typedef struct
{
  const char *field;
  GCallback get;
} Getter;

typedef struct
{
  GType (*get_type) (void);
  const Getter *getters;
  gsize n_getters;
} Kind;

/* --- What the typed functions are -------------------------------------------------------------- */

static const Getter article_getters[] = {
  { "title", G_CALLBACK (entente_article_get_title) },
  { "language", G_CALLBACK (entente_article_get_language) },
  { "publisher", G_CALLBACK (entente_article_get_publisher) },
  { "publisherPartner", G_CALLBACK (entente_article_get_publisher_partner) },
  { "authors", G_CALLBACK (entente_article_get_authors) },
  { "date", G_CALLBACK (entente_article_get_date) },
  { "url", G_CALLBACK (entente_article_get_url) },
  { "accessed", G_CALLBACK (entente_article_get_accessed) },
  { "abstract", G_CALLBACK (entente_article_get_abstract) },
  { "text", G_CALLBACK (entente_article_get_text) },
  { "paragraphs", G_CALLBACK (entente_article_get_paragraphs) },
  { "mentions", G_CALLBACK (entente_article_get_mentions) },
};

static const Getter partner_getters[] = {
  { "type", G_CALLBACK (entente_partner_get_type_code) },
  { "type", G_CALLBACK (entente_partner_get_type_code) },
  { "name", G_CALLBACK (entente_partner_get_name) },
  { "acronym", G_CALLBACK (entente_partner_get_acronym) },
  { "otherNames", G_CALLBACK (entente_partner_get_other_names) },
  { "country", G_CALLBACK (entente_partner_get_country) },
  { "place", G_CALLBACK (entente_partner_get_place) },
  { "founded", G_CALLBACK (entente_partner_get_founded) },
  { "ended", G_CALLBACK (entente_partner_get_ended) },
  { "status", G_CALLBACK (entente_partner_get_status) },
  { "description", G_CALLBACK (entente_partner_get_description) },
  { "relations", G_CALLBACK (entente_partner_get_relations) },
  { "priorities", G_CALLBACK (entente_partner_get_priorities) },
};

static const Getter person_getters[] = {
  { "name", G_CALLBACK (entente_person_get_name) },
  { "sortName", G_CALLBACK (entente_person_get_sort_name) },
  { "honorific", G_CALLBACK (entente_person_get_honorific) },
  { "otherNames", G_CALLBACK (entente_person_get_other_names) },
  { "country", G_CALLBACK (entente_person_get_country) },
  { "born", G_CALLBACK (entente_person_get_born) },
  { "died", G_CALLBACK (entente_person_get_died) },
  { "description", G_CALLBACK (entente_person_get_description) },
  { "posts", G_CALLBACK (entente_person_get_posts) },
  { "awards", G_CALLBACK (entente_person_get_awards) },
};

static const Getter agreement_getters[] = {
  { "title", G_CALLBACK (entente_agreement_get_title) },
  { "instrument", G_CALLBACK (entente_agreement_get_instrument) },
  { "nature", G_CALLBACK (entente_agreement_get_nature) },
  { "status", G_CALLBACK (entente_agreement_get_status) },
  { "parties", G_CALLBACK (entente_agreement_get_parties) },
  { "signed", G_CALLBACK (entente_agreement_get_signed) },
  { "exchanged", G_CALLBACK (entente_agreement_get_exchanged) },
  { "announced", G_CALLBACK (entente_agreement_get_announced) },
  { "place", G_CALLBACK (entente_agreement_get_place) },
  { "placePartner", G_CALLBACK (entente_agreement_get_place_partner) },
  { "entryIntoForce", G_CALLBACK (entente_agreement_get_entry_into_force) },
  { "ends", G_CALLBACK (entente_agreement_get_ends) },
  { "duration", G_CALLBACK (entente_agreement_get_duration) },
  { "renewal", G_CALLBACK (entente_agreement_get_renewal) },
  { "renewalPeriod", G_CALLBACK (entente_agreement_get_renewal_period) },
  { "notice", G_CALLBACK (entente_agreement_get_notice) },
  { "signatories", G_CALLBACK (entente_agreement_get_signatories) },
  { "witnesses", G_CALLBACK (entente_agreement_get_witnesses) },
  { "languages", G_CALLBACK (entente_agreement_get_languages) },
  { "subjects", G_CALLBACK (entente_agreement_get_subjects) },
  { "relations", G_CALLBACK (entente_agreement_get_relations) },
  { "description", G_CALLBACK (entente_agreement_get_description) },
};

static const Getter project_getters[] = {
  { "name", G_CALLBACK (entente_project_get_name) },
  { "status", G_CALLBACK (entente_project_get_status) },
  { "partners", G_CALLBACK (entente_project_get_partners) },
  { "agreements", G_CALLBACK (entente_project_get_agreements) },
  { "place", G_CALLBACK (entente_project_get_place) },
  { "country", G_CALLBACK (entente_project_get_country) },
  { "started", G_CALLBACK (entente_project_get_started) },
  { "ended", G_CALLBACK (entente_project_get_ended) },
  { "approved", G_CALLBACK (entente_project_get_approved) },
  { "description", G_CALLBACK (entente_project_get_description) },
};

static const Getter event_getters[] = {
  { "name", G_CALLBACK (entente_event_get_name) },
  { "type", G_CALLBACK (entente_event_get_type_code) },
  { "type", G_CALLBACK (entente_event_get_type_code) },
  { "date", G_CALLBACK (entente_event_get_date) },
  { "place", G_CALLBACK (entente_event_get_place) },
  { "country", G_CALLBACK (entente_event_get_country) },
  { "partners", G_CALLBACK (entente_event_get_partners) },
  { "people", G_CALLBACK (entente_event_get_people) },
  { "agreements", G_CALLBACK (entente_event_get_agreements) },
  { "projects", G_CALLBACK (entente_event_get_projects) },
  { "description", G_CALLBACK (entente_event_get_description) },
};

static const Getter figure_getters[] = {
  { "label", G_CALLBACK (entente_figure_get_label) },
  { "value", G_CALLBACK (entente_figure_get_value) },
  { "qualifier", G_CALLBACK (entente_figure_get_qualifier) },
  { "unit", G_CALLBACK (entente_figure_get_unit) },
  { "date", G_CALLBACK (entente_figure_get_date) },
  { "about", G_CALLBACK (entente_figure_get_about) },
  { "speaker", G_CALLBACK (entente_figure_get_speaker) },
  { "differsFrom", G_CALLBACK (entente_figure_get_differs_from) },
  { "description", G_CALLBACK (entente_figure_get_description) },
};

static const Getter commitment_getters[] = {
  { "text", G_CALLBACK (entente_commitment_get_text) },
  { "obligors", G_CALLBACK (entente_commitment_get_obligors) },
  { "beneficiaries", G_CALLBACK (entente_commitment_get_beneficiaries) },
  { "due", G_CALLBACK (entente_commitment_get_due) },
  { "recurrence", G_CALLBACK (entente_commitment_get_recurrence) },
  { "state", G_CALLBACK (entente_commitment_get_state) },
  { "metOn", G_CALLBACK (entente_commitment_get_met_on) },
  { "agreement", G_CALLBACK (entente_commitment_get_agreement) },
  { "about", G_CALLBACK (entente_commitment_get_about) },
  { "place", G_CALLBACK (entente_commitment_get_place) },
  { "description", G_CALLBACK (entente_commitment_get_description) },
};

static const Getter record_getters[] = {
  { "fields", G_CALLBACK (entente_record_get_fields) },
  { "note", G_CALLBACK (entente_record_get_note) },
  { "evidence", G_CALLBACK (entente_record_get_evidence) },
  { "identifiers", G_CALLBACK (entente_record_get_identifiers) },
  { "links", G_CALLBACK (entente_record_get_links) },
  { "starred", G_CALLBACK (entente_record_get_starred) },
  { "tags", G_CALLBACK (entente_record_get_tags) },
  { "personal", G_CALLBACK (entente_record_get_personal) },
};

static const Getter name_getters[] = {
  { "kind", G_CALLBACK (entente_name_get_kind) },
  { "name", G_CALLBACK (entente_name_get_name) },
  { "language", G_CALLBACK (entente_name_get_language) },
  { "from", G_CALLBACK (entente_name_get_from) },
  { "until", G_CALLBACK (entente_name_get_until) },
};

static const Getter party_getters[] = {
  { "partner", G_CALLBACK (entente_party_get_partner) },
  { "name", G_CALLBACK (entente_party_get_name) },
  { "role", G_CALLBACK (entente_party_get_role) },
  { "as", G_CALLBACK (entente_party_get_as) },
  { "country", G_CALLBACK (entente_party_get_country) },
};

static const Getter signatory_getters[] = {
  { "person", G_CALLBACK (entente_signatory_get_person) },
  { "name", G_CALLBACK (entente_signatory_get_name) },
  { "capacity", G_CALLBACK (entente_signatory_get_capacity) },
  { "onBehalfOf", G_CALLBACK (entente_signatory_get_on_behalf_of) },
  { "date", G_CALLBACK (entente_signatory_get_date) },
};

static const Getter mention_getters[] = {
  { "record", G_CALLBACK (entente_mention_get_record) },
  { "paragraphs", G_CALLBACK (entente_mention_get_paragraphs) },
  { "printed", G_CALLBACK (entente_mention_get_printed) },
};

static const Getter link_getters[] = {
  { "kind", G_CALLBACK (entente_link_get_kind) },
  { "url", G_CALLBACK (entente_link_get_url) },
  { "label", G_CALLBACK (entente_link_get_label) },
};

static const Getter award_getters[] = {
  { "name", G_CALLBACK (entente_award_get_name) },
  { "partner", G_CALLBACK (entente_award_get_partner) },
  { "date", G_CALLBACK (entente_award_get_date) },
};

static const Getter priority_getters[] = {
  { "partner", G_CALLBACK (entente_priority_get_partner) },
  { "fields", G_CALLBACK (entente_priority_get_fields) },
  { "period", G_CALLBACK (entente_priority_get_period) },
  { "text", G_CALLBACK (entente_priority_get_text) },
};

static const Getter evidence_getters[] = {
  { "field", G_CALLBACK (entente_evidence_get_field) },
  { "item", G_CALLBACK (entente_evidence_get_item) },
  { "article", G_CALLBACK (entente_evidence_get_article) },
  { "paragraph", G_CALLBACK (entente_evidence_get_paragraph) },
  { "throughParagraph", G_CALLBACK (entente_evidence_get_through_paragraph) },
  { "value", G_CALLBACK (entente_evidence_get_value) },
  { "printed", G_CALLBACK (entente_evidence_get_printed) },
  { "note", G_CALLBACK (entente_evidence_get_note) },
  { "speaker", G_CALLBACK (entente_evidence_get_speaker) },
  { "preferred", G_CALLBACK (entente_evidence_get_preferred) },
};

static const Getter author_getters[] = {
  { "name", G_CALLBACK (entente_author_get_name) },
  { "role", G_CALLBACK (entente_author_get_role) },
};

static const Getter identifier_getters[] = {
  { "scheme", G_CALLBACK (entente_identifier_get_scheme) },
  { "value", G_CALLBACK (entente_identifier_get_value) },
};

static const Getter project_partner_getters[] = {
  { "partner", G_CALLBACK (entente_project_partner_get_partner) },
  { "role", G_CALLBACK (entente_project_partner_get_role) },
};

static const Getter agreement_relation_getters[] = {
  { "kind", G_CALLBACK (entente_agreement_relation_get_kind) },
  { "agreement", G_CALLBACK (entente_agreement_relation_get_agreement) },
};

static const Getter partner_relation_getters[] = {
  { "kind", G_CALLBACK (entente_partner_relation_get_kind) },
  { "partner", G_CALLBACK (entente_partner_relation_get_partner) },
  { "date", G_CALLBACK (entente_partner_relation_get_date) },
};

static const Getter post_getters[] = {
  { "key", G_CALLBACK (entente_post_get_key) },
  { "title", G_CALLBACK (entente_post_get_title) },
  { "partner", G_CALLBACK (entente_post_get_partner) },
  { "from", G_CALLBACK (entente_post_get_from) },
  { "until", G_CALLBACK (entente_post_get_until) },
  { "at", G_CALLBACK (entente_post_get_at) },
  { "former", G_CALLBACK (entente_post_get_former) },
};

#define KIND(name)                                                                                 \
  {                                                                                                \
    entente_##name##_get_type, name##_getters, G_N_ELEMENTS (name##_getters)                       \
  }

static const Kind kinds[] = {
  KIND (article),
  KIND (partner),
  KIND (person),
  KIND (agreement),
  KIND (project),
  KIND (event),
  KIND (figure),
  KIND (commitment),
  KIND (name),
  KIND (party),
  KIND (signatory),
  KIND (mention),
  KIND (link),
  KIND (award),
  KIND (priority),
  KIND (evidence),
  KIND (author),
  KIND (identifier),
  KIND (project_partner),
  KIND (agreement_relation),
  KIND (partner_relation),
  KIND (post),
};

/* --- A node that has everything --------------------------------------------------------------- */

static guint n_values; /* that were made, so that no two are the same */

static JsonNode *make_full (GType type);

static JsonNode *
make_string (const char *prefix)
{
  g_autofree char *string = g_strdup_printf ("%s%03u", prefix, ++n_values);
  JsonNode *node = json_node_init_string (json_node_alloc (), string);

  return node;
}

static JsonNode *
make_list (JsonNode *first, JsonNode *second)
{
  JsonArray *array = json_array_new ();
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  json_array_add_element (array, first);
  if (second != NULL)
    json_array_add_element (array, second);
  json_node_take_array (node, array);
  return node;
}

static JsonNode *
make_text (JsonNode *form)
{
  JsonObject *object = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_object_set_member (object, "en", form);
  json_node_take_object (node, object);
  return node;
}

static JsonNode *
make_code (const EntenteField *field)
{
  const guint n = entente_vocabulary_get_size (field->vocabulary);
  const char *code = entente_vocabulary_get_code (field->vocabulary, ++n_values % n);

  return json_node_init_string (json_node_alloc (), code);
}

static JsonNode *
make_value (const EntenteField *field)
{
  switch (field->type)
    {
    case ENTENTE_VALUE_STRING:
      return make_string ("w");
    case ENTENTE_VALUE_STRINGS:
      return make_list (make_string ("w"), make_string ("w"));
    case ENTENTE_VALUE_TEXT:
      return make_text (make_string ("Words "));
    case ENTENTE_VALUE_PARAGRAPHS:
      return make_text (make_list (make_string ("One "), make_string ("Two ")));
    case ENTENTE_VALUE_DATE:
      return make_string ("2");
    case ENTENTE_VALUE_CODE:
      return make_code (field);
    case ENTENTE_VALUE_CODES:
      return make_list (make_code (field), make_code (field));
    case ENTENTE_VALUE_REFERENCE:
      return make_string ("r-");
    case ENTENTE_VALUE_REFERENCES:
      return make_list (make_string ("r-"), make_string ("r-"));
    case ENTENTE_VALUE_NUMBER:
      return json_node_init_int (json_node_alloc (), ++n_values);
    case ENTENTE_VALUE_NUMBERS:
      return make_list (json_node_init_int (json_node_alloc (), ++n_values), NULL);
    case ENTENTE_VALUE_BOOLEAN:
      return json_node_init_boolean (json_node_alloc (), TRUE);
    case ENTENTE_VALUE_NODES:
      return make_list (make_full (field->node_type ()), make_full (field->node_type ()));
    default:
      g_assert_not_reached ();
    }
}

static JsonNode *
make_full (GType type)
{
  g_autoptr (EntenteNode) empty = g_object_new (type, NULL);
  JsonObject *object = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  guint n;
  const EntenteField *fields = entente_node_get_fields (empty, &n);

  for (guint i = 0; i < n; i++)
    {
      g_assert_false (entente_node_is_set (empty, &fields[i]));
      json_object_set_member (object, fields[i].name, make_value (&fields[i]));
    }
  json_object_set_string_member (object, "unheardOf", "kept");
  json_node_take_object (node, object);
  return node;
}

static EntenteNode *
new_full (GType type)
{
  g_autoptr (JsonNode) json = NULL;
  g_autoptr (GError) error = NULL;
  EntenteNode *node;

  n_values = 0;
  json = make_full (type);
  node = entente_node_from_json (type, json_node_get_object (json), NULL, &error);
  g_assert_no_error (error);
  return node;
}

static char *
dup_json (EntenteNode *node)
{
  g_autoptr (GString) out = g_string_new (NULL);

  entente_node_append_json (node, out, -1);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* --- Tests ------------------------------------------------------------------------------------ */

static void
check_pointer (EntenteNode *node, const EntenteField *field, gconstpointer got)
{
  g_assert_nonnull (got);
  if (field->type == ENTENTE_VALUE_TEXT || field->type == ENTENTE_VALUE_PARAGRAPHS)
    g_assert_true (got == entente_node_get_text (node, field->name));
  else if (field->type == ENTENTE_VALUE_DATE)
    g_assert_true (got == entente_node_get_date (node, field->name));
  else if (field->type == ENTENTE_VALUE_NODES)
    g_assert_true (got == entente_node_get_nodes (node, field->name));
  else if (field->type == ENTENTE_VALUE_NUMBERS)
    g_assert_true (got == entente_node_get_numbers (node, field->name));
  else if (field->type == ENTENTE_VALUE_STRING || field->type == ENTENTE_VALUE_CODE
           || field->type == ENTENTE_VALUE_REFERENCE)
    g_assert_cmpstr (got, ==, entente_node_get_string (node, field->name));
  else
    g_assert_true (
        g_strv_equal ((const char *const *) got, entente_node_get_strings (node, field->name)));
}

/* Each value comes out under its own name. */
static void
check_getters (EntenteNode *node, const Getter *getters, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      const EntenteField *field = entente_node_find_field (node, getters[i].field);
      GCallback get = getters[i].get;

      g_test_message ("%s", getters[i].field);
      g_assert_true (entente_node_is_set (node, field));
      if (field->type == ENTENTE_VALUE_NUMBER)
        g_assert_cmpfloat (((double (*) (EntenteNode *)) get) (node), ==,
                           entente_node_get_number (node, field->name, NULL));
      else if (field->type == ENTENTE_VALUE_BOOLEAN)
        g_assert_true (((gboolean (*) (EntenteNode *)) get) (node));
      else
        check_pointer (node, field, ((gconstpointer (*) (EntenteNode *)) get) (node));
    }
}

static void
test_getters (gconstpointer data)
{
  const Kind *kind = data;
  g_autoptr (EntenteNode) node = new_full (kind->get_type ());

  check_getters (node, kind->getters, kind->n_getters);
  if (ENTENTE_IS_RECORD (node))
    check_getters (node, record_getters, G_N_ELEMENTS (record_getters));
}

/* What is read is written, copied and compared whole, keys of the future with it. */
static void
test_round_trip (gconstpointer data)
{
  const Kind *kind = data;
  g_autoptr (EntenteNode) node = new_full (kind->get_type ());
  g_autoptr (EntenteNode) copy = entente_node_copy (node);
  g_autoptr (JsonNode) tree = entente_node_to_json (node);
  g_autoptr (EntenteNode) again
      = entente_node_from_json (kind->get_type (), json_node_get_object (tree), NULL, NULL);
  g_autofree char *first = dup_json (node);
  g_autofree char *second = dup_json (copy);
  g_autofree char *third = dup_json (again);
  guint n;
  const EntenteField *fields = entente_node_get_fields (node, &n);

  g_assert_cmpstr (first, ==, second);
  g_assert_cmpstr (first, ==, third);
  g_assert_nonnull (strstr (first, "\"unheardOf\":\"kept\""));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (JsonNode) value = entente_node_dup_value (node, &fields[i]);
      g_autofree char *whole = NULL;

      entente_node_clear (copy, &fields[i]);
      g_assert_false (entente_node_is_set (copy, &fields[i]));
      g_assert_false (entente_node_equal (node, copy));
      g_assert_null (entente_node_dup_value (copy, &fields[i]));
      g_assert_true (entente_node_take_value (copy, &fields[i], g_steal_pointer (&value), NULL));
      whole = dup_json (copy);
      g_assert_cmpstr (whole, ==, first);
    }
}

/* A value of the wrong type is refused by name, and nothing of it stays. */
static void
test_wrong_types (gconstpointer data)
{
  static const char *const wrong[] = {
    "true", "1.5",           "\"\\n\"",    "[[]]",         "[1]",
    "[{}]", "[\"\\n\", {}]", "{\"en\":1}", "{\"en\":[1]}", "[{\"unheardOf\":1},{\"kind\":{}}]"
  };
  const Kind *kind = data;
  g_autoptr (EntenteNode) node = g_object_new (kind->get_type (), NULL);
  guint n;
  const EntenteField *fields = entente_node_get_fields (node, &n);

  for (guint i = 0; i < n; i++)
    {
      guint n_refused = 0;

      for (guint j = 0; j < G_N_ELEMENTS (wrong); j++)
        {
          g_autoptr (GError) error = NULL;

          if (entente_node_take_value (node, &fields[i], json_from_string (wrong[j], NULL), &error))
            {
              g_assert_no_error (error);
              entente_node_clear (node, &fields[i]);
              continue;
            }
          n_refused++;
          g_assert_true (error->domain == ENTENTE_ERROR);
          g_assert_true (g_str_has_prefix (error->message, fields[i].name));
          g_assert_false (entente_node_is_set (node, &fields[i]));
        }
      g_assert_cmpuint (n_refused, >=, G_N_ELEMENTS (wrong) - 4);
      g_assert_true (
          entente_node_take_value (node, &fields[i], json_from_string ("null", NULL), NULL));
      g_assert_false (entente_node_is_set (node, &fields[i]));
    }
}

/* A code that no vocabulary has, and a word that is no id, are not kept. */
static void
test_wrong_words (gconstpointer data)
{
  const Kind *kind = data;
  g_autoptr (EntenteNode) node = g_object_new (kind->get_type (), NULL);
  guint n;
  const EntenteField *fields = entente_node_get_fields (node, &n);

  for (guint i = 0; i < n; i++)
    {
      const EntenteValueType type = fields[i].type;
      const gboolean code = type == ENTENTE_VALUE_CODE || type == ENTENTE_VALUE_CODES;
      const gboolean list = type == ENTENTE_VALUE_CODES || type == ENTENTE_VALUE_REFERENCES;
      const EntenteError expected = type == ENTENTE_VALUE_DATE ? ENTENTE_ERROR_BAD_DATE
                                    : code                     ? ENTENTE_ERROR_BAD_CODE
                                                               : ENTENTE_ERROR_BAD_ID;
      g_autoptr (GError) error = NULL;

      if (!code && type != ENTENTE_VALUE_REFERENCE && type != ENTENTE_VALUE_REFERENCES
          && type != ENTENTE_VALUE_DATE)
        continue;
      g_assert_false (entente_node_take_value (
          node, &fields[i], json_from_string (list ? "[\"Not One\"]" : "\"Not One\"", NULL),
          &error));
      g_assert_error (error, ENTENTE_ERROR, (int) expected);
      if (type != ENTENTE_VALUE_DATE)
        g_assert_nonnull (strstr (error->message, "Not One"));
      g_assert_false (entente_node_is_set (node, &fields[i]));
    }
}

/* What evidence calls an element by. */
static void
test_item_key (void)
{
  g_autoptr (EntenteNode) post = g_object_new (ENTENTE_TYPE_POST, NULL);

  g_assert_null (entente_node_get_item_key (post));
  entente_node_set_string (post, "partner", "vast");
  g_assert_cmpstr (entente_node_get_item_key (post), ==, "vast");
  entente_node_set_string (post, "key", "president");
  g_assert_cmpstr (entente_node_get_item_key (post), ==, "president");
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    GTestDataFunc run;
  } tests[] = {
    { "getters", test_getters },
    { "round-trip", test_round_trip },
    { "wrong-types", test_wrong_types },
    { "wrong-words", test_wrong_words },
  };

  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (tests); j++)
      {
        g_autofree char *path
            = g_strdup_printf ("/kinds/%s/%s", g_type_name (kinds[i].get_type ()), tests[j].name);

        g_test_add_data_func (path, &kinds[i], tests[j].run);
      }
  g_test_add_func ("/kinds/item-key", test_item_key);

  return g_test_run ();
}
