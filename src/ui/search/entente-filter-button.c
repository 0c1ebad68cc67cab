/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-filter-button"

#include "config.h"

#include "search/entente-filter-button.h"

#include "widgets/entente-access-key.h"

#include <glib/gi18n.h>

/* From this many values on there is an entry to find one. */
#define MANY 12
/* More than this many are not listed at once: they are found by typing. */
#define MOST 80

typedef struct
{
  char *value;
  char *label;
  guint count;
} Choice;

struct _EntenteFilterButton
{
  AdwBin parent_instance;

  /* Template widgets */
  GtkMenuButton *button;
  GtkPopover *popover;
  GtkSearchEntry *search_entry;
  GtkBox *box;
  GtkLabel *message;
  GtkButton *clear_button;

  /* Owned */
  char *field;
  char *label;
  GPtrArray *choices; /* of Choice: what can be chosen */
  GPtrArray *chosen;  /* of Choice: what is */
  gboolean counting;
};

enum
{
  PROP_0,
  PROP_FIELD,
  PROP_LABEL,
  N_PROPS,
};

enum
{
  POPULATE,
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteFilterButton, entente_filter_button, ADW_TYPE_BIN)

/* --- Helpers ---------------------------------------------------------------------------------- */

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  g_free (choice->value);
  g_free (choice->label);
  g_free (choice);
}

static Choice *
choice_new (const char *value, const char *label, guint count)
{
  Choice *choice = g_new0 (Choice, 1);

  choice->value = g_strdup (value);
  choice->label = g_strdup (label != NULL ? label : value);
  choice->count = count;

  return choice;
}

static gboolean
find_choice (GPtrArray *choices, const char *value, guint *ret_index)
{
  for (guint i = 0; i < choices->len; i++)
    {
      const Choice *choice = g_ptr_array_index (choices, i);

      if (g_str_equal (choice->value, value))
        {
          if (ret_index != NULL)
            *ret_index = i;
          return TRUE;
        }
    }

  return FALSE;
}

static void
update_button (EntenteFilterButton *self)
{
  g_autofree char *text = NULL;

  if (self->chosen->len == 0)
    text = g_strdup (self->label);
  else if (self->chosen->len == 1)
    {
      const Choice *choice = g_ptr_array_index (self->chosen, 0);

      /* Translators: a filter and what is chosen in it, as in “Language: French” */
      text = g_strdup_printf (C_ ("filter", "%1$s: %2$s"), self->label, choice->label);
    }
  else
    {
      /* Translators: a filter and how many values are chosen in it, as in “Language (2)” */
      text = g_strdup_printf (C_ ("filter", "%1$s (%2$u)"), self->label, self->chosen->len);
    }

  gtk_menu_button_set_label (self->button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text, -1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->clear_button), self->chosen->len > 0);

  if (self->chosen->len > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrowing");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrowing");
}

static gboolean
is_searched_for (EntenteFilterButton *self, const Choice *choice)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  return *text == '\0' || g_str_match_string (text, choice->label, TRUE)
         || g_str_match_string (text, choice->value, TRUE);
}

/* --- Callbacks -------------------------------------------------------------------------------- */

static void
on_check_toggled_cb (EntenteFilterButton *self, GtkCheckButton *check)
{
  const Choice *choice = g_object_get_data (G_OBJECT (check), "choice");
  guint index;

  if (gtk_check_button_get_active (check))
    {
      if (!find_choice (self->chosen, choice->value, NULL))
        g_ptr_array_add (self->chosen, choice_new (choice->value, choice->label, choice->count));
    }
  else if (find_choice (self->chosen, choice->value, &index))
    g_ptr_array_remove_index (self->chosen, index);

  update_button (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
create_check (EntenteFilterButton *self, Choice *choice)
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
      g_autofree char *digits = g_strdup_printf ("%u", choice->count);
      GtkWidget *count = gtk_label_new (digits);

      gtk_widget_add_css_class (count, "dim-label");
      gtk_widget_add_css_class (count, "numeric");
      gtk_box_append (GTK_BOX (content), count);

      /* Translators: a value of a filter and how many records have it, as a screen reader says it:
       * “French, 2” */
      name = g_strdup_printf (C_ ("filter", "%1$s, %2$u"), choice->label, choice->count);
    }

  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), content);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               find_choice (self->chosen, choice->value, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name != NULL ? name : choice->label, -1);
  g_object_set_data (G_OBJECT (check), "choice", choice);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (on_check_toggled_cb), self);

  return check;
}

static void
fill (EntenteFilterButton *self)
{
  GtkWidget *child;
  guint n_shown = 0;
  guint n_left = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);

  for (guint i = 0; i < self->choices->len; i++)
    {
      Choice *choice = g_ptr_array_index (self->choices, i);

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
      g_autofree char *more = NULL;

      /* Translators: %u values of a filter are not listed because there are too many */
      more = g_strdup_printf (
          ngettext ("and %u more: type to find it", "and %u more: type to find them", n_left),
          n_left);
      gtk_label_set_label (self->message, more);
    }
}

static void
on_popover_show_cb (EntenteFilterButton *self)
{
  self->counting = TRUE;
  fill (self);
  g_signal_emit (self, signals[POPULATE], 0);
}

static void
on_popover_closed_cb (EntenteFilterButton *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
}

static void
on_stop_search_cb (EntenteFilterButton *self)
{
  gtk_popover_popdown (self->popover);
}

static void
on_clear_clicked_cb (EntenteFilterButton *self)
{
  gtk_popover_popdown (self->popover);
  entente_filter_button_clear (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_filter_button_finalize (GObject *object)
{
  EntenteFilterButton *self = ENTENTE_FILTER_BUTTON (object);

  g_free (self->field);
  g_free (self->label);
  g_ptr_array_unref (self->choices);
  g_ptr_array_unref (self->chosen);

  G_OBJECT_CLASS (entente_filter_button_parent_class)->finalize (object);
}

static void
entente_filter_button_constructed (GObject *object)
{
  G_OBJECT_CLASS (entente_filter_button_parent_class)->constructed (object);

  update_button (ENTENTE_FILTER_BUTTON (object));
}

static void
entente_filter_button_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EntenteFilterButton *self = ENTENTE_FILTER_BUTTON (object);

  switch (id)
    {
    case PROP_FIELD:
      g_value_set_string (value, self->field);
      break;

    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_filter_button_set_property (GObject *object,
                                    guint id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  EntenteFilterButton *self = ENTENTE_FILTER_BUTTON (object);

  switch (id)
    {
    case PROP_FIELD:
      self->field = g_value_dup_string (value);
      break;

    case PROP_LABEL:
      self->label = g_value_dup_string (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_filter_button_class_init (EntenteFilterButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = entente_filter_button_constructed;
  object_class->finalize = entente_filter_button_finalize;
  object_class->get_property = entente_filter_button_get_property;
  object_class->set_property = entente_filter_button_set_property;

  /**
   * EntenteFilterButton:field:
   *
   * The field, as the query language names it.
   */
  properties[PROP_FIELD]
      = g_param_spec_string ("field", NULL, NULL, NULL,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * EntenteFilterButton:label:
   *
   * The field, in the language of the interface.
   */
  properties[PROP_LABEL]
      = g_param_spec_string ("label", NULL, NULL, NULL,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * EntenteFilterButton::populate:
   *
   * The popover opened: whoever listens says what can be chosen, at once or later.
   */
  signals[POPULATE] = g_signal_new ("populate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * EntenteFilterButton::changed:
   *
   * Somebody chose something else.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/entente/Entente/ui/search/entente-filter-button.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteFilterButton, button);
  gtk_widget_class_bind_template_child (widget_class, EntenteFilterButton, popover);
  gtk_widget_class_bind_template_child (widget_class, EntenteFilterButton, search_entry);
  gtk_widget_class_bind_template_child (widget_class, EntenteFilterButton, box);
  gtk_widget_class_bind_template_child (widget_class, EntenteFilterButton, message);
  gtk_widget_class_bind_template_child (widget_class, EntenteFilterButton, clear_button);
  gtk_widget_class_bind_template_callback (widget_class, fill);
  gtk_widget_class_bind_template_callback (widget_class, on_popover_show_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_popover_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_clicked_cb);
}

static void
entente_filter_button_init (EntenteFilterButton *self)
{
  self->choices = g_ptr_array_new_with_free_func (choice_free);
  self->chosen = g_ptr_array_new_with_free_func (choice_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  entente_access_key_name_buttons (GTK_WIDGET (self));
}

/* --- Public functions ------------------------------------------------------------------------- */

EntenteFilterButton *
entente_filter_button_new (const char *field, const char *label)
{
  return g_object_new (ENTENTE_TYPE_FILTER_BUTTON, "field", field, "label", label, NULL);
}

const char *
entente_filter_button_get_field (EntenteFilterButton *self)
{
  g_return_val_if_fail (ENTENTE_IS_FILTER_BUTTON (self), NULL);

  return self->field;
}

/**
 * entente_filter_button_dup_values:
 * @self: a filter
 *
 * Returns: (transfer full): the values that are chosen; an empty array where none is
 */
GStrv
entente_filter_button_dup_values (EntenteFilterButton *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_val_if_fail (ENTENTE_IS_FILTER_BUTTON (self), NULL);

  for (guint i = 0; i < self->chosen->len; i++)
    g_strv_builder_add (builder, ((const Choice *) g_ptr_array_index (self->chosen, i))->value);

  return g_strv_builder_end (builder);
}

/**
 * entente_filter_button_choose:
 * @self: a filter
 * @value: a value, in the form of the query language
 * @label: how the interface calls it
 *
 * Adds to what is chosen, without saying so.
 */
void
entente_filter_button_choose (EntenteFilterButton *self, const char *value, const char *label)
{
  g_return_if_fail (ENTENTE_IS_FILTER_BUTTON (self));
  g_return_if_fail (value != NULL);

  if (!find_choice (self->chosen, value, NULL))
    g_ptr_array_add (self->chosen, choice_new (value, label, 0));

  update_button (self);
}

void
entente_filter_button_clear (EntenteFilterButton *self)
{
  g_return_if_fail (ENTENTE_IS_FILTER_BUTTON (self));

  g_ptr_array_set_size (self->chosen, 0);
  update_button (self);
}

/**
 * entente_filter_button_begin:
 * @self: a filter
 *
 * Starts to say what can be chosen. What is chosen stays so and is listed first, also where no
 * record has it any more.
 */
void
entente_filter_button_begin (EntenteFilterButton *self)
{
  g_return_if_fail (ENTENTE_IS_FILTER_BUTTON (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->popover));
  while (gtk_widget_get_first_child (GTK_WIDGET (self->box)) != NULL)
    gtk_box_remove (self->box, gtk_widget_get_first_child (GTK_WIDGET (self->box)));

  g_ptr_array_set_size (self->choices, 0);
}

void
entente_filter_button_add (EntenteFilterButton *self,
                           const char *value,
                           const char *label,
                           guint count)
{
  g_return_if_fail (ENTENTE_IS_FILTER_BUTTON (self));
  g_return_if_fail (value != NULL);

  if (!find_choice (self->choices, value, NULL))
    g_ptr_array_add (self->choices, choice_new (value, label, count));
}

void
entente_filter_button_end (EntenteFilterButton *self)
{
  guint n_first = 0;

  g_return_if_fail (ENTENTE_IS_FILTER_BUTTON (self));

  for (guint i = 0; i < self->chosen->len; i++)
    {
      const Choice *choice = g_ptr_array_index (self->chosen, i);
      guint index;

      if (find_choice (self->choices, choice->value, &index))
        g_ptr_array_insert (self->choices, (int) n_first++,
                            g_ptr_array_steal_index (self->choices, index));
      else
        g_ptr_array_insert (self->choices, (int) n_first++,
                            choice_new (choice->value, choice->label, 0));
    }

  self->counting = FALSE;
  fill (self);
}

void
entente_filter_button_popup (EntenteFilterButton *self)
{
  g_return_if_fail (ENTENTE_IS_FILTER_BUTTON (self));

  gtk_menu_button_popup (self->button);
}
