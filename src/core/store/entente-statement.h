/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _EntenteDatabase EntenteDatabase;

/**
 * EntenteStatement:
 *
 * One prepared statement. Freeing it hands it back to its connection, which keeps it prepared for
 * the next one who asks for the same SQL.
 *
 * Parameters and columns are numbered as SQLite does: parameters from 1, columns from 0. A string
 * that is bound has to live until the statement is freed or reset; the text of a column lives
 * until the next step.
 */
typedef struct _EntenteStatement EntenteStatement;

void entente_statement_bind_int (EntenteStatement *self, int parameter, gint64 value);
void entente_statement_bind_double (EntenteStatement *self, int parameter, double value);
void entente_statement_bind_text (EntenteStatement *self, int parameter, const char *value);
void entente_statement_bind_blob (EntenteStatement *self, int parameter, GBytes *value);
void entente_statement_bind_null (EntenteStatement *self, int parameter);
void entente_statement_bind (EntenteStatement *self, const char *types, ...);

gboolean entente_statement_step (EntenteStatement *self, GError **error);
gboolean entente_statement_run (EntenteStatement *self, GError **error);
void entente_statement_reset (EntenteStatement *self);

gint64 entente_statement_get_int (EntenteStatement *self, int column);
double entente_statement_get_double (EntenteStatement *self, int column);
const char *entente_statement_get_text (EntenteStatement *self, int column);
gconstpointer entente_statement_get_blob (EntenteStatement *self, int column, gsize *ret_size);
gboolean entente_statement_is_null (EntenteStatement *self, int column);

void entente_statement_free (EntenteStatement *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteStatement, entente_statement_free)

G_END_DECLS
