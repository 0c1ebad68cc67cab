/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "entente-cli.h"

G_BEGIN_DECLS

void entente_cli_print (const char *format, ...) G_GNUC_PRINTF (1, 2);
void entente_cli_begin_object (JsonBuilder *builder, EntenteRecord *record, const char *language);
void entente_cli_add_string (JsonBuilder *builder, const char *key, const char *value);
void entente_cli_print_builder (JsonBuilder *builder);
void entente_cli_print_record (EntenteCli *cli, EntenteRecord *record, const char *snippet);

G_END_DECLS
