/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-backlinks"

#include "config.h"

#include "widgets/entente-backlinks.h"

#include "store/entente-store.h"
#include "widgets/entente-record-row.h"

#include <glib/gi18n.h>

#define LIMIT 200 /* rows: more than anybody reads, few enough to be made at once */

struct _EntenteBacklinks
{
  GtkWidget parent_instance;

  /* Borrowed: the child */
  GtkWidget *list;

  /* Owned */
  char *kind;
  char *field;
  GHashTable *shown; /* ids, which are quarks */

  guint n_rows;
};

enum
{
  PROP_0,
  PROP_KIND,
  PROP_FIELD,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (EntenteBacklinks, entente_backlinks, GTK_TYPE_WIDGET)

/* --- Helpers ---------------------------------------------------------------------------------- */

/* How this one stands in the one that refers to it; only said where the list mixes several. */
static const char *
get_prefix (EntenteBacklinks *self, const EntenteBacklink *link)
{
  static const struct
  {
    const char *field;
    const char *words;
  } roles[] = {
    /* Translators: what the person that is shown is in an agreement */
    { "signatories", NC_ ("in-record", "Signatory") },
    { "witnesses", NC_ ("in-record", "Witness") },
    /* Translators: the partner that is shown is the place where an agreement was signed */
    { "placePartner", NC_ ("in-record", "Place of signature") },
  };

  for (guint i = 0; self->field == NULL && i < G_N_ELEMENTS (roles); i++)
    if (g_str_equal (roles[i].field, link->field))
      return g_dpgettext2 (NULL, "in-record", roles[i].words);
  return NULL;
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_backlinks_dispose (GObject *object)
{
  EntenteBacklinks *self = ENTENTE_BACKLINKS (object);

  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_pointer (&self->kind, g_free);
  g_clear_pointer (&self->field, g_free);
  g_clear_pointer (&self->shown, g_hash_table_unref);

  G_OBJECT_CLASS (entente_backlinks_parent_class)->dispose (object);
}

static void
entente_backlinks_get_property (GObject *object,
                                guint property_id,
                                GValue *value,
                                GParamSpec *pspec)
{
  EntenteBacklinks *self = ENTENTE_BACKLINKS (object);

  switch (property_id)
    {
    case PROP_KIND:
      g_value_set_string (value, self->kind);
      break;
    case PROP_FIELD:
      g_value_set_string (value, self->field);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_backlinks_set_property (GObject *object,
                                guint property_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  EntenteBacklinks *self = ENTENTE_BACKLINKS (object);

  switch (property_id)
    {
    case PROP_KIND:
      self->kind = g_value_dup_string (value);
      if (self->kind != NULL)
        gtk_accessible_update_property (
            GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
            entente_kind_get_plural_label (entente_kind_from_code (self->kind)), -1);
      break;
    case PROP_FIELD:
      self->field = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_backlinks_class_init (EntenteBacklinksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_backlinks_dispose;
  object_class->get_property = entente_backlinks_get_property;
  object_class->set_property = entente_backlinks_set_property;

  properties[PROP_KIND]
      = g_param_spec_string ("kind", NULL, NULL, NULL,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FIELD]
      = g_param_spec_string ("field", NULL, NULL, NULL,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
entente_backlinks_init (EntenteBacklinks *self)
{
  self->shown = g_hash_table_new (NULL, NULL);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_backlinks_new:
 * @kind: (nullable): the code of a kind, %NULL for any
 * @field: (nullable): the field by which they refer, %NULL for any
 */
GtkWidget *
entente_backlinks_new (const char *kind, const char *field)
{
  return g_object_new (ENTENTE_TYPE_BACKLINKS, "kind", kind, "field", field, NULL);
}

void
entente_backlinks_begin (EntenteBacklinks *self)
{
  GtkWidget *row;

  g_return_if_fail (ENTENTE_IS_BACKLINKS (self));

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  g_hash_table_remove_all (self->shown);
  self->n_rows = 0;
}

/**
 * entente_backlinks_add:
 * @prefix: (nullable): how the record stands to the one that is shown
 *
 * Returns: whether there is a row for it now that was not there before.
 */
gboolean
entente_backlinks_add (EntenteBacklinks *self,
                       EntenteCatalogue *catalogue,
                       const char *id,
                       const char *prefix)
{
  g_autoptr (EntenteRecord) record = NULL;
  GtkWidget *row;

  g_return_val_if_fail (ENTENTE_IS_BACKLINKS (self), FALSE);

  if (self->n_rows >= LIMIT || !g_hash_table_add (self->shown, (gpointer) g_intern_string (id)))
    return FALSE;
  record = entente_catalogue_ref_record (catalogue, id, NULL);
  if (record == NULL)
    return FALSE;
  row = entente_record_row_new (catalogue, record);
  if (prefix != NULL)
    entente_record_row_set_prefix (ADW_ACTION_ROW (row), prefix);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  self->n_rows++;
  return TRUE;
}

void
entente_backlinks_end (EntenteBacklinks *self)
{
  g_return_if_fail (ENTENTE_IS_BACKLINKS (self));

  gtk_widget_set_visible (GTK_WIDGET (self), self->n_rows > 0);
}

/**
 * entente_backlinks_show:
 *
 * Lists what refers to @record.
 */
void
entente_backlinks_show (EntenteBacklinks *self, EntenteCatalogue *catalogue, EntenteRecord *record)
{
  g_autoptr (GPtrArray) links = NULL;

  g_return_if_fail (ENTENTE_IS_BACKLINKS (self));
  g_return_if_fail (ENTENTE_IS_RECORD (record));

  links = entente_catalogue_list_links_to (catalogue, entente_record_get_id (record),
                                           self->kind != NULL ? entente_kind_from_code (self->kind)
                                                              : ENTENTE_KIND_NONE);
  entente_backlinks_begin (self);
  for (guint i = 0; i < links->len; i++)
    {
      const EntenteBacklink *link = g_ptr_array_index (links, i);

      if (g_str_equal (link->field, "evidence")
          || (self->field != NULL && !g_str_equal (link->field, self->field)))
        continue;
      entente_backlinks_add (self, catalogue, link->id, get_prefix (self, link));
    }
  entente_backlinks_end (self);
}

/**
 * entente_backlinks_show_all:
 *
 * Shows what refers to @record in every list below @root that has a kind.
 */
void
entente_backlinks_show_all (GtkWidget *root, EntenteCatalogue *catalogue, EntenteRecord *record)
{
  g_return_if_fail (GTK_IS_WIDGET (root));

  if (ENTENTE_IS_BACKLINKS (root))
    {
      if (ENTENTE_BACKLINKS (root)->kind != NULL)
        entente_backlinks_show (ENTENTE_BACKLINKS (root), catalogue, record);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    entente_backlinks_show_all (child, catalogue, record);
}

guint
entente_backlinks_get_size (EntenteBacklinks *self)
{
  g_return_val_if_fail (ENTENTE_IS_BACKLINKS (self), 0);

  return self->n_rows;
}
