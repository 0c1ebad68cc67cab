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
  char *quote;
  char *quote_prefix;
  char *quote_suffix;
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
  { "quote", ENTENTE_VALUE_STRING, G_STRUCT_OFFSET (EntenteEvidence, quote),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Quoted words") },
  { "quotePrefix", ENTENTE_VALUE_STRING, G_STRUCT_OFFSET (EntenteEvidence, quote_prefix),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Before the quotation") },
  { "quoteSuffix", ENTENTE_VALUE_STRING, G_STRUCT_OFFSET (EntenteEvidence, quote_suffix),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Behind the quotation") },
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

/**
 * entente_evidence_dup_quote:
 *
 * Returns: (transfer full) (nullable): the words of the paragraph that say it
 */
EntenteQuote *
entente_evidence_dup_quote (EntenteEvidence *self)
{
  g_return_val_if_fail (ENTENTE_IS_EVIDENCE (self), NULL);

  return self->quote != NULL
             ? entente_quote_new (self->quote, self->quote_prefix, self->quote_suffix)
             : NULL;
}

static void
set_words (EntenteEvidence *self, const char *name, const char *words)
{
  entente_node_set_string (ENTENTE_NODE (self), name,
                           words != NULL && *words != '\0' ? words : NULL);
}

void
entente_evidence_set_quote (EntenteEvidence *self, const EntenteQuote *quote)
{
  g_return_if_fail (ENTENTE_IS_EVIDENCE (self));

  set_words (self, "quote", quote != NULL ? quote->exact : NULL);
  set_words (self, "quotePrefix", quote != NULL ? quote->prefix : NULL);
  set_words (self, "quoteSuffix", quote != NULL ? quote->suffix : NULL);
}

/**
 * entente_evidence_is_for_people:
 * @field: a field of a piece of evidence
 *
 * Returns: whether somebody may want to read it: what is around a quotation only helps to find it
 */
gboolean
entente_evidence_is_for_people (const EntenteField *field)
{
  return !g_str_equal (field->name, "quotePrefix") && !g_str_equal (field->name, "quoteSuffix");
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
