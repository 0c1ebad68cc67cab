/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-palette"

#include "config.h"

#include "search/entente-palette.h"

#include "language/entente-language.h"
#include "language/entente-numbers.h"
#include "search/entente-palette-hit.h"
#include "search/entente-palette-row.h"
#include "search/entente-palette-search.h"
#include "widgets/entente-row-list.h"

#include <glib/gi18n.h>

/* In pixels: how much of the window behind stays in sight. */
#define MARGIN 24

struct _EntentePalette
{
  AdwWindow parent_instance;

  /* Template widgets */
  GtkSearchEntry *search_entry;
  GtkStack *stack;
  EntenteRowList *list;

  /* Owned */
  EntentePaletteSearch *search;
};

G_DEFINE_FINAL_TYPE (EntentePalette, entente_palette, ADW_TYPE_WINDOW)

/* --- Helpers ---------------------------------------------------------------------------------- */

static guint
count_hits (EntentePalette *self)
{
  return g_list_model_get_n_items (entente_palette_search_get_model (self->search));
}

/* The focus is in the entry: what is chosen in the list is heard there. */
static void
describe (EntentePalette *self)
{
  g_autoptr (EntentePaletteHit) hit = g_list_model_get_item (
      entente_palette_search_get_model (self->search), entente_row_list_get_selected (self->list));
  guint count = count_hits (self);
  g_autofree char *results = entente_format_count (
      entente_language_get_current (), ngettext ("%s result", "%s results", count), count);
  g_autofree char *words = NULL;

  if (hit != NULL)
    /* Translators: for those who hear the screen: “12 results. Agreement: Convention of 1983”.
     * %1$s is “12 results”, %2$s a kind of record, %3$s its title. */
    words = g_strdup_printf (_ ("%1$s. %2$s: %3$s"), results,
                             entente_kind_get_label (entente_palette_hit_get_kind (hit)),
                             entente_entry_get_title (entente_palette_hit_get_entry (hit)));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search_entry),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words != NULL ? words : results, -1);
}

static void
choose (EntentePalette *self, guint position)
{
  if (position >= count_hits (self))
    return;

  entente_row_list_set_selected (self->list, position);
  entente_row_list_scroll_to (self->list, position);
  describe (self);
}

static void
open_at (EntentePalette *self, guint position)
{
  g_autoptr (EntentePaletteHit) hit
      = g_list_model_get_item (entente_palette_search_get_model (self->search), position);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  const char *id;

  if (hit == NULL)
    return;

  id = entente_entry_get_id (entente_palette_hit_get_entry (hit));
  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.show-record", "s", id);
  gtk_window_close (GTK_WINDOW (self));
}

static void
update (EntentePalette *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  guint count = count_hits (self);

  if (count > 0)
    gtk_stack_set_visible_child_name (self->stack, "results");
  else if (*text == '\0')
    gtk_stack_set_visible_child_name (self->stack, "start");
  else if (!entente_palette_search_is_working (self->search))
    gtk_stack_set_visible_child_name (self->stack, "not-found");

  if (count > 0 && entente_row_list_get_selected (self->list) >= count)
    entente_row_list_set_selected (self->list, 0);

  describe (self);
}

/* --- Callbacks -------------------------------------------------------------------------------- */

static void
on_search_changed_cb (EntentePalette *self)
{
  entente_palette_search_set_text (self->search,
                                   gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  choose (self, 0);
  update (self);
}

static void
on_search_activate_cb (EntentePalette *self)
{
  open_at (self, entente_row_list_get_selected (self->list));
}

static void
on_stop_search_cb (EntentePalette *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
on_key_pressed_cb (EntentePalette *self, guint keyval, guint keycode, GdkModifierType state)
{
  guint position = entente_row_list_get_selected (self->list);
  guint count = count_hits (self);

  if (count == 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      choose (self, position + 1 < count ? position + 1 : 0);
      return GDK_EVENT_STOP;

    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      choose (self, position > 0 && position < count ? position - 1 : count - 1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Page_Down:
      choose (self, MIN (position + 8, count - 1));
      return GDK_EVENT_STOP;

    case GDK_KEY_Page_Up:
      choose (self, position > 8 ? position - 8 : 0);
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
on_list_activate_cb (EntentePalette *self, guint position)
{
  open_at (self, position);
}

/* --- Rows ------------------------------------------------------------------------------------- */

static GtkWidget *
create_row (gpointer user_data)
{
  return entente_palette_row_new ();
}

static void
bind_row (EntenteRow *row, gpointer user_data)
{
  EntentePaletteHit *hit = entente_row_get_item (row);

  entente_palette_row_set_hit (ENTENTE_ENTRY_ROW (entente_row_get_content (row)), hit);
  entente_row_set_names (row, entente_entry_get_title (entente_palette_hit_get_entry (hit)),
                         entente_kind_get_label (entente_palette_hit_get_kind (hit)));
}

static char *
dup_heading (guint position, gpointer user_data)
{
  EntentePalette *self = user_data;
  g_autoptr (EntentePaletteHit) hit
      = g_list_model_get_item (entente_palette_search_get_model (self->search), position);

  return hit != NULL ? g_strdup (entente_kind_get_plural_label (entente_palette_hit_get_kind (hit)))
                     : NULL;
}

static const EntenteRowSource source = { create_row, bind_row, dup_heading };

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_palette_dispose (GObject *object)
{
  EntentePalette *self = ENTENTE_PALETTE (object);

  if (self->list != NULL)
    entente_row_list_set_model (self->list, NULL);
  self->list = NULL;
  g_clear_object (&self->search);

  G_OBJECT_CLASS (entente_palette_parent_class)->dispose (object);
}

static void
entente_palette_class_init (EntentePaletteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_palette_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/entente/Entente/ui/search/entente-palette.ui");
  gtk_widget_class_bind_template_child (widget_class, EntentePalette, search_entry);
  gtk_widget_class_bind_template_child (widget_class, EntentePalette, stack);
  gtk_widget_class_bind_template_child (widget_class, EntentePalette, list);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_list_activate_cb);
}

static void
entente_palette_init (EntentePalette *self)
{
  g_type_ensure (ENTENTE_TYPE_ROW_LIST);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Never bigger than the window it belongs to. */
static void
fit (EntentePalette *self, GtkWindow *parent)
{
  int width = gtk_widget_get_width (GTK_WIDGET (parent)) - MARGIN;
  int height = gtk_widget_get_height (GTK_WIDGET (parent)) - MARGIN;
  int own_width, own_height;

  gtk_window_get_default_size (GTK_WINDOW (self), &own_width, &own_height);
  if (width > 0 && height > 0)
    gtk_window_set_default_size (GTK_WINDOW (self), MIN (own_width, width),
                                 MIN (own_height, height));
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_palette_new:
 * @parent: (nullable): the window that shows what is opened
 * @catalogue: where to look
 */
EntentePalette *
entente_palette_new (GtkWindow *parent, EntenteCatalogue *catalogue)
{
  EntentePalette *self = g_object_new (ENTENTE_TYPE_PALETTE, "transient-for", parent, NULL);

  self->search = entente_palette_search_new (catalogue);
  entente_row_list_set_source (self->list, &source, self);
  entente_row_list_set_model (self->list, entente_palette_search_get_model (self->search));
  g_signal_connect_object (self->search, "found", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  if (parent != NULL)
    fit (self, parent);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->search_entry));
  update (self);

  return self;
}

void
entente_palette_set_text (EntentePalette *self, const char *text)
{
  g_return_if_fail (ENTENTE_IS_PALETTE (self));
  g_return_if_fail (text != NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->search_entry), -1);
}

/**
 * entente_palette_get_model:
 *
 * Returns: (transfer none): what was found, of #EntentePaletteHit
 */
GListModel *
entente_palette_get_model (EntentePalette *self)
{
  g_return_val_if_fail (ENTENTE_IS_PALETTE (self), NULL);

  return entente_palette_search_get_model (self->search);
}

/**
 * entente_palette_is_working:
 *
 * Returns: whether there is more to come: the full text is still being searched
 */
gboolean
entente_palette_is_working (EntentePalette *self)
{
  g_return_val_if_fail (ENTENTE_IS_PALETTE (self), FALSE);

  return entente_palette_search_is_working (self->search);
}
