/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A record in a short list inside the view of another: what it is called, the one or two things
 * that matter most of its kind, and its status. */

#define G_LOG_DOMAIN "entente-record-row"

#include "config.h"

#include "widgets/entente-record-row.h"

#include "language/entente-language.h"
#include "model/entente-agreement.h"
#include "model/entente-article.h"
#include "model/entente-commitment.h"
#include "model/entente-event.h"
#include "model/entente-figure.h"
#include "model/entente-partner.h"
#include "model/entente-person.h"
#include "model/entente-post.h"
#include "model/entente-project.h"
#include "widgets/entente-format.h"
#include "widgets/entente-record-link.h"
#include "widgets/entente-tag.h"
#include "widgets/entente-text-label.h"

#include <glib/gi18n.h>

/* --- Details ---------------------------------------------------------------------------------- */

static void
take_words (GPtrArray *words, char *string)
{
  if (string != NULL && *string != '\0')
    g_ptr_array_add (words, string);
  else
    g_free (string);
}

static void
take_date (GPtrArray *words, const EntenteDate *date)
{
  if (date != NULL)
    take_words (words, entente_format_dup_date (date));
}

static void
take_code (GPtrArray *words, EntenteVocabulary vocabulary, const char *code)
{
  if (code != NULL)
    take_words (words, g_strdup (entente_vocabulary_get_label (vocabulary, code)));
}

static void
take_agreement (GPtrArray *words, EntenteAgreement *agreement)
{
  EntenteDate *date = entente_agreement_get_signed (agreement);

  if (date == NULL)
    date = entente_agreement_get_exchanged (agreement);
  if (date == NULL)
    date = entente_agreement_get_announced (agreement);
  take_date (words, date);
  take_code (words, ENTENTE_VOCABULARY_INSTRUMENT, entente_agreement_get_instrument (agreement));
}

static void
take_commitment (GPtrArray *words, EntenteCommitment *commitment)
{
  EntenteDate *due = entente_commitment_get_due (commitment);
  const char *recurrence = entente_commitment_get_recurrence (commitment);

  if (due != NULL)
    {
      g_autofree char *date = entente_format_dup_date (due);

      /* Translators: when a commitment has to be met */
      take_words (words, g_strdup_printf (_ ("due %s"), date));
    }
  if (recurrence != NULL && !g_str_equal (recurrence, "none"))
    take_code (words, ENTENTE_VOCABULARY_RECURRENCE, recurrence);
  else if (due == NULL)
    /* Translators: of a commitment of which no source says by when it has to be met */
    take_words (words, g_strdup (_ ("due date not stated")));
}

static void
take_person (GPtrArray *words, EntentePerson *person)
{
  GPtrArray *posts = entente_person_get_posts (person);

  if (posts->len > 0)
    take_words (words,
                entente_format_dup_text (entente_post_get_title (g_ptr_array_index (posts, 0))));
}

static void
take_project (GPtrArray *words, EntenteProject *project)
{
  EntenteDate *date = entente_project_get_started (project);

  take_date (words, date != NULL ? date : entente_project_get_approved (project));
  take_words (words, entente_format_dup_text (entente_project_get_place (project)));
}

static void
take_speaker (GPtrArray *words, EntenteCatalogue *catalogue, EntenteFigure *figure)
{
  const char *id = entente_figure_get_speaker (figure);
  g_autoptr (EntenteRecord) person
      = id != NULL ? entente_catalogue_ref_record (catalogue, id, NULL) : NULL;

  take_words (words, entente_format_dup_figure (ENTENTE_RECORD (figure)));
  if (person != NULL)
    take_words (words, entente_format_dup_title (person));
  take_date (words, entente_figure_get_date (figure));
}

/* --- Status ----------------------------------------------------------------------------------- */

static GtkWidget *
new_status (EntenteRecord *record)
{
  static const struct
  {
    EntenteKind kind;
    EntenteVocabulary vocabulary;
    const char *field;
  } kinds[] = {
    { ENTENTE_KIND_AGREEMENT, ENTENTE_VOCABULARY_AGREEMENT_STATUS, "status" },
    { ENTENTE_KIND_PROJECT, ENTENTE_VOCABULARY_PROJECT_STATUS, "status" },
    { ENTENTE_KIND_COMMITMENT, ENTENTE_VOCABULARY_COMMITMENT_STATE, "state" },
  };

  if (entente_record_get_kind (record) == ENTENTE_KIND_COMMITMENT
      && entente_commitment_is_past_due (record, entente_today ()))
    /* Translators: the date of a commitment has passed, and no source says that it was met */
    return entente_tag_new (_ ("Past due"), ENTENTE_TONE_BAD);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].kind == entente_record_get_kind (record))
      {
        const char *code = entente_node_get_string (ENTENTE_NODE (record), kinds[i].field);

        return code != NULL ? entente_tag_new_for_code (kinds[i].vocabulary, code) : NULL;
      }
  return NULL;
}

/* --- Public functions ------------------------------------------------------------------------- */

gint32
entente_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_get_year (now) * 10000 + g_date_time_get_month (now) * 100
         + g_date_time_get_day_of_month (now);
}

/**
 * entente_commitment_is_past_due:
 * @today: as yyyymmdd
 *
 * Returns: whether the last day to meet the commitment is over, and no source says that it was.
 */
gboolean
entente_commitment_is_past_due (EntenteRecord *commitment, gint32 today)
{
  EntenteCommitment *self = ENTENTE_COMMITMENT (commitment);
  EntenteDate *due = entente_commitment_get_due (self);
  const char *state = entente_commitment_get_state (self);

  if (due == NULL || entente_date_get_last_day (due) >= today)
    return FALSE;
  if (g_strcmp0 (entente_commitment_get_recurrence (self), "yearly") == 0)
    return FALSE;
  return state == NULL || g_str_equal (state, "scheduled") || g_str_equal (state, "unknown");
}

/**
 * entente_record_row_dup_details:
 *
 * Returns: (transfer full): the second line of a row, which may be empty.
 */
char *
entente_record_row_dup_details (EntenteCatalogue *catalogue, EntenteRecord *record)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  switch ((int) entente_record_get_kind (record))
    {
    case ENTENTE_KIND_ARTICLE:
      take_words (words, entente_format_dup_text (
                             entente_article_get_publisher (ENTENTE_ARTICLE (record))));
      take_date (words, entente_article_get_date (ENTENTE_ARTICLE (record)));
      break;
    case ENTENTE_KIND_PARTNER:
      take_code (words, ENTENTE_VOCABULARY_PARTNER_TYPE,
                 entente_node_get_string (ENTENTE_NODE (record), "type"));
      break;
    case ENTENTE_KIND_PERSON:
      take_person (words, ENTENTE_PERSON (record));
      break;
    case ENTENTE_KIND_AGREEMENT:
      take_agreement (words, ENTENTE_AGREEMENT (record));
      break;
    case ENTENTE_KIND_PROJECT:
      take_project (words, ENTENTE_PROJECT (record));
      break;
    case ENTENTE_KIND_EVENT:
      take_date (words, entente_event_get_date (ENTENTE_EVENT (record)));
      take_words (words,
                  entente_format_dup_text (entente_event_get_place (ENTENTE_EVENT (record))));
      break;
    case ENTENTE_KIND_FIGURE:
      take_speaker (words, catalogue, ENTENTE_FIGURE (record));
      break;
    case ENTENTE_KIND_COMMITMENT:
      take_commitment (words, ENTENTE_COMMITMENT (record));
      break;
    default:
      break;
    }
  g_ptr_array_add (words, NULL);
  return g_strjoinv (" · ", (char **) words->pdata);
}

/**
 * entente_record_row_new:
 *
 * Returns: (transfer full): a row for a list box, that leads to @record.
 */
GtkWidget *
entente_record_row_new (EntenteCatalogue *catalogue, EntenteRecord *record)
{
  const char *fallback = NULL;
  const char *title
      = entente_record_lookup_title (record, entente_language_get_current (), &fallback);
  g_autofree char *shown = entente_format_dup_shown (title);
  g_autofree char *details = entente_record_row_dup_details (catalogue, record);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "activatable", TRUE, NULL);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name",
                                  entente_kind_get_icon_name (entente_record_get_kind (record)),
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *status = new_status (record);

  /* One by one: among the properties of a new row, what comes first does not hold for the next. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), shown);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), details);
  gtk_widget_add_css_class (icon, "dim-label");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  if (fallback != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), entente_language_tag_new (fallback));
  if (status != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), status);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", entente_record_get_id (record));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-record");
  gtk_widget_set_name (row, entente_record_get_id (record));
  return row;
}

/**
 * entente_record_row_set_prefix:
 * @words: how the record stands to the one that is shown, such as "Witness"
 */
void
entente_record_row_set_prefix (AdwActionRow *row, const char *words)
{
  g_auto (GStrv) known = g_strsplit (words, " · ", 2);
  const char *details = adw_action_row_get_subtitle (row);
  /* A post is named once, though it is what a person's row says by itself. */
  g_autofree char *line = details != NULL && *details != '\0' && !g_str_equal (details, known[0])
                              ? g_strdup_printf ("%s · %s", words, details)
                              : g_strdup (words);

  adw_action_row_set_subtitle (row, line);
}
