/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-editor"

#include "config.h"

#include "editing/entente-editor.h"

#include "editing/entente-editing.h"
#include "editing/entente-editor-layout.h"
#include "editing/entente-editors-private.h"
#include "editing/entente-field-editor.h"
#include "editing/entente-form-place.h"
#include "language/entente-language.h"
#include "widgets/entente-access-key.h"
#include "widgets/entente-format.h"

#include <glib/gi18n.h>

/* What is left in sight above a field that gets the focus, in pixels. */
#define FOCUS_MARGIN 24
#define FOCUS_FRAMES 3

struct _EntenteEditor
{
  AdwWindow parent_instance;

  /* template */
  AdwWindowTitle *title;
  GtkRevealer *notice_revealer;
  GtkLabel *notice;
  GtkWidget *start_over_button;
  GtkBox *form;
  AdwToastOverlay *toasts;
  GtkScrolledWindow *scrolled;

  /* owned */
  EntenteEditSession *session;

  gboolean saving;
  gboolean refused; /* to be saved: what is wrong with it is said */
  gboolean closed;
  gboolean finished; /* saved, or handed on: there is no draft to be kept */
};

G_DEFINE_FINAL_TYPE (EntenteEditor, entente_editor, ADW_TYPE_WINDOW)

/* --- Helpers ---------------------------------------------------------------------------------- */

static EntenteWindow *
get_parent (EntenteEditor *self)
{
  return ENTENTE_WINDOW (gtk_window_get_transient_for (GTK_WINDOW (self)));
}

static void
show_notice (EntenteEditor *self, const char *words, gboolean can_start_over)
{
  gtk_label_set_text (self->notice, words);
  gtk_widget_set_visible (self->start_over_button, can_start_over);
  gtk_revealer_set_reveal_child (self->notice_revealer, words != NULL && *words != '\0');
}

static void
update_title (EntenteEditor *self)
{
  EntenteRecord *record = entente_edit_session_get_record (self->session);
  EntenteKind kind = entente_record_get_kind (record);
  /* Without a title, a record would be called by its id, and a new one has none yet. */
  gboolean untitled = entente_edit_session_is_new (self->session)
                      && entente_text_is_empty (entente_record_get_title (record));
  g_autofree char *title = untitled ? g_strdup (entente_editor_layout_get_new_title (kind))
                                    : entente_format_dup_title (record);

  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, untitled ? "" : entente_kind_get_label (kind));
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
append_groups (EntenteEditor *self, const EntenteEditorGroup *groups, guint n)
{
  EntenteNode *record = ENTENTE_NODE (entente_edit_session_get_record (self->session));

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *heading = gtk_label_new (entente_editor_group_get_title (&groups[i]));

      g_object_set (heading, "xalign", 0.0, "wrap", TRUE, "margin-top", 12, NULL);
      gtk_widget_add_css_class (heading, "title-4");
      gtk_box_append (self->form, heading);
      for (const char *const *name = groups[i].fields; *name != NULL; name++)
        {
          GtkWidget *editor = entente_field_editor_new (self->session, record,
                                                        entente_node_find_field (record, *name));

          /* A field alone in its group is named by the heading. */
          if (groups[i].fields[1] == NULL)
            gtk_widget_set_visible (gtk_widget_get_first_child (editor), FALSE);
          gtk_box_append (self->form, editor);
        }
    }
}

static void
show_draft (EntenteEditor *self)
{
  if (!entente_edit_session_is_resumed (self->session))
    show_notice (self, "", FALSE);
  else if (entente_edit_session_is_outdated (self->session))
    show_notice (
        self, _ ("A draft that was not saved. The record was changed since; saving replaces it."),
        TRUE);
  else
    show_notice (self, _ ("A draft that was not saved."), TRUE);
}

static void
show_problems (EntenteEditor *self, GPtrArray *problems)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *words = NULL;

  for (guint i = 0; i < problems->len; i++)
    g_string_append_printf (names, i > 0 ? "; %s" : "%s",
                            ((EntenteEditProblem *) problems->pdata[i])->words);
  /* Translators: %s names the fields of a form that have to be seen to before it can be saved */
  words = g_strdup_printf (_ ("Not saved yet. To be corrected or filled in: %s"), names->str);
  show_notice (self, words, FALSE);
}

/* What kept the record from being saved is named until it has been seen to. */
static void
update_problems (EntenteEditor *self)
{
  g_autoptr (GPtrArray) problems = NULL;

  if (!self->refused)
    return;
  problems = entente_edit_session_list_problems (self->session);
  self->refused = problems->len > 0;
  if (self->refused)
    show_problems (self, problems);
  else
    show_draft (self);
}

static void
on_session_changed_cb (EntenteEditor *self)
{
  update_title (self);
  update_problems (self);
  entente_form_place_look_again (self->scrolled);
}

static void
fill (EntenteEditor *self)
{
  EntenteRecord *record = entente_edit_session_get_record (self->session);
  const EntenteEditorGroup *groups;
  GtkWidget *child;
  guint n;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->form))) != NULL)
    gtk_box_remove (self->form, child);
  groups = entente_editor_layout_get (entente_record_get_kind (record), &n);
  append_groups (self, groups, n);
  groups = entente_editor_layout_get_common (&n);
  append_groups (self, groups, n);
  update_title (self);
  self->refused = FALSE;
  show_draft (self);
}

static void
focus_title (EntenteEditor *self)
{
  EntenteRecord *record = entente_edit_session_get_record (self->session);
  guint n;
  const EntenteEditorGroup *groups
      = entente_editor_layout_get (entente_record_get_kind (record), &n);
  GtkWidget *editor = entente_field_editor_find (
      GTK_WIDGET (self->form), ENTENTE_NODE (record),
      entente_node_find_field (ENTENTE_NODE (record), groups[0].fields[0]));

  _entente_text_editor_focus (gtk_widget_get_last_child (editor), entente_language_get_current ());
}

static EntenteEditor *
new_form (EntenteWindow *parent, EntenteEditSession *session)
{
  EntenteEditor *self = g_object_new (ENTENTE_TYPE_EDITOR, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  fill (self);
  g_signal_connect_object (session, "changed", G_CALLBACK (on_session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/* --- Saving ----------------------------------------------------------------------------------- */

static void
on_saved_cb (gpointer receiver, const GError *error)
{
  EntenteEditor *self = receiver;
  EntenteWindow *parent = get_parent (self);
  EntenteRecord *record;

  self->saving = FALSE;
  if (error == NULL)
    entente_edit_session_discard_draft (self->session);
  if (self->closed)
    return;
  if (error != NULL)
    {
      show_notice (self, error->message, FALSE);
      return;
    }
  record = entente_edit_session_get_record (self->session);
  self->finished = TRUE;
  if (entente_edit_session_is_new (self->session) && parent != NULL)
    {
      entente_window_show_record (parent, entente_record_get_id (record));
      gtk_window_set_focus (GTK_WINDOW (parent), NULL);
    }
  gtk_window_destroy (GTK_WINDOW (self));
  if (parent != NULL)
    entente_editing_focus_record (parent, 0);
}

static void
save (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  EntenteEditor *self = ENTENTE_EDITOR (widget);
  g_autoptr (GPtrArray) problems = entente_edit_session_list_problems (self->session);
  g_autoptr (EntenteChange) change = NULL;

  if (self->saving)
    return;
  if (problems->len > 0)
    {
      const EntenteEditProblem *first = g_ptr_array_index (problems, 0);

      entente_editor_focus_field (self, first->node, first->field->name);
      self->refused = TRUE;
      show_problems (self, problems);
      return;
    }
  if (!entente_edit_session_is_changed (self->session))
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  entente_edit_session_flush (self->session);
  change = entente_edit_session_dup_change (self->session);
  self->saving = TRUE;
  entente_editing_apply (get_parent (self), change, on_saved_cb, self);
}

static void
start_over (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  EntenteEditor *self = ENTENTE_EDITOR (widget);

  /* Translators: said in a form when its draft was given up; a button beside it brings it back */
  AdwToast *toast = adw_toast_new (_ ("The draft was dropped."));

  entente_edit_session_start_over (self->session);
  fill (self);
  focus_title (self);
  adw_toast_set_button_label (toast, C_ ("button", "Undo"));
  adw_toast_set_action_name (toast, "editor.take-up");
  adw_toast_set_timeout (toast, 0);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
take_up (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  EntenteEditor *self = ENTENTE_EDITOR (widget);

  entente_edit_session_take_up (self->session);
  fill (self);
  focus_title (self);
}

/* --- Callbacks -------------------------------------------------------------------------------- */

/* The form is made anew in the other language; what was typed is in the session. */
static void
on_language_changed_cb (EntenteEditor *self)
{
  EntenteEditor *other;
  int width;
  int height;

  if (self->closed || self->finished || self->saving)
    return;
  self->finished = TRUE;
  entente_edit_session_flush (self->session);
  other = new_form (get_parent (self), self->session);
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (other), width, height);
  other->refused = self->refused;
  update_problems (other);
  gtk_window_present (GTK_WINDOW (other));
  if (!entente_form_place_hand_on (self->scrolled, other->scrolled))
    focus_title (other);
  gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
entente_editor_close_request (GtkWindow *window)
{
  EntenteEditor *self = ENTENTE_EDITOR (window);

  if (self->saving)
    return GDK_EVENT_STOP; /* it closes when the disk has answered */
  if (!self->finished)
    {
      gboolean changed = entente_edit_session_is_changed (self->session);

      entente_edit_session_flush (self->session);
      self->finished = TRUE;
      if (changed && get_parent (self) != NULL)
        entente_editing_say (get_parent (self),
                             /* Translators: said when a form was left without saving */
                             _ ("Not saved. The draft is kept for the next time."));
    }
  return GTK_WINDOW_CLASS (entente_editor_parent_class)->close_request (window);
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_editor_dispose (GObject *object)
{
  EntenteEditor *self = ENTENTE_EDITOR (object);

  if (!self->closed && !self->finished && !self->saving)
    entente_edit_session_flush (self->session);
  self->closed = TRUE;

  G_OBJECT_CLASS (entente_editor_parent_class)->dispose (object);
}

static void
entente_editor_finalize (GObject *object)
{
  g_clear_object (&ENTENTE_EDITOR (object)->session);

  G_OBJECT_CLASS (entente_editor_parent_class)->finalize (object);
}

static void
entente_editor_class_init (EntenteEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_editor_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = entente_editor_close_request;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/entente/Entente/ui/editing/entente-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteEditor, title);
  gtk_widget_class_bind_template_child (widget_class, EntenteEditor, notice_revealer);
  gtk_widget_class_bind_template_child (widget_class, EntenteEditor, notice);
  gtk_widget_class_bind_template_child (widget_class, EntenteEditor, start_over_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteEditor, form);
  gtk_widget_class_bind_template_child (widget_class, EntenteEditor, toasts);
  gtk_widget_class_bind_template_child (widget_class, EntenteEditor, scrolled);

  gtk_widget_class_install_action (widget_class, "editor.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "editor.start-over", NULL, start_over);
  gtk_widget_class_install_action (widget_class, "editor.take-up", NULL, take_up);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "editor.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
entente_editor_init (EntenteEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  entente_access_key_name_buttons (GTK_WIDGET (self));
  entente_form_place_follow_focus (self->scrolled);
  g_signal_connect_object (entente_language_get_default (), "changed",
                           G_CALLBACK (on_language_changed_cb), self, G_CONNECT_SWAPPED);
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_editor_open_session:
 * @session: an editing that was begun elsewhere
 *
 * Returns: (transfer none): the form, to go on with it
 */
EntenteEditor *
entente_editor_open_session (EntenteWindow *parent, EntenteEditSession *session)
{
  EntenteEditor *self = new_form (parent, session);

  gtk_window_present (GTK_WINDOW (self));
  focus_title (self);
  return self;
}

/**
 * entente_editor_open:
 * @parent: the window of the catalogue
 * @record: a record
 *
 * Opens the form of a record, with the draft that was left of it.
 *
 * Returns: (transfer none): the form, in front of @parent
 */
EntenteEditor *
entente_editor_open (EntenteWindow *parent, EntenteRecord *record)
{
  g_autoptr (EntenteEditSession) session
      = entente_edit_session_new (entente_window_get_catalogue (parent), record);

  return entente_editor_open_session (parent, session);
}

EntenteEditor *
entente_editor_open_new (EntenteWindow *parent, EntenteKind kind)
{
  g_autoptr (EntenteEditSession) session
      = entente_edit_session_new_for_kind (entente_window_get_catalogue (parent), kind);

  return entente_editor_open_session (parent, session);
}

EntenteEditSession *
entente_editor_get_session (EntenteEditor *self)
{
  g_return_val_if_fail (ENTENTE_IS_EDITOR (self), NULL);

  return self->session;
}

/* A form that was just filled has no places yet, and its texts find their height in the frame after
 * the one in which they are first laid out. */
static gboolean
on_frame_cb (GtkWidget *editor, GdkFrameClock *clock, gpointer user_data)
{
  EntenteEditor *self = ENTENTE_EDITOR (gtk_widget_get_root (editor));
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  guint *n_frames = user_data;
  graphene_point_t point;

  if (gtk_widget_get_height (editor) == 0)
    return G_SOURCE_CONTINUE;
  if ((*n_frames)++ == 0)
    gtk_widget_child_focus (editor, GTK_DIR_TAB_FORWARD);
  if (gtk_widget_compute_point (editor, GTK_WIDGET (self->form), &GRAPHENE_POINT_INIT (0, 0),
                                &point))
    gtk_adjustment_set_value (adjustment, MAX (0, point.y - FOCUS_MARGIN));
  return *n_frames < FOCUS_FRAMES ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* Opens the cards on the way to an element. */
static gboolean
open_path (EntenteNode *node, EntenteNode *wanted)
{
  guint n;
  const EntenteField *fields = entente_node_get_fields (node, &n);

  if (node == wanted)
    return TRUE;
  for (guint i = 0; i < n; i++)
    {
      GPtrArray *elements = fields[i].type == ENTENTE_VALUE_NODES
                                ? entente_node_get_nodes (node, fields[i].name)
                                : NULL;

      for (guint e = 0; elements != NULL && e < elements->len; e++)
        if (open_path (elements->pdata[e], wanted))
          {
            _entente_editor_open_element (elements->pdata[e]);
            return TRUE;
          }
    }
  return FALSE;
}

/**
 * entente_editor_focus_field:
 * @node: the record, or an element of it
 * @name: a field of @node
 *
 * Brings the editor of a field into sight and gives it the focus.
 */
void
entente_editor_focus_field (EntenteEditor *self, EntenteNode *node, const char *name)
{
  EntenteNode *record;
  const EntenteField *field;
  GtkWidget *editor;

  g_return_if_fail (ENTENTE_IS_EDITOR (self));

  record = ENTENTE_NODE (entente_edit_session_get_record (self->session));
  field = entente_node_find_field (node, name);
  editor = entente_field_editor_find (GTK_WIDGET (self->form), node, field);
  if (editor == NULL && open_path (record, node))
    {
      GtkWidget *child;

      while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->form))) != NULL)
        gtk_box_remove (self->form, child);
      fill (self);
      editor = entente_field_editor_find (GTK_WIDGET (self->form), node, field);
    }
  if (editor != NULL)
    gtk_widget_add_tick_callback (editor, on_frame_cb, g_new0 (guint, 1), g_free);
}
