/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-node.h"
#include "model/entente-quote.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_EVIDENCE (entente_evidence_get_type ())

/**
 * EntenteEvidence:
 *
 * What one source says: which value of which record is stated by which paragraph of which article.
 */
G_DECLARE_FINAL_TYPE (EntenteEvidence, entente_evidence, ENTENTE, EVIDENCE, EntenteNode)

const char *entente_evidence_get_field (EntenteEvidence *self);
const char *entente_evidence_get_item (EntenteEvidence *self);
const char *entente_evidence_get_article (EntenteEvidence *self);
double entente_evidence_get_paragraph (EntenteEvidence *self);
double entente_evidence_get_through_paragraph (EntenteEvidence *self);
EntenteQuote *entente_evidence_dup_quote (EntenteEvidence *self);
void entente_evidence_set_quote (EntenteEvidence *self, const EntenteQuote *quote);
gboolean entente_evidence_is_for_people (const EntenteField *field);
const char *entente_evidence_get_value (EntenteEvidence *self);
EntenteText *entente_evidence_get_printed (EntenteEvidence *self);
EntenteText *entente_evidence_get_note (EntenteEvidence *self);
const char *entente_evidence_get_speaker (EntenteEvidence *self);
gboolean entente_evidence_get_preferred (EntenteEvidence *self);

G_END_DECLS
