/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-cli-output.h"

#include <stdio.h>

/**
 * entente_cli_print:
 *
 * Prints to standard output, in UTF-8 whatever the locale.
 */
void
entente_cli_print (const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  fputs (text, stdout);
}

/**
 * entente_cli_begin_object:
 *
 * Begins the JSON object of a record with what every answer has: id, kind, title.
 */
void
entente_cli_begin_object (JsonBuilder *builder, EntenteRecord *record, const char *language)
{
  const char *fallback = NULL;
  const char *title = entente_record_lookup_title (record, language, &fallback);

  json_builder_begin_object (builder);
  entente_cli_add_string (builder, "id", entente_record_get_id (record));
  entente_cli_add_string (builder, "kind", entente_kind_to_code (entente_record_get_kind (record)));
  entente_cli_add_string (builder, "title", title);
  entente_cli_add_string (builder, "titleLanguage", fallback);
}

/**
 * entente_cli_add_string:
 * @value: (nullable): the value; %NULL leaves the key out
 */
void
entente_cli_add_string (JsonBuilder *builder, const char *key, const char *value)
{
  if (value == NULL)
    return;
  json_builder_set_member_name (builder, key);
  json_builder_add_string_value (builder, value);
}

/**
 * entente_cli_print_builder:
 *
 * Prints what @builder holds, indented.
 */
void
entente_cli_print_builder (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = json_to_string (root, TRUE);

  entente_cli_print ("%s\n", text);
}

/**
 * entente_cli_print_record:
 * @snippet: (nullable): where the words were found
 *
 * Prints one line about a record: its id, its kind, its title.
 */
void
entente_cli_print_record (EntenteCli *cli, EntenteRecord *record, const char *snippet)
{
  entente_cli_print ("%s\t%s\t%s\n", entente_record_get_id (record),
                     entente_kind_get_label (entente_record_get_kind (record)),
                     entente_record_lookup_title (record, cli->language, NULL));
  if (snippet != NULL && *snippet != '\0')
    entente_cli_print ("\t%s\n", snippet);
}
