/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "view-fixture.h"

#include "entente-ui-test.h"

#include "store/entente-change.h"

#include <glib/gstdio.h>

static void
on_show_record (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ViewFixture *fixture = user_data;

  g_free (fixture->record);
  fixture->record = g_variant_dup_string (parameter, NULL);
}

static void
on_show_evidence (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  ViewFixture *fixture = user_data;

  g_clear_pointer (&fixture->article, g_free);
  g_variant_get (parameter, "(su)", &fixture->article, &fixture->paragraph);
}

static void
put (EntenteChange *change, JsonArray *records, const char *name)
{
  for (guint i = 0; i < json_array_get_length (records); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (EntenteRecord) record
          = entente_record_from_json (json_array_get_object_element (records, i), name, &error);

      g_assert_no_error (error);
      entente_change_put (change, record);
    }
}

static void
apply (ViewFixture *fixture, EntenteChange *change)
{
  g_autoptr (GError) error = NULL;

  entente_catalogue_apply (fixture->catalogue, change, &error);
  g_assert_no_error (error);
}

void
view_fixture_set_up (ViewFixture *fixture, gconstpointer user_data)
{
  static const GActionEntry entries[]
      = { { "show-record", on_show_record, "s" }, { "show-evidence", on_show_evidence, "(su)" } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("entente-view-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "catalogue.entente", NULL);
  fixture->catalogue = entente_catalogue_open (path, ENTENTE_CATALOGUE_CREATE, NULL, &error);
  g_assert_no_error (error);
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries),
                                   fixture);
  fixture->actions = g_steal_pointer (&actions);
}

void
view_fixture_tear_down (ViewFixture *fixture, gconstpointer user_data)
{
  g_autoptr (GDir) folder = NULL;
  const char *name;

  g_clear_pointer (&fixture->window, gtk_window_destroy);
  g_clear_object (&fixture->actions);
  g_clear_object (&fixture->catalogue);
  folder = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (fixture->folder);
  g_clear_pointer (&fixture->folder, g_free);
  g_clear_pointer (&fixture->record, g_free);
  g_clear_pointer (&fixture->article, g_free);
}

/* Adds the records of a JSON array. */
void
view_fixture_add (ViewFixture *fixture, const char *json)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_CREATE);
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, json, -1, &error);
  g_assert_no_error (error);
  put (change, json_node_get_array (json_parser_get_root (parser)), "test");
  apply (fixture, change);
}

void
view_fixture_add_seeds (ViewFixture *fixture)
{
  static const char *const names[] = { "articles", "partners", "people",  "agreements",
                                       "projects", "events",   "figures", "commitments" };
  g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_IMPORT);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *file = g_strconcat (names[i], ".json", NULL);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "..", "seeds", file, NULL);
      g_autoptr (JsonParser) parser = json_parser_new ();
      g_autoptr (GError) error = NULL;
      JsonObject *root;

      json_parser_load_from_file (parser, path, &error);
      g_assert_no_error (error);
      root = json_node_get_object (json_parser_get_root (parser));
      put (change, json_object_get_array_member (root, "records"), names[i]);
    }
  apply (fixture, change);
}

/* Shows @widget in a new window. */
void
view_fixture_present (ViewFixture *fixture, GtkWidget *widget, int width, int height)
{
  if (fixture->window != NULL)
    gtk_window_destroy (fixture->window);
  fixture->window = GTK_WINDOW (adw_window_new ());
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "win",
                                  G_ACTION_GROUP (fixture->actions));
  gtk_window_set_default_size (fixture->window, width, height);
  adw_window_set_content (ADW_WINDOW (fixture->window), widget);
  gtk_window_present (fixture->window);
  ui_test_settle (GTK_WIDGET (fixture->window));
}

EntenteRecord *
view_fixture_ref (ViewFixture *fixture, const char *id)
{
  g_autoptr (GError) error = NULL;
  EntenteRecord *record = entente_catalogue_ref_record (fixture->catalogue, id, &error);

  g_assert_no_error (error);
  g_assert_nonnull (record);
  return record;
}

static void
collect (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

GPtrArray *
view_fixture_list (GtkWidget *root, GType type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (root, type, found);
  return found;
}
