/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/entente-vocabulary.h"

G_BEGIN_DECLS

/**
 * EntenteTone:
 *
 * How a tag is tinted. The words of the tag say all; the tint only helps to find them.
 */
typedef enum
{
  ENTENTE_TONE_NEUTRAL,
  ENTENTE_TONE_GOOD,
  ENTENTE_TONE_WAITING,
  ENTENTE_TONE_BAD,
  ENTENTE_TONE_PAST,
} EntenteTone;

#define ENTENTE_TYPE_TAG (entente_tag_get_type ())

/**
 * EntenteTag:
 *
 * A few words in a pill: a status, a role, a kind.
 */
G_DECLARE_FINAL_TYPE (EntenteTag, entente_tag, ENTENTE, TAG, AdwBin)

GtkWidget *entente_tag_new (const char *label, EntenteTone tone);
GtkWidget *entente_tag_new_for_code (EntenteVocabulary vocabulary, const char *code);

const char *entente_tag_get_label (EntenteTag *self);
void entente_tag_set_label (EntenteTag *self, const char *label);
void entente_tag_set_tone (EntenteTag *self, EntenteTone tone);
void entente_tag_set_code (EntenteTag *self, EntenteVocabulary vocabulary, const char *code);

EntenteTone entente_tone_for_code (EntenteVocabulary vocabulary, const char *code);
gboolean entente_tone_lookup_color (GtkWidget *widget, EntenteTone tone, GdkRGBA *ret_color);

G_END_DECLS
