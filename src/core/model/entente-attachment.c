/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-attachment"

#include "config.h"

#include "model/entente-attachment.h"

#include <glib/gi18n.h>
#include <string.h>

/* File systems take 255 bytes; room is left for what a program or a person adds. */
#define MOST_NAME_BYTES 200

/* What stands behind the last dot is kept when a name is cut, unless it is no extension. */
#define MOST_EXTENSION_BYTES 16

#define HASH_LENGTH 64

struct _EntenteAttachment
{
  EntenteNode parent_instance;

  char *name;
  char *sha256;
  double size;
  char *media_type;
};

G_DEFINE_FINAL_TYPE (EntenteAttachment, entente_attachment, ENTENTE_TYPE_NODE)

static const EntenteField fields[] = {
  { "name", ENTENTE_VALUE_STRING, G_STRUCT_OFFSET (EntenteAttachment, name),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Name") },
  { "sha256", ENTENTE_VALUE_STRING, G_STRUCT_OFFSET (EntenteAttachment, sha256),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Checksum") },
  { "size", ENTENTE_VALUE_NUMBER, G_STRUCT_OFFSET (EntenteAttachment, size),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Size") },
  { "mediaType", ENTENTE_VALUE_STRING, G_STRUCT_OFFSET (EntenteAttachment, media_type),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "File type") },
};

/* --- Names ------------------------------------------------------------------------------------ */

/* What parts a path, what does something to a terminal, and what turns the order of letters round
 * so that “fdp.exe” reads as “exe.pdf”. */
static gboolean
is_harmful (gunichar c)
{
  return c == '/' || c == '\\' || c == ':' || g_unichar_iscntrl (c) || c == 0x061c || c == 0x200e
         || c == 0x200f || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069)
         || c == 0xfffd || c == 0xfeff;
}

/* Shortens a name to what a file system takes, between two letters and before its extension. */
static void
shorten (GString *name)
{
  const char *dot = strrchr (name->str, '.');
  const gsize n = dot != NULL ? strlen (dot) : 0;
  g_autofree char *extension = g_strdup (n > 1 && n <= MOST_EXTENSION_BYTES ? dot : "");
  gsize length = MOST_NAME_BYTES - strlen (extension);

  if (name->len <= MOST_NAME_BYTES)
    return;
  while (length > 0 && ((guchar) name->str[length] & 0xc0) == 0x80)
    length--;
  g_string_truncate (name, length);
  g_string_append (name, extension);
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_attachment_class_init (EntenteAttachmentClass *klass)
{
  entente_node_class_set_fields (ENTENTE_NODE_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
entente_attachment_init (EntenteAttachment *self)
{
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_attachment_new:
 * @name: what the file is called; made harmless
 * @sha256: the hash of its bytes
 * @size: how many they are
 * @media_type: (nullable): what they are, such as "application/pdf"
 */
EntenteAttachment *
entente_attachment_new (const char *name, const char *sha256, goffset size, const char *media_type)
{
  EntenteAttachment *self;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (entente_attachment_is_hash (sha256), NULL);

  self = g_object_new (ENTENTE_TYPE_ATTACHMENT, NULL);
  self->name = entente_attachment_clean_name (name);
  self->sha256 = g_strdup (sha256);
  self->size = (double) size;
  self->media_type = g_strdup (media_type);
  return self;
}

/**
 * entente_attachment_dup_name:
 *
 * Returns: (transfer full): a name that can be shown, and be that of a file in any folder: as
 *   entente_attachment_clean_name() makes it, wherever the record came from
 */
char *
entente_attachment_dup_name (EntenteAttachment *self)
{
  g_return_val_if_fail (ENTENTE_IS_ATTACHMENT (self), NULL);

  return entente_attachment_clean_name (self->name);
}

/**
 * entente_attachment_get_sha256:
 *
 * Returns: (nullable): the hash of the bytes; %NULL where the record says none, or something that
 *   is not a hash
 */
const char *
entente_attachment_get_sha256 (EntenteAttachment *self)
{
  g_return_val_if_fail (ENTENTE_IS_ATTACHMENT (self), NULL);

  return entente_attachment_is_hash (self->sha256) ? self->sha256 : NULL;
}

/**
 * entente_attachment_get_size:
 *
 * Returns: how many bytes it has, as the record says; -1 where it does not
 */
goffset
entente_attachment_get_size (EntenteAttachment *self)
{
  g_return_val_if_fail (ENTENTE_IS_ATTACHMENT (self), -1);

  return self->size >= 0 && self->size < 1e15 ? (goffset) self->size : -1;
}

const char *
entente_attachment_get_media_type (EntenteAttachment *self)
{
  g_return_val_if_fail (ENTENTE_IS_ATTACHMENT (self), NULL);

  return self->media_type;
}

/**
 * entente_attachment_clean_name:
 * @name: (nullable): anything
 *
 * Returns: (transfer full): the last part of it, in valid UTF-8, on one line, without what parts
 *   paths, without control characters and without dots in front; never empty
 */
char *
entente_attachment_clean_name (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name != NULL ? name : "", -1);
  g_autoptr (GString) out = g_string_new (NULL);
  const char *last = strrchr (valid, '/');

  for (const char *p = last != NULL ? last + 1 : valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (out->len == 0 && (c == '.' || g_unichar_isspace (c)))
        continue;
      g_string_append_unichar (out, is_harmful (c) ? '_' : c);
    }
  shorten (out);
  g_strchomp (out->str);
  if (*out->str == '\0')
    /* Translators: what a file is called that has no name of its own */
    return g_strdup (C_ ("attachment", "Attachment"));
  return g_strdup (out->str);
}

/**
 * entente_attachment_is_hash:
 *
 * Returns: whether @sha256 is one, as this program writes it: 64 digits, of which letters are small
 */
gboolean
entente_attachment_is_hash (const char *sha256)
{
  return sha256 != NULL && strlen (sha256) == HASH_LENGTH
         && strspn (sha256, "0123456789abcdef") == HASH_LENGTH;
}
