/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-import-item"

#include "config.h"

#include "exchange/entente-import-item-private.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (EntenteImportItem, entente_import_item, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_STATE,
  PROP_CHOICE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_import_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EntenteImportItem *self = ENTENTE_IMPORT_ITEM (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_STATE:
      g_value_set_uint (value, self->state);
      break;
    case PROP_CHOICE:
      g_value_set_uint (value, self->choice);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_import_item_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CHOICE)
    entente_import_item_set_choice (ENTENTE_IMPORT_ITEM (object), g_value_get_uint (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
entente_import_item_finalize (GObject *object)
{
  EntenteImportItem *self = ENTENTE_IMPORT_ITEM (object);

  g_free (self->title);
  g_free (self->place);
  g_free (self->reason);
  g_free (self->id);
  g_free (self->match);
  g_clear_pointer (&self->pending, g_ptr_array_unref);
  g_clear_pointer (&self->differences, g_array_unref);
  G_OBJECT_CLASS (entente_import_item_parent_class)->finalize (object);
}

static void
entente_import_item_class_init (EntenteImportItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags read = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  const GParamFlags write = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = entente_import_item_get_property;
  object_class->set_property = entente_import_item_set_property;
  object_class->finalize = entente_import_item_finalize;
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, read);
  properties[PROP_STATE]
      = g_param_spec_uint ("state", NULL, NULL, 0, ENTENTE_IMPORT_REFUSED, 0, read);
  properties[PROP_CHOICE]
      = g_param_spec_uint ("choice", NULL, NULL, 0, ENTENTE_IMPORT_TAKE, 0, write);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_import_item_init (EntenteImportItem *self)
{
}

/* --- For the plan ----------------------------------------------------------------------------- */

EntenteImportItem *
_entente_import_item_new (EntenteKind kind, const char *place, const char *title)
{
  EntenteImportItem *self = g_object_new (ENTENTE_TYPE_IMPORT_ITEM, NULL);

  self->kind = kind;
  self->place = g_strdup (place);
  self->title = g_strdup (title);
  return self;
}

void
_entente_import_item_refuse (EntenteImportItem *self, const char *reason)
{
  g_free (self->reason);
  self->reason = g_strdup (reason);
  self->state = ENTENTE_IMPORT_REFUSED;
  self->choice = ENTENTE_IMPORT_KEEP;
}

/* --- Public functions ------------------------------------------------------------------------- */

/* %ENTENTE_KIND_NONE for what could not be read. */
EntenteKind
entente_import_item_get_kind (EntenteImportItem *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_ITEM (self), ENTENTE_KIND_NONE);

  return self->kind;
}

EntenteImportState
entente_import_item_get_state (EntenteImportItem *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_ITEM (self), ENTENTE_IMPORT_REFUSED);

  return self->state;
}

/* What it is called, as far as it could be read; nullable. */
const char *
entente_import_item_get_title (EntenteImportItem *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_ITEM (self), NULL);

  return self->title;
}

/* Where it stands in the file: “line 12”, or a path into JSON. */
const char *
entente_import_item_get_place (EntenteImportItem *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_ITEM (self), NULL);

  return self->place;
}

/* Why it is refused, or taken for a record that is there; nullable. */
const char *
entente_import_item_get_reason (EntenteImportItem *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_ITEM (self), NULL);

  return self->reason;
}

/* The id that it gets, or got in the file; nullable. */
const char *
entente_import_item_get_id (EntenteImportItem *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_ITEM (self), NULL);

  return self->id;
}

/* The id of the record of the catalogue that it is, or may be; nullable. */
const char *
entente_import_item_get_match (EntenteImportItem *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_ITEM (self), NULL);

  return self->match;
}

EntenteImportChoice
entente_import_item_get_choice (EntenteImportItem *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_ITEM (self), ENTENTE_IMPORT_KEEP);

  return self->choice;
}

gboolean
entente_import_item_can_choose (EntenteImportItem *self, EntenteImportChoice choice)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_ITEM (self), FALSE);

  if (choice == ENTENTE_IMPORT_KEEP)
    return TRUE;
  if (self->state == ENTENTE_IMPORT_REFUSED)
    return FALSE;
  return choice == ENTENTE_IMPORT_CREATE || self->match != NULL;
}

/* A choice that makes no sense for the item is passed over. */
void
entente_import_item_set_choice (EntenteImportItem *self, EntenteImportChoice choice)
{
  g_return_if_fail (ENTENTE_IS_IMPORT_ITEM (self));

  if (self->choice == choice || !entente_import_item_can_choose (self, choice))
    return;
  self->choice = choice;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOICE]);
}

/* The word for @state in machine-readable output. */
const char *
entente_import_state_get_code (EntenteImportState state)
{
  static const char *const codes[ENTENTE_N_IMPORT_STATES]
      = { "new", "changed", "same", "conflicting", "refused" };

  g_return_val_if_fail (state < ENTENTE_N_IMPORT_STATES, NULL);

  return codes[state];
}

/* The heading of the items of @state, in the language of the interface; not to be kept. */
const char *
entente_import_state_get_label (EntenteImportState state)
{
  switch (state)
    {
    /* Translators: what an import found, as headings of lists of records */
    case ENTENTE_IMPORT_NEW:
      return C_ ("import", "New");
    case ENTENTE_IMPORT_CHANGED:
      return C_ ("import", "Changed");
    case ENTENTE_IMPORT_SAME:
      return C_ ("import", "Same");
    case ENTENTE_IMPORT_CONFLICTING:
      return C_ ("import", "Conflicting");
    case ENTENTE_IMPORT_REFUSED:
      return C_ ("import", "Refused");
    default:
      g_return_val_if_reached (NULL);
    }
}

const char *
entente_import_choice_get_label (EntenteImportChoice choice)
{
  switch (choice)
    {
    /* Translators: what to do with a record of a file that is imported */
    case ENTENTE_IMPORT_KEEP:
      return C_ ("import", "Leave out");
    case ENTENTE_IMPORT_CREATE:
      return C_ ("import", "Add as new");
    case ENTENTE_IMPORT_MERGE:
      return C_ ("import", "Merge");
    case ENTENTE_IMPORT_TAKE:
      return C_ ("import", "Replace");
    default:
      g_return_val_if_reached (NULL);
    }
}
