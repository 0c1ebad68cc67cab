/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Words of the interface in a language that it is not in: whoever reads a table from another office
 * meets the words of that office. gettext knows one language at a time, so the catalogues are read
 * here; their format is that of the GNU gettext manual, section 10.3. */

#define G_LOG_DOMAIN "entente-translation"

#include "config.h"

#include "language/entente-translation.h"

#include "language/entente-language.h"

#include <string.h>

#define MAGIC 0x950412deu

/* What stands between the context of a message and the message. */
#define CONTEXT_END "\004"

typedef struct
{
  const char *bytes;
  gsize length;
} Catalogue;

/* --- Reading ---------------------------------------------------------------------------------- */

/* The catalogues are made on the machine that they are read on, or for it. */
static guint32
get_number (const Catalogue *self, gsize at)
{
  guint32 number = 0;

  if (at + sizeof number <= self->length)
    memcpy (&number, self->bytes + at, sizeof number);
  return number;
}

/* %NULL where it is not inside the file, with the zero that ends it. */
static const char *
get_string (const Catalogue *self, gsize table, guint index)
{
  const gsize length = get_number (self, table + 8 * (gsize) index);
  const gsize at = get_number (self, table + 8 * (gsize) index + 4);

  if (at == 0 || at + length >= self->length || self->bytes[at + length] != '\0')
    return NULL;
  return self->bytes + at;
}

static GHashTable *
read_catalogue (const char *language)
{
  GHashTable *messages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *path = entente_language_dup_catalogue_path (language);
  g_autoptr (GMappedFile) file = path != NULL ? g_mapped_file_new (path, FALSE, NULL) : NULL;
  Catalogue self;
  guint32 n;

  if (file == NULL)
    return messages;
  self.bytes = g_mapped_file_get_contents (file);
  self.length = g_mapped_file_get_length (file);
  n = get_number (&self, 0) == MAGIC ? get_number (&self, 8) : 0;
  for (guint i = 0; i < n && 8 * (gsize) i < self.length; i++)
    {
      const char *message = get_string (&self, get_number (&self, 12), i);
      const char *words = get_string (&self, get_number (&self, 16), i);

      if (message != NULL && words != NULL)
        g_hash_table_insert (messages, g_strdup (message), g_strdup (words));
    }
  return messages;
}

static gpointer
read_all (gpointer unused)
{
  GHashTable *catalogues = g_hash_table_new (g_str_hash, g_str_equal);
  const char *const *codes = entente_language_get_codes ();

  for (guint i = 0; codes[i] != NULL; i++)
    g_hash_table_insert (catalogues, (gpointer) codes[i], read_catalogue (codes[i]));
  return catalogues;
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_translate_into:
 * @language: a language of the interface, which need not be the one that it is in
 * @context: the context of the message
 * @message: the message in English
 *
 * Returns: (transfer none): the message in the language; as it is where there is no translation
 */
const char *
entente_translate_into (const char *language, const char *context, const char *message)
{
  static GOnce once = G_ONCE_INIT;
  g_autofree char *key = g_strconcat (context, CONTEXT_END, message, NULL);
  GHashTable *messages;
  const char *words;

  g_once (&once, read_all, NULL);
  messages = g_hash_table_lookup (once.retval, language);
  words = messages != NULL ? g_hash_table_lookup (messages, key) : NULL;
  return words != NULL ? words : message;
}
