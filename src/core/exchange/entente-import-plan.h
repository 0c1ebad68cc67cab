/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/entente-import-item.h"
#include "exchange/entente-import-merge.h"
#include "exchange/entente-importer.h"
#include "store/entente-catalogue.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_IMPORT_PLAN (entente_import_plan_get_type ())

/**
 * EntenteImportPlan:
 *
 * What an import would do, as a list of #EntenteImportItem to choose from, and then the doing. The
 * catalogue is not touched before entente_import_plan_apply(), which does all or nothing in one
 * step that can be undone.
 *
 * Its property "progress" goes from 0 to 1 while reading and again while applying; it notifies in
 * the thread that made the plan.
 */
G_DECLARE_FINAL_TYPE (EntenteImportPlan, entente_import_plan, ENTENTE, IMPORT_PLAN, GObject)

EntenteImportPlan *entente_import_plan_new (EntenteCatalogue *catalogue);

gboolean entente_import_plan_read (EntenteImportPlan *self,
                                   EntenteImporter *importer,
                                   GInputStream *stream,
                                   goffset size,
                                   const char *name,
                                   GCancellable *cancellable,
                                   GError **error);
gboolean entente_import_plan_read_file (EntenteImportPlan *self,
                                        EntenteImporter *importer,
                                        GFile *file,
                                        GCancellable *cancellable,
                                        GError **error);
void entente_import_plan_read_file_async (EntenteImportPlan *self,
                                          EntenteImporter *importer,
                                          GFile *file,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
gboolean entente_import_plan_read_file_finish (EntenteImportPlan *self,
                                               GAsyncResult *result,
                                               GError **error);

const char *entente_import_plan_get_name (EntenteImportPlan *self);
const char *entente_import_plan_get_format (EntenteImportPlan *self);
double entente_import_plan_get_progress (EntenteImportPlan *self);
guint entente_import_plan_get_count (EntenteImportPlan *self, EntenteImportState state);
guint entente_import_plan_get_n_left_out (EntenteImportPlan *self, EntenteLeftOut why);
guint entente_import_plan_count_chosen (EntenteImportPlan *self);
guint entente_import_plan_get_n_applied (EntenteImportPlan *self);
void entente_import_plan_choose_all (EntenteImportPlan *self,
                                     EntenteImportState state,
                                     EntenteImportChoice choice);

EntenteRecord *
entente_import_plan_ref_incoming (EntenteImportPlan *self, EntenteImportItem *item, GError **error);
EntenteRecord *entente_import_plan_ref_present (EntenteImportPlan *self, EntenteImportItem *item);
const GArray *
entente_import_plan_get_differences (EntenteImportPlan *self, EntenteImportItem *item);
void entente_import_plan_set_side (EntenteImportPlan *self,
                                   EntenteImportItem *item,
                                   guint difference,
                                   EntenteImportSide side);

void entente_import_plan_set_author (EntenteImportPlan *self, const char *author);
EntenteChange *entente_import_plan_get_change (EntenteImportPlan *self);
gboolean
entente_import_plan_apply (EntenteImportPlan *self, GCancellable *cancellable, GError **error);
void entente_import_plan_apply_async (EntenteImportPlan *self,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
gboolean
entente_import_plan_apply_finish (EntenteImportPlan *self, GAsyncResult *result, GError **error);
char *entente_import_plan_dup_report (EntenteImportPlan *self);

G_END_DECLS
