/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-partner-row"

#include "config.h"

#include "partners/entente-partner-row.h"

#include "language/entente-display-names.h"
#include "language/entente-language.h"
#include "model/entente-vocabulary.h"
#include "widgets/entente-avatar.h"
#include "widgets/entente-text-label.h"

#include <glib/gi18n.h>

struct _EntentePartnerRow
{
  AdwBin parent_instance;

  /* Template widgets */
  AdwAvatar *avatar;
  GtkLabel *name_label;
  AdwBin *fallback_bin;
  GtkLabel *kind_label;
  GtkLabel *count_label;
};

G_DEFINE_FINAL_TYPE (EntentePartnerRow, entente_partner_row, ADW_TYPE_BIN)

/* --- Helpers ---------------------------------------------------------------------------------- */

/* What it is called for short, what it is, and where: side by side, not a sentence. */
static char *
dup_description (EntenteEntry *entry)
{
  const char *code = entente_entry_get_code (entry);
  const char *acronym = entente_entry_get_acronym (entry);
  const char *country = entente_entry_get_country (entry);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  if (acronym != NULL && g_strcmp0 (acronym, entente_entry_get_title (entry)) != 0)
    g_ptr_array_add (words, g_strdup (acronym));
  if (code != NULL)
    g_ptr_array_add (
        words, g_strdup (entente_vocabulary_get_label (ENTENTE_VOCABULARY_PARTNER_TYPE, code)));
  if (country != NULL && g_strcmp0 (code, "state") != 0)
    g_ptr_array_add (words, entente_country_name (country, entente_language_get_current ()));
  g_ptr_array_add (words, NULL);

  return g_strjoinv (" · ", (char **) words->pdata);
}

static char *
dup_counts (EntenteEntry *entry)
{
  guint n_agreements = entente_entry_get_agreements (entry);
  guint n_articles = entente_entry_get_articles (entry);
  g_autofree char *agreements = NULL;
  g_autofree char *articles = NULL;

  agreements
      = g_strdup_printf (ngettext ("%u agreement", "%u agreements", n_agreements), n_agreements);
  articles = g_strdup_printf (ngettext ("%u article", "%u articles", n_articles), n_articles);

  if (n_agreements == 0)
    return g_steal_pointer (&articles);
  if (n_articles == 0)
    return g_steal_pointer (&agreements);

  return g_strjoin (" · ", agreements, articles, NULL);
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_partner_row_class_init (EntentePartnerRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/entente/Entente/ui/partners/entente-partner-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntentePartnerRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnerRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnerRow, fallback_bin);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnerRow, kind_label);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnerRow, count_label);
}

static void
entente_partner_row_init (EntentePartnerRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* --- Public functions ------------------------------------------------------------------------- */

GtkWidget *
entente_partner_row_new (void)
{
  return g_object_new (ENTENTE_TYPE_PARTNER_ROW, NULL);
}

void
entente_partner_row_set_entry (EntentePartnerRow *self, EntenteEntry *entry)
{
  const char *title;
  const char *fallback;
  g_autofree char *description = NULL;
  g_autofree char *counts = NULL;

  g_return_if_fail (ENTENTE_IS_PARTNER_ROW (self));
  g_return_if_fail (ENTENTE_IS_ENTRY (entry));

  title = entente_entry_get_title (entry);
  fallback = entente_entry_get_title_fallback (entry);
  description = dup_description (entry);
  counts = dup_counts (entry);

  /* A record that was just deleted leaves an entry with nothing in it. */
  entente_avatar_set_name (self->avatar, title != NULL ? title : "",
                           entente_entry_get_acronym (entry));
  gtk_label_set_label (self->name_label, entente_entry_get_title (entry));
  adw_bin_set_child (self->fallback_bin,
                     fallback != NULL ? entente_language_tag_new (fallback) : NULL);
  gtk_label_set_label (self->kind_label, description);
  gtk_label_set_label (self->count_label, counts);
}
