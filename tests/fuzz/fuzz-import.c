/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "fuzz-import.h"

#include "test-sink.h"

/* As the plan does: ids that were made may be the same. */
static void
make_unique (TestSink *sink)
{
  for (guint i = 0; i < sink->records->len; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%u", i);

      entente_node_set_string (sink->records->pdata[i], "id", id);
    }
}

void
fuzz_import (EntenteImporter *importer, EntenteExporter *exporter, const guint8 *data, gsize size)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (data, (gssize) size, NULL);
  g_autoptr (TestSink) sink = test_sink_new ();
  g_autoptr (TestSink) again = NULL;
  g_autofree char *written = NULL;

  entente_importer_sniff (importer, (const char *) data, size);
  if (!entente_importer_read (importer, stream, (goffset) size, ENTENTE_IMPORT_SINK (sink), NULL,
                              NULL)
      || exporter == NULL || sink->records->len == 0)
    return;
  make_unique (sink);
  written = test_sink_export (sink, exporter, "en");
  g_assert_true (g_utf8_validate (written, -1, NULL));
  again = test_sink_read (importer, written, -1);
  g_assert_cmpuint (again->records->len, ==, sink->records->len);
}
