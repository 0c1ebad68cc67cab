/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-record-pane"

#include "config.h"

#include "window/entente-record-pane.h"

#include "model/entente-article.h"
#include "model/entente-error.h"
#include "widgets/entente-lazy-menu.h"
#include "window/entente-history.h"
#include "window/entente-sections.h"

#include <glib/gi18n.h>

#define MOUSE_BACK    8
#define MOUSE_FORWARD 9

/* With more than these changed, the record is read again without looking. */
#define MAX_COMPARED 20

struct _EntenteRecordPane
{
  AdwBin parent_instance;

  /* template */
  AdwWindowTitle *title;
  GtkMenuButton *menu_button;
  AdwBin *header_slot;
  GtkStack *stack;
  GMenuModel *record_menu;

  /* owned */
  EntenteCatalogue *catalogue;
  EntenteHistory *history;

  /* borrowed: the view that is shown; each is a child of the stack, made when first needed */
  EntenteRecordView *view;
  EntenteRecordView *views[ENTENTE_N_KINDS];
  AdwStatusPage *missing_page; /* another child, made likewise */

  gboolean unreadable; /* there is a record, or may be one, but it cannot be shown */

  gboolean folded;
};

enum
{
  PROP_0,
  PROP_CATALOGUE,
  PROP_FOLDED,
  PROP_ID,
  N_PROPS
};

enum
{
  GONE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteRecordPane, entente_record_pane, ADW_TYPE_BIN)

/* Helpers */

static EntenteRecordView *
ensure_view (EntenteRecordPane *self, EntenteKind kind)
{
  if (self->views[kind] == NULL)
    {
      self->views[kind] = g_object_new (entente_sections_get_view_type (kind), "catalogue",
                                        self->catalogue, NULL);
      gtk_stack_add_child (self->stack, GTK_WIDGET (self->views[kind]));
    }

  return self->views[kind];
}

/* What an article is a source of may be found anywhere in it. */
static GMenu *
new_source_menu (EntenteRecordPane *self)
{
  GMenu *menu = g_menu_new ();
  /* Translators: chooses a record that the article says something of */
  g_autoptr (GMenuItem) item = g_menu_item_new (C_ ("record menu", "Use as Source _for…"), NULL);

  g_menu_item_set_action_and_target (item, "win.use-as-source", "(su)",
                                     entente_record_pane_get_id (self), 0u);
  g_menu_append_item (menu, item);

  return menu;
}

/* What this kind of record has of its own, and what can be done to any. */
static GMenu *
new_menu (EntenteRecordPane *self)
{
  GMenu *menu = g_menu_new ();
  GMenuModel *own = entente_record_view_get_menu (self->view);

  if (own != NULL)
    g_menu_append_section (menu, NULL, own);
  if (ENTENTE_IS_ARTICLE (entente_record_view_get_record (self->view)))
    {
      g_autoptr (GMenu) sources = new_source_menu (self);

      g_menu_append_section (menu, NULL, G_MENU_MODEL (sources));
    }
  g_menu_append_section (menu, NULL, self->record_menu);

  return menu;
}

static void
update_header (EntenteRecordPane *self)
{
  g_autofree char *title = NULL;
  GtkWidget *extra = NULL;
  g_autoptr (GMenu) menu = NULL;

  if (self->view != NULL)
    {
      title = entente_record_view_dup_title (self->view);
      extra = entente_record_view_get_header_widget (self->view);
      menu = new_menu (self);
    }

  adw_window_title_set_title (self->title, title != NULL ? title : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), title);
  adw_bin_set_child (self->header_slot, extra);
  entente_lazy_menu_set (self->menu_button, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (self->menu_button), menu != NULL);
}

static void
note_state (EntenteRecordPane *self)
{
  g_autoptr (GVariant) state = NULL;

  if (self->view == NULL)
    return;

  state = entente_record_view_save_state (self->view);
  entente_history_set_state (self->history, state);
}

/* Returns: (transfer full): why there is nothing to be shown of @id */
static char *
describe_missing (EntenteRecordPane *self, const char *id, const GError *error)
{
  if (!self->unreadable)
    /* Translators: %s is the id of a record, such as "vast" or "cea-leti" */
    return g_strdup_printf (_ ("There is no record “%s”. It may have been deleted, or belong to "
                               "another catalogue."),
                            id);
  if (entente_catalogue_is_damaged (self->catalogue)
      || g_error_matches (error, ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED)
      || g_error_matches (error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_JSON))
    /* Translators: %s is the id of a record, such as "vast" or "cea-leti" */
    return g_strdup_printf (_ ("The catalogue is damaged, and “%s” cannot be read. What can be "
                               "read can be saved in a new file."),
                            id);
  return g_strdup (error->message);
}

/* Where the file is damaged, a record that is not found may be there all the same. */
static void
show_missing (EntenteRecordPane *self, const char *id, const GError *error)
{
  g_autofree char *description = NULL;
  g_autofree char *escaped = NULL;

  self->unreadable = entente_catalogue_is_damaged (self->catalogue)
                     || !g_error_matches (error, ENTENTE_ERROR, ENTENTE_ERROR_NOT_FOUND);
  description = describe_missing (self, id, error);
  escaped = g_markup_escape_text (description, -1);
  if (self->missing_page == NULL)
    {
      self->missing_page = g_object_new (ADW_TYPE_STATUS_PAGE, NULL);
      gtk_stack_add_named (self->stack, GTK_WIDGET (self->missing_page), "missing");
    }
  adw_status_page_set_icon_name (self->missing_page, self->unreadable ? "dialog-warning-symbolic"
                                                                      : "edit-find-symbolic");
  adw_status_page_set_title (self->missing_page, self->unreadable ? _ ("This Record Cannot Be Read")
                                                                  : _ ("Not in This Catalogue"));
  adw_status_page_set_description (self->missing_page, escaped);
  gtk_stack_set_visible_child_name (self->stack, "missing");
  self->view = NULL;
}

/* Shows the current entry of the history, as the reader left it. */
static gboolean
show_current (EntenteRecordPane *self)
{
  const char *id = entente_history_get_id (self->history);
  g_autoptr (EntenteRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  self->view = NULL;
  self->unreadable = FALSE;

  if (id == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
    }
  else if ((record = entente_catalogue_ref_record (self->catalogue, id, &error)) == NULL)
    {
      show_missing (self, id, error);
    }
  else
    {
      GVariant *state = entente_history_get_state (self->history);

      self->view = ensure_view (self, entente_record_get_kind (record));
      entente_record_view_set_record (self->view, record);
      gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->view));

      if (state != NULL)
        entente_record_view_restore_state (self->view, state);
      else
        entente_record_view_scroll_to_top (self->view);
    }

  update_header (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ID]);

  return self->view != NULL;
}

/* Callbacks */

static void
on_pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, EntenteRecordPane *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (button == MOUSE_BACK)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
  else if (button == MOUSE_FORWARD)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.forward", NULL);
  else
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

typedef struct
{
  const char *id; /* that is looked for */
  gboolean found;
} Search;

static void
on_reference_cb (const EntenteField *field,
                 guint index,
                 EntenteNode *element,
                 const char *id,
                 EntenteKind target,
                 gpointer user_data)
{
  Search *search = user_data;

  search->found = search->found || g_str_equal (id, search->id);
}

static gboolean
refers_to (EntenteRecordPane *self, const char *from, const char *to)
{
  g_autoptr (EntenteRecord) record = entente_catalogue_ref_record (self->catalogue, from, NULL);
  Search search = { to, FALSE };

  if (record != NULL)
    entente_record_foreach_reference (record, on_reference_cb, &search);
  return search.found;
}

/* Almost anything may be named in the record that is shown; but an article is named only where one
 * of the two refers to the other, and when a reference goes, both ends of it are said to change. */
static gboolean
may_show (EntenteRecordPane *self, const char *const *ids, guint kinds)
{
  const char *shown = entente_record_pane_get_id (self);
  gboolean related = FALSE;

  if (ids == NULL || kinds != 1u << ENTENTE_KIND_ARTICLE
      || g_strv_length ((GStrv) ids) > MAX_COMPARED)
    return TRUE;
  for (guint i = 0; !related && ids[i] != NULL; i++)
    related = g_str_equal (ids[i], shown) || refers_to (self, ids[i], shown)
              || refers_to (self, shown, ids[i]);
  return related;
}

static void
on_catalogue_changed_cb (EntenteRecordPane *self, const char *const *ids, guint kinds)
{
  const gboolean was_there = self->view != NULL;

  if (entente_record_pane_get_id (self) == NULL || !may_show (self, ids, kinds))
    return;
  entente_record_pane_refresh (self);
  if (was_there && self->view == NULL && !self->unreadable)
    g_signal_emit (self, signals[GONE], 0);
}

/* GObject overrides */

static void
entente_record_pane_constructed (GObject *object)
{
  EntenteRecordPane *self = ENTENTE_RECORD_PANE (object);

  G_OBJECT_CLASS (entente_record_pane_parent_class)->constructed (object);

  /* After the lists: where the record is gone, they say what comes next. */
  g_signal_connect_object (self->catalogue, "changed", G_CALLBACK (on_catalogue_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
entente_record_pane_dispose (GObject *object)
{
  EntenteRecordPane *self = ENTENTE_RECORD_PANE (object);

  self->view = NULL;
  g_clear_object (&self->history);
  g_clear_object (&self->catalogue);

  G_OBJECT_CLASS (entente_record_pane_parent_class)->dispose (object);
}

static void
entente_record_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EntenteRecordPane *self = ENTENTE_RECORD_PANE (object);

  switch (prop_id)
    {
    case PROP_CATALOGUE:
      g_value_set_object (value, self->catalogue);
      break;

    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;

    case PROP_ID:
      g_value_set_string (value, entente_record_pane_get_id (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_record_pane_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  EntenteRecordPane *self = ENTENTE_RECORD_PANE (object);

  switch (prop_id)
    {
    case PROP_CATALOGUE:
      self->catalogue = g_value_dup_object (value);
      break;

    case PROP_FOLDED:
      if (self->folded != g_value_get_boolean (value))
        {
          self->folded = g_value_get_boolean (value);
          g_object_notify_by_pspec (object, pspec);
        }
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_record_pane_class_init (EntenteRecordPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = entente_record_pane_constructed;
  object_class->dispose = entente_record_pane_dispose;
  object_class->get_property = entente_record_pane_get_property;
  object_class->set_property = entente_record_pane_set_property;

  properties[PROP_CATALOGUE]
      = g_param_spec_object ("catalogue", NULL, NULL, ENTENTE_TYPE_CATALOGUE,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * EntenteRecordPane:folded:
   *
   * Whether the pane is alone in the window, the list being behind it.
   */
  properties[PROP_FOLDED]
      = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * EntenteRecordPane:id:
   *
   * The id of the record that is shown, or was looked for in vain.
   */
  properties[PROP_ID] = g_param_spec_string (
      "id", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * EntenteRecordPane::gone:
   *
   * The record that was shown is no longer in the catalogue.
   */
  signals[GONE] = g_signal_new ("gone", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/entente/Entente/ui/window/entente-record-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteRecordPane, title);
  gtk_widget_class_bind_template_child (widget_class, EntenteRecordPane, menu_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteRecordPane, header_slot);
  gtk_widget_class_bind_template_child (widget_class, EntenteRecordPane, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteRecordPane, record_menu);
  gtk_widget_class_bind_template_callback (widget_class, on_pressed_cb);
}

static void
entente_record_pane_init (EntenteRecordPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->history = entente_history_new ();
}

/* Public functions */

/**
 * entente_record_pane_show:
 * @self: a record pane
 * @id: the id of a record
 *
 * Shows a record, and makes it an entry of the history.
 *
 * Returns: %FALSE when the catalogue has no such record; the pane says so
 */
gboolean
entente_record_pane_show (EntenteRecordPane *self, const char *id)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD_PANE (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  note_state (self);

  if (!entente_history_visit (self->history, id))
    return self->view != NULL;

  return show_current (self);
}

/**
 * entente_record_pane_show_evidence:
 * @self: a record pane
 * @id: the id of an article
 * @paragraph: the number of a paragraph in the source, from 1; 0 for the whole
 *
 * Shows what an article says, at the paragraph.
 */
void
entente_record_pane_show_evidence (EntenteRecordPane *self, const char *id, guint paragraph)
{
  g_return_if_fail (ENTENTE_IS_RECORD_PANE (self));
  g_return_if_fail (id != NULL);

  if (entente_record_pane_show (self, id) && paragraph > 0)
    entente_record_view_show_paragraph (self->view, paragraph);
}

/**
 * entente_record_pane_refresh:
 * @self: a record pane
 *
 * Reads the record again: it, or one that it refers to, has changed.
 */
void
entente_record_pane_refresh (EntenteRecordPane *self)
{
  g_return_if_fail (ENTENTE_IS_RECORD_PANE (self));

  note_state (self);
  show_current (self);
}

/**
 * entente_record_pane_leave:
 * @self: a record pane
 * @next: (nullable): the id of a record
 *
 * Forgets the record that is gone, and shows @next instead, or what was visited before.
 */
void
entente_record_pane_leave (EntenteRecordPane *self, const char *next)
{
  const char *id;

  g_return_if_fail (ENTENTE_IS_RECORD_PANE (self));

  while ((id = entente_history_get_id (self->history)) != NULL
         && !entente_catalogue_has_record (self->catalogue, id))
    {
      g_autofree char *gone = g_strdup (id);

      entente_history_forget (self->history, gone);
    }
  if (next != NULL)
    entente_history_visit (self->history, next);
  show_current (self);
}

/**
 * entente_record_pane_go:
 * @self: a record pane
 * @steps: -1 for back, 1 for forward
 *
 * Returns: %FALSE when there is nothing to go to
 */
gboolean
entente_record_pane_go (EntenteRecordPane *self, int steps)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD_PANE (self), FALSE);

  note_state (self);

  if (!entente_history_go (self->history, steps))
    return FALSE;

  show_current (self);

  return TRUE;
}

gboolean
entente_record_pane_can_go (EntenteRecordPane *self, int steps)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD_PANE (self), FALSE);

  return entente_history_can_go (self->history, steps);
}

const char *
entente_record_pane_get_id (EntenteRecordPane *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD_PANE (self), NULL);

  return entente_history_get_id (self->history);
}

EntenteRecord *
entente_record_pane_get_record (EntenteRecordPane *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD_PANE (self), NULL);

  return self->view != NULL ? entente_record_view_get_record (self->view) : NULL;
}

EntenteRecordView *
entente_record_pane_get_view (EntenteRecordPane *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD_PANE (self), NULL);

  return self->view;
}

/**
 * entente_record_pane_save_state:
 * @self: a record pane
 *
 * Returns: (transfer full): the history with the place in each record
 */
GVariant *
entente_record_pane_save_state (EntenteRecordPane *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD_PANE (self), NULL);

  note_state (self);

  return g_variant_ref_sink (entente_history_to_variant (self->history));
}

void
entente_record_pane_restore_state (EntenteRecordPane *self, GVariant *state)
{
  g_return_if_fail (ENTENTE_IS_RECORD_PANE (self));
  g_return_if_fail (state != NULL);

  entente_history_load_variant (self->history, state);
  show_current (self);
}
