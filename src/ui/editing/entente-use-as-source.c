/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From a paragraph of an article to what it is a source of; and which of several sources that
 * differ is preferred. */

#define G_LOG_DOMAIN "entente-use-as-source"

#include "config.h"

#include "editing/entente-use-as-source.h"

#include "editing/entente-editing.h"
#include "editing/entente-editor.h"
#include "editing/entente-picker.h"
#include "language/entente-language.h"
#include "model/entente-evidence.h"
#include "search/entente-query-parser.h"
#include "search/entente-search.h"

#include <glib/gi18n.h>

/* Records of a kind that are shown. */
#define LIMIT 8

typedef struct
{
  EntenteWindow *window; /* borrowed: the dialog is in front of it */
  AdwMessageDialog *dialog;
  EntentePicker *picker;
  char *article;
  guint paragraph;
  char *chosen;
} Use;

/* --- Helpers ---------------------------------------------------------------------------------- */

static void
use_free (gpointer data, GClosure *closure)
{
  Use *use = data;

  g_free (use->article);
  g_free (use->chosen);
  g_free (use);
}

static GPtrArray *
on_search_cb (const char *text, gpointer user_data)
{
  Use *use = user_data;
  EntenteStore *store = entente_catalogue_get_store (entente_window_get_catalogue (use->window));
  g_autoptr (EntenteSearchQuery) query = entente_search_query_parse (text, -1);
  g_autoptr (GArray) hits = entente_search_immediate (store, query, LIMIT);
  GPtrArray *items = entente_picker_items_new ();

  for (guint i = 0; i < hits->len; i++)
    {
      const EntenteHit *hit = &g_array_index (hits, EntenteHit, i);
      g_autoptr (EntenteEntry) entry
          = entente_store_ref_entry_at (store, hit->n, entente_language_get_current ());

      if (entry != NULL)
        entente_picker_items_add (items, entente_entry_get_id (entry),
                                  entente_entry_get_title (entry),
                                  entente_kind_get_label (hit->kind));
    }
  return items;
}

static void
on_chosen_cb (const char *id, gpointer user_data)
{
  Use *use = user_data;
  g_autoptr (EntenteRecord) record
      = entente_catalogue_ref_record (entente_window_get_catalogue (use->window), id, NULL);

  if (record == NULL)
    return;
  g_free (use->chosen);
  use->chosen = g_strdup (id);
  entente_picker_set_text (
      use->picker, entente_record_lookup_title (record, entente_language_get_current (), NULL));
  adw_message_dialog_set_response_enabled (use->dialog, "continue", TRUE);
}

static void
on_response_cb (AdwMessageDialog *dialog, const char *response, Use *use)
{
  g_autoptr (EntenteRecord) record = NULL;

  if (!g_str_equal (response, "continue") || use->chosen == NULL)
    return;
  record = entente_catalogue_ref_record (entente_window_get_catalogue (use->window), use->chosen,
                                         NULL);
  if (record != NULL)
    entente_editor_add_source (entente_editor_open (use->window, record), NULL, use->article,
                               use->paragraph);
}

static gboolean
is_rival (EntenteEvidence *a, EntenteEvidence *b)
{
  return a != b && g_strcmp0 (entente_evidence_get_field (a), entente_evidence_get_field (b)) == 0
         && g_strcmp0 (entente_evidence_get_item (a), entente_evidence_get_item (b)) == 0;
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_use_as_source:
 * @article: the id of an article
 * @paragraph: a paragraph of it; 0 for all of it
 *
 * Asks what the article is a source of, and opens the form of that record with the source begun.
 */
void
entente_use_as_source (EntenteWindow *window, const char *article, guint paragraph)
{
  GtkWidget *dialog;
  Use *use;

  g_return_if_fail (ENTENTE_IS_WINDOW (window));
  g_return_if_fail (article != NULL);

  dialog = adw_message_dialog_new (GTK_WINDOW (window), _ ("Use as Source"),
                                   _ ("Which record does the article speak of here?"));
  use = g_new0 (Use, 1);
  use->window = window;
  use->dialog = ADW_MESSAGE_DIALOG (dialog);
  use->article = g_strdup (article);
  use->paragraph = paragraph;
  use->picker = ENTENTE_PICKER (entente_picker_new (on_search_cb, on_chosen_cb, use, NULL));
  entente_picker_set_name (use->picker, _ ("Record"));
  /* Translators: a button that opens a list of records to choose from */
  entente_picker_set_text (use->picker, _ ("Choose a Record"));
  adw_message_dialog_set_extra_child (use->dialog, GTK_WIDGET (use->picker));
  adw_message_dialog_add_responses (use->dialog, "cancel", _ ("_Cancel"), "continue",
                                    _ ("C_ontinue"), NULL);
  adw_message_dialog_set_response_appearance (use->dialog, "continue", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (use->dialog, "continue", FALSE);
  adw_message_dialog_set_close_response (use->dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_response_cb), use, use_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * entente_prefer_source:
 * @id: a record
 * @position: which element of its evidence
 *
 * Prefers what a source says to what others say of the same value; prefers nothing when it was
 * preferred already. The others stay.
 */
void
entente_prefer_source (EntenteWindow *window, const char *id, guint position)
{
  EntenteCatalogue *catalogue = entente_window_get_catalogue (window);
  g_autoptr (EntenteRecord) before = entente_catalogue_ref_record (catalogue, id, NULL);
  g_autoptr (EntenteRecord) after = NULL;
  g_autoptr (EntenteChange) change = NULL;
  GPtrArray *evidence;
  gboolean preferred;

  if (before == NULL || position >= entente_record_get_evidence (before)->len)
    return;
  after = entente_record_copy (before);
  evidence = entente_record_get_evidence (after);
  preferred = entente_node_get_boolean (evidence->pdata[position], "preferred");
  for (guint i = 0; i < evidence->len; i++)
    if (is_rival (evidence->pdata[i], evidence->pdata[position]))
      entente_node_set_boolean (evidence->pdata[i], "preferred", FALSE);
  entente_node_set_boolean (evidence->pdata[position], "preferred", !preferred);
  change = entente_change_new (ENTENTE_CHANGE_SOURCE);
  entente_change_replace (change, before, after);
  entente_editing_apply (window, change, NULL, NULL);
}
