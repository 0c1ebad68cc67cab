/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-guide-window"

#include "config.h"

#include "guide/entente-guide-window.h"

#include <glib/gi18n.h>

#include "guide/entente-guide-pages.h"
#include "language/entente-language.h"

struct _EntenteGuideWindow
{
  AdwWindow parent_instance;

  /* template */
  AdwLeaflet *leaflet;
  AdwWindowTitle *list_title;
  AdwWindowTitle *page_title;
  GtkWidget *list_side;
  GtkWidget *page_side;
  GtkButton *back_button;
  GtkListBox *list;
  GtkBox *page;
  GtkScrolledWindow *page_scroller;

  guint shown; /* which page */
};

G_DEFINE_FINAL_TYPE (EntenteGuideWindow, entente_guide_window, ADW_TYPE_WINDOW)

/* --- Helpers ---------------------------------------------------------------------------------- */

static GtkWidget *
new_paragraph (const char *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  return label;
}

static void
fill_page (EntenteGuideWindow *self)
{
  guint n;
  const EntenteGuidePage *page = entente_guide_get_pages (&n) + self->shown;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->page))) != NULL)
    gtk_box_remove (self->page, child);
  adw_window_title_set_title (self->page_title, gettext (page->title));
  for (guint i = 0; i < ENTENTE_GUIDE_MAX_PARAGRAPHS && page->paragraphs[i] != NULL; i++)
    gtk_box_append (self->page, new_paragraph (gettext (page->paragraphs[i])));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->page_scroller), 0);
}

static void
fill_list (EntenteGuideWindow *self)
{
  guint n;
  const EntenteGuidePage *pages = entente_guide_get_pages (&n);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *label = gtk_label_new (gettext (pages[i].title));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      g_object_set (label, "margin-top", 9, "margin-bottom", 9, NULL);
      gtk_list_box_append (self->list, label);
    }
}

/* Also when the language changes: nothing of the old words is left. */
static void
fill (EntenteGuideWindow *self)
{
  const guint shown = self->shown;

  /* Translators: the title of the window with the instructions for use */
  gtk_window_set_title (GTK_WINDOW (self), _ ("Guide"));
  adw_window_title_set_title (self->list_title, _ ("Guide"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->back_button), _ ("Back to the Tasks"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Back to the Tasks"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Tasks"), -1);
  fill_list (self);
  self->shown = shown;
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int) shown));
  fill_page (self);
}

/* --- Callbacks -------------------------------------------------------------------------------- */

static void
show (EntenteGuideWindow *self, guint index)
{
  self->shown = index;
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int) index));
  fill_page (self);
}

static void
on_row_selected_cb (EntenteGuideWindow *self, GtkListBoxRow *row)
{
  if (row == NULL || gtk_list_box_row_get_index (row) == (int) self->shown)
    return;
  self->shown = (guint) gtk_list_box_row_get_index (row);
  fill_page (self);
}

static void
on_row_activated_cb (EntenteGuideWindow *self, GtkListBoxRow *row)
{
  show (self, (guint) gtk_list_box_row_get_index (row));
  adw_leaflet_set_visible_child (self->leaflet, self->page_side);
}

static void
on_back_cb (EntenteGuideWindow *self)
{
  adw_leaflet_set_visible_child (self->leaflet, self->list_side);
  gtk_widget_grab_focus (
      GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, (int) self->shown)));
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_guide_window_class_init (EntenteGuideWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/entente/Entente/ui/guide/entente-guide-window.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteGuideWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, EntenteGuideWindow, list_title);
  gtk_widget_class_bind_template_child (widget_class, EntenteGuideWindow, page_title);
  gtk_widget_class_bind_template_child (widget_class, EntenteGuideWindow, list_side);
  gtk_widget_class_bind_template_child (widget_class, EntenteGuideWindow, page_side);
  gtk_widget_class_bind_template_child (widget_class, EntenteGuideWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteGuideWindow, list);
  gtk_widget_class_bind_template_child (widget_class, EntenteGuideWindow, page);
  gtk_widget_class_bind_template_child (widget_class, EntenteGuideWindow, page_scroller);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_back_cb);
}

static void
entente_guide_window_init (EntenteGuideWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill (self);
  g_signal_connect_object (entente_language_get_default (), "changed", G_CALLBACK (fill), self,
                           G_CONNECT_SWAPPED);
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_guide_window_new:
 * @application: (nullable): the program
 *
 * Returns: (transfer floating): a window that is to be presented; it may stay open beside the others
 */
GtkWindow *
entente_guide_window_new (GtkApplication *application)
{
  return g_object_new (ENTENTE_TYPE_GUIDE_WINDOW, "application", application, NULL);
}

/**
 * entente_guide_window_show_page:
 * @id: which; see entente-guide-pages.c
 *
 * Brings a page to the front.
 */
void
entente_guide_window_show_page (EntenteGuideWindow *self, const char *id)
{
  guint n;
  const EntenteGuidePage *pages = entente_guide_get_pages (&n);

  g_return_if_fail (ENTENTE_IS_GUIDE_WINDOW (self));

  for (guint i = 0; i < n; i++)
    if (g_str_equal (pages[i].id, id))
      {
        show (self, i);
        adw_leaflet_set_visible_child (self->leaflet, self->page_side);
      }
}
