/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-group"

#include "config.h"

#include "widgets/entente-group.h"

struct _EntenteGroup
{
  GtkBox parent_instance;

  /* Borrowed: the first child */
  GtkWidget *heading;
};

enum
{
  PROP_0,
  PROP_TITLE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (EntenteGroup, entente_group, GTK_TYPE_BOX)

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_group_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, entente_group_get_title (ENTENTE_GROUP (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_group_set_property (GObject *object,
                            guint property_id,
                            const GValue *value,
                            GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_TITLE:
      entente_group_set_title (ENTENTE_GROUP (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_group_class_init (EntenteGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_group_get_property;
  object_class->set_property = entente_group_set_property;

  properties[PROP_TITLE]
      = g_param_spec_string ("title", NULL, NULL, "",
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
entente_group_init (EntenteGroup *self)
{
  self->heading = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "accessible-role",
                                GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  gtk_widget_add_css_class (self->heading, "heading");
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_box_append (GTK_BOX (self), self->heading);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  self->heading, NULL, -1);
}

/* --- Public functions ------------------------------------------------------------------------- */

GtkWidget *
entente_group_new (const char *title)
{
  return g_object_new (ENTENTE_TYPE_GROUP, "title", title, NULL);
}

const char *
entente_group_get_title (EntenteGroup *self)
{
  g_return_val_if_fail (ENTENTE_IS_GROUP (self), NULL);

  return gtk_label_get_label (GTK_LABEL (self->heading));
}

void
entente_group_set_title (EntenteGroup *self, const char *title)
{
  g_return_if_fail (ENTENTE_IS_GROUP (self));

  if (g_strcmp0 (title, entente_group_get_title (self)) == 0)
    return;
  gtk_label_set_label (GTK_LABEL (self->heading), title != NULL ? title : "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/* A box is as visible as what is in it: groups hold rows inside layout boxes. */
static gboolean
has_content (GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (!gtk_widget_get_visible (widget))
    return FALSE;
  if (G_OBJECT_TYPE (widget) != GTK_TYPE_BOX)
    return TRUE;
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_content (child))
      return TRUE;
  return FALSE;
}

/* A list of rows is announced by what stands above it. */
static void
name_lists (GtkWidget *widget, const char *title)
{
  if (GTK_IS_LIST_BOX (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                    -1);
  else
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child))
      name_lists (child, title);
}

/**
 * entente_group_update:
 *
 * Shows the group if something under its heading is visible, and hides it if not. To be called
 * after what is in it was filled.
 */
void
entente_group_update (EntenteGroup *self)
{
  gboolean any = FALSE;

  g_return_if_fail (ENTENTE_IS_GROUP (self));

  for (GtkWidget *child = gtk_widget_get_next_sibling (self->heading); child != NULL && !any;
       child = gtk_widget_get_next_sibling (child))
    any = has_content (child);
  gtk_widget_set_visible (GTK_WIDGET (self), any);
  name_lists (GTK_WIDGET (self), entente_group_get_title (self));
}

/**
 * entente_group_update_all:
 *
 * The same for every group below @root, the innermost first.
 */
void
entente_group_update_all (GtkWidget *root)
{
  g_return_if_fail (GTK_IS_WIDGET (root));

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    entente_group_update_all (child);
  if (ENTENTE_IS_GROUP (root))
    entente_group_update (ENTENTE_GROUP (root));
}
