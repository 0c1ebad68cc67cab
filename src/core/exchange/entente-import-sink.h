/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-record.h"

G_BEGIN_DECLS

/**
 * EntenteIdKind:
 * @ENTENTE_ID_GIVEN: the file gave the id
 * @ENTENTE_ID_MADE: the importer made it from a name; it may be changed so as to be unique
 */
typedef enum
{
  ENTENTE_ID_GIVEN,
  ENTENTE_ID_MADE,
} EntenteIdKind;

/**
 * EntenteLeftOut:
 * @ENTENTE_LEFT_OUT_NOT_ASKED: the options of the importer did not ask for it
 * @ENTENTE_LEFT_OUT_WITHDRAWN: the register has withdrawn it
 *
 * Why something that could be read is no part of a plan.
 */
typedef enum
{
  ENTENTE_LEFT_OUT_NOT_ASKED,
  ENTENTE_LEFT_OUT_WITHDRAWN,
} EntenteLeftOut;

#define ENTENTE_N_LEFT_OUT (ENTENTE_LEFT_OUT_WITHDRAWN + 1)

#define ENTENTE_TYPE_IMPORT_SINK (entente_import_sink_get_type ())

/**
 * EntenteImportSink:
 *
 * Where an importer puts what it reads. Places are what a person needs to find the spot in the
 * file: "line 12", or a JSON path.
 */
G_DECLARE_INTERFACE (EntenteImportSink, entente_import_sink, ENTENTE, IMPORT_SINK, GObject)

struct _EntenteImportSinkInterface
{
  GTypeInterface parent;

  void (*add) (EntenteImportSink *self,
               EntenteRecord *record,
               EntenteIdKind id_kind,
               const char *place);
  void (*refuse) (EntenteImportSink *self,
                  const char *place,
                  const char *title,
                  const char *reason);
  void (*remark) (EntenteImportSink *self, const char *words);
  void (*leave_out) (EntenteImportSink *self, EntenteLeftOut why);
  char *(*resolve) (EntenteImportSink *self, EntenteKind kind, const char *words);
  void (*set_progress) (EntenteImportSink *self, double fraction);
};

void entente_import_sink_add (EntenteImportSink *self,
                              EntenteRecord *record,
                              EntenteIdKind id_kind,
                              const char *place);
void entente_import_sink_refuse (EntenteImportSink *self,
                                 const char *place,
                                 const char *title,
                                 const char *reason);
void entente_import_sink_remark (EntenteImportSink *self, const char *words);
void entente_import_sink_leave_out (EntenteImportSink *self, EntenteLeftOut why);
char *entente_import_sink_resolve (EntenteImportSink *self, EntenteKind kind, const char *words);
void entente_import_sink_set_progress (EntenteImportSink *self, double fraction);

const char *entente_left_out_get_label (EntenteLeftOut why);

G_END_DECLS
