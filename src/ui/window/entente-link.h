/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char *entente_link_dup_uri (const char *id);
char *entente_link_dup_evidence_uri (const char *article, guint paragraph);
gboolean entente_link_activate (GtkWidget *widget, const char *uri);
void entente_link_open (GtkWidget *widget, const char *uri);

void entente_link_connect_label (GtkLabel *label);

G_END_DECLS
