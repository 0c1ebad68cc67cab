/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *entente_country_name (const char *code, const char *language);
GStrv entente_country_list (const char *language);
char *entente_language_name (const char *tag, const char *language);

G_END_DECLS
