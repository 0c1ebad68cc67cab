/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-icon"

#include "config.h"

#include "widgets/entente-icon.h"

#define SIZE 16

struct _EntenteIcon
{
  GtkWidget parent_instance;

  const char *name; /* interned */
};

G_DEFINE_FINAL_TYPE (EntenteIcon, entente_icon, GTK_TYPE_WIDGET)

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_icon_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  *minimum = *natural = SIZE;
  *minimum_baseline = *natural_baseline = -1;
}

static void
entente_icon_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EntenteIcon *self = ENTENTE_ICON (widget);
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GtkIconPaintable) icon = NULL;
  GdkRGBA color;

  if (self->name == NULL)
    return;
  /* The theme remembers what it looked up. */
  icon = gtk_icon_theme_lookup_icon (theme, self->name, NULL, SIZE,
                                     gtk_widget_get_scale_factor (widget),
                                     gtk_widget_get_direction (widget), 0);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT ((float) (gtk_widget_get_width (widget) - SIZE) / 2,
                                      (float) (gtk_widget_get_height (widget) - SIZE) / 2));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, SIZE, SIZE,
                                            &color, 1);
  gtk_snapshot_restore (snapshot);
}

static void
entente_icon_class_init (EntenteIconClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = entente_icon_measure;
  widget_class->snapshot = entente_icon_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
entente_icon_init (EntenteIcon *self)
{
}

/* --- Public functions ------------------------------------------------------------------------- */

GtkWidget *
entente_icon_new (void)
{
  return g_object_new (ENTENTE_TYPE_ICON, NULL);
}

void
entente_icon_set_name (EntenteIcon *self, const char *name)
{
  g_return_if_fail (ENTENTE_IS_ICON (self));

  name = g_intern_string (name);
  if (self->name == name)
    return;
  self->name = name;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
