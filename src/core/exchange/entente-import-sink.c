/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-import-sink"

#include "config.h"

#include "exchange/entente-import-sink.h"

#include <glib/gi18n.h>

G_DEFINE_INTERFACE (EntenteImportSink, entente_import_sink, G_TYPE_OBJECT)

static void
entente_import_sink_default_init (EntenteImportSinkInterface *iface)
{
}

/**
 * entente_import_sink_add:
 * @record: (transfer full): what was read
 * @id_kind: whether its id is the file's own
 * @place: where it stands in the file
 */
void
entente_import_sink_add (EntenteImportSink *self,
                         EntenteRecord *record,
                         EntenteIdKind id_kind,
                         const char *place)
{
  g_return_if_fail (ENTENTE_IS_IMPORT_SINK (self) && ENTENTE_IS_RECORD (record));

  ENTENTE_IMPORT_SINK_GET_IFACE (self)->add (self, record, id_kind, place);
}

/**
 * entente_import_sink_refuse:
 * @title: (nullable): what the thing is called, as far as it could be read
 * @reason: why it is no record, in the language of the interface
 */
void
entente_import_sink_refuse (EntenteImportSink *self,
                            const char *place,
                            const char *title,
                            const char *reason)
{
  g_return_if_fail (ENTENTE_IS_IMPORT_SINK (self) && reason != NULL);

  ENTENTE_IMPORT_SINK_GET_IFACE (self)->refuse (self, place, title, reason);
}

/**
 * entente_import_sink_remark:
 * @words: what a person should know of the record that is added next, in the language of the
 *   interface
 */
void
entente_import_sink_remark (EntenteImportSink *self, const char *words)
{
  g_return_if_fail (ENTENTE_IS_IMPORT_SINK (self) && words != NULL);

  if (ENTENTE_IMPORT_SINK_GET_IFACE (self)->remark != NULL)
    ENTENTE_IMPORT_SINK_GET_IFACE (self)->remark (self, words);
}

/* Counts something that is left out without being wrong. */
void
entente_import_sink_leave_out (EntenteImportSink *self, EntenteLeftOut why)
{
  g_return_if_fail (ENTENTE_IS_IMPORT_SINK (self) && why < ENTENTE_N_LEFT_OUT);

  if (ENTENTE_IMPORT_SINK_GET_IFACE (self)->leave_out != NULL)
    ENTENTE_IMPORT_SINK_GET_IFACE (self)->leave_out (self, why);
}

/**
 * entente_import_sink_resolve:
 * @words: an id, a name in any language or an acronym, as a file names a record
 *
 * Returns: (transfer full) (nullable): the id of the one record of @kind that is called so;
 *   %NULL where there is none, or more than one.
 */
char *
entente_import_sink_resolve (EntenteImportSink *self, EntenteKind kind, const char *words)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_SINK (self), NULL);

  if (words == NULL || *words == '\0' || ENTENTE_IMPORT_SINK_GET_IFACE (self)->resolve == NULL)
    return NULL;
  return ENTENTE_IMPORT_SINK_GET_IFACE (self)->resolve (self, kind, words);
}

void
entente_import_sink_set_progress (EntenteImportSink *self, double fraction)
{
  g_return_if_fail (ENTENTE_IS_IMPORT_SINK (self));

  if (ENTENTE_IMPORT_SINK_GET_IFACE (self)->set_progress != NULL)
    ENTENTE_IMPORT_SINK_GET_IFACE (self)->set_progress (self, fraction);
}

/* The heading of how many were left out, in the language of the interface; not to be kept. */
const char *
entente_left_out_get_label (EntenteLeftOut why)
{
  switch (why)
    {
    /* Translators: records of a file that an import does not even propose, as a heading of how many
     * they are */
    case ENTENTE_LEFT_OUT_NOT_ASKED:
      return C_ ("import", "Not asked for");
    case ENTENTE_LEFT_OUT_WITHDRAWN:
      return C_ ("import", "Withdrawn from the register");
    default:
      g_return_val_if_reached (NULL);
    }
}
