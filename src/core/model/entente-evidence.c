/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-evidence"

#include "config.h"

#include "model/entente-evidence.h"

#include <glib/gi18n.h>

struct _EntenteEvidence
{
  EntenteNode parent_instance;

  char *field;
  char *item;
  char *article;
  double paragraph;
  double through_paragraph;
  char *value;
  EntenteText *printed;
  EntenteText *note;
  char *speaker;
  gboolean preferred;
};

G_DEFINE_FINAL_TYPE (EntenteEvidence, entente_evidence, ENTENTE_TYPE_NODE)

static const EntenteField fields[] = {
  { "field", ENTENTE_VALUE_STRING, G_STRUCT_OFFSET (EntenteEvidence, field),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Field") },
  { "item", ENTENTE_VALUE_STRING, G_STRUCT_OFFSET (EntenteEvidence, item), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Item") },
  { "article", ENTENTE_VALUE_REFERENCE, G_STRUCT_OFFSET (EntenteEvidence, article),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_ARTICLE, NULL, NC_ ("field-name", "Article") },
  { "paragraph", ENTENTE_VALUE_NUMBER, G_STRUCT_OFFSET (EntenteEvidence, paragraph),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Paragraph") },
  { "throughParagraph", ENTENTE_VALUE_NUMBER, G_STRUCT_OFFSET (EntenteEvidence, through_paragraph),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "To paragraph") },
  { "value", ENTENTE_VALUE_STRING, G_STRUCT_OFFSET (EntenteEvidence, value),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Value") },
  { "printed", ENTENTE_VALUE_TEXT, G_STRUCT_OFFSET (EntenteEvidence, printed),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "As printed") },
  { "note", ENTENTE_VALUE_TEXT, G_STRUCT_OFFSET (EntenteEvidence, note), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Note") },
  { "speaker", ENTENTE_VALUE_REFERENCE, G_STRUCT_OFFSET (EntenteEvidence, speaker),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_PERSON, NULL, NC_ ("field-name", "Speaker") },
  { "preferred", ENTENTE_VALUE_BOOLEAN, G_STRUCT_OFFSET (EntenteEvidence, preferred),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Preferred reading") },
};

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_evidence_class_init (EntenteEvidenceClass *klass)
{
  entente_node_class_set_fields (ENTENTE_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
entente_evidence_init (EntenteEvidence *self)
{
}

/* --- Public functions ------------------------------------------------------------------------- */

const char *
entente_evidence_get_field (EntenteEvidence *self)
{
  g_return_val_if_fail (ENTENTE_IS_EVIDENCE (self), NULL);

  return self->field;
}

const char *
entente_evidence_get_item (EntenteEvidence *self)
{
  g_return_val_if_fail (ENTENTE_IS_EVIDENCE (self), NULL);

  return self->item;
}

const char *
entente_evidence_get_article (EntenteEvidence *self)
{
  g_return_val_if_fail (ENTENTE_IS_EVIDENCE (self), NULL);

  return self->article;
}

double
entente_evidence_get_paragraph (EntenteEvidence *self)
{
  g_return_val_if_fail (ENTENTE_IS_EVIDENCE (self), 0);

  return self->paragraph;
}

double
entente_evidence_get_through_paragraph (EntenteEvidence *self)
{
  g_return_val_if_fail (ENTENTE_IS_EVIDENCE (self), 0);

  return self->through_paragraph;
}

const char *
entente_evidence_get_value (EntenteEvidence *self)
{
  g_return_val_if_fail (ENTENTE_IS_EVIDENCE (self), NULL);

  return self->value;
}

EntenteText *
entente_evidence_get_printed (EntenteEvidence *self)
{
  g_return_val_if_fail (ENTENTE_IS_EVIDENCE (self), NULL);

  return self->printed;
}

EntenteText *
entente_evidence_get_note (EntenteEvidence *self)
{
  g_return_val_if_fail (ENTENTE_IS_EVIDENCE (self), NULL);

  return self->note;
}

const char *
entente_evidence_get_speaker (EntenteEvidence *self)
{
  g_return_val_if_fail (ENTENTE_IS_EVIDENCE (self), NULL);

  return self->speaker;
}

gboolean
entente_evidence_get_preferred (EntenteEvidence *self)
{
  g_return_val_if_fail (ENTENTE_IS_EVIDENCE (self), FALSE);

  return self->preferred;
}
