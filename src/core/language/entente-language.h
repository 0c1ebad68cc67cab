/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_LANGUAGE (entente_language_object_get_type ())

/**
 * EntenteLanguage:
 *
 * The language of the interface, which belongs to the process as a whole like the locale does.
 *
 * It can be changed while the program runs, on the main thread and with no worker running. What
 * shows translated words listens to #EntenteLanguage::changed and builds itself anew; nothing
 * keeps a translated string.
 */
G_DECLARE_FINAL_TYPE (EntenteLanguage, entente_language_object, ENTENTE, LANGUAGE, GObject)

void entente_language_init (void);
EntenteLanguage *entente_language_get_default (void);

gboolean entente_language_set (const char *code);
const char *entente_language_get_chosen (void);
const char *entente_language_get_current (void);
const char *entente_language_get_of_system (void);

const char *const *entente_language_get_codes (void);
const char *entente_language_get_own_name (const char *code);

void entente_language_adopt_domain (const char *domain);
void entente_language_clean_launch_context (GAppLaunchContext *context);
char *entente_language_dup_catalogue_path (const char *code);

G_END_DECLS
