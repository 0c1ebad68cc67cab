/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-copying-window"

#include "config.h"

#include "attachments/entente-copying-window.h"

#include "language/entente-language.h"
#include "language/entente-numbers.h"

#include <glib/gi18n.h>

/* In milliseconds. What is done before DELAY is over needs no window. */
#define STEP  100
#define DELAY 400

struct _EntenteCopyingWindow
{
  AdwWindow parent_instance;

  /* Borrowed */
  GtkWidget *progress;
  GtkWidget *amount;

  /* Owned */
  GCancellable *cancellable;

  goffset total;
  gsize done; /* written by the thread that copies */
  guint waited;
  guint timeout;
};

G_DEFINE_FINAL_TYPE (EntenteCopyingWindow, entente_copying_window, ADW_TYPE_WINDOW)

/* --- Helpers ---------------------------------------------------------------------------------- */

static void
update (EntenteCopyingWindow *self)
{
  const char *language = entente_language_get_current ();
  const gsize done = (gsize) g_atomic_pointer_get (&self->done);
  g_autofree char *copied = entente_format_size (language, done);
  g_autofree char *all = entente_format_size (language, (guint64) self->total);
  /* Translators: how much of a file has been copied, such as “3 MB of 20 MB” */
  g_autofree char *words = g_strdup_printf (_ ("%1$s of %2$s"), copied, all);

  gtk_label_set_text (GTK_LABEL (self->amount), words);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress),
                                 self->total > 0 ? MIN (1.0, (double) done / (double) self->total)
                                                 : 1.0);
}

/* --- Callbacks -------------------------------------------------------------------------------- */

static gboolean
on_step_cb (gpointer user_data)
{
  EntenteCopyingWindow *self = user_data;

  update (self);
  self->waited += STEP;
  if (self->waited == DELAY)
    gtk_window_present (GTK_WINDOW (self));
  return G_SOURCE_CONTINUE;
}

/* The thread takes notice, and whoever started it destroys the window. */
static gboolean
entente_copying_window_close_request (GtkWindow *window)
{
  g_cancellable_cancel (ENTENTE_COPYING_WINDOW (window)->cancellable);
  return TRUE;
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_copying_window_dispose (GObject *object)
{
  EntenteCopyingWindow *self = ENTENTE_COPYING_WINDOW (object);

  g_clear_handle_id (&self->timeout, g_source_remove);

  G_OBJECT_CLASS (entente_copying_window_parent_class)->dispose (object);
}

static void
entente_copying_window_finalize (GObject *object)
{
  EntenteCopyingWindow *self = ENTENTE_COPYING_WINDOW (object);

  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (entente_copying_window_parent_class)->finalize (object);
}

static void
entente_copying_window_class_init (EntenteCopyingWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_copying_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_copying_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = entente_copying_window_close_request;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
entente_copying_window_init (EntenteCopyingWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  /* Translators: a button that stops the copying of a file */
  GtkWidget *stop = gtk_button_new_with_mnemonic (_ ("_Stop"));

  self->cancellable = g_cancellable_new ();
  self->progress = gtk_progress_bar_new ();
  self->amount = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->amount, "dim-label");
  gtk_widget_add_css_class (self->amount, "numeric");
  gtk_widget_set_halign (stop, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (stop), "window.close");
  g_object_set (box, "margin-top", 24, "margin-bottom", 24, "margin-start", 18, "margin-end", 18,
                NULL);
  gtk_box_append (GTK_BOX (box), self->progress);
  gtk_box_append (GTK_BOX (box), self->amount);
  gtk_box_append (GTK_BOX (box), stop);
  adw_window_set_content (ADW_WINDOW (self), box);
  g_object_set (self, "modal", TRUE, "resizable", FALSE, "default-width", 340, NULL);
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_copying_window_new:
 * @heading: what is being done, such as “Attaching “plan.pdf””
 * @total: how many bytes there are to copy
 */
EntenteCopyingWindow *
entente_copying_window_new (GtkWindow *parent, const char *heading, goffset total)
{
  EntenteCopyingWindow *self
      = g_object_new (ENTENTE_TYPE_COPYING_WINDOW, "transient-for", parent, "title", heading, NULL);
  GtkWidget *label = gtk_label_new (heading);

  g_object_set (label, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "max-width-chars", 36,
                "justify", GTK_JUSTIFY_CENTER, NULL);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_prepend (GTK_BOX (adw_window_get_content (ADW_WINDOW (self))), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  heading, -1);
  self->total = total;
  self->timeout = g_timeout_add (STEP, on_step_cb, self);
  return self;
}

GCancellable *
entente_copying_window_get_cancellable (EntenteCopyingWindow *self)
{
  g_return_val_if_fail (ENTENTE_IS_COPYING_WINDOW (self), NULL);

  return self->cancellable;
}

/**
 * entente_copying_window_add_bytes:
 * @copying_window: an EntenteCopyingWindow, to which the caller has a reference
 *
 * Made for EntenteAttachmentsProgress: any thread may call it.
 */
void
entente_copying_window_add_bytes (gsize bytes, gpointer copying_window)
{
  EntenteCopyingWindow *self = copying_window;

  g_atomic_pointer_add (&self->done, (gssize) bytes);
}

/**
 * entente_copying_window_finish:
 *
 * The copying has ended, in one way or the other.
 */
void
entente_copying_window_finish (EntenteCopyingWindow *self)
{
  g_return_if_fail (ENTENTE_IS_COPYING_WINDOW (self));

  gtk_window_destroy (GTK_WINDOW (self));
}
