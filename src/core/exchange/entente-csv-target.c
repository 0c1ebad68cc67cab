/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Targets: which places of a record a column of a table can fill. */

#define G_LOG_DOMAIN "entente-csv-target"

#include "config.h"

#include "exchange/entente-csv-cell-private.h"
#include "exchange/entente-csv-mapping.h"

#include "language/entente-display-names.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *const text_languages[] = { "mul", "en", "fr", "vi" };
static const char *const registers[]
    = { "ror", "wikidata", "isni", "grid", "orcid", "doi", "isbn", "issn" };
static const char *const link_kinds[] = { "website", "wikipedia", "text" };
static const char *const hidden[]
    = { "evidence", "mentions", "differentFrom", "starred", "attachments" };

/* --- Helpers ---------------------------------------------------------------------------------- */

/* An empty record of each kind, to ask for fields; made once. */
static gpointer
make_prototypes (gpointer unused)
{
  EntenteNode **prototypes = g_new0 (EntenteNode *, ENTENTE_N_KINDS);

  for (EntenteKind kind = ENTENTE_KIND_NONE + 1; kind < ENTENTE_N_KINDS; kind++)
    prototypes[kind] = ENTENTE_NODE (entente_record_new (kind, "x"));
  return prototypes;
}

static EntenteNode *
get_prototype (EntenteKind kind)
{
  static GOnce once = G_ONCE_INIT;
  EntenteNode **prototypes = g_once (&once, make_prototypes, NULL);

  return prototypes[kind];
}

static gboolean
is_text (const EntenteField *field)
{
  return field->type == ENTENTE_VALUE_TEXT || field->type == ENTENTE_VALUE_PARAGRAPHS;
}

static gboolean
takes_qualifier (const EntenteCsvTarget *target)
{
  const EntenteField *field = target->inner != NULL ? target->inner : target->field;

  return is_text (field)
         || (target->inner == NULL
             && (g_str_equal (field->name, "identifiers") || g_str_equal (field->name, "links")));
}

static gboolean
is_qualifier (const char *string)
{
  gsize n = strlen (string);

  return n >= 2 && n <= 35
         && strspn (string, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.")
                == n;
}

static gboolean
is_hidden (const EntenteField *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    if (g_str_equal (field->name, hidden[i]))
      return TRUE;
  return FALSE;
}

static void
add_each (GPtrArray *targets, const char *name, const char *const *qualifiers, gsize n)
{
  for (gsize i = 0; i < n; i++)
    g_ptr_array_add (targets, g_strconcat (name, ":", qualifiers[i], NULL));
}

static void
add_inner (GPtrArray *targets, const EntenteField *field)
{
  g_autoptr (EntenteNode) element = g_object_new (field->node_type (), NULL);
  guint n;
  const EntenteField *fields = entente_node_get_fields (element, &n);

  for (guint i = 0; i < n; i++)
    if (fields[i].type == ENTENTE_VALUE_TEXT || fields[i].type == ENTENTE_VALUE_STRING
        || fields[i].type == ENTENTE_VALUE_DATE || fields[i].type == ENTENTE_VALUE_REFERENCE)
      g_ptr_array_add (targets, g_strconcat (field->name, ".", fields[i].name, NULL));
}

/* --- Public functions ------------------------------------------------------------------------- */

void
_entente_csv_target_clear (EntenteCsvTarget *target)
{
  g_clear_pointer (&target->qualifier, g_free);
}

gboolean
_entente_csv_target_parse (EntenteKind kind, const char *target, EntenteCsvTarget *ret_target)
{
  g_autofree char *name = g_strdup (target);
  char *colon = strchr (name, ':');
  char *dot;

  *ret_target = (EntenteCsvTarget){ NULL, NULL, NULL };
  if (colon != NULL)
    *colon = '\0';
  dot = strchr (name, '.');
  if (dot != NULL)
    *dot = '\0';
  ret_target->field = entente_node_find_field (get_prototype (kind), name);
  if (ret_target->field == NULL)
    return FALSE;
  if (dot != NULL)
    {
      g_autoptr (EntenteNode) element = NULL;

      if (ret_target->field->type != ENTENTE_VALUE_NODES)
        return FALSE;
      element = g_object_new (ret_target->field->node_type (), NULL);
      ret_target->inner = entente_node_find_field (element, dot + 1);
      if (ret_target->inner == NULL || ret_target->inner->type == ENTENTE_VALUE_NODES)
        return FALSE;
    }
  if (colon == NULL)
    return TRUE;
  if (!takes_qualifier (ret_target) || !is_qualifier (colon + 1))
    return FALSE;
  ret_target->qualifier = g_strdup (colon + 1);
  return TRUE;
}

gboolean
entente_csv_is_target (EntenteKind kind, const char *target)
{
  g_auto (EntenteCsvTarget) parsed = { NULL, NULL, NULL };

  return _entente_csv_target_parse (kind, target, &parsed);
}

/**
 * entente_csv_list_targets:
 *
 * Returns: (transfer full): where the columns of a table of @kind can go, to choose from.
 */
GStrv
entente_csv_list_targets (EntenteKind kind)
{
  g_autoptr (GPtrArray) targets = g_ptr_array_new ();
  guint n;
  const EntenteField *fields = entente_node_get_fields (get_prototype (kind), &n);

  for (guint i = 0; i < n; i++)
    {
      if (is_hidden (&fields[i]))
        continue;
      g_ptr_array_add (targets, g_strdup (fields[i].name));
      if (is_text (&fields[i]))
        add_each (targets, fields[i].name, text_languages, G_N_ELEMENTS (text_languages));
      else if (g_str_equal (fields[i].name, "identifiers"))
        add_each (targets, fields[i].name, registers, G_N_ELEMENTS (registers));
      else if (g_str_equal (fields[i].name, "links"))
        add_each (targets, fields[i].name, link_kinds, G_N_ELEMENTS (link_kinds));
      else if (fields[i].type == ENTENTE_VALUE_NODES)
        add_inner (targets, &fields[i]);
    }
  g_ptr_array_add (targets, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&targets), FALSE);
}

/**
 * entente_csv_dup_target_label:
 * @interface_language: the language of the interface, for the name of the language
 *
 * Returns: (transfer full): what to call @target in the interface language: "Name (Vietnamese)".
 */
char *
entente_csv_dup_target_label (EntenteKind kind, const char *target, const char *interface_language)
{
  g_auto (EntenteCsvTarget) parsed = { NULL, NULL, NULL };
  g_autofree char *language = NULL;
  const char *name;

  if (!_entente_csv_target_parse (kind, target, &parsed))
    return g_strdup (target);
  name = entente_field_get_label (parsed.field);
  if (parsed.inner != NULL)
    /* Translators: a list and a field of its elements, such as “Signatories: name” */
    return g_strdup_printf (C_ ("column", "%1$s: %2$s"), name,
                            entente_field_get_label (parsed.inner));
  if (parsed.qualifier == NULL)
    return g_strdup (name);
  if (!is_text (parsed.field))
    language = g_strdup (parsed.qualifier);
  else if (g_str_equal (parsed.qualifier, "mul"))
    language = g_strdup (C_ ("column", "all languages"));
  else
    language = entente_language_name (parsed.qualifier, interface_language);
  /* Translators: a field and its language or register, such as “Name (French)” */
  return g_strdup_printf (C_ ("column", "%1$s (%2$s)"), name, language);
}
