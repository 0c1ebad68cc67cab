/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-agreement-row"

#include "config.h"

#include "agreements/entente-agreement-row.h"

#include "language/entente-date-format.h"
#include "language/entente-language.h"
#include "widgets/entente-tag.h"

#include <glib/gi18n.h>

struct _EntenteAgreementRow
{
  AdwBin parent_instance;

  /* Template widgets */
  GtkLabel *title_label;
  EntenteTag *status_tag;
  GtkLabel *parties_label;
  GtkLabel *date_label;
};

G_DEFINE_FINAL_TYPE (EntenteAgreementRow, entente_agreement_row, ADW_TYPE_BIN)

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_agreement_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_AGREEMENT_ROW);

  G_OBJECT_CLASS (entente_agreement_row_parent_class)->dispose (object);
}

static void
entente_agreement_row_class_init (EntenteAgreementRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_agreement_row_dispose;

  g_type_ensure (ENTENTE_TYPE_TAG);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/entente/Entente/ui/agreements/entente-agreement-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementRow, status_tag);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementRow, parties_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteAgreementRow, date_label);
}

static void
entente_agreement_row_init (EntenteAgreementRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* --- Public functions ------------------------------------------------------------------------- */

GtkWidget *
entente_agreement_row_new (void)
{
  return g_object_new (ENTENTE_TYPE_AGREEMENT_ROW, NULL);
}

void
entente_agreement_row_set_entry (EntenteAgreementRow *self,
                                 EntenteCatalogue *catalogue,
                                 EntenteEntry *entry)
{
  EntenteDate *date;
  g_autofree char *day = NULL;
  g_autofree char *parties = NULL;

  g_return_if_fail (ENTENTE_IS_AGREEMENT_ROW (self));
  g_return_if_fail (ENTENTE_IS_ENTRY (entry));

  date = entente_entry_get_date (entry);
  if (date != NULL)
    day = entente_date_format (date, entente_language_get_current (), ENTENTE_DATE_STYLE_SHORT);
  parties = entente_agreement_row_dup_parties (catalogue, entry);
  gtk_label_set_label (self->title_label, entente_entry_get_title (entry));
  gtk_label_set_label (self->parties_label, parties);
  /* Translators: in the row of an agreement of which no source gives a date */
  gtk_label_set_label (self->date_label, day != NULL ? day : C_ ("agreement", "undated"));
  entente_tag_set_code (self->status_tag, ENTENTE_VOCABULARY_AGREEMENT_STATUS,
                        entente_entry_get_status (entry));
}

/**
 * entente_agreement_row_dup_parties:
 *
 * Returns: (transfer full): the parties, each as short as it can be named.
 */
char *
entente_agreement_row_dup_parties (EntenteCatalogue *catalogue, EntenteEntry *entry)
{
  const char *const *ids = entente_entry_get_parties (entry);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      g_autoptr (EntenteEntry) party
          = entente_catalogue_ref_entry (catalogue, ids[i], entente_language_get_current ());
      const char *name = party != NULL ? entente_entry_get_acronym (party) : ids[i];

      if (party != NULL
          && (name == NULL || entente_entry_get_code (party) == NULL
              || g_str_equal (entente_entry_get_code (party), "state")))
        name = entente_entry_get_title (party);
      g_ptr_array_add (names, g_strdup (name));
    }
  if (names->len == 0)
    /* Translators: in the row of an agreement whose parties the sources do not name */
    return g_strdup (_ ("Parties not named"));
  g_ptr_array_add (names, NULL);
  /* Translators: between the parties of an agreement, in one line */
  return g_strjoinv (C_ ("parties", " – "), (char **) names->pdata);
}

/**
 * entente_agreement_row_dup_decade:
 *
 * Returns: (transfer full): the decade under which an agreement is listed.
 */
char *
entente_agreement_row_dup_decade (EntenteEntry *entry)
{
  EntenteDate *date = entente_entry_get_date (entry);
  guint year = date != NULL ? entente_date_get_year (date) : 0;

  if (year == 0)
    /* Translators: the heading above agreements of which no source gives a year */
    return g_strdup (_ ("Year not stated"));
  /* Translators: the heading above the agreements of a decade. %u is its first year, as in "1980s" */
  return g_strdup_printf (_ ("%us"), year / 10 * 10);
}
