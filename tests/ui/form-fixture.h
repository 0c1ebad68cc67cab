/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "editing/entente-editor.h"

G_BEGIN_DECLS

/* The record in a form, with what has been typed. */
EntenteNode *edited (EntenteEditor *form);

/* The field of that record, which has to be there. */
GtkWidget *field_editor (EntenteEditor *form, const char *name);

G_END_DECLS
