/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What has to be known about a catalogue as long as it is open: that it cannot be changed, that it
 * lies where two programs can write to it at once, or that not all of it can be read. */

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

/* A button goes below the words: beside them there is no room where the window is narrow. */
static GtkWidget *
append_bar (GtkBox *box, const char *words, GtkWidget *button)
{
  GtkWidget *bar = gtk_info_bar_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (content), label);
  if (button != NULL)
    gtk_box_append (GTK_BOX (content), button);
  gtk_info_bar_add_child (GTK_INFO_BAR (bar), content);
  gtk_info_bar_set_message_type (GTK_INFO_BAR (bar), GTK_MESSAGE_WARNING);
  gtk_box_append (box, bar);
  return bar;
}

static GtkWidget *
new_salvage_button (EntenteCatalogue *catalogue)
{
  /* Translators: a button: makes a new file of what is still readable in a damaged one */
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Save What Can Be Read"));

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                    entente_catalogue_get_path (catalogue));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "app.salvage");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  return button;
}

static void
on_damaged_cb (EntenteCatalogue *catalogue, GParamSpec *pspec, GtkBox *box)
{
  append_bar (box,
              _ ("This catalogue is damaged, and some of its records cannot be read. What can be "
                 "read can be saved in a new file."),
              new_salvage_button (catalogue));
}

/**
 * entente_notice_new:
 *
 * Returns: (transfer floating): the bars that say it, with nothing in them as long as there is
 *   nothing to say
 */
GtkWidget *
entente_notice_new (EntenteCatalogue *catalogue)
{
  const char *words = find_words (catalogue);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar;

  if (entente_catalogue_is_damaged (catalogue))
    on_damaged_cb (catalogue, NULL, GTK_BOX (box));
  else
    g_signal_connect_object (catalogue, "notify::damaged", G_CALLBACK (on_damaged_cb), box, 0);
  if (words == NULL)
    return box;
  bar = append_bar (GTK_BOX (box), words, NULL);
  if (entente_catalogue_get_read_only_reason (catalogue) == NULL)
    {
      gtk_info_bar_set_show_close_button (GTK_INFO_BAR (bar), TRUE);
      g_signal_connect_object (bar, "response", G_CALLBACK (on_response_cb), catalogue, 0);
    }
  return box;
}
