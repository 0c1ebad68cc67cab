/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntenteDamage: (skip)
 *
 * Whether any connection of a catalogue has met damage in its file. Shared by the connections,
 * some of which outlive the catalogue, in threads of their own.
 */
typedef struct _EntenteDamage EntenteDamage;

/* Called once, from the main context that is the default one of the thread that made it. */
typedef void (*EntenteDamageFunc) (gpointer object);

EntenteDamage *_entente_damage_new (GObject *object, EntenteDamageFunc func);
EntenteDamage *_entente_damage_ref (EntenteDamage *self);
void _entente_damage_unref (EntenteDamage *self);

/* Any thread may call it, in the middle of whatever it reads. */
void _entente_damage_note (EntenteDamage *self);

G_END_DECLS
