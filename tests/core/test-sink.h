/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/entente-exporter.h"
#include "exchange/entente-importer.h"

G_BEGIN_DECLS

#define TEST_TYPE_SINK (test_sink_get_type ())

/* Keeps what an importer reads: the records, and "place: title: reason" of what it refuses. */
G_DECLARE_FINAL_TYPE (TestSink, test_sink, TEST, SINK, GObject)

struct _TestSink
{
  GObject parent_instance;

  GPtrArray *records;
  GPtrArray *places;
  GPtrArray *refusals;
  guint n_left_out[ENTENTE_N_LEFT_OUT];
  guint n_made; /* ids that the importer made */
  double progress;
};

TestSink *test_sink_new (void);
TestSink *test_sink_read (EntenteImporter *importer, const char *bytes, gssize length);
EntenteRecord *test_sink_get (TestSink *self, guint index);
char *test_sink_get_json (TestSink *self, guint index);
char *test_sink_export (TestSink *self, EntenteExporter *exporter, const char *language);

G_END_DECLS
