/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-preparing-page"

#include "config.h"

#include "window/entente-preparing-page.h"

#include "language/entente-language.h"
#include "language/entente-numbers.h"
#include "widgets/entente-access-key.h"

#include <glib/gi18n.h>

/* In milliseconds. What is done before DELAY is over needs no words. */
#define STEP  100
#define DELAY 400

struct _EntentePreparingPage
{
  AdwBin parent_instance;

  /* template */
  GtkWidget *status_page;
  GtkProgressBar *progress;
  GtkLabel *amount;
  GtkWidget *stop_button;

  /* owned */
  EntentePreparation *preparation;

  gboolean stopped;
  guint waited;
  guint timeout;
};

G_DEFINE_FINAL_TYPE (EntentePreparingPage, entente_preparing_page, ADW_TYPE_BIN)

/* Helpers */

static void
show_progress (EntentePreparingPage *self)
{
  const char *language = entente_language_get_current ();
  g_autofree char *done_words = NULL;
  g_autofree char *total_words = NULL;
  g_autofree char *words = NULL;
  guint done, total;

  entente_preparation_get_progress (self->preparation, &done, &total);
  if (total == 0 || done >= total)
    {
      gtk_widget_set_sensitive (self->stop_button, total == 0 && !self->stopped);
      gtk_progress_bar_pulse (self->progress);
      /* Translators: the records of a catalogue are done; the file is being written */
      gtk_label_set_text (self->amount, total == 0 ? "" : _ ("Finishing…"));
      return;
    }

  done_words = entente_format_number (language, done);
  total_words = entente_format_number (language, total);
  /* Translators: how far a task is, such as “12,000 of 156,000 records” */
  words = g_strdup_printf (ngettext ("%1$s of %2$s record", "%1$s of %2$s records", (gulong) total),
                           done_words, total_words);
  gtk_progress_bar_set_fraction (self->progress, (double) done / (double) total);
  gtk_label_set_text (self->amount, words);
}

/* Callbacks */

static gboolean
on_step_cb (gpointer user_data)
{
  EntentePreparingPage *self = user_data;

  self->waited += STEP;
  if (self->waited >= DELAY && !gtk_widget_get_visible (self->status_page))
    {
      gtk_widget_set_visible (self->status_page, TRUE);
      gtk_widget_grab_focus (self->stop_button);
    }
  show_progress (self);

  return G_SOURCE_CONTINUE;
}

static void
on_stop_clicked_cb (EntentePreparingPage *self)
{
  self->stopped = TRUE;
  gtk_widget_set_sensitive (self->stop_button, FALSE);
  entente_preparation_stop (self->preparation);
}

/* GObject overrides */

static void
entente_preparing_page_dispose (GObject *object)
{
  EntentePreparingPage *self = ENTENTE_PREPARING_PAGE (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->preparation);

  G_OBJECT_CLASS (entente_preparing_page_parent_class)->dispose (object);
}

static void
entente_preparing_page_class_init (EntentePreparingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_preparing_page_dispose;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/entente/Entente/ui/window/entente-preparing-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntentePreparingPage, status_page);
  gtk_widget_class_bind_template_child (widget_class, EntentePreparingPage, progress);
  gtk_widget_class_bind_template_child (widget_class, EntentePreparingPage, amount);
  gtk_widget_class_bind_template_child (widget_class, EntentePreparingPage, stop_button);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_clicked_cb);
}

static void
entente_preparing_page_init (EntentePreparingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  entente_access_key_name_buttons (GTK_WIDGET (self));
}

/* Public functions */

GtkWidget *
entente_preparing_page_new (EntentePreparation *preparation)
{
  EntentePreparingPage *self = g_object_new (ENTENTE_TYPE_PREPARING_PAGE, NULL);

  self->preparation = g_object_ref (preparation);
  self->timeout = g_timeout_add (STEP, on_step_cb, self);

  return GTK_WIDGET (self);
}
