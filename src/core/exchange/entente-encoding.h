/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteEncoding:
 *
 * The encodings in which offices of the three languages keep their files.
 */
typedef enum
{
  ENTENTE_ENCODING_UTF_8,
  ENTENTE_ENCODING_UTF_16_LE,
  ENTENTE_ENCODING_UTF_16_BE,
  ENTENTE_ENCODING_WINDOWS_1252, /* Western European */
  ENTENTE_ENCODING_WINDOWS_1258, /* Vietnamese, with combining tone marks */
} EntenteEncoding;

#define ENTENTE_N_ENCODINGS (ENTENTE_ENCODING_WINDOWS_1258 + 1)

const char *entente_encoding_get_name (EntenteEncoding encoding);
EntenteEncoding entente_encoding_detect (const char *bytes, gsize length);
char *entente_encoding_decode (EntenteEncoding encoding, const char *bytes, gsize length);

G_END_DECLS
