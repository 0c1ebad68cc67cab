/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-filter-popover"

#include "config.h"

#include "search/entente-filter-popover.h"

#include "language/entente-language.h"
#include "language/entente-numbers.h"
#include "search/entente-filter-choice.h"
#include "widgets/entente-access-key.h"

#include <glib/gi18n.h>

/* From this many values on there is an entry to find one. */
#define MANY 12
/* More than this many are not listed at once: they are found by typing. */
#define MOST 80

struct _EntenteFilterPopover
{
  GtkPopover parent_instance;

  /* Template widgets */
  GtkSearchEntry *search_entry;
  GtkBox *box;
  GtkLabel *message;
  GtkButton *clear_button;

  /* Owned, of EntenteFilterChoice */
  GPtrArray *choices; /* what can be chosen */
  GPtrArray *chosen;  /* what is; shared with the button */
  char *focused;      /* the value that had the focus before they were listed anew */
  gboolean counting;
};

enum
{
  CHANGED,
  CLEARED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteFilterPopover, entente_filter_popover, GTK_TYPE_POPOVER)

/* --- Helpers ---------------------------------------------------------------------------------- */

static gboolean
is_searched_for (EntenteFilterPopover *self, const EntenteFilterChoice *choice)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  return *text == '\0' || g_str_match_string (text, choice->label, TRUE)
         || g_str_match_string (text, choice->value, TRUE);
}

/* --- Callbacks -------------------------------------------------------------------------------- */

static void
on_check_toggled_cb (EntenteFilterPopover *self, GtkCheckButton *check)
{
  const EntenteFilterChoice *choice = g_object_get_data (G_OBJECT (check), "choice");
  guint index;

  if (entente_filter_choices_find (self->chosen, choice->value, &index))
    {
      if (!gtk_check_button_get_active (check))
        g_ptr_array_remove_index (self->chosen, index);
    }
  else if (gtk_check_button_get_active (check))
    entente_filter_choices_insert (self->chosen, -1, choice->value, choice->label, choice->count);

  entente_filter_popover_update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
create_check (EntenteFilterPopover *self, EntenteFilterChoice *choice)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (choice->label);
  g_autofree char *name = NULL;

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_tooltip_text (label, choice->label);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (content), label);

  if (choice->count > 0)
    {
      g_autofree char *digits
          = entente_format_number (entente_language_get_current (), choice->count);
      GtkWidget *count = gtk_label_new (digits);

      gtk_widget_add_css_class (count, "dim-label");
      gtk_widget_add_css_class (count, "numeric");
      gtk_box_append (GTK_BOX (content), count);

      /* Translators: a value of a filter and how many records have it, as a screen reader says it:
       * “French, 2” */
      name = g_strdup_printf (C_ ("filter", "%1$s, %2$s"), choice->label, digits);
    }

  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), content);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               entente_filter_choices_find (self->chosen, choice->value, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name != NULL ? name : choice->label, -1);
  g_object_set_data (G_OBJECT (check), "choice", choice);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (on_check_toggled_cb), self);

  return check;
}

static void
fill (EntenteFilterPopover *self)
{
  GtkWidget *child;
  guint n_shown = 0;
  guint n_left = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);

  for (guint i = 0; i < self->choices->len; i++)
    {
      EntenteFilterChoice *choice = g_ptr_array_index (self->choices, i);

      if (!is_searched_for (self, choice))
        continue;

      if (n_shown < MOST)
        gtk_box_append (self->box, create_check (self, choice));
      else
        n_left++;

      n_shown++;
    }

  gtk_widget_set_visible (GTK_WIDGET (self->search_entry), self->choices->len >= MANY);
  gtk_widget_set_visible (GTK_WIDGET (self->message), n_shown == 0 || n_left > 0);

  if (self->counting)
    gtk_label_set_label (self->message, _ ("Counting…"));
  else if (n_shown == 0)
    gtk_label_set_label (self->message, _ ("Nothing to choose from"));
  else if (n_left > 0)
    {
      /* Translators: %s values of a filter are not listed because there are too many */
      g_autofree char *more = entente_format_count (
          entente_language_get_current (),
          ngettext ("and %s more: type to find it", "and %s more: type to find them", n_left),
          n_left);

      gtk_label_set_label (self->message, more);
    }
}

static GtkWidget *
get_focus (EntenteFilterPopover *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) ? focus : NULL;
}

/* Where something can be chosen: the value that had the focus, or the first one; the entry where
 * there are so many that they are searched. */
static void
place_focus (EntenteFilterPopover *self)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->box));

  for (GtkWidget *check = first; check != NULL; check = gtk_widget_get_next_sibling (check))
    {
      const EntenteFilterChoice *choice = g_object_get_data (G_OBJECT (check), "choice");

      if (g_strcmp0 (choice->value, self->focused) == 0)
        {
          gtk_widget_grab_focus (check);
          return;
        }
    }

  if (gtk_widget_get_visible (GTK_WIDGET (self->search_entry)))
    gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  else if (first != NULL)
    gtk_widget_grab_focus (first);
}

static void
on_show_cb (EntenteFilterPopover *self)
{
  self->counting = TRUE;
  fill (self);
}

static void
on_closed_cb (EntenteFilterPopover *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
}

static void
on_stop_search_cb (EntenteFilterPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
on_clear_clicked_cb (EntenteFilterPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CLEARED], 0);
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_filter_popover_finalize (GObject *object)
{
  EntenteFilterPopover *self = ENTENTE_FILTER_POPOVER (object);

  g_free (self->focused);
  g_ptr_array_unref (self->choices);
  g_clear_pointer (&self->chosen, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_filter_popover_parent_class)->finalize (object);
}

static void
entente_filter_popover_class_init (EntenteFilterPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_filter_popover_finalize;

  /**
   * EntenteFilterPopover::changed:
   *
   * Somebody chose something else.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  /**
   * EntenteFilterPopover::cleared:
   *
   * Somebody wants nothing to be chosen any more.
   */
  signals[CLEARED] = g_signal_new ("cleared", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/entente/Entente/ui/search/entente-filter-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteFilterPopover, search_entry);
  gtk_widget_class_bind_template_child (widget_class, EntenteFilterPopover, box);
  gtk_widget_class_bind_template_child (widget_class, EntenteFilterPopover, message);
  gtk_widget_class_bind_template_child (widget_class, EntenteFilterPopover, clear_button);
  gtk_widget_class_bind_template_callback (widget_class, fill);
  gtk_widget_class_bind_template_callback (widget_class, on_show_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_clicked_cb);
}

static void
entente_filter_popover_init (EntenteFilterPopover *self)
{
  self->choices = entente_filter_choices_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  entente_access_key_name_buttons (GTK_WIDGET (self));
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_filter_popover_new:
 * @chosen: (element-type EntenteFilterChoice): what is chosen; is changed when something else is
 */
GtkWidget *
entente_filter_popover_new (GPtrArray *chosen)
{
  EntenteFilterPopover *self = g_object_new (ENTENTE_TYPE_FILTER_POPOVER, NULL);

  self->chosen = g_ptr_array_ref (chosen);
  entente_filter_popover_update (self);
  return GTK_WIDGET (self);
}

/**
 * entente_filter_popover_update:
 *
 * To be called when something else is chosen.
 */
void
entente_filter_popover_update (EntenteFilterPopover *self)
{
  g_return_if_fail (ENTENTE_IS_FILTER_POPOVER (self));

  gtk_widget_set_sensitive (GTK_WIDGET (self->clear_button), self->chosen->len > 0);
}

/**
 * entente_filter_popover_begin:
 *
 * Starts to say what can be chosen. What is chosen stays so and is listed first, also where no
 * record has it any more.
 */
void
entente_filter_popover_begin (EntenteFilterPopover *self)
{
  GtkWidget *focus = NULL;
  GtkWidget *child;

  g_return_if_fail (ENTENTE_IS_FILTER_POPOVER (self));

  g_clear_pointer (&self->focused, g_free);
  focus = get_focus (self);
  if (focus != NULL && gtk_widget_get_parent (focus) == GTK_WIDGET (self->box))
    {
      const EntenteFilterChoice *choice = g_object_get_data (G_OBJECT (focus), "choice");

      self->focused = g_strdup (choice->value);
    }
  gtk_widget_grab_focus (GTK_WIDGET (self));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  g_ptr_array_set_size (self->choices, 0);
}

void
entente_filter_popover_add (EntenteFilterPopover *self,
                            const char *value,
                            const char *label,
                            guint count)
{
  g_return_if_fail (ENTENTE_IS_FILTER_POPOVER (self));
  g_return_if_fail (value != NULL);

  if (!entente_filter_choices_find (self->choices, value, NULL))
    entente_filter_choices_insert (self->choices, -1, value, label, count);
}

void
entente_filter_popover_end (EntenteFilterPopover *self)
{
  GtkWidget *focus;
  int n_first = 0;

  g_return_if_fail (ENTENTE_IS_FILTER_POPOVER (self));

  for (guint i = 0; i < self->chosen->len; i++)
    {
      const EntenteFilterChoice *choice = g_ptr_array_index (self->chosen, i);
      guint index;

      if (entente_filter_choices_find (self->choices, choice->value, &index))
        g_ptr_array_insert (self->choices, n_first++,
                            g_ptr_array_steal_index (self->choices, index));
      else
        entente_filter_choices_insert (self->choices, n_first++, choice->value, choice->label, 0);
    }
  self->counting = FALSE;
  fill (self);

  /* What is being typed is left alone. */
  focus = get_focus (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self))
      && (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->search_entry))))
    place_focus (self);
}
