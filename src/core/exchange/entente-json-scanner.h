/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteJsonEvent:
 * @ENTENTE_JSON_EVENT_MORE: all of the data has been looked at
 * @ENTENTE_JSON_EVENT_BEGIN: a value begins here
 * @ENTENTE_JSON_EVENT_END: a value ended just before here
 * @ENTENTE_JSON_EVENT_KEY: a key of the outermost object ended just before here
 * @ENTENTE_JSON_EVENT_ERROR: what stands here is not JSON
 */
typedef enum
{
  ENTENTE_JSON_EVENT_MORE,
  ENTENTE_JSON_EVENT_BEGIN,
  ENTENTE_JSON_EVENT_END,
  ENTENTE_JSON_EVENT_KEY,
  ENTENTE_JSON_EVENT_ERROR,
} EntenteJsonEvent;

/**
 * EntenteJsonScanner:
 *
 * Goes through JSON of any size, in pieces of any size, and tells where its outer values begin and
 * end: the whole, its members, and their members. It accepts what RFC 8259 does, nothing else, and
 * knows the line and column of what it does not accept. What a string says is not decoded.
 */
typedef struct _EntenteJsonScanner EntenteJsonScanner;

EntenteJsonScanner *entente_json_scanner_new (void);
void entente_json_scanner_free (EntenteJsonScanner *self);

EntenteJsonEvent entente_json_scanner_next (EntenteJsonScanner *self,
                                            const char *data,
                                            gsize length,
                                            gsize *position);
gboolean entente_json_scanner_is_complete (EntenteJsonScanner *self);
guint entente_json_scanner_get_depth (EntenteJsonScanner *self);
gboolean entente_json_scanner_is_in_object (EntenteJsonScanner *self);
guint64 entente_json_scanner_get_line (EntenteJsonScanner *self);
guint64 entente_json_scanner_get_column (EntenteJsonScanner *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteJsonScanner, entente_json_scanner_free)

G_END_DECLS
