/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/entente-importer.h"

G_BEGIN_DECLS

/**
 * EntenteRecognition:
 * @sample: the beginning of the file
 * @importers: (element-type EntenteImporter): those that may read it, the surest first; all where
 *   none is sure of anything
 * @is_sure: whether there is nothing to ask
 * @is_known: whether any of them knows the file
 */
typedef struct
{
  GBytes *sample;
  GPtrArray *importers;
  gboolean is_sure;
  gboolean is_known;
} EntenteRecognition;

void entente_recognition_free (EntenteRecognition *self);
void entente_recognition_run_async (GFile *file,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
EntenteRecognition *entente_recognition_run_finish (GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteRecognition, entente_recognition_free)

G_END_DECLS
