/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_PREPARATION (entente_preparation_get_type ())

/**
 * EntentePreparation:
 *
 * Brings a catalogue that another version of the program wrote to the form of this one, in a
 * thread.
 */
G_DECLARE_FINAL_TYPE (EntentePreparation, entente_preparation, ENTENTE, PREPARATION, GObject)

EntentePreparation *entente_preparation_new (const char *path);

const char *entente_preparation_get_path (EntentePreparation *self);
void entente_preparation_get_progress (EntentePreparation *self, guint *ret_done, guint *ret_total);
void entente_preparation_stop (EntentePreparation *self);

G_END_DECLS
