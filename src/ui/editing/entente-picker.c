/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-picker"

#include "config.h"

#include "editing/entente-picker.h"

#include "language/entente-fold.h"

#include <glib/gi18n.h>

#define LIST_WIDTH  280
#define LIST_HEIGHT 300

struct _EntentePicker
{
  AdwBin parent_instance;

  /* borrowed: inside the child; the last two while the list is open */
  GtkMenuButton *button;
  GtkLabel *label;
  GtkEditable *entry;
  GtkListBox *list;

  EntentePickerSearch search;
  EntentePickerChosen chosen;
  gpointer user_data;
  GDestroyNotify destroy;
};

G_DEFINE_FINAL_TYPE (EntentePicker, entente_picker, ADW_TYPE_BIN)

/* --- Items ------------------------------------------------------------------------------------ */

static void
free_item (gpointer data)
{
  EntentePickerItem *item = data;

  g_free (item->id);
  g_free (item->label);
  g_free (item->detail);
  g_free (item);
}

/* --- The list --------------------------------------------------------------------------------- */

static GtkWidget *
new_label (const char *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  return label;
}

static void
append_row (EntentePicker *self, const EntentePickerItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *row = gtk_list_box_row_new ();

  g_object_set (box, "margin-top", 6, "margin-bottom", 6, "margin-start", 6, "margin-end", 6, NULL);
  gtk_box_append (GTK_BOX (box), new_label (item->label));
  if (item->detail != NULL && *item->detail != '\0')
    {
      GtkWidget *detail = new_label (item->detail);

      gtk_widget_add_css_class (detail, "caption");
      gtk_widget_add_css_class (detail, "dim-label");
      gtk_box_append (GTK_BOX (box), detail);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (item->id), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, item->label,
                                  -1);
  gtk_list_box_append (self->list, row);
}

/* Words that wrap are higher than a scrolled window takes them for: it asks how high they would be in
 * the width that they would like. */
static void
fit_list (EntentePicker *self)
{
  GtkWidget *list = GTK_WIDGET (self->list);
  GtkWidget *scrolled = gtk_widget_get_ancestor (list, GTK_TYPE_SCROLLED_WINDOW);
  int width;
  int height;

  gtk_widget_measure (list, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  gtk_widget_measure (list, GTK_ORIENTATION_VERTICAL, MAX (width, LIST_WIDTH), NULL, &height, NULL,
                      NULL);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled),
                                              MIN (height, LIST_HEIGHT));
}

static void
refill (EntentePicker *self)
{
  g_autoptr (GPtrArray) items = entente_picker_search (self, gtk_editable_get_text (self->entry));
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < items->len; i++)
    append_row (self, items->pdata[i]);
  fit_list (self);
}

/* --- Callbacks -------------------------------------------------------------------------------- */

static void
on_row_activated_cb (EntentePicker *self, GtkListBoxRow *row)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (row), "id"));

  gtk_menu_button_popdown (self->button);
  entente_picker_choose (self, id);
}

/* Enter takes the first of what was found, when something was typed. */
static void
on_entry_activate_cb (EntentePicker *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 0);

  if (row != NULL && *gtk_editable_get_text (self->entry) != '\0')
    on_row_activated_cb (self, row);
}

static void
on_stop_search_cb (EntentePicker *self)
{
  gtk_menu_button_popdown (self->button);
}

static gboolean
is_open (EntentePicker *self)
{
  GtkPopover *popover = gtk_menu_button_get_popover (self->button);

  return popover != NULL && gtk_widget_get_visible (GTK_WIDGET (popover));
}

static gboolean
on_key_pressed_cb (EntentePicker *self, guint key)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
new_entry (EntentePicker *self)
{
  GtkWidget *entry = gtk_search_entry_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = GTK_EDITABLE (entry);
  g_object_set (entry, "placeholder-text", _ ("Search"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Search"), -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, keys);
  g_signal_connect_object (entry, "changed", G_CALLBACK (refill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "activate", G_CALLBACK (on_entry_activate_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "stop-search", G_CALLBACK (on_stop_search_cb), self,
                           G_CONNECT_SWAPPED);
  return entry;
}

/* A form has many of these: the list is made when it is opened. */
static void
create_popup (GtkMenuButton *button, gpointer user_data)
{
  EntentePicker *self = user_data;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *popover = gtk_popover_new ();

  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Choices"), -1);
  g_signal_connect_object (list, "row-activated", G_CALLBACK (on_row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), list);
  g_object_set (scrolled, "hscrollbar-policy", GTK_POLICY_NEVER, "max-content-height", LIST_HEIGHT,
                "propagate-natural-height", TRUE, "width-request", LIST_WIDTH, NULL);
  gtk_box_append (GTK_BOX (box), new_entry (self));
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  refill (self);
  gtk_menu_button_set_popover (button, popover);
}

/* Whoever begins to type on the closed picker searches: the entry is given the key itself, so that an
 * input method has all of them. */
static gboolean
on_button_key_cb (
    EntentePicker *self, guint key, guint code, GdkModifierType state, GtkEventControllerKey *keys)
{
  gunichar letter = gdk_keyval_to_unicode (key);
  GtkWidget *text;

  if (letter == 0 || !g_unichar_isgraph (letter) || is_open (self)
      || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK | GDK_META_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  gtk_menu_button_popup (self->button);
  text = GTK_WIDGET (gtk_editable_get_delegate (self->entry));
  gtk_text_grab_focus_without_selecting (GTK_TEXT (text));
  return gtk_event_controller_key_forward (keys, text);
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_picker_dispose (GObject *object)
{
  EntentePicker *self = ENTENTE_PICKER (object);

  self->entry = NULL;
  self->list = NULL;
  if (self->destroy != NULL)
    g_clear_pointer (&self->user_data, self->destroy);
  self->destroy = NULL;

  G_OBJECT_CLASS (entente_picker_parent_class)->dispose (object);
}

static void
entente_picker_class_init (EntentePickerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_picker_dispose;
}

static void
entente_picker_init (EntentePicker *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->label = GTK_LABEL (label);
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (self->label, 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_halign (box, GTK_ALIGN_FILL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "picker");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_child (self->button, box);
  gtk_widget_set_halign (gtk_widget_get_parent (box), GTK_ALIGN_FILL);
  gtk_menu_button_set_create_popup_func (self->button, create_popup, self, NULL);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_button_key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->button), keys);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
}

/* --- Public functions ------------------------------------------------------------------------- */

GtkWidget *
entente_picker_new (EntentePickerSearch search,
                    EntentePickerChosen chosen,
                    gpointer user_data,
                    GDestroyNotify destroy)
{
  EntentePicker *self = g_object_new (ENTENTE_TYPE_PICKER, NULL);

  self->search = search;
  self->chosen = chosen;
  self->user_data = user_data;
  self->destroy = destroy;
  return GTK_WIDGET (self);
}

/**
 * entente_picker_set_name:
 *
 * Names what is chosen here, for who does not see the label beside it.
 */
void
entente_picker_set_name (EntentePicker *self, const char *name)
{
  g_return_if_fail (ENTENTE_IS_PICKER (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

void
entente_picker_set_text (EntentePicker *self, const char *text)
{
  g_return_if_fail (ENTENTE_IS_PICKER (self));

  gtk_label_set_text (self->label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), text);
}

const char *
entente_picker_get_text (EntentePicker *self)
{
  g_return_val_if_fail (ENTENTE_IS_PICKER (self), NULL);

  return gtk_label_get_text (self->label);
}

/**
 * entente_picker_search:
 *
 * Returns: (transfer full) (element-type EntentePickerItem): what the list shows for a text
 */
GPtrArray *
entente_picker_search (EntentePicker *self, const char *text)
{
  g_return_val_if_fail (ENTENTE_IS_PICKER (self), NULL);

  return self->search (text, self->user_data);
}

void
entente_picker_choose (EntentePicker *self, const char *id)
{
  g_return_if_fail (ENTENTE_IS_PICKER (self));

  g_object_ref (self); /* the choice may take the picker out of the window */
  self->chosen (id, self->user_data);
  g_object_unref (self);
}

GPtrArray *
entente_picker_items_new (void)
{
  return g_ptr_array_new_with_free_func (free_item);
}

void
entente_picker_items_add (GPtrArray *items, const char *id, const char *label, const char *detail)
{
  EntentePickerItem *item = g_new0 (EntentePickerItem, 1);

  item->id = g_strdup (id);
  item->label = g_strdup (label);
  item->detail = g_strdup (detail);
  g_ptr_array_add (items, item);
}

/**
 * entente_picker_matches:
 *
 * Returns: whether @text is in @label, marks and capitals apart
 */
gboolean
entente_picker_matches (const char *label, const char *text)
{
  g_autofree char *folded = entente_fold (label);
  g_autofree char *wanted = entente_fold (text);

  return strstr (folded, wanted) != NULL;
}
