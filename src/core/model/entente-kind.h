/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * EntenteKind:
 *
 * What a record is about. The order is that of a catalogue file.
 */
typedef enum
{
  ENTENTE_KIND_NONE = 0,
  ENTENTE_KIND_ARTICLE,
  ENTENTE_KIND_PARTNER,
  ENTENTE_KIND_PERSON,
  ENTENTE_KIND_AGREEMENT,
  ENTENTE_KIND_PROJECT,
  ENTENTE_KIND_EVENT,
  ENTENTE_KIND_FIGURE,
  ENTENTE_KIND_COMMITMENT,
} EntenteKind;

#define ENTENTE_N_KINDS (ENTENTE_KIND_COMMITMENT + 1)

const char *entente_kind_to_code (EntenteKind kind);
EntenteKind entente_kind_from_code (const char *code);
const char *entente_kind_get_label (EntenteKind kind);
const char *entente_kind_get_plural_label (EntenteKind kind);

G_END_DECLS
