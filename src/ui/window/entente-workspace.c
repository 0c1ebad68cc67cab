/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-workspace"

#include "config.h"

#include "window/entente-workspace-private.h"

#include "widgets/entente-lazy-menu.h"

#include <glib/gi18n.h>

/* The list beside a record, in pixels: two lines of a title fit, and the record has the rest. */
#define LIST_WIDTH 400

/* After this long in sight, in ms, the lists that are not in front are made as well. */
#define MAKING_DELAY 400

enum
{
  PROP_0,
  PROP_CATALOGUE,
  PROP_SECTION,
  N_PROPS
};

enum
{
  MOVED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteWorkspace, entente_workspace, ADW_TYPE_BIN)

/* Helpers */

static gboolean
is_record_alone (EntenteWorkspace *self)
{
  return adw_leaflet_get_folded (self->leaflet)
         && adw_leaflet_get_visible_child (self->leaflet) == GTK_WIDGET (self->record_side);
}

void
_entente_workspace_say_moved (EntenteWorkspace *self)
{
  g_signal_emit (self, signals[MOVED], 0);
}

EntenteSectionSlot *
_entente_workspace_get_slot (EntenteWorkspace *self, const char *name)
{
  return ENTENTE_SECTION_SLOT (adw_view_stack_get_child_by_name (self->stack, name));
}

void
_entente_workspace_mark_rows (EntenteWorkspace *self)
{
  const char *id = entente_record_pane_get_id (self->record_pane);
  guint n_sections;
  const EntenteSection *sections = entente_sections_get (&n_sections);

  for (guint i = 0; i < n_sections; i++)
    entente_section_slot_select_record (_entente_workspace_get_slot (self, sections[i].name), id);
}

/* One list at a time, so that nobody waits for more. */
static gboolean
make_page_cb (gpointer user_data)
{
  EntenteWorkspace *self = user_data;
  guint n_sections;
  const EntenteSection *sections = entente_sections_get (&n_sections);

  for (guint i = 0; i < n_sections; i++)
    {
      EntenteSectionSlot *slot = _entente_workspace_get_slot (self, sections[i].name);

      if (!entente_section_slot_has_page (slot))
        {
          entente_section_slot_get_page (slot);
          return G_SOURCE_CONTINUE;
        }
    }
  self->making = 0;
  return G_SOURCE_REMOVE;
}

gboolean
_entente_workspace_focus_record (EntenteWorkspace *self)
{
  EntenteRecordView *view = entente_record_pane_get_view (self->record_pane);

  return view != NULL && entente_record_view_focus (view);
}

/* What is inside is hidden, not the child of the leaflet, which would lose its place. */
void
_entente_workspace_set_list_visible (EntenteWorkspace *self, gboolean visible)
{
  gtk_widget_set_visible (self->list_box, visible);
  gtk_widget_set_visible (self->separator, visible);
}

static void
reveal_record (EntenteWorkspace *self)
{
  if (is_record_alone (self))
    self->trail++;
  else
    self->trail = 0;

  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->record_side));
}

/* Callbacks */

/* The focus is taken from the row first, or the leaflet would lead it to a button on the way. */
static void
on_record_activated_cb (EntenteWorkspace *self, const char *id)
{
  gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  entente_workspace_show_record (self, id);
  _entente_workspace_focus_record (self);
}

/* It was deleted, or its making was undone: on to its neighbour in the list, else to what was read
 * before. Where there is room for one only, that is for the list. */
static void
on_record_gone_cb (EntenteWorkspace *self, EntenteRecordPane *pane)
{
  g_autofree char *next = entente_page_dup_next (entente_workspace_get_page (self));
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  g_free (self->gone);
  self->gone = g_strdup (entente_record_pane_get_id (pane));
  entente_record_pane_leave (pane, next);
  g_free (self->instead);
  self->instead = g_strdup (entente_record_pane_get_id (pane));
  if (is_record_alone (self))
    adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->list_side));
  _entente_workspace_mark_rows (self);
  if (focus == NULL || !gtk_widget_is_ancestor (focus, self->list_box))
    entente_workspace_focus (self);
  _entente_workspace_say_moved (self);
}

/* Deleting it was undone: it is shown again, unless somebody went on meanwhile. */
static void
on_catalogue_changed_cb (EntenteWorkspace *self)
{
  g_autofree char *id = NULL;

  if (self->gone == NULL || !entente_catalogue_has_record (self->catalogue, self->gone))
    return;
  id = g_steal_pointer (&self->gone);
  if (g_strcmp0 (entente_record_pane_get_id (self->record_pane), self->instead) != 0)
    return;
  entente_record_pane_show (self->record_pane, id);
  _entente_workspace_mark_rows (self);
  _entente_workspace_say_moved (self);
}

static void
on_section_changed_cb (EntenteWorkspace *self)
{
  GtkWidget *slot = adw_view_stack_get_visible_child (self->stack);

  if (slot != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    entente_section_slot_get_page (ENTENTE_SECTION_SLOT (slot));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECTION]);
}

static void
on_visible_child_changed_cb (EntenteWorkspace *self)
{
  if (adw_leaflet_get_visible_child (self->leaflet) == GTK_WIDGET (self->list_side))
    self->trail = 0;

  adw_clamp_set_maximum_size (self->list_side,
                              adw_leaflet_get_folded (self->leaflet) ? G_MAXINT : LIST_WIDTH);

  /* Where there is no room for both, the list is the way back and can not stay hidden. */
  if (adw_leaflet_get_folded (self->leaflet))
    _entente_workspace_set_list_visible (self, TRUE);

  _entente_workspace_say_moved (self);
}

/* How narrow the window is shows only once it is laid out: the focus goes with what stays. */
static void
on_folded_changed_cb (EntenteWorkspace *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  on_visible_child_changed_cb (self);
  if (is_record_alone (self) && focus != NULL && gtk_widget_is_ancestor (focus, self->list_box))
    {
      gtk_root_set_focus (root, NULL);
      _entente_workspace_focus_record (self);
    }
}

/* GObject overrides */

static void
entente_workspace_constructed (GObject *object)
{
  EntenteWorkspace *self = ENTENTE_WORKSPACE (object);
  guint n_sections;
  const EntenteSection *sections = entente_sections_get (&n_sections);

  G_OBJECT_CLASS (entente_workspace_parent_class)->constructed (object);

  self->record_pane = g_object_new (ENTENTE_TYPE_RECORD_PANE, "catalogue", self->catalogue, NULL);
  g_object_bind_property (self->leaflet, "folded", self->record_pane, "folded",
                          G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->record_pane, "gone", G_CALLBACK (on_record_gone_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->catalogue, "changed", G_CALLBACK (on_catalogue_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  adw_bin_set_child (self->record_side, GTK_WIDGET (self->record_pane));

  for (guint i = 0; i < n_sections; i++)
    {
      GtkWidget *slot = entente_section_slot_new (&sections[i], self->catalogue);
      AdwViewStackPage *stack_page;

      stack_page = adw_view_stack_add_titled (self->stack, slot, sections[i].name,
                                              gettext (sections[i].title));
      adw_view_stack_page_set_icon_name (stack_page, sections[i].icon_name);
      adw_view_stack_page_set_use_underline (stack_page, TRUE);
      g_signal_connect_object (slot, "record-activated", G_CALLBACK (on_record_activated_cb), self,
                               G_CONNECT_SWAPPED);
    }
}

static void
entente_workspace_map (GtkWidget *widget)
{
  EntenteWorkspace *self = ENTENTE_WORKSPACE (widget);

  entente_workspace_get_page (self);
  if (self->making == 0)
    self->making = g_timeout_add_full (G_PRIORITY_LOW, MAKING_DELAY, make_page_cb, self, NULL);

  GTK_WIDGET_CLASS (entente_workspace_parent_class)->map (widget);
}

static void
entente_workspace_dispose (GObject *object)
{
  EntenteWorkspace *self = ENTENTE_WORKSPACE (object);

  g_clear_handle_id (&self->making, g_source_remove);
  self->record_pane = NULL;
  g_clear_pointer (&self->gone, g_free);
  g_clear_pointer (&self->instead, g_free);
  g_clear_object (&self->catalogue);

  G_OBJECT_CLASS (entente_workspace_parent_class)->dispose (object);
}

static void
entente_workspace_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EntenteWorkspace *self = ENTENTE_WORKSPACE (object);

  switch (prop_id)
    {
    case PROP_CATALOGUE:
      g_value_set_object (value, self->catalogue);
      break;

    case PROP_SECTION:
      g_value_set_string (value, entente_workspace_get_section (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_workspace_set_property (GObject *object,
                                guint prop_id,
                                const GValue *value,
                                GParamSpec *pspec)
{
  EntenteWorkspace *self = ENTENTE_WORKSPACE (object);

  switch (prop_id)
    {
    case PROP_CATALOGUE:
      self->catalogue = g_value_dup_object (value);
      break;

    case PROP_SECTION:
      entente_workspace_set_section (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_workspace_class_init (EntenteWorkspaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = entente_workspace_constructed;
  object_class->dispose = entente_workspace_dispose;
  object_class->get_property = entente_workspace_get_property;
  object_class->set_property = entente_workspace_set_property;
  widget_class->map = entente_workspace_map;

  properties[PROP_CATALOGUE]
      = g_param_spec_object ("catalogue", NULL, NULL, ENTENTE_TYPE_CATALOGUE,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * EntenteWorkspace:section:
   *
   * The name of the section whose list is in front.
   */
  properties[PROP_SECTION]
      = g_param_spec_string ("section", NULL, NULL, NULL,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * EntenteWorkspace::moved:
   *
   * Another record is shown, or list and record changed places: whether one can go back or forward
   * may have changed.
   */
  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/entente/Entente/ui/window/entente-workspace.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteWorkspace, leaflet);
  gtk_widget_class_bind_template_child (widget_class, EntenteWorkspace, list_side);
  gtk_widget_class_bind_template_child (widget_class, EntenteWorkspace, list_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteWorkspace, title);
  gtk_widget_class_bind_template_child (widget_class, EntenteWorkspace, separator);
  gtk_widget_class_bind_template_child (widget_class, EntenteWorkspace, record_side);
  gtk_widget_class_bind_template_child (widget_class, EntenteWorkspace, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteWorkspace, new_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteWorkspace, menu_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteWorkspace, new_menu);
  gtk_widget_class_bind_template_child (widget_class, EntenteWorkspace, primary_menu);
  gtk_widget_class_bind_template_callback (widget_class, on_section_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_visible_child_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_folded_changed_cb);
}

static void
entente_workspace_init (EntenteWorkspace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  entente_lazy_menu_set (self->new_button, self->new_menu);
  entente_lazy_menu_set (self->menu_button, self->primary_menu);
  on_visible_child_changed_cb (self);
}

/* Public functions */

EntenteWorkspace *
entente_workspace_new (EntenteCatalogue *catalogue)
{
  return g_object_new (ENTENTE_TYPE_WORKSPACE, "catalogue", catalogue, NULL);
}

/**
 * entente_workspace_set_file_name:
 * @self: a workspace
 * @name: (nullable): the name of the file, where it does not go without saying
 */
void
entente_workspace_set_file_name (EntenteWorkspace *self, const char *name)
{
  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));

  adw_window_title_set_subtitle (self->title, name != NULL ? name : "");
}

const char *
entente_workspace_get_section (EntenteWorkspace *self)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);

  return adw_view_stack_get_visible_child_name (self->stack);
}

/**
 * entente_workspace_set_section:
 * @self: a workspace
 * @name: the name of a section; one that does not exist is ignored
 *
 * Brings the list of a section to the front.
 */
void
entente_workspace_set_section (EntenteWorkspace *self, const char *name)
{
  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));

  if (name == NULL || adw_view_stack_get_child_by_name (self->stack, name) == NULL)
    return;

  adw_view_stack_set_visible_child_name (self->stack, name);
}

/**
 * entente_workspace_step_section:
 * @self: a workspace
 * @steps: 1 for the next section, -1 for the one before
 *
 * Brings the list of a neighbouring section to the front, round and round.
 */
void
entente_workspace_step_section (EntenteWorkspace *self, int steps)
{
  const char *current = entente_workspace_get_section (self);
  guint n_sections;
  const EntenteSection *sections = entente_sections_get (&n_sections);

  for (guint i = 0; i < n_sections; i++)
    {
      if (g_strcmp0 (sections[i].name, current) == 0)
        {
          guint next = (i + n_sections + steps) % n_sections;

          entente_workspace_set_section (self, sections[next].name);
          break;
        }
    }

  entente_workspace_show_list (self);
}

EntentePage *
entente_workspace_get_page (EntenteWorkspace *self)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);

  return entente_section_slot_get_page (
      ENTENTE_SECTION_SLOT (adw_view_stack_get_visible_child (self->stack)));
}

EntenteRecordPane *
entente_workspace_get_record_pane (EntenteWorkspace *self)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);

  return self->record_pane;
}

void
entente_workspace_show_record (EntenteWorkspace *self, const char *id)
{
  entente_workspace_show_evidence (self, id, 0);
}

/**
 * entente_workspace_show_evidence:
 * @self: a workspace
 * @id: the id of a record
 * @paragraph: the number of a paragraph in it, when it is an article; else 0
 *
 * Shows a record in the pane, and the pane where the list was when the window is narrow.
 */
void
entente_workspace_show_evidence (EntenteWorkspace *self, const char *id, guint paragraph)
{
  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));
  g_return_if_fail (id != NULL);

  if (is_record_alone (self) && g_strcmp0 (id, entente_record_pane_get_id (self->record_pane)) == 0)
    self->trail--;

  entente_record_pane_show_evidence (self->record_pane, id, paragraph);
  reveal_record (self);
  _entente_workspace_mark_rows (self);
  _entente_workspace_say_moved (self);
}

/**
 * entente_workspace_leave_record:
 * @self: a workspace
 *
 * In a narrow window, goes back to the list, to the row of the record.
 *
 * Returns: whether the record was alone, and could be left
 */
gboolean
entente_workspace_leave_record (EntenteWorkspace *self)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), FALSE);

  if (!is_record_alone (self))
    return FALSE;

  gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->list_side));
  _entente_workspace_mark_rows (self);
  entente_workspace_focus (self);
  _entente_workspace_say_moved (self);

  return TRUE;
}

/**
 * entente_workspace_go_back:
 * @self: a workspace
 *
 * Goes back to the record before; in a narrow window, once the records that were followed from the
 * list are gone through, to the list.
 */
void
entente_workspace_go_back (EntenteWorkspace *self)
{
  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));

  if (is_record_alone (self) && self->trail == 0)
    {
      entente_workspace_leave_record (self);
      return;
    }
  if (entente_record_pane_go (self->record_pane, -1))
    {
      if (self->trail > 0)
        self->trail--;

      _entente_workspace_mark_rows (self);
      adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->record_side));
    }

  _entente_workspace_say_moved (self);
}

void
entente_workspace_go_forward (EntenteWorkspace *self)
{
  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));

  if (!entente_record_pane_go (self->record_pane, 1))
    return;

  reveal_record (self);
  _entente_workspace_mark_rows (self);
  _entente_workspace_say_moved (self);
}

gboolean
entente_workspace_can_go_back (EntenteWorkspace *self)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), FALSE);

  return is_record_alone (self) || entente_record_pane_can_go (self->record_pane, -1);
}

gboolean
entente_workspace_can_go_forward (EntenteWorkspace *self)
{
  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), FALSE);

  return entente_record_pane_can_go (self->record_pane, 1);
}

/**
 * entente_workspace_focus_search:
 * @self: a workspace
 *
 * Moves the focus into the search entry of the list, bringing the list into sight.
 */
void
entente_workspace_focus_search (EntenteWorkspace *self)
{
  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));

  entente_workspace_show_list (self);
  entente_page_focus_search (entente_workspace_get_page (self));
}

void
entente_workspace_show_list (EntenteWorkspace *self)
{
  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));

  _entente_workspace_set_list_visible (self, TRUE);
  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->list_side));
}

/**
 * entente_workspace_toggle_list:
 * @self: a workspace
 *
 * Hides the list beside the record, or shows it again; in a narrow window, goes from one to the
 * other.
 */
void
entente_workspace_toggle_list (EntenteWorkspace *self)
{
  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));

  if (adw_leaflet_get_folded (self->leaflet))
    {
      adw_leaflet_set_visible_child (self->leaflet, is_record_alone (self)
                                                        ? GTK_WIDGET (self->list_side)
                                                        : GTK_WIDGET (self->record_side));
      return;
    }

  _entente_workspace_set_list_visible (self, !gtk_widget_get_visible (self->list_box));
}

/**
 * entente_workspace_focus:
 * @self: a workspace
 *
 * Moves the focus to what is in front: the list, in which the keys then go on from the record that
 * is shown, or the record where that is alone.
 */
void
entente_workspace_focus (EntenteWorkspace *self)
{
  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));

  if (gtk_widget_get_visible (self->list_box) && !is_record_alone (self))
    entente_page_focus_list (entente_workspace_get_page (self));
  else
    _entente_workspace_focus_record (self);
}
