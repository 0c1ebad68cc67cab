/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-record.h"

G_BEGIN_DECLS

/* A catalogue of the size of an office's archive, made up: the same numbers give the same records.
 * Each record depends on its number alone, so that any part can be made without the rest. */

#define ENTENTE_MADE_ARTICLES   100000
#define ENTENTE_MADE_PARTNERS   36000
#define ENTENTE_MADE_AGREEMENTS 20000

EntenteRecord *entente_made_article (guint number);
EntenteRecord *entente_made_partner (guint number);
EntenteRecord *entente_made_agreement (guint number);

typedef gboolean (*EntenteMadeFunc) (EntenteRecord *record, gpointer user_data, GError **error);

gboolean entente_made_foreach (guint articles,
                               guint partners,
                               guint agreements,
                               EntenteMadeFunc func,
                               gpointer user_data,
                               GError **error);

G_END_DECLS
