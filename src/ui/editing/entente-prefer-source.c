/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which of several sources that differ is preferred. */

#define G_LOG_DOMAIN "entente-prefer-source"

#include "config.h"

#include "editing/entente-prefer-source.h"

#include "editing/entente-editing.h"
#include "model/entente-evidence.h"

/* --- Helpers ---------------------------------------------------------------------------------- */

static gboolean
is_rival (EntenteEvidence *a, EntenteEvidence *b)
{
  return a != b && g_strcmp0 (entente_evidence_get_field (a), entente_evidence_get_field (b)) == 0
         && g_strcmp0 (entente_evidence_get_item (a), entente_evidence_get_item (b)) == 0;
}

/* --- Public functions ------------------------------------------------------------------------- */

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
  change = entente_change_new (preferred ? ENTENTE_CHANGE_UNPREFER_SOURCE
                                         : ENTENTE_CHANGE_PREFER_SOURCE);
  entente_change_replace (change, before, after);
  entente_editing_apply (window, change, NULL, NULL);
}
