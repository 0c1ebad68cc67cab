/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-mention"

#include "config.h"

#include "model/entente-mention.h"

#include <glib/gi18n.h>

struct _EntenteMention
{
  EntenteNode parent_instance;

  char *record;
  GArray *paragraphs;
  GStrv printed;
};

G_DEFINE_FINAL_TYPE (EntenteMention, entente_mention, ENTENTE_TYPE_NODE)

static const EntenteField fields[] = {
  { "record", ENTENTE_VALUE_REFERENCE, G_STRUCT_OFFSET (EntenteMention, record),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Record") },
  { "paragraphs", ENTENTE_VALUE_NUMBERS, G_STRUCT_OFFSET (EntenteMention, paragraphs),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Paragraphs") },
  { "printed", ENTENTE_VALUE_STRINGS, G_STRUCT_OFFSET (EntenteMention, printed),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "As printed") },
};

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_mention_class_init (EntenteMentionClass *klass)
{
  entente_node_class_set_fields (ENTENTE_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
entente_mention_init (EntenteMention *self)
{
}

/* --- Public functions ------------------------------------------------------------------------- */

const char *
entente_mention_get_record (EntenteMention *self)
{
  g_return_val_if_fail (ENTENTE_IS_MENTION (self), NULL);

  return self->record;
}

GArray *
entente_mention_get_paragraphs (EntenteMention *self)
{
  g_return_val_if_fail (ENTENTE_IS_MENTION (self), NULL);

  return self->paragraphs;
}

const char *const *
entente_mention_get_printed (EntenteMention *self)
{
  g_return_val_if_fail (ENTENTE_IS_MENTION (self), NULL);

  return entente_node_get_strings (ENTENTE_NODE (self), "printed");
}
