/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-register-page"

#include "config.h"

#include "intake/entente-register-page.h"

#include "language/entente-display-names.h"
#include "language/entente-fold.h"
#include "language/entente-language.h"

#include <glib/gi18n.h>
#include <string.h>

#define KEY "import-countries"

/* So that the names of countries stand as far from their box as the titles of rows do. */
#define CHECK_GAP 11

struct _EntenteRegisterPage
{
  AdwBin parent_instance;

  /* template */
  AdwPreferencesGroup *types;
  GtkSearchEntry *entry;
  GtkListBox *countries;
  GtkButton *continue_button;

  /* owned */
  EntenteRorImporter *importer;
  GPtrArray *type_checks;    /* borrowed, each with its "code" */
  GPtrArray *country_checks; /* borrowed, each with its "code" */
  char *words;               /* folded; NULL for anything */
};

enum
{
  SIGNAL_CONTINUE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteRegisterPage, entente_register_page, ADW_TYPE_BIN)

/* --- Helpers ---------------------------------------------------------------------------------- */

static GStrv
list_checked (GPtrArray *checks)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < checks->len; i++)
    if (gtk_check_button_get_active (checks->pdata[i]))
      g_strv_builder_add (builder, g_object_get_data (checks->pdata[i], "code"));
  return g_strv_builder_end (builder);
}

static GtkWidget *
new_check (const char *code, const char *name, gboolean active)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_margin_start (label, CHECK_GAP);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
  g_object_set (check, "margin-start", 12, "margin-end", 12, "margin-top", 9, "margin-bottom", 9,
                NULL);
  g_object_set_data_full (G_OBJECT (check), "code", g_strdup (code), g_free);
  g_object_set_data_full (G_OBJECT (check), "name", g_strdup (name), g_free);
  return check;
}

static gboolean
is_row_shown (GtkListBoxRow *row, gpointer user_data)
{
  EntenteRegisterPage *self = user_data;
  GtkWidget *check = gtk_list_box_row_get_child (row);
  g_autofree char *folded = NULL;

  if (self->words == NULL)
    return TRUE;
  folded = entente_fold (g_object_get_data (G_OBJECT (check), "name"));
  return strstr (folded, self->words) != NULL;
}

/* At least one kind has to be asked for. */
static void
update_continue (EntenteRegisterPage *self)
{
  g_auto (GStrv) chosen = list_checked (self->type_checks);

  gtk_widget_set_sensitive (GTK_WIDGET (self->continue_button), *chosen != NULL);
}

static void
fill_types (EntenteRegisterPage *self)
{
  for (const char *const *type = entente_ror_importer_list_types (); *type != NULL; type++)
    {
      GtkWidget *row = adw_action_row_new ();
      GtkWidget *check = gtk_check_button_new ();

      gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
      g_object_set_data_full (G_OBJECT (check), "code", g_strdup (*type), g_free);
      gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                     entente_ror_importer_get_type_label (*type));
      gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      entente_ror_importer_get_type_label (*type), -1);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
      adw_preferences_group_add (self->types, row);
      g_ptr_array_add (self->type_checks, check);
      g_signal_connect_object (check, "toggled", G_CALLBACK (update_continue), self,
                               G_CONNECT_SWAPPED);
    }
}

static void
fill_countries (EntenteRegisterPage *self)
{
  const char *language = entente_language_get_current ();
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_auto (GStrv) remembered = g_settings_get_strv (settings, KEY);
  g_auto (GStrv) codes = entente_country_list (language);

  for (char **code = codes; *code != NULL; code++)
    {
      g_autofree char *name = entente_country_name (*code, language);
      GtkWidget *check
          = new_check (*code, name, g_strv_contains ((const char *const *) remembered, *code));
      GtkWidget *row = gtk_list_box_row_new ();

      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), check);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
      gtk_widget_set_focusable (row, FALSE);
      gtk_list_box_append (self->countries, row);
      g_ptr_array_add (self->country_checks, check);
    }
}

/* --- Callbacks -------------------------------------------------------------------------------- */

static void
on_search_changed_cb (EntenteRegisterPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  g_free (self->words);
  self->words = *text != '\0' ? entente_fold (text) : NULL;
  gtk_list_box_invalidate_filter (self->countries);
}

static void
on_continue_clicked_cb (EntenteRegisterPage *self)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_auto (GStrv) types = list_checked (self->type_checks);
  g_auto (GStrv) countries = list_checked (self->country_checks);
  const gboolean all_types = g_strv_length (types) == self->type_checks->len;

  g_settings_set_strv (settings, KEY, (const char *const *) countries);
  entente_ror_importer_set_types (self->importer, all_types ? NULL : (const char *const *) types);
  entente_ror_importer_set_countries (self->importer,
                                      *countries != NULL ? (const char *const *) countries : NULL);
  g_signal_emit (self, signals[SIGNAL_CONTINUE], 0);
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_register_page_finalize (GObject *object)
{
  EntenteRegisterPage *self = ENTENTE_REGISTER_PAGE (object);

  g_clear_object (&self->importer);
  g_ptr_array_unref (self->type_checks);
  g_ptr_array_unref (self->country_checks);
  g_free (self->words);

  G_OBJECT_CLASS (entente_register_page_parent_class)->finalize (object);
}

static void
entente_register_page_class_init (EntenteRegisterPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_register_page_finalize;

  signals[SIGNAL_CONTINUE] = g_signal_new ("continue", ENTENTE_TYPE_REGISTER_PAGE,
                                           G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/entente/Entente/ui/intake/entente-register-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteRegisterPage, types);
  gtk_widget_class_bind_template_child (widget_class, EntenteRegisterPage, entry);
  gtk_widget_class_bind_template_child (widget_class, EntenteRegisterPage, countries);
  gtk_widget_class_bind_template_child (widget_class, EntenteRegisterPage, continue_button);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_continue_clicked_cb);
}

static void
entente_register_page_init (EntenteRegisterPage *self)
{
  self->type_checks = g_ptr_array_new ();
  self->country_checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->countries, is_row_shown, self, NULL);
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_register_page_new:
 * @importer: what is to be told what to take
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
entente_register_page_new (EntenteRorImporter *importer)
{
  EntenteRegisterPage *self = g_object_new (ENTENTE_TYPE_REGISTER_PAGE, NULL);

  self->importer = g_object_ref (importer);
  fill_types (self);
  fill_countries (self);
  update_continue (self);
  return GTK_WIDGET (self);
}
