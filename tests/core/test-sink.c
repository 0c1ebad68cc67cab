/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "test-sink.h"

static void sink_iface_init (EntenteImportSinkInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TestSink,
                               test_sink,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_IMPORT_SINK, sink_iface_init))

static void
add (EntenteImportSink *sink, EntenteRecord *record, EntenteIdKind id_kind, const char *place)
{
  TestSink *self = TEST_SINK (sink);
  g_autofree char *json = entente_record_to_json (record);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteRecord) again = entente_record_parse (json, -1, &error);

  /* Whatever an importer makes is a record that the catalogue can keep. */
  g_assert_no_error (error);
  g_assert_nonnull (again);
  g_ptr_array_add (self->records, record);
  g_ptr_array_add (self->places, g_strdup (place));
  self->n_made += id_kind == ENTENTE_ID_MADE;
}

static void
refuse (EntenteImportSink *sink, const char *place, const char *title, const char *reason)
{
  TestSink *self = TEST_SINK (sink);

  g_assert_true (title == NULL || g_utf8_validate (title, -1, NULL));
  g_assert_true (g_utf8_validate (reason, -1, NULL));
  g_ptr_array_add (self->refusals, g_strdup_printf ("%s: %s: %s", place, title, reason));
}

static void
leave_out (EntenteImportSink *sink, EntenteLeftOut why)
{
  TEST_SINK (sink)->n_left_out[why]++;
}

static char *
resolve (EntenteImportSink *sink, EntenteKind kind, const char *words)
{
  return entente_id_is_valid (words) ? g_strdup (words) : NULL;
}

static void
set_progress (EntenteImportSink *sink, double fraction)
{
  g_assert_cmpfloat (fraction, >=, 0);
  g_assert_cmpfloat (fraction, <=, 1);
  TEST_SINK (sink)->progress = fraction;
}

static void
sink_iface_init (EntenteImportSinkInterface *iface)
{
  iface->add = add;
  iface->refuse = refuse;
  iface->leave_out = leave_out;
  iface->resolve = resolve;
  iface->set_progress = set_progress;
}

static void
test_sink_finalize (GObject *object)
{
  TestSink *self = TEST_SINK (object);

  g_ptr_array_unref (self->records);
  g_ptr_array_unref (self->places);
  g_ptr_array_unref (self->refusals);
  G_OBJECT_CLASS (test_sink_parent_class)->finalize (object);
}

static void
test_sink_class_init (TestSinkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = test_sink_finalize;
}

static void
test_sink_init (TestSink *self)
{
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->places = g_ptr_array_new_with_free_func (g_free);
  self->refusals = g_ptr_array_new_with_free_func (g_free);
}

TestSink *
test_sink_new (void)
{
  return g_object_new (TEST_TYPE_SINK, NULL);
}

/* Reads @bytes, which the importer has to be able to read to the end. */
TestSink *
test_sink_read (EntenteImporter *importer, const char *bytes, gssize length)
{
  TestSink *self = test_sink_new ();
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GError) error = NULL;
  gsize size = length >= 0 ? (gsize) length : strlen (bytes);

  stream = g_memory_input_stream_new_from_data (bytes, (gssize) size, NULL);
  entente_importer_read (importer, stream, (goffset) size, ENTENTE_IMPORT_SINK (self), NULL,
                         &error);
  g_assert_no_error (error);
  g_assert_cmpfloat (self->progress, ==, 1);
  return self;
}

EntenteRecord *
test_sink_get (TestSink *self, guint index)
{
  g_assert_cmpuint (index, <, self->records->len);
  return g_ptr_array_index (self->records, index);
}

char *
test_sink_get_json (TestSink *self, guint index)
{
  return entente_record_to_json (test_sink_get (self, index));
}

static EntenteRecord *
on_lookup_cb (const char *id, gpointer user_data)
{
  TestSink *self = user_data;

  for (guint i = 0; i < self->records->len; i++)
    if (g_str_equal (entente_record_get_id (self->records->pdata[i]), id))
      return g_object_ref (self->records->pdata[i]);
  return NULL;
}

char *
test_sink_export (TestSink *self, EntenteExporter *exporter, const char *language)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  EntenteExportSource source = { NULL, on_lookup_cb, self, language, 1700000000 };
  g_autoptr (GError) error = NULL;
  char *text;

  for (guint i = 0; i < self->records->len; i++)
    g_ptr_array_add (ids, (gpointer) entente_record_get_id (self->records->pdata[i]));
  g_ptr_array_add (ids, NULL);
  source.ids = (const char *const *) ids->pdata;
  text = entente_exporter_write_string (exporter, &source, &error);
  g_assert_no_error (error);
  return text;
}
