/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-error-page"

#include "config.h"

#include "window/entente-error-page.h"

#include "model/entente-error.h"
#include "widgets/entente-access-key.h"

#include <glib/gi18n.h>

struct _EntenteErrorPage
{
  AdwBin parent_instance;

  /* template */
  AdwStatusPage *status_page;
  AdwActionRow *file_row;
  AdwActionRow *reason_row;
  GtkWidget *prepare_button;
  GtkWidget *salvage_button;
  GtkWidget *default_button;
};

G_DEFINE_FINAL_TYPE (EntenteErrorPage, entente_error_page, ADW_TYPE_BIN)

/* What happened, and what can be done about it. */
typedef struct
{
  EntenteError code;
  const char *title;
  const char *advice;
} Explanation;

static const Explanation explanations[] = {
  { ENTENTE_ERROR_NOT_A_CATALOGUE, N_ ("Not a Catalogue"),
    N_ ("The file belongs to another program. It was left as it is.") },
  { ENTENTE_ERROR_DAMAGED, N_ ("The Catalogue Is Damaged"),
    N_ ("The file was left as it is. A backup copy of it can be opened instead.") },
  { ENTENTE_ERROR_NEWER, N_ ("The Catalogue Is Too New"),
    N_ ("A newer version of Entente wrote it. Updating Entente makes it readable.") },
  { ENTENTE_ERROR_OLDER, N_ ("The Catalogue Is Not Prepared"),
    N_ ("This version of Entente opens it once its lists and its search index are made anew. The "
        "file was left as it is.") },
  { ENTENTE_ERROR_READ_ONLY, N_ ("The Catalogue Is Read-Only"),
    N_ ("The file or its folder cannot be written. A copy in another folder can be.") },
  { ENTENTE_ERROR_LOCKED, N_ ("The Catalogue Is in Use"),
    N_ ("Another program holds the file. It can be opened once that program is closed.") },
  { ENTENTE_ERROR_DISK_FULL, N_ ("The Disk Is Full"),
    N_ ("Nothing was lost. The catalogue can be opened once there is room on the disk.") },
  { ENTENTE_ERROR_IO, N_ ("The Disk Cannot Be Read"),
    N_ ("The disk reports an error. It is wise to copy what is on it elsewhere.") },
  { ENTENTE_ERROR_NOT_FOUND, N_ ("The Catalogue Was Not Found"),
    N_ ("It may have been moved, renamed or deleted, or be on a disk that is not connected.") },
};

/* GtkWidget overrides */

/* The first that can be done about it has the focus. */
static void
entente_error_page_map (GtkWidget *widget)
{
  EntenteErrorPage *self = ENTENTE_ERROR_PAGE (widget);
  GtkWidget *buttons[] = { self->prepare_button, self->salvage_button, self->default_button };

  GTK_WIDGET_CLASS (entente_error_page_parent_class)->map (widget);

  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    if (gtk_widget_get_visible (buttons[i]) && gtk_widget_grab_focus (buttons[i]))
      return;
}

/* GObject overrides */

static void
entente_error_page_class_init (EntenteErrorPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->map = entente_error_page_map;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/entente/Entente/ui/window/entente-error-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteErrorPage, status_page);
  gtk_widget_class_bind_template_child (widget_class, EntenteErrorPage, file_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteErrorPage, reason_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteErrorPage, prepare_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteErrorPage, salvage_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteErrorPage, default_button);
}

static void
entente_error_page_init (EntenteErrorPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  entente_access_key_name_buttons (GTK_WIDGET (self));
}

/* Public functions */

/**
 * entente_error_page_new:
 * @file: a catalogue file
 * @error: why it could not be opened
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
entente_error_page_new (GFile *file, const GError *error)
{
  EntenteErrorPage *self = g_object_new (ENTENTE_TYPE_ERROR_PAGE, NULL);
  g_autofree char *name = g_file_get_parse_name (file);
  const char *title = _ ("The Catalogue Cannot Be Opened");
  const char *advice = _ ("The file was left as it is.");

  for (guint i = 0; i < G_N_ELEMENTS (explanations); i++)
    {
      if (g_error_matches (error, ENTENTE_ERROR, explanations[i].code))
        {
          title = gettext (explanations[i].title);
          advice = gettext (explanations[i].advice);
        }
    }

  adw_status_page_set_title (self->status_page, title);
  adw_status_page_set_description (self->status_page, advice);
  adw_action_row_set_subtitle (self->file_row, name);
  adw_action_row_set_subtitle (self->reason_row, error->message);
  gtk_widget_set_visible (self->prepare_button,
                          g_error_matches (error, ENTENTE_ERROR, ENTENTE_ERROR_OLDER));
  if (g_error_matches (error, ENTENTE_ERROR, ENTENTE_ERROR_DAMAGED)
      && g_file_peek_path (file) != NULL)
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->salvage_button), "s",
                                        g_file_peek_path (file));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->salvage_button), "app.salvage");
      gtk_widget_set_visible (self->salvage_button, TRUE);
    }

  return GTK_WIDGET (self);
}
