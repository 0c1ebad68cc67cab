/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where one is in a workspace, to be kept and gone on from: for the next start, and for the one that
 * takes its place when the language changes. */

#define G_LOG_DOMAIN "entente-workspace-state"

#include "config.h"

#include "window/entente-workspace-private.h"

#include "window/entente-sections.h"

/**
 * entente_workspace_save_focus:
 * @self: a workspace
 *
 * Returns: (transfer full): a vardict, not floating: what has the focus
 */
GVariant *
entente_workspace_save_focus (EntenteWorkspace *self)
{
  GVariantDict dict = G_VARIANT_DICT_INIT (NULL);
  GtkRoot *root;
  GtkWidget *focus;

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);

  root = gtk_widget_get_root (GTK_WIDGET (self));
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->record_pane)))
    g_variant_dict_insert (&dict, "record", "b", TRUE);
  else
    entente_page_save_focus (entente_workspace_get_page (self), &dict);

  return g_variant_ref_sink (g_variant_dict_end (&dict));
}

void
entente_workspace_restore_focus (EntenteWorkspace *self, GVariant *focus)
{
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (focus);
  gboolean in_record = FALSE;

  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));

  g_variant_dict_lookup (&dict, "record", "b", &in_record);
  if (in_record ? !_entente_workspace_focus_record (self)
                : !entente_page_restore_focus (entente_workspace_get_page (self), &dict))
    entente_workspace_focus (self);
}

/**
 * entente_workspace_save_state:
 * @self: a workspace
 *
 * Returns: (transfer full): a vardict, not floating: section, pages, records, and where in them
 */
GVariant *
entente_workspace_save_state (EntenteWorkspace *self)
{
  GVariantDict state = G_VARIANT_DICT_INIT (NULL);
  GVariantBuilder pages = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{sa{sv}}"));
  g_autoptr (GVariant) record = NULL;
  guint n_sections;
  const EntenteSection *sections = entente_sections_get (&n_sections);

  g_return_val_if_fail (ENTENTE_IS_WORKSPACE (self), NULL);

  for (guint i = 0; i < n_sections; i++)
    {
      g_autoptr (GVariant) page_state
          = entente_section_slot_save_state (_entente_workspace_get_slot (self, sections[i].name));

      g_variant_builder_add (&pages, "{s@a{sv}}", sections[i].name, page_state);
    }

  record = entente_record_pane_save_state (self->record_pane);

  g_variant_dict_insert (&state, "section", "s", entente_workspace_get_section (self));
  g_variant_dict_insert_value (&state, "pages", g_variant_builder_end (&pages));
  g_variant_dict_insert_value (&state, "record", record);
  g_variant_dict_insert (&state, "record-in-front", "b",
                         adw_leaflet_get_visible_child (self->leaflet)
                             == GTK_WIDGET (self->record_side));
  g_variant_dict_insert (&state, "list-visible", "b", gtk_widget_get_visible (self->list_box));
  g_variant_dict_insert (&state, "trail", "u", self->trail);

  return g_variant_ref_sink (g_variant_dict_end (&state));
}

void
entente_workspace_restore_state (EntenteWorkspace *self, GVariant *state)
{
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (state);
  g_autoptr (GVariant) record = NULL;
  g_autoptr (GVariantIter) pages = NULL;
  const char *name = NULL;
  GVariant *page_state = NULL;
  gboolean value;

  g_return_if_fail (ENTENTE_IS_WORKSPACE (self));

  if (g_variant_dict_lookup (&dict, "section", "&s", &name))
    entente_workspace_set_section (self, name);

  if (g_variant_dict_lookup (&dict, "pages", "a{sa{sv}}", &pages))
    {
      while (g_variant_iter_loop (pages, "{&s@a{sv}}", &name, &page_state))
        {
          GtkWidget *slot = adw_view_stack_get_child_by_name (self->stack, name);

          if (slot != NULL)
            entente_section_slot_restore_state (ENTENTE_SECTION_SLOT (slot), page_state);
        }
    }

  if (g_variant_dict_lookup (&dict, "record", "@(ia(sa{sv}))", &record))
    entente_record_pane_restore_state (self->record_pane, record);

  if (g_variant_dict_lookup (&dict, "list-visible", "b", &value))
    _entente_workspace_set_list_visible (self, value);

  if (g_variant_dict_lookup (&dict, "record-in-front", "b", &value))
    adw_leaflet_set_visible_child (self->leaflet, value ? GTK_WIDGET (self->record_side)
                                                        : GTK_WIDGET (self->list_side));

  g_variant_dict_lookup (&dict, "trail", "u", &self->trail);
  _entente_workspace_mark_rows (self);
  _entente_workspace_say_moved (self);
}
