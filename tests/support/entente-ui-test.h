/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "window/entente-application.h"

G_BEGIN_DECLS

/* How long a condition may take to become true before the test fails. With the sanitizers
 * everything takes several times as long. */
#ifdef __SANITIZE_ADDRESS__
#define UI_TEST_LIMIT_SECONDS 120
#else
#define UI_TEST_LIMIT_SECONDS 20
#endif

typedef gboolean (*UiTestCondition) (gpointer user_data);

void ui_test_init (int *argc, char ***argv);
EntenteApplication *ui_test_new_application (void);
EntenteWindow *ui_test_open_window (EntenteApplication *application, int width, int height);
void ui_test_close_all (EntenteApplication *application);

void ui_test_wait_for (UiTestCondition condition, gpointer user_data, const char *what);
void ui_test_wait_for_record (EntenteCatalogue *catalogue, const char *id, gboolean there);
void ui_test_settle (GtkWidget *widget);
void ui_test_rest (guint milliseconds);
void ui_test_remove_folder (const char *folder);

gpointer ui_test_find_window (GType type);
GtkWidget *ui_test_find_type (GtkWidget *root, GType type);
GtkWidget *ui_test_find_id (GtkWidget *root, const char *buildable_id);
GtkWidget *ui_test_find_label (GtkWidget *root, const char *text);

GdkTexture *ui_test_render (GtkWidget *widget);
gboolean ui_test_save_png (GtkWidget *widget, const char *path);

G_END_DECLS
