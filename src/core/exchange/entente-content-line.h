/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The lines that vCard and iCalendar consist of: NAME;PARAMETER=…:VALUE, folded after 75 octets. */

void entente_content_line_append (GString *out, const char *name, const char *value);
void entente_content_line_append_text (GString *out, const char *name, const char *text);
char *entente_content_line_escape (const char *text);
char *entente_content_line_unescape (const char *value);
GStrv entente_content_line_split (const char *value, char separator);

/**
 * EntenteContentLine:
 * @name: in capitals, without the group before it
 * @parameters: (nullable): what stands between the name and the colon, as it is
 * @value: as it is, escapes and all
 * @line: where it begins, from 1
 */
typedef struct
{
  char *name;
  char *parameters;
  char *value;
  guint line;
} EntenteContentLine;

void entente_content_line_free (EntenteContentLine *self);
GPtrArray *entente_content_lines_parse (const char *text);
char *entente_content_line_dup_parameter (const EntenteContentLine *self, const char *name);

G_END_DECLS
