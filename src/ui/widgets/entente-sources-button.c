/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-sources-button"

#include "config.h"

#include "widgets/entente-sources-button.h"

#include "widgets/entente-format.h"
#include "widgets/entente-readings.h"
#include "widgets/entente-source-row.h"

#include <glib/gi18n.h>
#include <math.h>

struct _EntenteSourcesButton
{
  AdwBin parent_instance;

  /* Borrowed: the child, and what is in it */
  GtkMenuButton *button;
  GtkImage *icon;
  GtkLabel *label;

  /* Owned */
  EntenteCatalogue *catalogue;
  EntenteRecord *record;
  GPtrArray *evidence; /* of EntenteEvidence, which the record owns */
  char *item;
  char *own;
  char *caption;

  const EntenteField *field; /* static */
  guint n_readings;
};

G_DEFINE_FINAL_TYPE (EntenteSourcesButton, entente_sources_button, ADW_TYPE_BIN)

/* --- Helpers ---------------------------------------------------------------------------------- */

static gboolean
is_list (const EntenteField *field)
{
  return field != NULL
         && (field->type == ENTENTE_VALUE_NODES || field->type == ENTENTE_VALUE_REFERENCES
             || field->type == ENTENTE_VALUE_CODES || field->type == ENTENTE_VALUE_STRINGS);
}

/* What is said of an element of a list is what is said of it, and of the list as a whole. An
 * element that evidence can not name, "", has the latter alone. */
static GPtrArray *
list_evidence (EntenteRecord *record, const char *field, const char *item)
{
  GPtrArray *all = entente_record_list_evidence (record, field, NULL);

  for (guint i = all->len; i-- > 0 && item != NULL;)
    {
      const char *said_of = entente_evidence_get_item (g_ptr_array_index (all, i));

      if (said_of != NULL && !g_str_equal (said_of, item))
        g_ptr_array_remove_index (all, i);
    }
  return all;
}

/* What the person goes by of several readings: what another source says than the record, or just
 * what the record has. Returns: (transfer full) (nullable): the words that say so */
static char *
dup_preferred (EntenteSourcesButton *self)
{
  EntenteEvidence *preferred
      = self->n_readings > 1 ? entente_readings_find_preferred (self->evidence) : NULL;
  const char *said = preferred != NULL ? entente_evidence_get_value (preferred) : NULL;
  g_autofree char *value = NULL;

  if (preferred == NULL)
    return NULL;
  if (said == NULL || entente_readings_agree (self->field, said, self->own))
    return g_strdup_printf (
        /* Translators: beside a value of which sources say different things: how many, and that the
         * one shown is preferred */
        ngettext ("%u reading, this one preferred", "%u readings, this one preferred",
                  self->n_readings),
        self->n_readings);
  value = entente_format_dup_value (self->catalogue, self->field, said);
  /* Translators: beside a value of which sources say different things: the other one, such as a
   * date, that is preferred to it */
  return g_strdup_printf (_ ("Preferred: %s"), value);
}

static char *
dup_label (EntenteSourcesButton *self)
{
  EntenteEvidence *first = g_ptr_array_index (self->evidence, 0);
  double paragraph = entente_evidence_get_paragraph (first);

  if (self->n_readings > 1)
    /* Translators: how many different things the sources say of one value */
    return g_strdup_printf (ngettext ("%u reading", "%u readings", self->n_readings),
                            self->n_readings);
  if (self->evidence->len > 1)
    return g_strdup_printf (ngettext ("%u source", "%u sources", self->evidence->len),
                            self->evidence->len);
  return isnan (paragraph) || paragraph < 1 ? g_strdup ("¶")
                                            : entente_format_dup_paragraphs ((guint) paragraph, 0);
}

static void
update_accessible (EntenteSourcesButton *self, const char *preferred)
{
  const char *what = self->caption != NULL ? self->caption : "";
  guint n = self->evidence->len;
  /* Translators: the name of a button. %1$u is how many sources state a value, %2$s is what the
   * value is called, such as "Signed" */
  g_autofree char *sources
      = g_strdup_printf (ngettext ("%1$u source of “%2$s”", "%1$u sources of “%2$s”", n), n, what);
  g_autofree char *differ = NULL;
  GtkWidget *inner;

  if (self->n_readings > 1)
    /* Translators: %s is "2 sources of “Signed”" */
    differ = g_strdup_printf (_ ("%s, which differ"), sources);
  /* The focus goes to the button inside. */
  inner = gtk_widget_get_first_child (GTK_WIDGET (self->button));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  differ != NULL ? differ : sources, -1);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (inner), GTK_ACCESSIBLE_PROPERTY_LABEL, differ != NULL ? differ : sources,
      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, preferred != NULL ? preferred : "", -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), differ != NULL ? differ : sources);
}

static void
update (EntenteSourcesButton *self)
{
  g_autofree char *preferred = NULL;
  g_autofree char *label = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), self->evidence->len > 0);
  if (self->evidence->len == 0)
    return;
  preferred = dup_preferred (self);
  label = preferred == NULL ? dup_label (self) : NULL;
  gtk_label_set_label (self->label, preferred != NULL ? preferred : label);
  gtk_label_set_wrap (self->label, preferred != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), self->n_readings > 1);
  if (self->n_readings > 1)
    gtk_widget_add_css_class (GTK_WIDGET (self->button), "differs");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->button), "differs");
  update_accessible (self, preferred);
}

static GtkWidget *
new_heading (EntenteSourcesButton *self)
{
  GtkWidget *heading
      = gtk_label_new (self->n_readings > 1 ? _ ("The Sources Differ") : _ ("Sources"));

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_set_margin_start (heading, 12);
  gtk_widget_set_margin_end (heading, 12);
  gtk_widget_set_margin_top (heading, 6);
  return heading;
}

/* What the record itself goes by, to be compared with what the sources say. */
static GtkWidget *
new_own_value (EntenteSourcesButton *self)
{
  g_autofree char *value = entente_format_dup_value (self->catalogue, self->field, self->own);
  /* Translators: the value that the catalogue goes by, above what the sources say */
  g_autofree char *words = g_strdup_printf (_ ("The catalogue has: %s"), value);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0, "wrap", TRUE,
                                   "max-width-chars", 42, "margin-start", 12, "margin-end", 12,
                                   "margin-bottom", 6, NULL);

  return label;
}

static GtkWidget *
new_action (EntenteSourcesButton *self, const char *label, const char *action, GVariant *target)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_margin_start (button, 6);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  g_signal_connect_object (button, "clicked", G_CALLBACK (entente_sources_button_popdown), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  return button;
}

/* A source that gives no value of its own stands for that of the record. */
static gboolean
can_prefer (EntenteSourcesButton *self, EntenteEvidence *evidence)
{
  return self->n_readings > 1
         && (self->own != NULL || entente_evidence_get_value (evidence) != NULL
             || entente_evidence_get_preferred (evidence));
}

/* Which of the readings that differ the person goes by. */
static GtkWidget *
new_prefer_button (EntenteSourcesButton *self, EntenteEvidence *evidence)
{
  guint position = 0;
  const char *label = entente_node_get_boolean (ENTENTE_NODE (evidence), "preferred")
                          ? _ ("No Longer Prefer This Reading")
                          : _ ("Prefer This Reading");

  g_ptr_array_find (entente_record_get_evidence (self->record), evidence, &position);
  return new_action (self, label, "win.prefer-source",
                     g_variant_new ("(su)", entente_record_get_id (self->record), position));
}

static GtkWidget *
new_content (EntenteSourcesButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *scrolled = g_object_new (
      GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "propagate-natural-height",
      TRUE, "propagate-natural-width", TRUE, "max-content-height", 400, "child", box, NULL);

  gtk_box_append (GTK_BOX (box), new_heading (self));
  if (self->n_readings > 1 && self->own != NULL)
    gtk_box_append (GTK_BOX (box), new_own_value (self));
  for (guint i = 0; i < self->evidence->len; i++)
    {
      EntenteEvidence *evidence = g_ptr_array_index (self->evidence, i);

      gtk_box_append (GTK_BOX (box),
                      entente_source_row_new (self->catalogue, evidence, self->field, self->own));
      if (can_prefer (self, evidence))
        gtk_box_append (GTK_BOX (box), new_prefer_button (self, evidence));
    }
  if (self->field != NULL)
    gtk_box_append (GTK_BOX (box),
                    new_action (self, _ ("Add Source…"), "win.add-source",
                                g_variant_new ("(ss)", self->field->name,
                                               self->item != NULL ? self->item : "")));
  return scrolled;
}

/* --- Callbacks -------------------------------------------------------------------------------- */

static void
on_create_popup_cb (GtkMenuButton *button, gpointer user_data)
{
  EntenteSourcesButton *self = ENTENTE_SOURCES_BUTTON (user_data);
  GtkWidget *popover = gtk_popover_new ();

  gtk_widget_add_css_class (popover, "entente-sources");
  gtk_popover_set_child (GTK_POPOVER (popover), new_content (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (popover), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Sources"), -1);
  gtk_menu_button_set_popover (button, popover);
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_sources_button_dispose (GObject *object)
{
  EntenteSourcesButton *self = ENTENTE_SOURCES_BUTTON (object);

  g_clear_pointer (&self->evidence, g_ptr_array_unref);
  g_clear_object (&self->record);
  g_clear_object (&self->catalogue);
  g_clear_pointer (&self->item, g_free);
  g_clear_pointer (&self->own, g_free);
  g_clear_pointer (&self->caption, g_free);

  G_OBJECT_CLASS (entente_sources_button_parent_class)->dispose (object);
}

static void
entente_sources_button_class_init (EntenteSourcesButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_sources_button_dispose;
}

static void
entente_sources_button_init (EntenteSourcesButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);

  self->icon = GTK_IMAGE (gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
  self->label = GTK_LABEL (gtk_label_new (NULL));
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->label, 0);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->icon));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_menu_button_set_child (self->button, box);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "entente-sources");
  gtk_menu_button_set_create_popup_func (self->button, on_create_popup_cb, self, NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->button));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_sources_button_new:
 * @field: (nullable): the name of the field, %NULL for the record as a whole
 * @item: (nullable): for lists, the element
 */
GtkWidget *
entente_sources_button_new (EntenteCatalogue *catalogue,
                            EntenteRecord *record,
                            const char *field,
                            const char *item)
{
  EntenteSourcesButton *self = g_object_new (ENTENTE_TYPE_SOURCES_BUTTON, NULL);

  entente_sources_button_set_value (self, catalogue, record, field, item);
  return GTK_WIDGET (self);
}

void
entente_sources_button_set_value (EntenteSourcesButton *self,
                                  EntenteCatalogue *catalogue,
                                  EntenteRecord *record,
                                  const char *field,
                                  const char *item)
{
  g_return_if_fail (ENTENTE_IS_SOURCES_BUTTON (self));
  g_return_if_fail (ENTENTE_IS_RECORD (record));

  gtk_menu_button_set_popover (self->button, NULL);
  g_clear_pointer (&self->evidence, g_ptr_array_unref);
  g_set_object (&self->catalogue, catalogue);
  g_set_object (&self->record, record);
  self->evidence = list_evidence (record, field, item);
  self->field = field != NULL ? entente_node_find_field (ENTENTE_NODE (record), field) : NULL;
  g_free (self->item);
  self->item = g_strdup (item);
  g_free (self->own);
  self->own = entente_readings_dup_own (record, field, item);
  self->n_readings = is_list (self->field) && item == NULL
                         ? 1
                         : entente_readings_count (self->evidence, self->field, self->own);
  if (self->caption == NULL && self->field != NULL)
    self->caption = g_strdup (entente_record_get_field_label (record, self->field));
  update (self);
}

/**
 * entente_sources_button_set_caption:
 * @caption: what the value is called, for those who hear the button
 */
void
entente_sources_button_set_caption (EntenteSourcesButton *self, const char *caption)
{
  g_return_if_fail (ENTENTE_IS_SOURCES_BUTTON (self));

  g_free (self->caption);
  self->caption = g_strdup (caption);
  if (self->evidence != NULL)
    update (self);
}

guint
entente_sources_button_get_n_sources (EntenteSourcesButton *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOURCES_BUTTON (self), 0);

  return self->evidence != NULL ? self->evidence->len : 0;
}

/**
 * entente_sources_button_has_source:
 *
 * Returns: whether @evidence is among what the button shows.
 */
gboolean
entente_sources_button_has_source (EntenteSourcesButton *self, EntenteEvidence *evidence)
{
  g_return_val_if_fail (ENTENTE_IS_SOURCES_BUTTON (self), FALSE);

  return self->evidence != NULL && g_ptr_array_find (self->evidence, evidence, NULL);
}

guint
entente_sources_button_get_n_readings (EntenteSourcesButton *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOURCES_BUTTON (self), 0);

  return self->n_readings;
}

const char *
entente_sources_button_get_label (EntenteSourcesButton *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOURCES_BUTTON (self), NULL);

  return gtk_label_get_label (self->label);
}

void
entente_sources_button_popup (EntenteSourcesButton *self)
{
  g_return_if_fail (ENTENTE_IS_SOURCES_BUTTON (self));

  gtk_menu_button_popup (self->button);
}

void
entente_sources_button_popdown (EntenteSourcesButton *self)
{
  g_return_if_fail (ENTENTE_IS_SOURCES_BUTTON (self));

  gtk_menu_button_popdown (self->button);
}
