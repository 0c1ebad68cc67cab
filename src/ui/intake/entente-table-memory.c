/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-table-memory"

#include "config.h"

#include "intake/entente-table-memory.h"

#include <gio/gio.h>

/* That many are kept, those used last. */
#define MOST 20

#define KEY "import-mappings"

static gboolean
has_header (const EntenteCsvMapping *mapping, const char *const *header)
{
  const guint n = entente_csv_mapping_get_n_columns (mapping);

  if (n != g_strv_length ((GStrv) header))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (entente_csv_mapping_get_header (mapping, i), header[i]) != 0)
      return FALSE;
  return TRUE;
}

static GStrv
dup_header (const EntenteCsvMapping *mapping)
{
  const guint n = entente_csv_mapping_get_n_columns (mapping);
  GStrv header = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    header[i] = g_strdup (entente_csv_mapping_get_header (mapping, i));
  return header;
}

/**
 * entente_table_memory_recall:
 * @header: the columns of a table
 *
 * Returns: (transfer full) (nullable): where they went the last time.
 */
EntenteCsvMapping *
entente_table_memory_recall (const char *const *header)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_auto (GStrv) kept = g_settings_get_strv (settings, KEY);

  for (char **json = kept; *json != NULL; json++)
    {
      g_autoptr (EntenteCsvMapping) mapping = entente_csv_mapping_new_from_string (*json, NULL);

      if (mapping != NULL && has_header (mapping, header))
        return g_steal_pointer (&mapping);
    }
  return NULL;
}

/* Remembers @mapping instead of what is remembered for its columns. */
void
entente_table_memory_keep (const EntenteCsvMapping *mapping)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_auto (GStrv) kept = g_settings_get_strv (settings, KEY);
  g_auto (GStrv) header = dup_header (mapping);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *first = entente_csv_mapping_to_string (mapping);
  g_auto (GStrv) result = NULL;
  guint n = 1;

  g_strv_builder_add (builder, first);
  for (char **json = kept; *json != NULL && n < MOST; json++)
    {
      g_autoptr (EntenteCsvMapping) other = entente_csv_mapping_new_from_string (*json, NULL);

      if (other == NULL || has_header (other, (const char *const *) header))
        continue;
      g_strv_builder_add (builder, *json);
      n++;
    }
  result = g_strv_builder_end (builder);
  g_settings_set_strv (settings, KEY, (const char *const *) result);
}
