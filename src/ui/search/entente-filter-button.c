/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-filter-button"

#include "config.h"

#include "search/entente-filter-button.h"

#include "search/entente-filter-choice.h"
#include "search/entente-filter-popover.h"

#include <glib/gi18n.h>

struct _EntenteFilterButton
{
  AdwBin parent_instance;

  /* Borrowed */
  GtkMenuButton *button;         /* the child */
  EntenteFilterPopover *popover; /* of the button, made when it opens first */

  /* Owned */
  char *field;
  char *label;
  GPtrArray *chosen; /* of EntenteFilterChoice */
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
update_button (EntenteFilterButton *self)
{
  g_autofree char *text = NULL;

  if (self->chosen->len == 0)
    text = g_strdup (self->label);
  else if (self->chosen->len == 1)
    {
      const EntenteFilterChoice *choice = g_ptr_array_index (self->chosen, 0);

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
  if (self->popover != NULL)
    entente_filter_popover_update (self->popover);

  if (self->chosen->len > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrowing");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrowing");
}

/* --- Callbacks -------------------------------------------------------------------------------- */

static void
on_popover_show_cb (EntenteFilterButton *self)
{
  g_signal_emit (self, signals[POPULATE], 0);
}

static void
on_popover_changed_cb (EntenteFilterButton *self)
{
  update_button (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_popover_cleared_cb (EntenteFilterButton *self)
{
  entente_filter_button_clear (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_create_popup_cb (GtkMenuButton *button, gpointer user_data)
{
  EntenteFilterButton *self = user_data;

  if (self->popover != NULL)
    return;
  self->popover = ENTENTE_FILTER_POPOVER (entente_filter_popover_new (self->chosen));
  g_signal_connect_object (self->popover, "show", G_CALLBACK (on_popover_show_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->popover, "changed", G_CALLBACK (on_popover_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->popover, "cleared", G_CALLBACK (on_popover_cleared_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, GTK_WIDGET (self->popover));
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_filter_button_finalize (GObject *object)
{
  EntenteFilterButton *self = ENTENTE_FILTER_BUTTON (object);

  g_free (self->field);
  g_free (self->label);
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
}

static void
entente_filter_button_init (EntenteFilterButton *self)
{
  self->chosen = entente_filter_choices_new ();
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_always_show_arrow (self->button, TRUE);
  gtk_menu_button_set_create_popup_func (self->button, on_create_popup_cb, self, NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
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
    g_strv_builder_add (builder,
                        ((const EntenteFilterChoice *) g_ptr_array_index (self->chosen, i))->value);

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

  if (!entente_filter_choices_find (self->chosen, value, NULL))
    entente_filter_choices_insert (self->chosen, -1, value, label, 0);

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
 * entente_filter_button_get_popover:
 *
 * Returns: (transfer none) (nullable): what says what can be chosen, once it was opened
 */
EntenteFilterPopover *
entente_filter_button_get_popover (EntenteFilterButton *self)
{
  g_return_val_if_fail (ENTENTE_IS_FILTER_BUTTON (self), NULL);

  return self->popover;
}

void
entente_filter_button_popup (EntenteFilterButton *self)
{
  g_return_if_fail (ENTENTE_IS_FILTER_BUTTON (self));

  gtk_menu_button_popup (self->button);
}
