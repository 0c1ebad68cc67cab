/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-kind"

#include "config.h"

#include "model/entente-kind.h"

#include <glib/gi18n.h>

static const struct
{
  const char *code;
  const char *label;
  const char *plural;
} kinds[ENTENTE_N_KINDS] = {
  [ENTENTE_KIND_NONE] = { "", "", "" },
  /* Translators: the kinds of records, one of them */
  [ENTENTE_KIND_ARTICLE] = { "article", NC_ ("kind", "Article"), NC_ ("kinds", "Articles") },
  [ENTENTE_KIND_PARTNER] = { "partner", NC_ ("kind", "Partner"), NC_ ("kinds", "Partners") },
  [ENTENTE_KIND_PERSON] = { "person", NC_ ("kind", "Person"), NC_ ("kinds", "People") },
  [ENTENTE_KIND_AGREEMENT]
  = { "agreement", NC_ ("kind", "Agreement"), NC_ ("kinds", "Agreements") },
  [ENTENTE_KIND_PROJECT] = { "project", NC_ ("kind", "Project"), NC_ ("kinds", "Projects") },
  [ENTENTE_KIND_EVENT] = { "event", NC_ ("kind", "Event"), NC_ ("kinds", "Events") },
  [ENTENTE_KIND_FIGURE] = { "figure", NC_ ("kind", "Figure"), NC_ ("kinds", "Figures") },
  [ENTENTE_KIND_COMMITMENT]
  = { "commitment", NC_ ("kind", "Commitment"), NC_ ("kinds", "Commitments") },
};

/**
 * entente_kind_to_code:
 *
 * Returns: (transfer none): the word for @kind in data and in queries.
 */
const char *
entente_kind_to_code (EntenteKind kind)
{
  g_return_val_if_fail (kind < ENTENTE_N_KINDS, NULL);

  return kinds[kind].code;
}

/**
 * entente_kind_from_code:
 *
 * Returns: the kind that @code stands for, or %ENTENTE_KIND_NONE.
 */
EntenteKind
entente_kind_from_code (const char *code)
{
  for (guint i = 1; i < ENTENTE_N_KINDS; i++)
    if (g_strcmp0 (kinds[i].code, code) == 0)
      return (EntenteKind) i;
  return ENTENTE_KIND_NONE;
}

/**
 * entente_kind_get_label:
 *
 * Returns: (transfer none): the word for one record of @kind, in the interface language; not to be kept.
 */
const char *
entente_kind_get_label (EntenteKind kind)
{
  g_return_val_if_fail (kind > 0 && kind < ENTENTE_N_KINDS, NULL);

  return g_dpgettext2 (NULL, "kind", kinds[kind].label);
}

/**
 * entente_kind_get_plural_label:
 *
 * Returns: (transfer none): the heading of a list of @kind, in the interface language; not to be kept.
 */
const char *
entente_kind_get_plural_label (EntenteKind kind)
{
  g_return_val_if_fail (kind > 0 && kind < ENTENTE_N_KINDS, NULL);

  return g_dpgettext2 (NULL, "kinds", kinds[kind].plural);
}
