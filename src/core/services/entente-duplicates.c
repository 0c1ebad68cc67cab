/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Candidates are found by keys that two records share: an identifier, a folded name, the words of
 * a name in any order, an acronym, be it a name of the other. Then the two are compared. */

#define G_LOG_DOMAIN "entente-duplicates"

#include "config.h"

#include "services/entente-duplicates.h"

#include "language/entente-fold.h"
#include "model/entente-identifier.h"
#include "model/entente-name.h"

#include <glib/gi18n.h>

/* A key that more records than this share says nothing. */
#define MOST_SHARING 40

/* What is kept of a record: little, for there may be a hundred thousand. */
typedef struct
{
  char *id;
  const char *type;    /* interned */
  const char *country; /* interned */
  char *acronym;       /* folded */
  char *founded;       /* EDTF */
  char *date;          /* EDTF: two articles of one title are one only if printed on one day */
  GStrv identifiers;   /* "scheme:value" */
  GStrv different;
  EntenteKind kind;
} Probe;

struct _EntenteDuplicateFinder
{
  GObject parent_instance;

  GPtrArray *probes;  /* owned, of Probe */
  GHashTable *by_key; /* owned: key → GArray of indices */
};

G_DEFINE_FINAL_TYPE (EntenteDuplicateFinder, entente_duplicate_finder, G_TYPE_OBJECT)

/* --- Helpers ---------------------------------------------------------------------------------- */

static void
free_probe (gpointer data)
{
  Probe *probe = data;

  g_free (probe->id);
  g_free (probe->acronym);
  g_free (probe->founded);
  g_free (probe->date);
  g_strfreev (probe->identifiers);
  g_strfreev (probe->different);
  g_free (probe);
}

static void
free_duplicate (gpointer data)
{
  EntenteDuplicate *duplicate = data;

  g_free (duplicate->a);
  g_free (duplicate->b);
  g_free (duplicate);
}

static const char *
get_string (EntenteRecord *record, const char *name)
{
  if (entente_node_find_field (ENTENTE_NODE (record), name) == NULL)
    return NULL;
  return entente_node_get_string (ENTENTE_NODE (record), name);
}

static char *
dup_date (EntenteRecord *record, const char *name)
{
  EntenteDate *date;

  if (entente_node_find_field (ENTENTE_NODE (record), name) == NULL)
    return NULL;
  date = entente_node_get_date (ENTENTE_NODE (record), name);
  return date != NULL ? entente_date_to_edtf (date) : NULL;
}

/* --- Keys ------------------------------------------------------------------------------------- */

static void
add_key (EntenteDuplicateFinder *self, char *key, guint index)
{
  GArray *sharing = g_hash_table_lookup (self->by_key, key);

  if (sharing == NULL)
    {
      sharing = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->by_key, key, sharing);
    }
  else
    g_free (key);
  if (sharing->len == 0 || g_array_index (sharing, guint, sharing->len - 1) != index)
    g_array_append_val (sharing, index);
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The words of a folded name without the small ones, sorted, each once: “University of Science” and
 * “Science University” give the same. */
static char *
sort_words (const char *folded)
{
  g_auto (GStrv) all = g_strsplit_set (folded, " ,.;:-()'/", -1);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GString) key = g_string_new ("w:");

  for (guint i = 0; all[i] != NULL; i++)
    if (strlen (all[i]) > 3 || g_ascii_isdigit (all[i][0]))
      g_ptr_array_add (words, all[i]);
  if (words->len < 2)
    return NULL;
  g_ptr_array_sort (words, compare_strings);
  for (guint i = 0; i < words->len; i++)
    if (i == 0 || !g_str_equal (words->pdata[i], words->pdata[i - 1]))
      g_string_append_printf (key, "%s ", (const char *) words->pdata[i]);
  return g_string_free (g_steal_pointer (&key), FALSE);
}

static void
add_name (EntenteDuplicateFinder *self, const char *name, guint index)
{
  g_autofree char *folded = entente_fold (name);
  char *words;

  if (strchr (folded, ' ') == NULL)
    add_key (self, g_strconcat ("s:", folded, NULL), index);
  if (strlen (folded) < 4)
    return;
  add_key (self, g_strconcat ("n:", folded, NULL), index);
  words = sort_words (folded);
  if (words != NULL)
    add_key (self, words, index);
}

static void
add_names (EntenteDuplicateFinder *self, EntenteRecord *record, guint index)
{
  EntenteText *title = entente_record_get_title (record);

  for (guint i = 0; i < entente_text_get_size (title); i++)
    add_name (self, entente_text_get_nth (title, i, NULL), index);
  if (entente_node_find_field (ENTENTE_NODE (record), "otherNames") != NULL)
    {
      GPtrArray *names = entente_node_get_nodes (ENTENTE_NODE (record), "otherNames");

      for (guint i = 0; i < names->len; i++)
        if (entente_name_get_name (g_ptr_array_index (names, i)) != NULL)
          add_name (self, entente_name_get_name (g_ptr_array_index (names, i)), index);
    }
}

static GStrv
list_identifiers (EntenteRecord *record)
{
  GPtrArray *identifiers = entente_record_get_identifiers (record);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < identifiers->len; i++)
    {
      EntenteIdentifier *identifier = g_ptr_array_index (identifiers, i);
      g_autofree char *key = entente_identifier_dup_key (identifier);

      if (key != NULL)
        g_strv_builder_add (builder, key);
    }
  return g_strv_builder_end (builder);
}

/* Registers have acronyms among the other names. */
static const char *
find_acronym (EntenteRecord *record)
{
  const char *acronym = get_string (record, "acronym");
  GPtrArray *names;

  if (acronym != NULL || entente_node_find_field (ENTENTE_NODE (record), "otherNames") == NULL)
    return acronym;
  names = entente_node_get_nodes (ENTENTE_NODE (record), "otherNames");
  for (guint i = 0; i < names->len; i++)
    if (g_strcmp0 (entente_node_get_string (names->pdata[i], "kind"), "acronym") == 0)
      return entente_name_get_name (names->pdata[i]);
  return NULL;
}

/* --- Comparing -------------------------------------------------------------------------------- */

static gboolean
differ (const char *a, const char *b)
{
  return a != NULL && b != NULL && !g_str_equal (a, b);
}

/* One that is shared says more than others of its register: some have several. */
static EntenteLikeness
compare_identifiers (const Probe *a, const Probe *b)
{
  EntenteLikeness likeness = ENTENTE_LIKENESS_NONE;

  for (char **left = a->identifiers; *left != NULL; left++)
    for (char **right = b->identifiers; *right != NULL; right++)
      {
        gsize scheme = strcspn (*left, ":") + 1;

        if (g_str_equal (*left, *right))
          return ENTENTE_LIKENESS_SAME_IDENTIFIER;
        if (strncmp (*left, *right, scheme) == 0)
          likeness = ENTENTE_LIKENESS_OTHER_IDENTIFIER;
      }
  return likeness;
}

static EntenteLikeness
compare_probes (const Probe *a, const Probe *b)
{
  EntenteLikeness likeness = compare_identifiers (a, b);

  if (a->acronym != NULL && g_strcmp0 (a->acronym, b->acronym) == 0)
    likeness |= ENTENTE_LIKENESS_SAME_ACRONYM;
  if (differ (a->acronym, b->acronym))
    likeness |= ENTENTE_LIKENESS_OTHER_ACRONYM;
  if (differ (a->country, b->country))
    likeness |= ENTENTE_LIKENESS_OTHER_COUNTRY;
  if (differ (a->type, b->type))
    likeness |= ENTENTE_LIKENESS_OTHER_TYPE;
  if (differ (a->founded, b->founded))
    likeness |= ENTENTE_LIKENESS_OTHER_FOUNDING;
  if (a->date != NULL && g_strcmp0 (a->date, b->date) == 0)
    likeness |= ENTENTE_LIKENESS_SAME_DATE;
  return likeness;
}

static int
score_likeness (EntenteLikeness likeness)
{
  static const struct
  {
    EntenteLikeness mark;
    int points;
  } marks[] = {
    { ENTENTE_LIKENESS_SAME_IDENTIFIER, 100 }, { ENTENTE_LIKENESS_SAME_NAME, 50 },
    { ENTENTE_LIKENESS_SAME_WORDS, 25 },       { ENTENTE_LIKENESS_SAME_ACRONYM, 20 },
    { ENTENTE_LIKENESS_SAME_DATE, 20 },        { ENTENTE_LIKENESS_OTHER_IDENTIFIER, -40 },
    { ENTENTE_LIKENESS_OTHER_ACRONYM, -20 },   { ENTENTE_LIKENESS_OTHER_COUNTRY, -30 },
    { ENTENTE_LIKENESS_OTHER_TYPE, -10 },      { ENTENTE_LIKENESS_OTHER_FOUNDING, -20 },
  };
  int score = 0;

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if ((likeness & marks[i].mark) != 0)
      score += marks[i].points;
  return score;
}

/* Names alone make no candidate across countries, nor articles of different days. */
static gboolean
is_candidate (const Probe *a, const Probe *b, EntenteLikeness likeness)
{
  if (g_strv_contains ((const char *const *) a->different, b->id)
      || g_strv_contains ((const char *const *) b->different, a->id))
    return FALSE;
  if ((likeness & ENTENTE_LIKENESS_SAME_IDENTIFIER) != 0)
    return TRUE;
  if (a->kind == ENTENTE_KIND_ARTICLE)
    return a->date == NULL || b->date == NULL || (likeness & ENTENTE_LIKENESS_SAME_DATE) != 0;
  return (likeness & ENTENTE_LIKENESS_OTHER_COUNTRY) == 0;
}

/* What two records have in common that share the key. */
static EntenteLikeness
likeness_of_key (const char *key, const Probe *a, const Probe *b)
{
  switch (key[0])
    {
    case 'i':
      return ENTENTE_LIKENESS_SAME_IDENTIFIER;
    case 'n':
      return ENTENTE_LIKENESS_SAME_NAME;
    case 'w':
      return ENTENTE_LIKENESS_SAME_WORDS;
    case 's':
      return g_strcmp0 (a->acronym, key + 2) == 0 || g_strcmp0 (b->acronym, key + 2) == 0
                 ? ENTENTE_LIKENESS_SAME_ACRONYM
                 : ENTENTE_LIKENESS_NONE;
    default:
      return ENTENTE_LIKENESS_SAME_ACRONYM;
    }
}

static void
note_pair (
    EntenteDuplicateFinder *self, GHashTable *pairs, guint left, guint right, const char *key)
{
  guint64 pair = ((guint64) MIN (left, right) << 32) | MAX (left, right);
  EntenteDuplicate *found = g_hash_table_lookup (pairs, &pair);
  const Probe *a = g_ptr_array_index (self->probes, MIN (left, right));
  const Probe *b = g_ptr_array_index (self->probes, MAX (left, right));
  EntenteLikeness likeness = likeness_of_key (key, a, b);

  if (likeness == ENTENTE_LIKENESS_NONE || a->kind != b->kind)
    return;
  if (found != NULL)
    {
      found->likeness |= likeness;
      return;
    }
  likeness |= compare_probes (a, b);
  if (!is_candidate (a, b, likeness))
    return;
  found = g_new0 (EntenteDuplicate, 1);
  found->a = g_strdup (strcmp (a->id, b->id) < 0 ? a->id : b->id);
  found->b = g_strdup (strcmp (a->id, b->id) < 0 ? b->id : a->id);
  found->likeness = likeness;
  g_hash_table_insert (pairs, g_memdup2 (&pair, sizeof pair), found);
}

static int
compare_duplicates (gconstpointer left, gconstpointer right)
{
  const EntenteDuplicate *a = *(const EntenteDuplicate *const *) left;
  const EntenteDuplicate *b = *(const EntenteDuplicate *const *) right;
  int order = b->score - a->score;

  if (order == 0)
    order = strcmp (a->a, b->a);
  return order != 0 ? order : strcmp (a->b, b->b);
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_duplicate_finder_finalize (GObject *object)
{
  EntenteDuplicateFinder *self = ENTENTE_DUPLICATE_FINDER (object);

  g_ptr_array_unref (self->probes);
  g_hash_table_unref (self->by_key);
  G_OBJECT_CLASS (entente_duplicate_finder_parent_class)->finalize (object);
}

static void
entente_duplicate_finder_class_init (EntenteDuplicateFinderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_duplicate_finder_finalize;
}

static void
entente_duplicate_finder_init (EntenteDuplicateFinder *self)
{
  self->probes = g_ptr_array_new_with_free_func (free_probe);
  self->by_key
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
}

/* --- Public functions ------------------------------------------------------------------------- */

EntenteDuplicateFinder *
entente_duplicate_finder_new (void)
{
  return g_object_new (ENTENTE_TYPE_DUPLICATE_FINDER, NULL);
}

/**
 * entente_duplicate_finder_add:
 *
 * Tells the finder of a record; nothing of it is held afterwards.
 */
void
entente_duplicate_finder_add (EntenteDuplicateFinder *self, EntenteRecord *record)
{
  Probe *probe = g_new0 (Probe, 1);
  guint index = self->probes->len;
  const char *acronym = find_acronym (record);

  probe->id = g_strdup (entente_record_get_id (record));
  probe->kind = entente_record_get_kind (record);
  probe->type = probe->kind == ENTENTE_KIND_PARTNER ? get_string (record, "type") : NULL;
  probe->country = g_intern_string (get_string (record, "country"));
  probe->acronym = acronym != NULL ? entente_fold (acronym) : NULL;
  probe->founded = dup_date (record, "founded");
  probe->date = probe->kind == ENTENTE_KIND_ARTICLE ? dup_date (record, "date") : NULL;
  probe->identifiers = list_identifiers (record);
  probe->different
      = g_strdupv ((GStrv) entente_node_get_strings (ENTENTE_NODE (record), "differentFrom"));
  g_ptr_array_add (self->probes, probe);
  add_names (self, record, index);
  for (char **identifier = probe->identifiers; *identifier != NULL; identifier++)
    add_key (self, g_strconcat ("i:", *identifier, NULL), index);
  if (probe->acronym != NULL)
    add_key (self, g_strconcat ("s:", probe->acronym, NULL), index);
  if (probe->acronym != NULL && probe->country != NULL)
    add_key (self, g_strdup_printf ("a:%s|%s", probe->country, probe->acronym), index);
}

/**
 * entente_duplicate_finder_find:
 *
 * Compares all that the finder was told of.
 *
 * Returns: (transfer full) (nullable) (element-type EntenteDuplicate): the pairs, the most alike
 *   first; %NULL when cancelled.
 */
GPtrArray *
entente_duplicate_finder_find (EntenteDuplicateFinder *self,
                               GCancellable *cancellable,
                               GError **error)
{
  g_autoptr (GHashTable) pairs = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GPtrArray *found = g_ptr_array_new_with_free_func (free_duplicate);
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, self->by_key);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      GArray *sharing = value;

      for (guint i = 0; sharing->len <= MOST_SHARING && i < sharing->len; i++)
        for (guint j = i + 1; j < sharing->len; j++)
          note_pair (self, pairs, g_array_index (sharing, guint, i),
                     g_array_index (sharing, guint, j), key);
    }
  g_hash_table_iter_init (&iter, pairs);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      EntenteDuplicate *duplicate = value;

      duplicate->score = score_likeness (duplicate->likeness);
      g_ptr_array_add (found, duplicate);
    }
  g_ptr_array_sort (found, compare_duplicates);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    g_clear_pointer (&found, g_ptr_array_unref);
  return found;
}

/**
 * entente_likeness_list_reasons:
 *
 * Returns: (transfer full): what speaks for and against, in the interface language.
 */
GStrv
entente_likeness_list_reasons (EntenteLikeness likeness)
{
  static const struct
  {
    EntenteLikeness mark;
    const char *words;
  } reasons[] = {
    { ENTENTE_LIKENESS_SAME_IDENTIFIER, NC_ ("likeness", "The same identifier") },
    { ENTENTE_LIKENESS_SAME_NAME, NC_ ("likeness", "The same name") },
    { ENTENTE_LIKENESS_SAME_WORDS, NC_ ("likeness", "Names of the same words") },
    { ENTENTE_LIKENESS_SAME_ACRONYM, NC_ ("likeness", "The same acronym") },
    { ENTENTE_LIKENESS_SAME_DATE, NC_ ("likeness", "The same date") },
    { ENTENTE_LIKENESS_OTHER_IDENTIFIER, NC_ ("likeness", "But different identifiers") },
    { ENTENTE_LIKENESS_OTHER_ACRONYM, NC_ ("likeness", "But different acronyms") },
    { ENTENTE_LIKENESS_OTHER_COUNTRY, NC_ ("likeness", "But different countries") },
    { ENTENTE_LIKENESS_OTHER_TYPE, NC_ ("likeness", "But different kinds") },
    { ENTENTE_LIKENESS_OTHER_FOUNDING, NC_ ("likeness", "But founded at different times") },
  };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if ((likeness & reasons[i].mark) != 0)
      g_strv_builder_add (builder, g_dpgettext2 (NULL, "likeness", reasons[i].words));
  return g_strv_builder_end (builder);
}
