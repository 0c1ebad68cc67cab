/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every change of the interface goes through here: it is signed with the name of the person, done
 * off the interface thread, and said with a way back. */

#define G_LOG_DOMAIN "entente-editing"

#include "config.h"

#include "editing/entente-editing.h"

#include "language/entente-language.h"
#include "store/entente-history.h"
#include "widgets/entente-reading.h"
#include "window/entente-scroll.h"

#include <glib/gi18n.h>

/* In seconds: as long as another window may stand before the toast. */
#define LONG_TOAST 30

/* The toast of the last change, which the next one takes the place of. */
#define TOAST_KEY "entente-change-toast"

typedef struct
{
  EntenteWindow *window;
  EntenteChange *change;
  EntenteEditingFunc func;
  GObject *receiver;
} Applying;

/* --- Helpers ---------------------------------------------------------------------------------- */

static void
applying_free (Applying *applying)
{
  g_clear_object (&applying->window);
  g_clear_object (&applying->change);
  g_clear_object (&applying->receiver);
  g_free (applying);
}

static void
show_toast (EntenteWindow *window, AdwToast *toast)
{
  AdwToast *before;

  /* The window may have been closed while the change was being written. */
  if (entente_window_get_catalogue (window) == NULL)
    {
      g_object_ref_sink (toast);
      g_object_unref (toast);
      return;
    }
  before = g_object_get_data (G_OBJECT (window), TOAST_KEY);
  if (before != NULL)
    adw_toast_dismiss (before);
  g_object_set_data_full (G_OBJECT (window), TOAST_KEY, g_object_ref (toast), g_object_unref);
  entente_window_add_toast (window, toast);
}

static AdwToast *
new_toast (const char *words)
{
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  return adw_toast_new (escaped);
}

static AdwToast *
new_done_toast (const char *words, EntenteChange *change)
{
  AdwToast *toast = new_toast (words);

  adw_toast_set_button_label (toast, C_ ("button", "Undo"));
  adw_toast_set_action_name (toast, "win.undo-change");
  adw_toast_set_action_target_value (toast,
                                     g_variant_new_int64 (entente_change_get_sequence (change)));
  return toast;
}

static void
show_done (EntenteWindow *window, const char *words, EntenteChange *change)
{
  show_toast (window, new_done_toast (words, change));
}

static GtkLabel *
find_paragraph (GtkWidget *root, guint paragraph)
{
  GtkLabel *label = ENTENTE_IS_READING (root)
                        ? entente_reading_get_label (ENTENTE_READING (root), paragraph)
                        : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); label == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    label = find_paragraph (child, paragraph);
  return label;
}

/* --- Callbacks -------------------------------------------------------------------------------- */

static void
on_applied_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Applying *applying = user_data;
  EntenteCatalogue *catalogue = ENTENTE_CATALOGUE (source);
  g_autoptr (GError) error = NULL;

  if (entente_catalogue_apply_finish (catalogue, result, &error))
    {
      g_autofree char *words
          = entente_change_dup_description (applying->change, entente_language_get_current ());

      show_done (applying->window, words, applying->change);
    }
  else if (applying->func == NULL)
    {
      entente_editing_say (applying->window, error->message);
    }
  if (applying->func != NULL)
    applying->func (applying->receiver, error);
  applying_free (applying);
}

static void
on_undone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (EntenteWindow) window = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteChange) change
      = entente_catalogue_undo_finish (ENTENTE_CATALOGUE (source), result, &error);
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;
  AdwToast *toast;

  if (change == NULL)
    {
      entente_editing_say (window, error->message);
      return;
    }
  name = entente_change_dup_description (change, entente_language_get_current ());
  /* Translators: said after a change was taken back; %s is its name, such as: Edit “VAST” */
  words = g_strdup_printf (_ ("Undone: %s"), name);
  toast = new_toast (words);
  adw_toast_set_button_label (toast, C_ ("button", "Redo"));
  adw_toast_set_action_name (toast, "win.redo");
  show_toast (window, toast);
}

static void
on_redone_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (EntenteWindow) window = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteChange) change
      = entente_catalogue_undo_finish (ENTENTE_CATALOGUE (source), result, &error);
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;

  if (change == NULL)
    {
      entente_editing_say (window, error->message);
      return;
    }
  name = entente_change_dup_description (change, entente_language_get_current ());
  /* Translators: said after a change that was undone was done once more; %s is its name */
  words = g_strdup_printf (_ ("Done again: %s"), name);
  show_done (window, words, change);
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_editing_apply:
 * @window: the window in which somebody asked for it
 * @change: what to do
 * @func: (nullable) (scope async): called when it is done, or not; without it an error is said in
 *   the window
 * @receiver: (nullable): an object for @func, kept until then
 *
 * Does a change, and says it in the window, with a button to undo it.
 */
void
entente_editing_apply (EntenteWindow *window,
                       EntenteChange *change,
                       EntenteEditingFunc func,
                       gpointer receiver)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  g_autofree char *author = g_settings_get_string (settings, "author");
  Applying *applying = g_new0 (Applying, 1);

  g_return_if_fail (ENTENTE_IS_WINDOW (window));
  g_return_if_fail (ENTENTE_IS_CHANGE (change));

  if (*author != '\0')
    entente_change_set_author (change, author);
  applying->window = g_object_ref (window);
  applying->change = g_object_ref (change);
  applying->func = func;
  g_set_object (&applying->receiver, receiver);
  entente_catalogue_apply_async (entente_window_get_catalogue (window), change, on_applied_cb,
                                 applying);
}

void
entente_editing_undo (EntenteWindow *window)
{
  g_return_if_fail (ENTENTE_IS_WINDOW (window));

  entente_catalogue_undo_async (entente_window_get_catalogue (window), on_undone_cb,
                                g_object_ref (window));
}

/**
 * entente_editing_undo_if_last:
 * @sequence: the number of a change
 *
 * Undoes a change when it is the last one that is done: the button of an old toast must not take
 * back something else.
 */
void
entente_editing_undo_if_last (EntenteWindow *window, gint64 sequence)
{
  EntenteStore *store = entente_catalogue_get_store (entente_window_get_catalogue (window));
  g_autoptr (EntenteChange) last = entente_history_ref_undo (store);

  if (last != NULL && entente_change_get_sequence (last) == sequence)
    entente_editing_undo (window);
  else
    entente_editing_say (window, _ ("Something else was changed since; undo that first."));
}

void
entente_editing_redo (EntenteWindow *window)
{
  g_return_if_fail (ENTENTE_IS_WINDOW (window));

  entente_catalogue_redo_async (entente_window_get_catalogue (window), on_redone_cb,
                                g_object_ref (window));
}

/**
 * entente_editing_say_done:
 * @change: what was done elsewhere, such as by an import
 *
 * Says it, with a button to undo it, for longer than usual: another window may stand before.
 */
void
entente_editing_say_done (EntenteWindow *window, EntenteChange *change)
{
  g_autofree char *words = entente_change_dup_description (change, entente_language_get_current ());
  AdwToast *toast = new_done_toast (words, change);

  g_return_if_fail (ENTENTE_IS_WINDOW (window));

  adw_toast_set_timeout (toast, LONG_TOAST);
  show_toast (window, toast);
}

/**
 * entente_editing_say:
 * @words: plain text, in the language of the interface
 *
 * Says something in passing, instead of what was said last.
 */
void
entente_editing_say (EntenteWindow *window, const char *words)
{
  g_return_if_fail (ENTENTE_IS_WINDOW (window));

  show_toast (window, new_toast (words));
}

/**
 * entente_editing_focus_record:
 * @paragraph: where the change began, in an article; else 0
 *
 * Goes on in the record that is shown when a change has taken the focus away, for what had it may
 * have been made anew. Nothing is scrolled.
 */
void
entente_editing_focus_record (EntenteWindow *window, guint paragraph)
{
  g_auto (GVariantDict) place = G_VARIANT_DICT_INIT (NULL);
  EntenteWorkspace *workspace;
  GtkWidget *view;
  GtkLabel *label;

  g_return_if_fail (ENTENTE_IS_WINDOW (window));

  workspace = entente_window_get_workspace (window);
  if (workspace == NULL || gtk_window_get_focus (GTK_WINDOW (window)) != NULL)
    return;
  view = GTK_WIDGET (entente_record_pane_get_view (entente_workspace_get_record_pane (workspace)));
  if (view == NULL || !gtk_widget_get_mapped (view))
    {
      entente_page_focus_list (entente_workspace_get_page (workspace));
      return;
    }
  entente_scroll_save (view, &place);
  label = paragraph > 0 ? find_paragraph (view, paragraph) : NULL;
  if (label == NULL || !gtk_widget_grab_focus (GTK_WIDGET (label)))
    gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD);
  entente_scroll_restore (view, &place);
}
