/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "store/entente-catalogue.h"

G_BEGIN_DECLS

GtkWidget *entente_notice_new (EntenteCatalogue *catalogue);

G_END_DECLS
