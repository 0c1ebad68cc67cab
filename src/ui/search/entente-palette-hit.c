/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-palette-hit"

#include "config.h"

#include "search/entente-palette-hit.h"

#include "language/entente-date-format.h"
#include "language/entente-display-names.h"
#include "language/entente-language.h"
#include "model/entente-vocabulary.h"

struct _EntentePaletteHit
{
  GObject parent_instance;

  /* Owned */
  EntenteEntry *entry;
  char *snippet; /* markup */
};

G_DEFINE_FINAL_TYPE (EntentePaletteHit, entente_palette_hit, G_TYPE_OBJECT)

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_palette_hit_finalize (GObject *object)
{
  EntentePaletteHit *self = ENTENTE_PALETTE_HIT (object);

  g_clear_object (&self->entry);
  g_free (self->snippet);

  G_OBJECT_CLASS (entente_palette_hit_parent_class)->finalize (object);
}

static void
entente_palette_hit_class_init (EntentePaletteHitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_palette_hit_finalize;
}

static void
entente_palette_hit_init (EntentePaletteHit *self)
{
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_palette_hit_new:
 * @entry: what was found
 * @snippet: (nullable): markup: the words that matched and those around them
 */
EntentePaletteHit *
entente_palette_hit_new (EntenteEntry *entry, const char *snippet)
{
  EntentePaletteHit *self = g_object_new (ENTENTE_TYPE_PALETTE_HIT, NULL);

  self->entry = g_object_ref (entry);
  self->snippet = g_strdup (snippet);

  return self;
}

EntenteEntry *
entente_palette_hit_get_entry (EntentePaletteHit *self)
{
  g_return_val_if_fail (ENTENTE_IS_PALETTE_HIT (self), NULL);

  return self->entry;
}

EntenteKind
entente_palette_hit_get_kind (EntentePaletteHit *self)
{
  g_return_val_if_fail (ENTENTE_IS_PALETTE_HIT (self), ENTENTE_KIND_NONE);

  return entente_entry_get_kind (self->entry);
}

const char *
entente_palette_hit_get_snippet (EntentePaletteHit *self)
{
  g_return_val_if_fail (ENTENTE_IS_PALETTE_HIT (self), NULL);

  return self->snippet;
}

static const char *
get_type_word (EntenteEntry *entry)
{
  const char *code = entente_entry_get_code (entry);

  if (code == NULL)
    return NULL;
  if (entente_entry_get_kind (entry) == ENTENTE_KIND_PARTNER)
    return entente_vocabulary_get_label (ENTENTE_VOCABULARY_PARTNER_TYPE, code);
  if (entente_entry_get_kind (entry) == ENTENTE_KIND_AGREEMENT)
    return entente_vocabulary_get_label (ENTENTE_VOCABULARY_INSTRUMENT, code);
  if (entente_entry_get_kind (entry) == ENTENTE_KIND_EVENT)
    return entente_vocabulary_get_label (ENTENTE_VOCABULARY_EVENT_TYPE, code);

  return NULL;
}

/**
 * entente_palette_hit_dup_details:
 * @self: what was found
 *
 * Returns: (transfer full): what tells it from others of a like name: what it is, where, when
 */
char *
entente_palette_hit_dup_details (EntentePaletteHit *self)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  const char *language = entente_language_get_current ();
  EntenteDate *date;

  g_return_val_if_fail (ENTENTE_IS_PALETTE_HIT (self), NULL);

  date = entente_entry_get_date (self->entry);
  if (entente_entry_get_acronym (self->entry) != NULL)
    g_ptr_array_add (words, g_strdup (entente_entry_get_acronym (self->entry)));
  if (get_type_word (self->entry) != NULL)
    g_ptr_array_add (words, g_strdup (get_type_word (self->entry)));
  if (entente_entry_get_country (self->entry) != NULL)
    g_ptr_array_add (words,
                     entente_country_name (entente_entry_get_country (self->entry), language));
  if (entente_entry_get_kind (self->entry) == ENTENTE_KIND_ARTICLE
      && entente_entry_get_subtitle (self->entry) != NULL)
    g_ptr_array_add (words, g_strdup (entente_entry_get_subtitle (self->entry)));
  if (date != NULL && entente_entry_get_kind (self->entry) != ENTENTE_KIND_PARTNER)
    g_ptr_array_add (words, entente_date_format (date, language, ENTENTE_DATE_STYLE_SHORT));
  g_ptr_array_add (words, NULL);

  return g_strjoinv (" · ", (char **) words->pdata);
}
