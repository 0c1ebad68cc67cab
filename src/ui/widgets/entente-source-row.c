/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-source-row"

#include "config.h"

#include "widgets/entente-source-row.h"

#include "language/entente-language.h"
#include "model/entente-article.h"
#include "widgets/entente-format.h"
#include "widgets/entente-readings.h"
#include "widgets/entente-tag.h"
#include "widgets/entente-text-label.h"

#include <glib/gi18n.h>
#include <math.h>

struct _EntenteSourceRow
{
  GtkButton parent_instance;

  /* Borrowed: the child */
  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (EntenteSourceRow, entente_source_row, GTK_TYPE_BUTTON)

/* --- Helpers ---------------------------------------------------------------------------------- */

static guint
as_paragraph (double number)
{
  return isnan (number) || number < 1 ? 0 : (guint) number;
}

static GtkWidget *
add_label (EntenteSourceRow *self, const char *text, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, "max-width-chars", 42, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (self->box, label);
  return label;
}

/* What this source says of the value, where that is not what the record has. */
static void
add_reading (EntenteSourceRow *self,
             EntenteCatalogue *catalogue,
             EntenteEvidence *evidence,
             const EntenteField *field,
             const char *own)
{
  g_autofree char *value = NULL;
  g_autofree char *words = NULL;

  if (entente_evidence_get_value (evidence) == NULL)
    return;
  value = entente_format_dup_value (catalogue, field, entente_evidence_get_value (evidence));
  /* Translators: what one source says of a value, such as a date */
  words = g_strdup_printf (_ ("Says: %s"), value);
  add_label (self, words, entente_readings_differ (evidence, field, own) ? "heading" : NULL);
}

static void
add_printed (EntenteSourceRow *self, EntenteEvidence *evidence)
{
  EntenteText *printed = entente_evidence_get_printed (evidence);

  for (guint i = 0; i < entente_text_get_size (printed); i++)
    {
      const char *form = entente_text_get_nth (printed, i, NULL);
      g_autofree char *quoted = entente_format_dup_quoted (form);
      /* Translators: %s is a name or a term exactly as an article prints it, in quotation marks */
      g_autofree char *words = g_strdup_printf (_ ("Printed %s"), quoted);

      add_label (self, words, NULL);
    }
}

static void
add_quote (EntenteSourceRow *self, const EntenteQuote *quote)
{
  g_autofree char *quoted = NULL;

  if (quote == NULL)
    return;
  quoted = entente_format_dup_quoted (quote->exact);
  gtk_widget_add_css_class (add_label (self, quoted, NULL), "source-quote");
}

/* Where the row leads: to the words, to the paragraph, or to the article. */
static void
set_target (EntenteSourceRow *self, EntenteEvidence *evidence, const EntenteQuote *quote)
{
  const char *id = entente_evidence_get_article (evidence);
  guint paragraph = as_paragraph (entente_evidence_get_paragraph (evidence));
  GtkActionable *actionable = GTK_ACTIONABLE (self);

  if (quote != NULL)
    gtk_actionable_set_action_target (actionable, "(susss)", id, paragraph, quote->exact,
                                      quote->prefix, quote->suffix);
  else
    gtk_actionable_set_action_target (actionable, "(su)", id, paragraph);
  gtk_actionable_set_action_name (actionable,
                                  quote != NULL ? "win.show-quote" : "win.show-evidence");
}

static void
add_speaker (EntenteSourceRow *self, EntenteCatalogue *catalogue, EntenteEvidence *evidence)
{
  const char *id = entente_evidence_get_speaker (evidence);
  g_autoptr (EntenteRecord) person
      = id != NULL ? entente_catalogue_ref_record (catalogue, id, NULL) : NULL;
  g_autofree char *name = person != NULL ? entente_format_dup_title (person) : g_strdup (id);
  g_autofree char *words = NULL;

  if (name == NULL)
    return;
  /* Translators: %s is the person whose words the article reports */
  words = g_strdup_printf (_ ("Said by %s"), name);
  add_label (self, words, NULL);
}

static void
add_note (EntenteSourceRow *self, EntenteEvidence *evidence)
{
  EntenteText *note = entente_evidence_get_note (evidence);
  const char *fallback = NULL;
  const char *words = entente_text_lookup (note, entente_language_get_current (), &fallback);

  if (words == NULL)
    return;
  add_label (self, words, "dim-label");
  if (fallback != NULL)
    gtk_box_append (self->box, entente_language_tag_new (fallback));
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_source_row_class_init (EntenteSourceRowClass *klass)
{
}

static void
entente_source_row_init (EntenteSourceRow *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  gtk_button_set_child (GTK_BUTTON (self), GTK_WIDGET (self->box));
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self), "entente-source");
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_source_row_dup_origin:
 *
 * Returns: (transfer full): publisher and paragraph: "Vietnam News Agency, ¶ 12".
 */
char *
entente_source_row_dup_origin (EntenteCatalogue *catalogue, EntenteEvidence *evidence)
{
  const char *id = entente_evidence_get_article (evidence);
  g_autoptr (EntenteRecord) article
      = id != NULL ? entente_catalogue_ref_record (catalogue, id, NULL) : NULL;
  g_autofree char *paragraphs = entente_format_dup_paragraphs (
      as_paragraph (entente_evidence_get_paragraph (evidence)),
      as_paragraph (entente_evidence_get_through_paragraph (evidence)));
  g_autofree char *publisher
      = article != NULL
            ? entente_format_dup_text (entente_article_get_publisher (ENTENTE_ARTICLE (article)))
            : NULL;

  if (publisher == NULL)
    return g_steal_pointer (&paragraphs);
  /* Translators: the publisher of an article, and which of its paragraphs */
  return g_strdup_printf (C_ ("source", "%1$s, %2$s"), publisher, paragraphs);
}

/**
 * entente_source_row_new:
 * @field: (nullable): what the evidence is about
 * @own: (nullable): the value that the record itself has there
 */
GtkWidget *
entente_source_row_new (EntenteCatalogue *catalogue,
                        EntenteEvidence *evidence,
                        const EntenteField *field,
                        const char *own)
{
  EntenteSourceRow *self = g_object_new (ENTENTE_TYPE_SOURCE_ROW, NULL);
  const char *id = entente_evidence_get_article (evidence);
  g_autoptr (EntenteRecord) article
      = id != NULL ? entente_catalogue_ref_record (catalogue, id, NULL) : NULL;
  const char *language
      = article != NULL ? entente_article_get_language (ENTENTE_ARTICLE (article)) : NULL;
  const char *title
      = article != NULL
            ? entente_record_lookup_title (article, language != NULL ? language : "mul", NULL)
            : id;
  g_autofree char *shown = entente_format_dup_shown (title);
  g_autofree char *origin = entente_source_row_dup_origin (catalogue, evidence);
  g_autoptr (EntenteQuote) quote = entente_evidence_dup_quote (evidence);

  add_label (self, shown != NULL ? shown : _ ("Source not stated"), NULL);
  add_label (self, origin, "caption");
  add_reading (self, catalogue, evidence, field, own);
  add_quote (self, quote);
  add_printed (self, evidence);
  add_speaker (self, catalogue, evidence);
  add_note (self, evidence);
  if (entente_evidence_get_preferred (evidence))
    /* Translators: of several things that sources say, the one that the catalogue goes by */
    gtk_box_append (self->box, entente_tag_new (_ ("Preferred"), ENTENTE_TONE_GOOD));
  if (article != NULL)
    set_target (self, evidence, quote);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title != NULL ? title : origin,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, origin, -1);
  return GTK_WIDGET (self);
}
