/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-matcher"

#include "config.h"

#include "exchange/entente-matcher.h"

#include "exchange/entente-work.h"
#include "language/entente-fold.h"
#include "model/entente-error.h"
#include "model/entente-identifier.h"
#include "model/entente-name.h"

#include <glib/gi18n.h>
#include <string.h>

/* One record that bears a key. */
typedef struct _Bearer
{
  struct _Bearer *next;
  const char *id;    /* in the chunk */
  gboolean is_title; /* the key is what the record is called, not another name of it */
} Bearer;

struct _EntenteMatcher
{
  /* Owned */
  EntenteStore *store;
  GHashTable *ids;  /* string in the chunk → EntenteKind: all that the catalogue has */
  GHashTable *keys; /* string in the chunk → Bearer */
  GStringChunk *chunk;
  GPtrArray *bearers;
  GError *failure; /* the first time that the catalogue could not be read */

  gboolean loaded[ENTENTE_N_KINDS];
};

/* --- Keys ------------------------------------------------------------------------------------- */

static char *
make_identifier_key (EntenteKind kind, EntenteIdentifier *identifier)
{
  g_autofree char *key = entente_identifier_dup_key (identifier);

  return key != NULL ? g_strdup_printf ("i%d:%s", kind, key) : NULL;
}

/* Two addresses of one article may differ in what servers pass over. */
static char *
make_url_key (EntenteRecord *record)
{
  const char *url = entente_record_get_kind (record) == ENTENTE_KIND_ARTICLE
                        ? entente_node_get_string (ENTENTE_NODE (record), "url")
                        : NULL;
  const char *rest = url != NULL ? strstr (url, "://") : NULL;
  char *key;

  if (rest == NULL || strchr (rest + 3, '/') == NULL)
    return NULL;
  rest += g_str_has_prefix (rest + 3, "www.") ? 7 : 3;
  key = g_strconcat ("u:", rest, NULL);
  if (g_str_has_suffix (key, "/"))
    key[strlen (key) - 1] = '\0';
  return key;
}

/* By what files of references call an article. */
static char *
make_work_key (EntenteRecord *record)
{
  const char *key = entente_record_get_kind (record) == ENTENTE_KIND_ARTICLE
                        ? entente_work_get_key (record)
                        : NULL;

  return key != NULL ? g_strconcat ("k:", key, NULL) : NULL;
}

static char *
make_name_key (EntenteKind kind, const char *name)
{
  g_autofree char *folded = entente_fold (name);
  gboolean gap = TRUE;
  char *out = folded;

  for (const char *p = folded; *p != '\0'; p++)
    {
      const gboolean blank = *p == ' ' || g_ascii_ispunct (*p);

      if (!blank)
        *out++ = *p;
      else if (!gap)
        *out++ = ' ';
      gap = blank;
    }
  *out = '\0';
  g_strchomp (folded);
  return strlen (folded) >= 3 ? g_strdup_printf ("n%d:%s", kind, folded) : NULL;
}

/* --- Loading ---------------------------------------------------------------------------------- */

static void
add_key (EntenteMatcher *self, char *key, const char *id, gboolean is_title)
{
  g_autofree char *owned = key;
  Bearer *bearer;

  if (key == NULL)
    return;
  bearer = g_new0 (Bearer, 1);
  g_ptr_array_add (self->bearers, bearer);
  bearer->id = g_string_chunk_insert_const (self->chunk, id);
  bearer->is_title = is_title;
  bearer->next = g_hash_table_lookup (self->keys, key);
  if (bearer->next != NULL && g_str_equal (bearer->next->id, id))
    bearer->next->is_title |= is_title;
  else
    g_hash_table_replace (self->keys, g_string_chunk_insert_const (self->chunk, key), bearer);
}

static GPtrArray *
get_other_names (EntenteRecord *record)
{
  if (entente_node_find_field (ENTENTE_NODE (record), "otherNames") == NULL)
    return NULL;
  return entente_node_get_nodes (ENTENTE_NODE (record), "otherNames");
}

static const char *
get_acronym (EntenteRecord *record)
{
  if (entente_record_get_kind (record) != ENTENTE_KIND_PARTNER)
    return NULL;
  return entente_node_get_string (ENTENTE_NODE (record), "acronym");
}

/* A form that was only printed somewhere may be a mistake of the press. */
static gboolean
is_bearing (EntenteName *name)
{
  return entente_name_get_name (name) != NULL
         && g_strcmp0 (entente_node_get_string (ENTENTE_NODE (name), "kind"), "printed") != 0;
}

static void
add_record (EntenteMatcher *self, EntenteRecord *record)
{
  const EntenteKind kind = entente_record_get_kind (record);
  const char *id = entente_record_get_id (record);
  EntenteText *title = entente_record_get_title (record);
  GPtrArray *identifiers = entente_record_get_identifiers (record);
  GPtrArray *names = get_other_names (record);

  for (guint i = 0; i < identifiers->len; i++)
    add_key (self, make_identifier_key (kind, identifiers->pdata[i]), id, TRUE);
  add_key (self, make_url_key (record), id, TRUE);
  add_key (self, make_work_key (record), id, TRUE);
  for (guint i = 0; i < entente_text_get_size (title); i++)
    add_key (self, make_name_key (kind, entente_text_get_nth (title, i, NULL)), id, TRUE);
  for (guint i = 0; names != NULL && i < names->len; i++)
    if (is_bearing (names->pdata[i]))
      add_key (self, make_name_key (kind, entente_name_get_name (names->pdata[i])), id, FALSE);
  if (get_acronym (record) != NULL)
    add_key (self, make_name_key (kind, get_acronym (record)), id, TRUE);
}

static GStrv
list_ids (EntenteMatcher *self, EntenteKind kind)
{
  return entente_store_list_ids (self->store, kind, self->failure == NULL ? &self->failure : NULL);
}

static void
load (EntenteMatcher *self, EntenteKind kind)
{
  g_auto (GStrv) ids = NULL;

  if (self->loaded[kind])
    return;
  self->loaded[kind] = TRUE;
  ids = list_ids (self, kind);
  for (char **id = ids; *id != NULL; id++)
    {
      g_autoptr (GError) inner = NULL;
      g_autoptr (EntenteRecord) record = entente_store_ref_record (self->store, *id, &inner);

      if (record != NULL)
        add_record (self, record);
      else if (self->failure == NULL && g_error_matches (inner, ENTENTE_ERROR, ENTENTE_ERROR_IO))
        self->failure = g_steal_pointer (&inner);
    }
}

/* --- Comparing -------------------------------------------------------------------------------- */

static gboolean
strings_differ (EntenteRecord *a, EntenteRecord *b, const char *name)
{
  const char *left = entente_node_get_string (ENTENTE_NODE (a), name);
  const char *right = entente_node_get_string (ENTENTE_NODE (b), name);

  return left != NULL && right != NULL && g_ascii_strcasecmp (left, right) != 0;
}

static gboolean
dates_differ (EntenteRecord *a, EntenteRecord *b, const char *name)
{
  EntenteDate *left = entente_node_get_date (ENTENTE_NODE (a), name);
  EntenteDate *right = entente_node_get_date (ENTENTE_NODE (b), name);

  return left != NULL && right != NULL
         && !entente_date_overlaps (left, entente_date_get_first_day (right),
                                    entente_date_get_last_day (right));
}

/* Both are in a register, and not under the same number. */
static gboolean
registers_differ (EntenteRecord *a, EntenteRecord *b)
{
  GPtrArray *left = entente_record_get_identifiers (a);
  GPtrArray *right = entente_record_get_identifiers (b);
  gboolean differ = FALSE;

  for (guint i = 0; i < left->len; i++)
    for (guint j = 0; j < right->len; j++)
      {
        g_autofree char *mine = make_identifier_key (ENTENTE_KIND_NONE, left->pdata[i]);
        g_autofree char *theirs = make_identifier_key (ENTENTE_KIND_NONE, right->pdata[j]);

        if (mine == NULL || theirs == NULL)
          continue;
        if (g_str_equal (mine, theirs))
          return FALSE;
        differ |= g_strcmp0 (entente_identifier_get_scheme (left->pdata[i]),
                             entente_identifier_get_scheme (right->pdata[j]))
                  == 0;
      }
  return differ;
}

static gboolean
speaks_against (EntenteRecord *a, EntenteRecord *b)
{
  if (registers_differ (a, b))
    return TRUE;
  switch (entente_record_get_kind (a))
    {
    case ENTENTE_KIND_PARTNER:
      return strings_differ (a, b, "country") || strings_differ (a, b, "acronym");
    case ENTENTE_KIND_PERSON:
      return strings_differ (a, b, "country") || dates_differ (a, b, "born");
    case ENTENTE_KIND_ARTICLE:
      return dates_differ (a, b, "date");
    case ENTENTE_KIND_AGREEMENT:
      return dates_differ (a, b, "signed") || strings_differ (a, b, "instrument");
    case ENTENTE_KIND_EVENT:
    case ENTENTE_KIND_FIGURE:
      return dates_differ (a, b, "date");
    case ENTENTE_KIND_COMMITMENT:
      return dates_differ (a, b, "due");
    case ENTENTE_KIND_PROJECT:
      return dates_differ (a, b, "started");
    case ENTENTE_KIND_NONE:
    default:
      return FALSE;
    }
}

/* --- Finding ---------------------------------------------------------------------------------- */

static const Bearer *
take_bearer (EntenteMatcher *self, char *key)
{
  g_autofree char *owned = key;

  return key != NULL ? g_hash_table_lookup (self->keys, key) : NULL;
}

static gboolean
share_title (EntenteRecord *a, EntenteRecord *b)
{
  EntenteText *left = entente_record_get_title (a);
  EntenteText *right = entente_record_get_title (b);

  for (guint i = 0; i < entente_text_get_size (left); i++)
    for (guint j = 0; j < entente_text_get_size (right); j++)
      if (g_str_equal (entente_text_get_nth (left, i, NULL), entente_text_get_nth (right, j, NULL)))
        return TRUE;
  return FALSE;
}

static gboolean
shares_title (EntenteMatcher *self, EntenteRecord *record, const char *id)
{
  g_autoptr (EntenteRecord) other = entente_store_ref_record (self->store, id, NULL);

  return other != NULL && share_title (record, other);
}

/* Keys are given by anyone: the article that went out by one has its title too. */
static char *
find_work (EntenteMatcher *self, EntenteRecord *record)
{
  const char *key = entente_record_get_kind (record) == ENTENTE_KIND_ARTICLE
                        ? entente_work_get_key (record)
                        : NULL;

  if (key == NULL)
    return NULL;
  if (entente_matcher_lookup (self, key) == ENTENTE_KIND_ARTICLE
      && shares_title (self, record, key))
    return g_strdup (key);
  for (const Bearer *bearer = take_bearer (self, make_work_key (record)); bearer != NULL;
       bearer = bearer->next)
    if (shares_title (self, record, bearer->id))
      return g_strdup (bearer->id);
  return NULL;
}

/* Where several records bear a key, the one of that title; else the latest. */
static const char *
choose_bearer (EntenteMatcher *self, EntenteRecord *record, const Bearer *bearers)
{
  for (const Bearer *bearer = bearers; bearers->next != NULL && bearer != NULL;
       bearer = bearer->next)
    if (shares_title (self, record, bearer->id))
      return bearer->id;
  return bearers->id;
}

static const char *
find_identifier (EntenteMatcher *self, EntenteRecord *record, char **ret_reason)
{
  GPtrArray *identifiers = entente_record_get_identifiers (record);
  const Bearer *bearer;

  for (guint i = 0; i < identifiers->len; i++)
    {
      EntenteIdentifier *identifier = identifiers->pdata[i];

      bearer
          = take_bearer (self, make_identifier_key (entente_record_get_kind (record), identifier));
      if (bearer == NULL)
        continue;
      /* Translators: a register and a number in it, such as “ror 02feahw73” */
      *ret_reason = g_strdup_printf (_ ("the same identifier: %1$s %2$s"),
                                     entente_identifier_get_scheme (identifier),
                                     entente_identifier_get_value (identifier));
      return choose_bearer (self, record, bearer);
    }
  bearer = take_bearer (self, make_url_key (record));
  if (bearer == NULL)
    return NULL;
  *ret_reason = g_strdup (_ ("the same address"));
  return choose_bearer (self, record, bearer);
}

static const char *
find_name (EntenteMatcher *self, EntenteRecord *record, const char *name, gboolean is_title)
{
  const Bearer *bearer = take_bearer (self, make_name_key (entente_record_get_kind (record), name));

  for (; bearer != NULL; bearer = bearer->next)
    {
      g_autoptr (EntenteRecord) other = NULL;

      if (!is_title && !bearer->is_title)
        continue;
      other = entente_store_ref_record (self->store, bearer->id, NULL);
      if (other != NULL && !speaks_against (record, other))
        return bearer->id;
    }
  return NULL;
}

static const char *
find_names (EntenteMatcher *self, EntenteRecord *record, char **ret_reason)
{
  EntenteText *title = entente_record_get_title (record);
  GPtrArray *names = get_other_names (record);
  const char *name = NULL;
  const char *id = NULL;

  for (guint i = 0; id == NULL && i < entente_text_get_size (title); i++)
    {
      name = entente_text_get_nth (title, i, NULL);
      id = find_name (self, record, name, TRUE);
    }
  for (guint i = 0; id == NULL && names != NULL && i < names->len; i++)
    if (is_bearing (names->pdata[i]))
      {
        name = entente_name_get_name (names->pdata[i]);
        id = find_name (self, record, name, FALSE);
      }
  if (id == NULL && get_acronym (record) != NULL
      && entente_node_get_string (ENTENTE_NODE (record), "country") != NULL)
    {
      name = get_acronym (record);
      id = find_name (self, record, name, FALSE);
    }
  if (id != NULL)
    /* Translators: %s is a name that two records bear */
    *ret_reason = g_strdup_printf (_ ("the same name: “%s”"), name);
  return id;
}

/* --- Public functions ------------------------------------------------------------------------- */

static void
load_ids (EntenteMatcher *self, EntenteKind kind)
{
  g_auto (GStrv) ids = list_ids (self, kind);

  for (char **id = ids; *id != NULL; id++)
    g_hash_table_insert (self->ids, g_string_chunk_insert (self->chunk, *id),
                         GINT_TO_POINTER (kind));
}

EntenteMatcher *
entente_matcher_new (EntenteStore *store)
{
  EntenteMatcher *self = g_new0 (EntenteMatcher, 1);

  self->store = g_object_ref (store);
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->keys = g_hash_table_new (g_str_hash, g_str_equal);
  self->chunk = g_string_chunk_new (64 * 1024);
  self->bearers = g_ptr_array_new_with_free_func (g_free);
  for (EntenteKind kind = ENTENTE_KIND_NONE + 1; kind < ENTENTE_N_KINDS; kind++)
    load_ids (self, kind);
  return self;
}

void
entente_matcher_free (EntenteMatcher *self)
{
  g_object_unref (self->store);
  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->keys);
  g_string_chunk_free (self->chunk);
  g_ptr_array_unref (self->bearers);
  g_clear_error (&self->failure);
  g_free (self);
}

/**
 * entente_matcher_check:
 *
 * Returns: whether all of the catalogue could be read; where it could not, what was said to be new
 *   may be there.
 */
gboolean
entente_matcher_check (EntenteMatcher *self, GError **error)
{
  if (self->failure == NULL)
    return TRUE;
  g_propagate_error (error, g_error_copy (self->failure));
  return FALSE;
}

/* The kind of the record that has the id; %ENTENTE_KIND_NONE where none has. */
EntenteKind
entente_matcher_lookup (EntenteMatcher *self, const char *id)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (self->ids, id));
}

/**
 * entente_matcher_find:
 * @ret_id: (out) (transfer full) (nullable): the record that it may be
 * @ret_reason: (out) (transfer full) (nullable): why, in the language of the interface
 *
 * Returns: how sure that is.
 */
EntenteMatch
entente_matcher_find (EntenteMatcher *self, EntenteRecord *record, char **ret_id, char **ret_reason)
{
  const EntenteKind kind = entente_record_get_kind (record);
  const char *id;

  *ret_id = *ret_reason = NULL;
  if (entente_matcher_lookup (self, entente_record_get_id (record)) == kind)
    {
      *ret_id = g_strdup (entente_record_get_id (record));
      *ret_reason = g_strdup (_ ("the same id"));
      return ENTENTE_MATCH_ID;
    }
  load (self, kind);
  *ret_id = find_work (self, record);
  if (*ret_id != NULL)
    {
      *ret_reason = g_strdup (_ ("the same id"));
      return ENTENTE_MATCH_IDENTIFIER;
    }
  id = find_identifier (self, record, ret_reason);
  if (id != NULL)
    {
      *ret_id = g_strdup (id);
      return ENTENTE_MATCH_IDENTIFIER;
    }
  id = find_names (self, record, ret_reason);
  *ret_id = g_strdup (id);
  return id != NULL ? ENTENTE_MATCH_NAME : ENTENTE_MATCH_NONE;
}

/**
 * entente_matcher_resolve:
 * @words: an id, a name in any language, or an acronym
 *
 * Returns: (transfer full) (nullable): the id of the one record of @kind that is called so.
 */
char *
entente_matcher_resolve (EntenteMatcher *self, EntenteKind kind, const char *words)
{
  const EntenteKind there = entente_matcher_lookup (self, words);
  const Bearer *bearer;

  if (there != ENTENTE_KIND_NONE && (kind == ENTENTE_KIND_NONE || there == kind))
    return g_strdup (words);
  if (kind == ENTENTE_KIND_NONE)
    return NULL;
  load (self, kind);
  bearer = take_bearer (self, make_name_key (kind, words));
  if (bearer == NULL)
    return NULL;
  for (const Bearer *other = bearer->next; other != NULL; other = other->next)
    if (!g_str_equal (other->id, bearer->id))
      return NULL;
  return g_strdup (bearer->id);
}
