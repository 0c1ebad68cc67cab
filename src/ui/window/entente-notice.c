/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What has to be known about a catalogue as long as it is open: that it cannot be changed, or that
 * it lies where two programs can write to it at once. */

#define G_LOG_DOMAIN "entente-notice"

#include "config.h"

#include "window/entente-notice.h"

#include <glib/gi18n.h>

#include "model/entente-error.h"
#include "store/entente-files.h"

/* On a catalogue: the person has read it. Kept there, since the widget is made anew with each
 * change of the language. */
#define READ_KEY "entente-notice-read"

static const char *
find_words (EntenteCatalogue *catalogue)
{
  const GError *reason = entente_catalogue_get_read_only_reason (catalogue);

  if (g_error_matches (reason, ENTENTE_ERROR, ENTENTE_ERROR_NEWER))
    return _ ("A newer version of Entente wrote this catalogue. It can be read here, but not "
              "changed.");
  if (reason != NULL)
    return _ ("The file or its folder cannot be written to. This catalogue can be read, but not "
              "changed.");
  if (g_object_get_data (G_OBJECT (catalogue), READ_KEY) == NULL
      && entente_files_is_on_network (entente_catalogue_get_path (catalogue)))
    return _ ("This catalogue is on a network drive. If two people change it at the same time, it "
              "can be damaged; a copy on this computer is safe.");
  return NULL;
}

static void
on_response_cb (GtkInfoBar *bar, int response, EntenteCatalogue *catalogue)
{
  g_object_set_data (G_OBJECT (catalogue), READ_KEY, GINT_TO_POINTER (TRUE));
  gtk_info_bar_set_revealed (bar, FALSE);
}

/**
 * entente_notice_new:
 *
 * Returns: (transfer floating) (nullable): a bar that says it; %NULL where there is nothing to say
 */
GtkWidget *
entente_notice_new (EntenteCatalogue *catalogue)
{
  const char *words = find_words (catalogue);
  GtkWidget *bar;
  GtkWidget *label;

  if (words == NULL)
    return NULL;
  bar = gtk_info_bar_new ();
  label = gtk_label_new (words);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_info_bar_add_child (GTK_INFO_BAR (bar), label);
  gtk_info_bar_set_message_type (GTK_INFO_BAR (bar), GTK_MESSAGE_WARNING);
  if (entente_catalogue_get_read_only_reason (catalogue) == NULL)
    {
      gtk_info_bar_set_show_close_button (GTK_INFO_BAR (bar), TRUE);
      g_signal_connect_object (bar, "response", G_CALLBACK (on_response_cb), catalogue, 0);
    }
  return bar;
}
