/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-fact"

#include "config.h"

#include "widgets/entente-fact.h"

#include "model/entente-name.h"
#include "widgets/entente-element.h"
#include "widgets/entente-record-link.h"
#include "widgets/entente-sources-button.h"
#include "widgets/entente-wrap.h"

#include <glib/gi18n.h>

struct _EntenteFact
{
  GtkWidget parent_instance;

  /* Borrowed: the children */
  GtkWidget *caption_label;
  GtkWidget *values;

  /* Owned */
  char *field;
  char *caption;
  char *absence;

  gboolean required;
  guint n_values;
};

enum
{
  PROP_0,
  PROP_FIELD,
  PROP_CAPTION,
  PROP_REQUIRED,
  PROP_ABSENCE,
  PROP_CAPTIONED,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (EntenteFact, entente_fact, GTK_TYPE_WIDGET)

/* --- Helpers ---------------------------------------------------------------------------------- */

static void
update_caption (EntenteFact *self, EntenteRecord *record, const EntenteField *field)
{
  const char *caption = self->caption;

  if (caption == NULL && field != NULL)
    caption = entente_record_get_field_label (record, field);
  gtk_label_set_label (GTK_LABEL (self->caption_label), caption != NULL ? caption : "");
}

static GtkWidget *
new_sources (EntenteFact *self,
             EntenteCatalogue *catalogue,
             EntenteRecord *record,
             const char *item)
{
  GtkWidget *button = entente_sources_button_new (catalogue, record, self->field, item);

  entente_sources_button_set_caption (ENTENTE_SOURCES_BUTTON (button),
                                      gtk_label_get_label (GTK_LABEL (self->caption_label)));
  return button;
}

static void
show_references (EntenteFact *self,
                 EntenteCatalogue *catalogue,
                 EntenteRecord *record,
                 const EntenteField *field)
{
  const char *const *ids = entente_node_get_strings (ENTENTE_NODE (record), field->name);

  for (guint i = 0; ids[i] != NULL; i++)
    entente_fact_add_value (self, entente_record_link_new (catalogue, ids[i]),
                            new_sources (self, catalogue, record, ids[i]));
}

/* The sources of a list of codes come after the last of them, on whichever line that is. */
static void
show_codes (EntenteFact *self,
            EntenteCatalogue *catalogue,
            EntenteRecord *record,
            const EntenteField *field)
{
  GtkWidget *tags;

  if (!entente_node_is_set (ENTENTE_NODE (record), field))
    return;
  tags = entente_element_new_codes (field->vocabulary,
                                    entente_node_get_strings (ENTENTE_NODE (record), field->name));
  gtk_box_append (GTK_BOX (tags), new_sources (self, catalogue, record, NULL));
  entente_fact_add_value (self, tags, NULL);
}

/* What evidence calls an element by; a name by itself. */
static const char *
get_key (EntenteNode *node)
{
  const char *key = entente_node_get_item_key (node);

  if (key == NULL && ENTENTE_IS_NAME (node))
    key = entente_node_get_string (node, "name");
  return key != NULL ? key : "";
}

static void
show_nodes (EntenteFact *self,
            EntenteCatalogue *catalogue,
            EntenteRecord *record,
            const EntenteField *field)
{
  GPtrArray *nodes = entente_node_get_nodes (ENTENTE_NODE (record), field->name);

  gtk_box_set_spacing (GTK_BOX (self->values), 12);
  for (guint i = 0; i < nodes->len; i++)
    {
      EntenteNode *node = g_ptr_array_index (nodes, i);
      const char *key = get_key (node);
      GtkWidget *element = entente_element_new_for_node (catalogue, node);

      entente_element_add_sources (element, new_sources (self, catalogue, record, key));
      entente_fact_add_value (self, element, NULL);
    }
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_fact_dispose (GObject *object)
{
  EntenteFact *self = ENTENTE_FACT (object);

  g_clear_pointer (&self->caption_label, gtk_widget_unparent);
  g_clear_pointer (&self->values, gtk_widget_unparent);

  G_OBJECT_CLASS (entente_fact_parent_class)->dispose (object);
}

static void
entente_fact_finalize (GObject *object)
{
  EntenteFact *self = ENTENTE_FACT (object);

  g_clear_pointer (&self->field, g_free);
  g_clear_pointer (&self->caption, g_free);
  g_clear_pointer (&self->absence, g_free);

  G_OBJECT_CLASS (entente_fact_parent_class)->finalize (object);
}

static void
entente_fact_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  EntenteFact *self = ENTENTE_FACT (object);

  switch (property_id)
    {
    case PROP_FIELD:
      g_value_set_string (value, self->field);
      break;
    case PROP_CAPTION:
      g_value_set_string (value, self->caption);
      break;
    case PROP_REQUIRED:
      g_value_set_boolean (value, self->required);
      break;
    case PROP_ABSENCE:
      g_value_set_string (value, self->absence);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_fact_set_property (GObject *object,
                           guint property_id,
                           const GValue *value,
                           GParamSpec *pspec)
{
  EntenteFact *self = ENTENTE_FACT (object);

  switch (property_id)
    {
    case PROP_FIELD:
      self->field = g_value_dup_string (value);
      break;
    case PROP_CAPTION:
      entente_fact_set_caption (self, g_value_get_string (value));
      break;
    case PROP_REQUIRED:
      entente_fact_set_required (self, g_value_get_boolean (value));
      break;
    case PROP_ABSENCE:
      entente_fact_set_absence (self, g_value_get_string (value));
      break;
    case PROP_CAPTIONED:
      gtk_widget_set_visible (self->caption_label, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_fact_class_init (EntenteFactClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_fact_dispose;
  object_class->finalize = entente_fact_finalize;
  object_class->get_property = entente_fact_get_property;
  object_class->set_property = entente_fact_set_property;

  properties[PROP_FIELD]
      = g_param_spec_string ("field", NULL, NULL, NULL,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAPTION]
      = g_param_spec_string ("caption", NULL, NULL, NULL,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_REQUIRED]
      = g_param_spec_boolean ("required", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ABSENCE]
      = g_param_spec_string ("absence", NULL, NULL, NULL,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /* Whether the caption is seen: not where the heading of the group has said the same. */
  properties[PROP_CAPTIONED] = g_param_spec_boolean ("captioned", NULL, NULL, TRUE,
                                                     G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
entente_fact_init (EntenteFact *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 3);
  self->caption_label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (self->caption_label, "caption-heading");
  gtk_widget_add_css_class (self->caption_label, "dim-label");
  gtk_widget_set_parent (self->caption_label, GTK_WIDGET (self));
  self->values = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->values, GTK_WIDGET (self));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->caption_label, NULL, -1);
}

/* --- Public functions ------------------------------------------------------------------------- */

GtkWidget *
entente_fact_new (const char *field)
{
  return g_object_new (ENTENTE_TYPE_FACT, "field", field, NULL);
}

const char *
entente_fact_get_field (EntenteFact *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT (self), NULL);

  return self->field;
}

const char *
entente_fact_get_caption (EntenteFact *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT (self), NULL);

  return gtk_label_get_label (GTK_LABEL (self->caption_label));
}

/**
 * entente_fact_set_caption:
 * @caption: (nullable): what the value is called, %NULL for the name of the field
 */
void
entente_fact_set_caption (EntenteFact *self, const char *caption)
{
  g_return_if_fail (ENTENTE_IS_FACT (self));

  if (g_strcmp0 (self->caption, caption) == 0)
    return;
  g_free (self->caption);
  self->caption = g_strdup (caption);
  update_caption (self, NULL, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAPTION]);
}

void
entente_fact_set_required (EntenteFact *self, gboolean required)
{
  g_return_if_fail (ENTENTE_IS_FACT (self));

  if (self->required == required)
    return;
  self->required = required;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REQUIRED]);
}

/**
 * entente_fact_set_absence:
 * @absence: (nullable): what to say where there is no value, %NULL for "Not stated"
 */
void
entente_fact_set_absence (EntenteFact *self, const char *absence)
{
  g_return_if_fail (ENTENTE_IS_FACT (self));

  if (g_strcmp0 (self->absence, absence) == 0)
    return;
  g_free (self->absence);
  self->absence = g_strdup (absence);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ABSENCE]);
}

gboolean
entente_fact_is_stated (EntenteFact *self)
{
  g_return_val_if_fail (ENTENTE_IS_FACT (self), FALSE);

  return self->n_values > 0;
}

/**
 * entente_fact_begin:
 *
 * Takes out what is shown. To be followed by the values, and by entente_fact_end().
 */
void
entente_fact_begin (EntenteFact *self)
{
  GtkWidget *child;

  g_return_if_fail (ENTENTE_IS_FACT (self));

  while ((child = gtk_widget_get_first_child (self->values)) != NULL)
    gtk_box_remove (GTK_BOX (self->values), child);
  self->n_values = 0;
}

/**
 * entente_fact_add_value:
 * @value: (transfer floating): what shows the value
 * @sources: (transfer floating) (nullable): the button for its sources
 */
void
entente_fact_add_value (EntenteFact *self, GtkWidget *value, GtkWidget *sources)
{
  GtkWidget *row;

  g_return_if_fail (ENTENTE_IS_FACT (self));
  g_return_if_fail (GTK_IS_WIDGET (value));

  row = entente_wrap_new_box (value);
  if (sources != NULL)
    gtk_box_append (GTK_BOX (row), sources);
  gtk_box_append (GTK_BOX (self->values), row);
  self->n_values++;
}

void
entente_fact_end (EntenteFact *self)
{
  g_return_if_fail (ENTENTE_IS_FACT (self));

  if (self->n_values == 0 && self->required)
    {
      GtkWidget *label = gtk_label_new (self->absence != NULL ? self->absence : _ ("Not stated"));

      g_object_set (label, "xalign", 0.0, "wrap", TRUE, NULL);
      gtk_widget_add_css_class (label, "entente-absent");
      gtk_box_append (GTK_BOX (self->values), label);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->n_values > 0 || self->required);
}

/**
 * entente_fact_show:
 *
 * Shows the field of @record: one value after the other, each with its sources.
 */
void
entente_fact_show (EntenteFact *self, EntenteCatalogue *catalogue, EntenteRecord *record)
{
  const EntenteField *field;

  g_return_if_fail (ENTENTE_IS_FACT (self));
  g_return_if_fail (ENTENTE_IS_RECORD (record));

  field = self->field != NULL ? entente_node_find_field (ENTENTE_NODE (record), self->field) : NULL;
  g_return_if_fail (field != NULL);

  update_caption (self, record, field);
  entente_fact_begin (self);
  if (field->type == ENTENTE_VALUE_REFERENCES)
    show_references (self, catalogue, record, field);
  else if (field->type == ENTENTE_VALUE_NODES)
    show_nodes (self, catalogue, record, field);
  else if (field->type == ENTENTE_VALUE_CODES)
    show_codes (self, catalogue, record, field);
  else if (entente_node_is_set (ENTENTE_NODE (record), field))
    entente_fact_add_value (self,
                            entente_element_new_for_field (catalogue, ENTENTE_NODE (record), field),
                            new_sources (self, catalogue, record, NULL));
  entente_fact_end (self);
}

/**
 * entente_fact_show_all:
 * @root: a widget
 *
 * Shows @record in every fact below @root that has a field.
 */
void
entente_fact_show_all (GtkWidget *root, EntenteCatalogue *catalogue, EntenteRecord *record)
{
  g_return_if_fail (GTK_IS_WIDGET (root));

  if (ENTENTE_IS_FACT (root))
    {
      if (ENTENTE_FACT (root)->field != NULL)
        entente_fact_show (ENTENTE_FACT (root), catalogue, record);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    entente_fact_show_all (child, catalogue, record);
}
