/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Links in a text: to a record of the catalogue, to a paragraph of a source, and to the world. */

#define G_LOG_DOMAIN "entente-link"

#include "config.h"

#include "window/entente-link.h"

#include "language/entente-language.h"

#include <stdlib.h>
#include <string.h>

#define SCHEME "entente:"

static gboolean
on_activate_link_cb (GtkLabel *label, const char *uri, gpointer user_data)
{
  return entente_link_activate (GTK_WIDGET (label), uri);
}

/* Public functions */

/**
 * entente_link_dup_uri:
 * @id: the id of a record
 *
 * Returns: (transfer full): what the href of a link to the record is
 */
char *
entente_link_dup_uri (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  return g_strconcat (SCHEME, id, NULL);
}

/**
 * entente_link_dup_evidence_uri:
 * @article: the id of an article
 * @paragraph: the number of a paragraph in it, from 1; 0 for the whole
 *
 * Returns: (transfer full): what the href of a link to the source is
 */
char *
entente_link_dup_evidence_uri (const char *article, guint paragraph)
{
  g_return_val_if_fail (article != NULL, NULL);

  return g_strdup_printf (SCHEME "%s#%u", article, paragraph);
}

/**
 * entente_link_activate:
 * @widget: where the link is
 * @uri: where it leads
 *
 * Follows a link, inside the window or out of it. Made for GtkLabel::activate-link.
 *
 * Returns: %TRUE: whatever it leads to, it has been taken care of
 */
gboolean
entente_link_activate (GtkWidget *widget, const char *uri)
{
  const char *id;
  const char *hash;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);
  g_return_val_if_fail (uri != NULL, FALSE);

  if (!g_str_has_prefix (uri, SCHEME))
    {
      entente_link_open (widget, uri);
      return TRUE;
    }

  id = uri + strlen (SCHEME);
  hash = strchr (id, '#');

  if (hash != NULL)
    {
      g_autofree char *article = g_strndup (id, hash - id);

      gtk_widget_activate_action (widget, "win.show-evidence", "(su)", article,
                                  (guint) strtoul (hash + 1, NULL, 10));
    }
  else
    {
      gtk_widget_activate_action (widget, "win.show-record", "s", id);
    }

  return TRUE;
}

/**
 * entente_link_open:
 * @widget: where the link is
 * @uri: an address on the web
 *
 * Opens an address with the program that the person has for it. Anything but the web and mail is
 * refused: a record can come from anybody, and must not start programs.
 */
void
entente_link_open (GtkWidget *widget, const char *uri)
{
  static const char *const schemes[] = { "http", "https", "mailto", NULL };
  g_autofree char *scheme = NULL;
  g_autoptr (GdkAppLaunchContext) context = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (uri != NULL);

  scheme = g_uri_parse_scheme (uri);

  if (scheme == NULL || !g_strv_contains (schemes, scheme))
    return;

  context = gdk_display_get_app_launch_context (gtk_widget_get_display (widget));
  entente_language_clean_launch_context (G_APP_LAUNCH_CONTEXT (context));
  g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (context), NULL, NULL, NULL);
}

/**
 * entente_link_connect_label:
 * @label: a label whose markup has links
 *
 * Lets the links of a label lead where they should.
 */
void
entente_link_connect_label (GtkLabel *label)
{
  g_return_if_fail (GTK_IS_LABEL (label));

  g_signal_connect (label, "activate-link", G_CALLBACK (on_activate_link_cb), NULL);
}
