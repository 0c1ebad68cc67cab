/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-party-list"

#include "config.h"

#include "agreements/entente-party-list.h"

#include "language/entente-display-names.h"
#include "language/entente-language.h"
#include "model/entente-partner.h"
#include "model/entente-party.h"
#include "widgets/entente-avatar.h"
#include "widgets/entente-format.h"
#include "widgets/entente-sources-button.h"
#include "widgets/entente-text-label.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _EntentePartyList
{
  GtkWidget parent_instance;

  /* Borrowed: the child */
  GtkWidget *list;

  guint n_parties;
};

G_DEFINE_FINAL_TYPE (EntentePartyList, entente_party_list, GTK_TYPE_WIDGET)

/* --- Helpers ---------------------------------------------------------------------------------- */

static void
take_words (GPtrArray *words, char *string)
{
  if (string != NULL)
    g_ptr_array_add (words, string);
}

/* As what, under which name, from where. */
static char *
dup_details (EntenteParty *party, EntenteRecord *partner)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  const char *role = entente_party_get_role (party);
  const char *country = entente_party_get_country (party);
  g_autofree char *as = entente_format_dup_text (entente_party_get_as (party));

  if (as != NULL)
    /* Translators: %s is the name under which a party joined an agreement */
    take_words (words, g_strdup_printf (_ ("as %s"), as));
  if (role != NULL)
    take_words (words,
                g_strdup (entente_vocabulary_get_label (ENTENTE_VOCABULARY_PARTY_ROLE, role)));
  if (country == NULL && partner != NULL
      && g_strcmp0 (entente_partner_get_type_code (ENTENTE_PARTNER (partner)), "state") != 0)
    country = entente_partner_get_country (ENTENTE_PARTNER (partner));
  if (country != NULL)
    take_words (words, entente_country_name (country, entente_language_get_current ()));
  if (partner == NULL && entente_party_get_partner (party) != NULL)
    take_words (words, g_strdup (_ ("not in the catalogue")));
  g_ptr_array_add (words, NULL);
  return g_strjoinv (" · ", (char **) words->pdata);
}

static GtkWidget *
new_row (EntenteCatalogue *catalogue, EntenteAgreement *agreement, EntenteParty *party)
{
  const char *id = entente_party_get_partner (party);
  g_autoptr (EntenteRecord) partner
      = id != NULL ? entente_catalogue_ref_record (catalogue, id, NULL) : NULL;
  EntenteText *name
      = partner != NULL ? entente_record_get_title (partner) : entente_party_get_name (party);
  const char *fallback = NULL;
  const char *title = entente_text_lookup (name, entente_language_get_current (), &fallback);
  g_autofree char *details = dup_details (party, partner);
  GtkWidget *row;
  GtkWidget *sources;

  if (title == NULL)
    title = id != NULL ? id : _ ("Not named");
  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), details);
  adw_action_row_add_prefix (
      ADW_ACTION_ROW (row),
      entente_avatar_new (32, title,
                          partner != NULL ? entente_partner_get_acronym (ENTENTE_PARTNER (partner))
                                          : NULL));
  if (fallback != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), entente_language_tag_new (fallback));
  sources = entente_sources_button_new (catalogue, ENTENTE_RECORD (agreement), "parties",
                                        id != NULL ? id : "");
  entente_sources_button_set_caption (ENTENTE_SOURCES_BUTTON (sources), title);
  gtk_widget_set_valign (sources, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), sources);
  if (partner != NULL)
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", id);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-record");
    }
  return row;
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_party_list_dispose (GObject *object)
{
  g_clear_pointer (&ENTENTE_PARTY_LIST (object)->list, gtk_widget_unparent);

  G_OBJECT_CLASS (entente_party_list_parent_class)->dispose (object);
}

static void
entente_party_list_class_init (EntentePartyListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_party_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
entente_party_list_init (EntentePartyList *self)
{
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
}

/* --- Public functions ------------------------------------------------------------------------- */

void
entente_party_list_show (EntentePartyList *self,
                         EntenteCatalogue *catalogue,
                         EntenteAgreement *agreement)
{
  GPtrArray *parties;
  GtkWidget *row;

  g_return_if_fail (ENTENTE_IS_PARTY_LIST (self));
  g_return_if_fail (ENTENTE_IS_AGREEMENT (agreement));

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  parties = entente_agreement_get_parties (agreement);
  for (guint i = 0; i < parties->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list),
                         new_row (catalogue, agreement, g_ptr_array_index (parties, i)));
  self->n_parties = parties->len;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  entente_party_list_get_title (agreement), -1);
  gtk_widget_set_visible (GTK_WIDGET (self), self->n_parties > 0);
}

guint
entente_party_list_get_size (EntentePartyList *self)
{
  g_return_val_if_fail (ENTENTE_IS_PARTY_LIST (self), 0);

  return self->n_parties;
}

/**
 * entente_party_list_get_title:
 *
 * Returns: (transfer none): what those who join such an agreement are called. An arrangement that
 *   is no treaty has participants, not parties.
 */
const char *
entente_party_list_get_title (EntenteAgreement *agreement)
{
  if (g_strcmp0 (entente_agreement_get_nature (agreement), "non_treaty") == 0)
    return _ ("Participants");
  return _ ("Parties");
}
