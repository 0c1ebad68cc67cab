/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whose words a toolkit speaks.
 *
 * The system has a catalogue of the toolkit in most languages, complete in some, nearly empty in
 * others, and in a Flatpak only for the languages of the system. We ship a small one with the words
 * that our windows show. It is a measure as well: where the system's has nearly all of these words
 * it is used, with all that it has besides; else ours is.
 *
 * The binary form of a catalogue is described in the gettext manual, “The Format of GNU MO Files”:
 * numbers in the byte order of the machine that wrote them, and the originals sorted. */

#define G_LOG_DOMAIN "entente-domain"

#include "config.h"

#include "language/entente-domain.h"

#include <string.h>

#define MO_MAGIC     0x950412deU
#define MO_N_STRINGS 2
#define MO_ORIGINALS 3

/* Of ten of our words, how many another catalogue must have to be called complete. */
#define WORDS_OF_TEN 9

typedef struct
{
  GMappedFile *file;
  const char *contents;
  gsize length;
  gboolean swapped;
  guint32 n_strings;
  guint32 originals;
} Catalogue;

/* --- Helpers ---------------------------------------------------------------------------------- */

static guint32
read_number (const Catalogue *catalogue, gsize offset)
{
  guint32 number;

  if (offset > catalogue->length || catalogue->length - offset < sizeof number)
    return 0;

  memcpy (&number, catalogue->contents + offset, sizeof number);

  return catalogue->swapped ? GUINT32_SWAP_LE_BE (number) : number;
}

static void
close_catalogue (Catalogue *catalogue)
{
  g_clear_pointer (&catalogue->file, g_mapped_file_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Catalogue, close_catalogue)

static gboolean
open_catalogue (Catalogue *catalogue, const char *folder, const char *language, const char *domain)
{
  g_autofree char *name = g_strconcat (domain, ".mo", NULL);
  g_autofree char *path = g_build_filename (folder, language, "LC_MESSAGES", name, NULL);
  guint32 magic;

  g_clear_pointer (&catalogue->file, g_mapped_file_unref);
  catalogue->file = g_mapped_file_new (path, FALSE, NULL);

  if (catalogue->file == NULL)
    return FALSE;

  catalogue->contents = g_mapped_file_get_contents (catalogue->file);
  catalogue->length = g_mapped_file_get_length (catalogue->file);
  magic = read_number (catalogue, 0);
  catalogue->swapped = magic == GUINT32_SWAP_LE_BE (MO_MAGIC);

  if (magic != MO_MAGIC && !catalogue->swapped)
    return FALSE;

  catalogue->n_strings = read_number (catalogue, MO_N_STRINGS * sizeof (guint32));
  catalogue->originals = read_number (catalogue, MO_ORIGINALS * sizeof (guint32));

  return TRUE;
}

/* Ubuntu keeps the catalogues of its language packs beside those of the packages, and has a gettext
 * that looks at both. */
static gboolean
open_theirs (Catalogue *catalogue, const char *folder, const char *language, const char *domain)
{
  g_autofree char *packs = g_strconcat (folder, "-langpack", NULL);

  return open_catalogue (catalogue, folder, language, domain)
         || open_catalogue (catalogue, packs, language, domain);
}

/* NULL where the file says what cannot be. */
static const char *
get_original (const Catalogue *catalogue, guint32 index)
{
  gsize entry = catalogue->originals + (gsize) index * 2 * sizeof (guint32);
  gsize length = read_number (catalogue, entry);
  gsize offset = read_number (catalogue, entry + sizeof (guint32));

  if (offset >= catalogue->length || length >= catalogue->length - offset
      || catalogue->contents[offset + length] != '\0')
    return NULL;

  return catalogue->contents + offset;
}

/* Both are sorted; each starts with the empty string, under which the header is kept. */
static guint32
count_common (const Catalogue *ours, const Catalogue *theirs)
{
  guint32 common = 0;
  guint32 i = 0;
  guint32 j = 0;

  while (i < ours->n_strings && j < theirs->n_strings)
    {
      const char *our_word = get_original (ours, i);
      const char *their_word = get_original (theirs, j);
      int order;

      if (our_word == NULL || their_word == NULL)
        break;

      order = strcmp (our_word, their_word);

      if (order == 0)
        common++;
      if (order <= 0)
        i++;
      if (order >= 0)
        j++;
    }

  return common;
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_domain_choose:
 * @domain: the gettext domain of a library
 * @language: a language
 * @theirs: the folder of the library's own catalogues
 * @ours: the folder of our catalogues for that library
 *
 * Chooses where the words of a library come from: from its own catalogue when that has nine in ten
 * of the words in ours, or when we have none.
 *
 * Returns: (transfer none): @theirs or @ours
 */
const char *
entente_domain_choose (const char *domain,
                       const char *language,
                       const char *theirs,
                       const char *ours)
{
  g_auto (Catalogue) our_catalogue = { NULL };
  g_auto (Catalogue) their_catalogue = { NULL };
  guint32 common;

  g_return_val_if_fail (domain != NULL && language != NULL, theirs);
  g_return_val_if_fail (theirs != NULL && ours != NULL, theirs);

  if (!open_catalogue (&our_catalogue, ours, language, domain))
    return theirs;
  if (!open_theirs (&their_catalogue, theirs, language, domain))
    return ours;

  common = count_common (&our_catalogue, &their_catalogue);

  return (guint64) common * 10 >= (guint64) our_catalogue.n_strings * WORDS_OF_TEN ? theirs : ours;
}
