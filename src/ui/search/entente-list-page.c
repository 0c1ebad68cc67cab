/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-list-page"

#include "config.h"

#include "search/entente-list-page-private.h"

#include "search/entente-filter-button.h"
#include "search/entente-filter-label.h"
#include "widgets/entente-lazy-menu.h"
#include "widgets/entente-wrap.h"

#include <glib/gi18n.h>

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntenteListPage, entente_list_page, ENTENTE_TYPE_PAGE)

EntenteListPagePrivate *
_entente_list_page_get_private (EntenteListPage *self)
{
  return entente_list_page_get_instance_private (self);
}

/* --- What is listed --------------------------------------------------------------------------- */

static void
select_shown (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);
  guint position = GTK_INVALID_LIST_POSITION;

  if (priv->shown != NULL)
    position = entente_list_query_find (priv->query, priv->shown);
  if (position != GTK_INVALID_LIST_POSITION || priv->shown == NULL
      || entente_catalogue_has_record (entente_page_get_catalogue (ENTENTE_PAGE (self)),
                                       priv->shown))
    priv->shown_at = position;

  entente_row_list_set_selected (priv->list, position);
}

static const char *
find_state (EntenteListPage *self, guint count)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  if (count > 0)
    return "list";
  /* While the full text is being searched, nothing is not yet the answer. */
  if (!entente_list_query_is_whole (priv->query))
    return gtk_stack_get_visible_child_name (priv->stack);
  return entente_list_query_is_narrowed (priv->query) ? "not-found" : "empty";
}

static void
update (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);
  guint count = g_list_model_get_n_items (entente_list_query_get_model (priv->query));
  g_autofree char *text = ENTENTE_LIST_PAGE_GET_CLASS (self)->dup_count (self, count);
  const char *state = find_state (self, count);

  gtk_label_set_label (priv->count_label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->search_entry),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  _entente_list_page_show_state (self, state);
  gtk_widget_set_visible (GTK_WIDGET (priv->count_bar), count > 0);
  gtk_widget_set_visible (GTK_WIDGET (priv->clear_button),
                          entente_list_query_is_narrowed (priv->query));
  gtk_widget_set_visible (GTK_WIDGET (priv->filter_bar), !g_str_equal (state, "empty"));
}

static void
on_answered_cb (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  update (self);
  entente_row_list_update_headings (priv->list);
  select_shown (self);
}

static void
scroll_to_top (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (priv->scrolled_window), 0);
}

/* --- Filters ---------------------------------------------------------------------------------- */

static void
on_counted_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (EntenteFilterButton) button = user_data;
  EntenteFilterPopover *popover;
  g_autoptr (GPtrArray) values = NULL;
  g_autoptr (GError) error = NULL;

  values = entente_list_query_count_values_finish (ENTENTE_LIST_QUERY (object), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  popover = entente_filter_button_get_popover (button);
  entente_filter_popover_begin (popover);
  for (guint i = 0; values != NULL && i < values->len; i++)
    {
      const EntenteListValue *value = g_ptr_array_index (values, i);

      entente_filter_popover_add (popover, value->value, value->label, value->count);
    }
  entente_filter_popover_end (popover);
}

static void
on_filter_populate_cb (EntenteFilterButton *button, gpointer user_data)
{
  EntenteListPage *self = user_data;
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  g_cancellable_cancel (priv->counting);
  g_clear_object (&priv->counting);
  priv->counting = g_cancellable_new ();
  entente_list_query_count_values_async (priv->query, entente_filter_button_get_field (button),
                                         priv->counting, on_counted_cb, g_object_ref (button));
}

static void
on_filter_changed_cb (EntenteFilterButton *button, gpointer user_data)
{
  EntenteListPage *self = user_data;
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);
  g_auto (GStrv) values = entente_filter_button_dup_values (button);

  scroll_to_top (self);
  entente_list_query_set_values (priv->query, entente_filter_button_get_field (button),
                                 (const char *const *) values);
}

static void
create_filters (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);
  EntenteListPageClass *klass = ENTENTE_LIST_PAGE_GET_CLASS (self);

  for (guint i = 0; i < klass->n_facets; i++)
    {
      EntenteFilterButton *button = entente_filter_button_new (
          klass->facets[i].field, g_dpgettext2 (NULL, "filter", klass->facets[i].label));

      g_signal_connect_object (button, "populate", G_CALLBACK (on_filter_populate_cb), self, 0);
      g_signal_connect_object (button, "changed", G_CALLBACK (on_filter_changed_cb), self, 0);
      gtk_box_append (priv->filter_box, GTK_WIDGET (button));
      g_ptr_array_add (priv->filters, button);
    }
}

static void
create_orders (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);
  EntenteListPageClass *klass = ENTENTE_LIST_PAGE_GET_CLASS (self);
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < klass->n_orders; i++)
    {
      g_autoptr (GMenuItem) item
          = g_menu_item_new (g_dpgettext2 (NULL, "order", klass->orders[i].label), NULL);

      g_menu_item_set_action_and_target (item, "list-page.order", "s", klass->orders[i].name);
      g_menu_append_item (menu, item);
    }

  entente_lazy_menu_set (priv->order_button, G_MENU_MODEL (menu));
  gtk_widget_set_visible (GTK_WIDGET (priv->order_button), klass->n_orders > 1);
}

/* --- Callbacks -------------------------------------------------------------------------------- */

static void
on_search_changed_cb (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  scroll_to_top (self);
  entente_list_query_set_text (priv->query,
                               gtk_editable_get_text (GTK_EDITABLE (priv->search_entry)));
}

static void
on_search_activate_cb (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  _entente_list_page_activate (self, 0);
  gtk_widget_grab_focus (GTK_WIDGET (priv->list));
}

/* The bar empties the entry as it closes. */
static void
on_stop_search_cb (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  gtk_editable_set_text (GTK_EDITABLE (priv->search_entry), "");
  gtk_search_bar_set_search_mode (priv->search_bar, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (priv->list));
}

/* The bar is there from its first use on: before, it would be laid out with its icons for nobody. */
static void
on_search_mode_changed_cb (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  gtk_widget_set_visible (GTK_WIDGET (priv->search_bar), TRUE);
}

static void
on_search_toggled_cb (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  if (gtk_search_bar_get_search_mode (priv->search_bar))
    gtk_widget_grab_focus (GTK_WIDGET (priv->search_entry));
}

static gboolean
on_entry_key_pressed_cb (EntenteListPage *self, guint keyval, guint keycode, GdkModifierType state)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (GTK_WIDGET (priv->list));
  return GDK_EVENT_STOP;
}

static void
on_list_activate_cb (EntenteListPage *self, guint position)
{
  _entente_list_page_activate (self, position);
}

static void
on_order_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  entente_list_page_set_order (ENTENTE_LIST_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
on_clear_filters_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  entente_list_page_clear_filters (ENTENTE_LIST_PAGE (widget));
}

/* --- EntentePage ------------------------------------------------------------------------------ */

static const char *
entente_list_page_get_search_text (EntentePage *page)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (ENTENTE_LIST_PAGE (page));

  return gtk_editable_get_text (GTK_EDITABLE (priv->search_entry));
}

static void
entente_list_page_set_search_text (EntentePage *page, const char *text)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (ENTENTE_LIST_PAGE (page));

  gtk_search_bar_set_search_mode (priv->search_bar, *text != '\0');
  gtk_editable_set_text (GTK_EDITABLE (priv->search_entry), text);
  gtk_editable_set_position (GTK_EDITABLE (priv->search_entry), -1);
}

static void
entente_list_page_focus_search (EntentePage *page)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (ENTENTE_LIST_PAGE (page));

  gtk_search_bar_set_search_mode (priv->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (priv->search_entry));
  gtk_editable_select_region (GTK_EDITABLE (priv->search_entry), 0, -1);
}

static void
entente_list_page_focus_list (EntentePage *page)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (ENTENTE_LIST_PAGE (page));

  if (!gtk_widget_grab_focus (GTK_WIDGET (priv->list)))
    gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);
}

static void
entente_list_page_select_record (EntentePage *page, const char *id)
{
  EntenteListPage *self = ENTENTE_LIST_PAGE (page);
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  if (g_strcmp0 (priv->shown, id) != 0)
    {
      g_free (priv->shown);
      priv->shown = g_strdup (id);
    }

  select_shown (self);
  entente_row_list_scroll_to (priv->list, entente_row_list_get_selected (priv->list));
}

static char *
entente_list_page_dup_next (EntentePage *page)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (ENTENTE_LIST_PAGE (page));
  GListModel *model = entente_list_query_get_model (priv->query);
  const guint count = g_list_model_get_n_items (model);
  g_autoptr (EntenteEntry) entry = NULL;

  if (priv->shown_at == GTK_INVALID_LIST_POSITION || count == 0)
    return NULL;
  entry = g_list_model_get_item (model, MIN (priv->shown_at, count - 1));
  return g_strdup (entente_entry_get_id (entry));
}

static void
entente_list_page_save_focus (EntentePage *page, GVariantDict *focus)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (ENTENTE_LIST_PAGE (page));
  GtkEditable *entry = GTK_EDITABLE (priv->search_entry);
  g_autofree char *id = entente_page_dup_focused (page);
  int start, end;

  if (id != NULL)
    g_variant_dict_insert (focus, "row", "s", id);
  else if (gtk_widget_is_focus (GTK_WIDGET (gtk_editable_get_delegate (entry))))
    {
      gtk_editable_get_selection_bounds (entry, &start, &end);
      g_variant_dict_insert (focus, "selected", "(ii)", start, end);
    }
}

static gboolean
entente_list_page_restore_focus (EntentePage *page, GVariantDict *focus)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (ENTENTE_LIST_PAGE (page));
  const char *id;
  int start, end;

  if (g_variant_dict_lookup (focus, "selected", "(ii)", &start, &end))
    {
      entente_list_page_focus_search (page);
      gtk_editable_select_region (GTK_EDITABLE (priv->search_entry), start, end);
      return TRUE;
    }
  if (!g_variant_dict_lookup (focus, "row", "&s", &id))
    return FALSE;
  entente_row_list_scroll_to (priv->list, entente_list_query_find (priv->query, id));
  return gtk_widget_grab_focus (GTK_WIDGET (priv->list));
}

static void
entente_list_page_save_state (EntentePage *page, GVariantDict *state)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (ENTENTE_LIST_PAGE (page));
  g_auto (GVariantBuilder) filters = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{sas}"));

  ENTENTE_PAGE_CLASS (entente_list_page_parent_class)->save_state (page, state);

  for (guint i = 0; i < priv->filters->len; i++)
    {
      EntenteFilterButton *button = g_ptr_array_index (priv->filters, i);
      g_auto (GStrv) values = entente_filter_button_dup_values (button);

      if (*values != NULL)
        g_variant_builder_add (&filters, "{s^as}", entente_filter_button_get_field (button),
                               values);
    }

  g_variant_dict_insert_value (state, "filters", g_variant_builder_end (&filters));
  g_variant_dict_insert (state, "order", "s", priv->order);
}

static void
restore_filter (EntenteListPage *self, const char *field, const char *const *values)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  for (guint i = 0; i < priv->filters->len; i++)
    {
      EntenteFilterButton *button = g_ptr_array_index (priv->filters, i);

      if (!g_str_equal (entente_filter_button_get_field (button), field))
        continue;

      for (guint j = 0; values[j] != NULL; j++)
        {
          g_autofree char *label = entente_filter_dup_label (
              entente_page_get_catalogue (ENTENTE_PAGE (self)), field, values[j]);

          entente_filter_button_choose (button, values[j], label);
        }
      entente_list_query_set_values (priv->query, field, values);
    }
}

static void
entente_list_page_restore_state (EntentePage *page, GVariantDict *state)
{
  EntenteListPage *self = ENTENTE_LIST_PAGE (page);
  g_autoptr (GVariant) filters
      = g_variant_dict_lookup_value (state, "filters", G_VARIANT_TYPE ("a{sas}"));
  const char *order = NULL;

  if (g_variant_dict_lookup (state, "order", "&s", &order))
    entente_list_page_set_order (self, order);

  if (filters != NULL)
    {
      GVariantIter iter;
      const char *field;
      GVariant *list;

      g_variant_iter_init (&iter, filters);
      while (g_variant_iter_next (&iter, "{&s@as}", &field, &list))
        {
          g_autofree const char **values = g_variant_get_strv (list, NULL);

          restore_filter (self, field, values);
          g_variant_unref (list);
        }
    }

  ENTENTE_PAGE_CLASS (entente_list_page_parent_class)->restore_state (page, state);
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_list_page_constructed (GObject *object)
{
  EntenteListPage *self = ENTENTE_LIST_PAGE (object);
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);
  EntenteListPageClass *klass = ENTENTE_LIST_PAGE_GET_CLASS (self);
  const char *label = g_dgettext (NULL, klass->search_label);

  G_OBJECT_CLASS (entente_list_page_parent_class)->constructed (object);

  priv->query = entente_list_query_new (entente_page_get_catalogue (ENTENTE_PAGE (self)),
                                        klass->kind, klass->orders[0].name);
  _entente_list_page_create_list (self);
  _entente_list_page_add_menu (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  entente_kind_get_plural_label (klass->kind), -1);

  g_object_set (priv->search_entry, "placeholder-text", label, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->search_entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  create_filters (self);
  create_orders (self);
  priv->order = g_strdup (klass->orders[0].name);

  g_signal_connect_object (priv->query, "answered", G_CALLBACK (on_answered_cb), self,
                           G_CONNECT_SWAPPED);
  on_answered_cb (self);
}

static void
entente_list_page_dispose (GObject *object)
{
  EntenteListPage *self = ENTENTE_LIST_PAGE (object);
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  g_cancellable_cancel (priv->counting);
  g_clear_object (&priv->counting);
  g_clear_pointer (&priv->filters, g_ptr_array_unref);
  if (priv->list != NULL)
    entente_row_list_set_model (priv->list, NULL);
  priv->list = NULL;
  g_clear_pointer (&priv->menu, gtk_widget_unparent);
  g_clear_object (&priv->query);

  G_OBJECT_CLASS (entente_list_page_parent_class)->dispose (object);
}

static void
entente_list_page_finalize (GObject *object)
{
  EntenteListPagePrivate *priv
      = entente_list_page_get_instance_private (ENTENTE_LIST_PAGE (object));

  g_free (priv->shown);
  g_free (priv->order);
  g_free (priv->menu_id);

  G_OBJECT_CLASS (entente_list_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ENTENTE_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/entente/Entente/ui/search/entente-list-page.ui");
  gtk_widget_class_bind_template_child_private (widget_class, EntenteListPage, search_bar);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteListPage, search_entry);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteListPage, filter_bar);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteListPage, filter_box);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteListPage, order_button);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteListPage, count_bar);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteListPage, count_label);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteListPage, clear_button);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteListPage, stack);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteListPage, scrolled_window);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteListPage, list);
  gtk_widget_class_bind_template_child_private (widget_class, EntenteListPage, row_menu);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_mode_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_list_activate_cb);
}

static void
entente_list_page_class_init (EntenteListPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntentePageClass *page_class = ENTENTE_PAGE_CLASS (klass);

  object_class->constructed = entente_list_page_constructed;
  object_class->dispose = entente_list_page_dispose;
  object_class->finalize = entente_list_page_finalize;

  widget_class->map = _entente_list_page_map;
  widget_class->unmap = _entente_list_page_unmap;

  page_class->get_search_text = entente_list_page_get_search_text;
  page_class->set_search_text = entente_list_page_set_search_text;
  page_class->focus_search = entente_list_page_focus_search;
  page_class->focus_list = entente_list_page_focus_list;
  page_class->select_record = entente_list_page_select_record;
  page_class->dup_focused = _entente_list_page_dup_focused;
  page_class->dup_next = entente_list_page_dup_next;
  page_class->save_focus = entente_list_page_save_focus;
  page_class->restore_focus = entente_list_page_restore_focus;
  page_class->save_state = entente_list_page_save_state;
  page_class->restore_state = entente_list_page_restore_state;

  gtk_widget_class_install_action (widget_class, "list-page.order", "s", on_order_cb);
  gtk_widget_class_install_action (widget_class, "list-page.clear-filters", NULL,
                                   on_clear_filters_cb);
  gtk_widget_class_install_action (widget_class, "row.menu", NULL, _entente_list_page_open_menu);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "row.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "row.menu", NULL);
  bind_template (widget_class);
}

static void
entente_list_page_init (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  g_type_ensure (ENTENTE_TYPE_ROW_LIST);
  priv->filters = g_ptr_array_new ();
  priv->shown_at = GTK_INVALID_LIST_POSITION;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (priv->search_bar, GTK_EDITABLE (priv->search_entry));
}

/* --- Public functions ------------------------------------------------------------------------- */

const char *
entente_list_page_get_order (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_LIST_PAGE (self), NULL);

  return priv->order;
}

/**
 * entente_list_page_set_order:
 * @self: a list
 * @name: one of its orders; another name is no error and changes nothing
 */
void
entente_list_page_set_order (EntenteListPage *self, const char *name)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);
  EntenteListPageClass *klass;

  g_return_if_fail (ENTENTE_IS_LIST_PAGE (self));
  g_return_if_fail (name != NULL);

  klass = ENTENTE_LIST_PAGE_GET_CLASS (self);
  for (guint i = 0; i < klass->n_orders; i++)
    {
      if (!g_str_equal (klass->orders[i].name, name) || g_strcmp0 (priv->order, name) == 0)
        continue;

      g_free (priv->order);
      priv->order = g_strdup (name);
      entente_list_query_set_order (priv->query, name);
    }
}

void
entente_list_page_clear_filters (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_LIST_PAGE (self));

  for (guint i = 0; i < priv->filters->len; i++)
    entente_filter_button_clear (g_ptr_array_index (priv->filters, i));

  entente_list_query_clear (priv->query);
  gtk_editable_set_text (GTK_EDITABLE (priv->search_entry), "");
  gtk_search_bar_set_search_mode (priv->search_bar, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (priv->list));
}

/**
 * entente_list_page_get_model:
 * @self: a list
 *
 * Returns: (transfer none): what is listed, of #EntenteEntry
 */
GListModel *
entente_list_page_get_model (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_LIST_PAGE (self), NULL);

  return entente_list_query_get_model (priv->query);
}

/**
 * entente_list_page_is_working:
 * @self: a list
 *
 * Returns: whether there is more to come: the full text is still being searched
 */
gboolean
entente_list_page_is_working (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = entente_list_page_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_LIST_PAGE (self), FALSE);

  return entente_list_query_is_working (priv->query);
}
