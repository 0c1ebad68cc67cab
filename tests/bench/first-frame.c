/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Starts the program as it is started, or with --empty a program that has an empty window and
 * nothing else, and ends with the first frame that is complete: the list has its rows. */

#include "config.h"

#include "language/entente-language.h"
#include "widgets/entente-row.h"
#include "window/entente-application.h"

#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

static gboolean empty;

static gboolean
has_rows (GtkWidget *widget)
{
  if (ENTENTE_IS_ROW (widget) && gtk_widget_get_mapped (widget))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_rows (child))
      return TRUE;
  return FALSE;
}

static void
on_after_paint_cb (GdkFrameClock *clock, GtkWidget *window)
{
  struct rusage usage;

  if (!empty && !has_rows (window))
    return;
  getrusage (RUSAGE_SELF, &usage);
  printf ("%" G_GINT64_FORMAT " %ld\n", g_get_monotonic_time (), usage.ru_maxrss);
  fflush (stdout);
  _exit (0);
}

static void
on_realize_cb (GtkWidget *window)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint",
                    G_CALLBACK (on_after_paint_cb), window);
}

static void
on_window_added_cb (GtkApplication *application, GtkWindow *window)
{
  g_signal_connect (window, "realize", G_CALLBACK (on_realize_cb), NULL);
}

static void
on_startup_cb (GApplication *application)
{
  GSettings *settings = entente_application_get_settings (ENTENTE_APPLICATION (application));

  g_settings_set_boolean (settings, "first-start", FALSE);
}

static void
on_activate_cb (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GtkApplication) application = NULL;

  empty = argc > 1 && g_str_equal (argv[1], "--empty");
  entente_language_init ();
  gtk_disable_setlocale ();
  if (empty)
    {
      application = GTK_APPLICATION (
          adw_application_new (APPLICATION_ID ".Empty", G_APPLICATION_NON_UNIQUE));
      g_signal_connect (application, "activate", G_CALLBACK (on_activate_cb), NULL);
    }
  else
    {
      application = GTK_APPLICATION (entente_application_new ());
      g_signal_connect (application, "startup", G_CALLBACK (on_startup_cb), NULL);
    }
  g_signal_connect (application, "window-added", G_CALLBACK (on_window_added_cb), NULL);
  return g_application_run (G_APPLICATION (application), empty ? 1 : argc, argv);
}
