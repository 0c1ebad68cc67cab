/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-kind.h"
#include "model/entente-vocabulary.h"

G_BEGIN_DECLS

/**
 * EntenteValueType:
 *
 * How the value of a field is kept in its struct, and written in JSON.
 */
typedef enum
{
  ENTENTE_VALUE_STRING,     /* char *              "…" */
  ENTENTE_VALUE_STRINGS,    /* GStrv               ["…"] */
  ENTENTE_VALUE_TEXT,       /* EntenteText *       {"en": "…"} */
  ENTENTE_VALUE_PARAGRAPHS, /* EntenteText *       {"en": ["…", "…"]}; a blank line between them */
  ENTENTE_VALUE_DATE,       /* EntenteDate *       "2014-11" (EDTF) */
  ENTENTE_VALUE_CODE,       /* const char *        "academy", static, of a vocabulary */
  ENTENTE_VALUE_CODES,      /* GStrv               ["biotechnology"] */
  ENTENTE_VALUE_REFERENCE,  /* char *              "vast" */
  ENTENTE_VALUE_REFERENCES, /* GStrv               ["vast", "cnrs"] */
  ENTENTE_VALUE_NUMBER,     /* double              10; NAN where not stated */
  ENTENTE_VALUE_NUMBERS,    /* GArray * of int     [2, 9] */
  ENTENTE_VALUE_BOOLEAN,    /* gboolean            true */
  ENTENTE_VALUE_NODES,      /* GPtrArray *         [{…}]; never NULL */
} EntenteValueType;

/**
 * EntenteField:
 * @name: the JSON key, which is also how queries, evidence and history name the field
 * @type: how the value is kept
 * @offset: where, in the struct of the node
 * @vocabulary: for codes
 * @target: for references: the kind referred to, %ENTENTE_KIND_NONE for any
 * @node_type: for nodes: their type
 * @label: the name of the field in the interface, untranslated, with message context "field-name"
 *
 * One line of the table that reads, writes, compares, copies and shows a node.
 */
typedef struct
{
  const char *name;
  EntenteValueType type;
  gsize offset;
  EntenteVocabulary vocabulary;
  EntenteKind target;
  GType (*node_type) (void);
  const char *label;
} EntenteField;

const char *entente_field_get_label (const EntenteField *field);

G_END_DECLS
