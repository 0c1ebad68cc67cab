/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-source-window"

#include "config.h"

#include "editing/entente-source-window.h"

#include "editing/entente-edit-session.h"
#include "editing/entente-editing.h"
#include "editing/entente-editor.h"
#include "editing/entente-field-editor.h"
#include "editing/entente-picker.h"
#include "editing/entente-source-passage.h"
#include "language/entente-language.h"
#include "model/entente-article.h"
#include "model/entente-evidence.h"
#include "model/entente-mention.h"
#include "search/entente-query-parser.h"
#include "search/entente-search.h"
#include "services/entente-suggestion.h"
#include "widgets/entente-access-key.h"
#include "widgets/entente-format.h"

#include <glib/gi18n.h>

/* Records that are shown, besides those that the article speaks of. */
#define LIMIT 8

/* What a choice is called that makes a record: no id has a colon. */
#define CREATE "create:"

struct _EntenteSourceWindow
{
  AdwWindow parent_instance;

  /* template */
  AdwWindowTitle *title;
  GtkRevealer *notice_revealer;
  GtkLabel *notice;
  GtkBox *source_box;
  GtkBox *record_box;
  GtkBox *value_box;

  /* borrowed: inside the boxes */
  EntenteSourcePassage *passage;
  EntentePicker *picker;

  /* owned */
  EntenteEditSession *session; /* of the record, once it is chosen */
  EntenteNode *evidence;       /* in the record of the session */
  char *article;               /* that it began with */
  char *shown_article;         /* whose paragraphs are shown */
  char *shown_field;           /* whose editors are shown */
  EntenteQuote *words; /* that it began with; not a quotation where they are of an abstract */
  char *suggested_item;
  char *suggested_value;

  guint paragraph; /* that it began with */
  gboolean saving;
  gboolean finished;
};

G_DEFINE_FINAL_TYPE (EntenteSourceWindow, entente_source_window, ADW_TYPE_WINDOW)

/* --- Helpers ---------------------------------------------------------------------------------- */

static EntenteWindow *
get_parent (EntenteSourceWindow *self)
{
  return ENTENTE_WINDOW (gtk_window_get_transient_for (GTK_WINDOW (self)));
}

static EntenteCatalogue *
get_catalogue (EntenteSourceWindow *self)
{
  return entente_window_get_catalogue (get_parent (self));
}

static void
show_notice (EntenteSourceWindow *self, const char *words)
{
  gtk_label_set_text (self->notice, words);
  gtk_revealer_set_reveal_child (self->notice_revealer, *words != '\0');
}

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
append_caption (GtkBox *box, const char *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_box_append (box, label);
}

static void
append_title (GtkBox *box, const char *title)
{
  gtk_box_append (box, g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0, "wrap", TRUE,
                                     "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL));
}

static EntenteRecord *
ref_article (EntenteSourceWindow *self)
{
  return self->shown_article != NULL
             ? entente_catalogue_ref_record (get_catalogue (self), self->shown_article, NULL)
             : NULL;
}

/* --- What the words say ----------------------------------------------------------------------- */

static const char *
get_words (EntenteSourceWindow *self)
{
  const EntenteQuote *quote = entente_source_passage_get_quote (self->passage);

  if (quote != NULL)
    return quote->exact;
  return self->words != NULL && self->paragraph == 0 ? self->words->exact : NULL;
}

static const EntenteField *
find_field (EntenteSourceWindow *self)
{
  const char *name = entente_node_get_string (self->evidence, "field");

  return name != NULL ? entente_node_find_field (
             ENTENTE_NODE (entente_edit_session_get_record (self->session)), name)
                      : NULL;
}

/* Takes the place of what was suggested before, never of what somebody has chosen. */
static gboolean
put_suggestion (EntenteSourceWindow *self, const char *name, char **before, char *suggestion)
{
  const char *present = entente_node_get_string (self->evidence, name);
  gboolean same = g_strcmp0 (present, suggestion) == 0;

  if (present != NULL && g_strcmp0 (present, *before) != 0)
    {
      g_free (suggestion);
      return FALSE;
    }
  if (!same)
    entente_node_set_string (self->evidence, name, suggestion);
  g_free (*before);
  *before = suggestion;
  return !same;
}

static gboolean
suggest (EntenteSourceWindow *self)
{
  const EntenteField *field = find_field (self);
  const char *words = get_words (self);
  EntenteRecord *record = entente_edit_session_get_record (self->session);
  g_autoptr (EntenteRecord) article = ref_article (self);
  const char *language = ENTENTE_IS_ARTICLE (article)
                             ? entente_article_get_language (ENTENTE_ARTICLE (article))
                             : NULL;
  gboolean understood = field != NULL && words != NULL;
  char *item
      = understood ? entente_suggest_item (get_catalogue (self), record, field, words) : NULL;
  char *value = understood ? entente_suggest_value (field, words, language) : NULL;
  gboolean changed = put_suggestion (self, "item", &self->suggested_item, item);

  return put_suggestion (self, "value", &self->suggested_value, value) || changed;
}

/* --- The value -------------------------------------------------------------------------------- */

static void
append_editor (EntenteSourceWindow *self, const char *name)
{
  gtk_box_append (self->value_box,
                  entente_field_editor_new (self->session, self->evidence,
                                            entente_node_find_field (self->evidence, name)));
}

static gboolean
is_list (const EntenteField *field)
{
  return field != NULL
         && (field->type == ENTENTE_VALUE_NODES || field->type == ENTENTE_VALUE_REFERENCES);
}

static void
fill_value (EntenteSourceWindow *self)
{
  const EntenteField *field = find_field (self);

  clear_box (self->value_box);
  g_free (self->shown_field);
  self->shown_field = g_strdup (entente_node_get_string (self->evidence, "field"));
  append_editor (self, "field");
  if (is_list (field))
    append_editor (self, "item");
  else if (field != NULL)
    append_editor (self, "value");
}

static void
write_passage (EntenteSourceWindow *self)
{
  guint paragraph = entente_source_passage_get_paragraph (self->passage);

  if (paragraph > 0)
    entente_node_set_number (self->evidence, "paragraph", paragraph);
  else
    entente_node_clear (self->evidence, entente_node_find_field (self->evidence, "paragraph"));
  entente_evidence_set_quote (ENTENTE_EVIDENCE (self->evidence),
                              entente_source_passage_get_quote (self->passage));
}

static void
on_passage_changed_cb (EntenteSourceWindow *self)
{
  if (self->evidence == NULL)
    return;
  write_passage (self);
  if (suggest (self))
    fill_value (self);
  entente_edit_session_touch (self->session);
}

static void
update_possible (EntenteSourceWindow *self)
{
  gtk_widget_action_set_enabled (
      GTK_WIDGET (self), "source.add",
      self->evidence != NULL && entente_node_get_string (self->evidence, "article") != NULL);
}

/* Another article was chosen, or another field: what depends on it follows. */
static void
on_session_changed_cb (EntenteSourceWindow *self)
{
  const char *article = entente_node_get_string (self->evidence, "article");
  const char *field = entente_node_get_string (self->evidence, "field");

  if (g_strcmp0 (article, self->shown_article) != 0)
    {
      g_free (self->shown_article);
      self->shown_article = g_strdup (article);
      entente_source_passage_set_article (self->passage, article);
      write_passage (self);
    }
  if (g_strcmp0 (field, self->shown_field) != 0)
    {
      suggest (self);
      fill_value (self);
    }
  update_possible (self);
}

/* --- The record ------------------------------------------------------------------------------- */

/* A draft that was there before stays as it was. */
static void
leave_session (EntenteSourceWindow *self)
{
  if (self->session == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->session, self);
  if (entente_edit_session_is_resumed (self->session))
    {
      g_ptr_array_remove (
          entente_record_get_evidence (entente_edit_session_get_record (self->session)),
          self->evidence);
      entente_edit_session_flush (self->session);
    }
  else
    {
      entente_edit_session_discard_draft (self->session);
    }
  g_clear_object (&self->evidence);
  g_clear_object (&self->session);
}

static void
follow_session (EntenteSourceWindow *self)
{
  show_notice (self, entente_edit_session_is_resumed (self->session)
                         ? _ ("This record has a draft that was not saved. The source is added to "
                              "the draft, and its form opens.")
                         : "");
  g_signal_connect_object (self->session, "changed", G_CALLBACK (on_session_changed_cb), self,
                           G_CONNECT_SWAPPED);
  fill_value (self);
  update_possible (self);
}

static void
take_session (EntenteSourceWindow *self, EntenteEditSession *session)
{
  leave_session (self);
  self->session = session;
  self->evidence = g_object_ref (
      entente_node_append (ENTENTE_NODE (entente_edit_session_get_record (session)), "evidence"));
  if (self->shown_article != NULL)
    entente_node_set_string (self->evidence, "article", self->shown_article);
  write_passage (self);
  follow_session (self);
}

static void
add_item (GPtrArray *items, GHashTable *seen, EntenteEntry *entry)
{
  g_autofree char *title = NULL;

  if (entry == NULL || !g_hash_table_add (seen, g_strdup (entente_entry_get_id (entry))))
    return;
  title = entente_format_dup_shown (entente_entry_get_title (entry));
  entente_picker_items_add (items, entente_entry_get_id (entry), title,
                            entente_kind_get_label (entente_entry_get_kind (entry)));
}

/* What the article speaks of, and what it is a source of already. */
static void
add_mentioned (EntenteSourceWindow *self, GPtrArray *items, GHashTable *seen, const char *text)
{
  EntenteCatalogue *catalogue = get_catalogue (self);
  g_autoptr (EntenteRecord) article = ref_article (self);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  g_autoptr (GPtrArray) citations = NULL;
  GPtrArray *mentions;

  if (!ENTENTE_IS_ARTICLE (article))
    return;
  mentions = entente_article_get_mentions (ENTENTE_ARTICLE (article));
  citations = entente_catalogue_list_citations (catalogue, self->shown_article);
  for (guint i = 0; i < mentions->len; i++)
    g_ptr_array_add (ids, (gpointer) entente_mention_get_record (mentions->pdata[i]));
  for (guint i = 0; i < citations->len; i++)
    g_ptr_array_add (ids, ((EntenteCitation *) citations->pdata[i])->id);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (EntenteEntry) entry
          = ids->pdata[i] != NULL ? entente_catalogue_ref_entry (catalogue, ids->pdata[i],
                                                                 entente_language_get_current ())
                                  : NULL;

      if (entry != NULL
          && (*text == '\0' || entente_picker_matches (entente_entry_get_title (entry), text)))
        add_item (items, seen, entry);
    }
}

static void
add_found (EntenteSourceWindow *self, GPtrArray *items, GHashTable *seen, const char *text)
{
  EntenteStore *store = entente_catalogue_get_store (get_catalogue (self));
  g_autoptr (EntenteSearchQuery) query = entente_search_query_parse (text, -1);
  g_autoptr (GArray) hits = entente_search_immediate (store, query, LIMIT);

  for (guint i = 0; i < hits->len; i++)
    {
      g_autoptr (EntenteEntry) entry = entente_store_ref_entry_at (
          store, g_array_index (hits, EntenteHit, i).n, entente_language_get_current ());

      add_item (items, seen, entry);
    }
}

static void
add_new (GPtrArray *items, const char *text)
{
  for (EntenteKind kind = ENTENTE_KIND_NONE + 1; kind < ENTENTE_N_KINDS; kind++)
    {
      g_autofree char *id = g_strconcat (CREATE, entente_kind_to_code (kind), ":", text, NULL);
      /* Translators: the last choice where a record is searched for: to make one with the name
       * that was typed */
      g_autofree char *label = g_strdup_printf (_ ("Create “%s”"), text);

      entente_picker_items_add (items, id, label, entente_kind_get_label (kind));
    }
}

static GPtrArray *
on_search_cb (const char *text, gpointer user_data)
{
  EntenteSourceWindow *self = user_data;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *items = entente_picker_items_new ();

  add_mentioned (self, items, seen, text);
  add_found (self, items, seen, text);
  if (*text != '\0')
    add_new (items, text);
  return items;
}

static EntenteEditSession *
new_session (EntenteSourceWindow *self, const char *choice)
{
  EntenteCatalogue *catalogue = get_catalogue (self);
  g_auto (GStrv) parts = g_strsplit (choice, ":", 3);
  g_autoptr (EntenteRecord) record = NULL;

  if (g_str_has_prefix (choice, CREATE) && g_strv_length (parts) == 3)
    return entente_edit_session_new_for_title (catalogue, entente_kind_from_code (parts[1]),
                                               parts[2]);
  record = entente_catalogue_ref_record (catalogue, choice, NULL);
  return record != NULL ? entente_edit_session_new (catalogue, record) : NULL;
}

static void
on_chosen_cb (const char *choice, gpointer user_data)
{
  EntenteSourceWindow *self = user_data;
  EntenteEditSession *session = new_session (self, choice);
  g_autofree char *title = NULL;

  if (session == NULL)
    return;
  take_session (self, session);
  title = entente_format_dup_title (entente_edit_session_get_record (session));
  entente_picker_set_text (self->picker, title);
}

/* --- Making ----------------------------------------------------------------------------------- */

static void
fill_source (EntenteSourceWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autoptr (EntenteRecord) article = ref_article (self);

  if (self->article == NULL)
    {
      gtk_box_append (GTK_BOX (box), entente_field_editor_new (
                                         self->session, self->evidence,
                                         entente_node_find_field (self->evidence, "article")));
    }
  else
    {
      g_autofree char *title
          = article != NULL ? entente_format_dup_title (article) : g_strdup (self->article);

      append_caption (GTK_BOX (box), C_ ("field-name", "Article"));
      append_title (GTK_BOX (box), title);
    }
  gtk_box_append (self->source_box, box);
  self->passage = ENTENTE_SOURCE_PASSAGE (entente_source_passage_new (get_catalogue (self)));
  entente_source_passage_set_article (self->passage, self->shown_article);
  g_signal_connect_object (self->passage, "changed", G_CALLBACK (on_passage_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->source_box, GTK_WIDGET (self->passage));
}

static void
fill_record (EntenteSourceWindow *self)
{
  EntenteRecord *record
      = self->session != NULL ? entente_edit_session_get_record (self->session) : NULL;
  g_autofree char *title = record != NULL ? entente_format_dup_title (record)
                                          /* Translators: a button that opens a list of records to
                                      * choose from */
                                          : g_strdup (_ ("Choose a Record"));

  append_caption (self->record_box, C_ ("field-name", "Record"));
  if (self->article == NULL)
    {
      append_title (self->record_box, title);
      return;
    }
  self->picker = ENTENTE_PICKER (entente_picker_new (on_search_cb, on_chosen_cb, self, NULL));
  entente_picker_set_name (self->picker, C_ ("field-name", "Record"));
  entente_picker_set_text (self->picker, title);
  gtk_box_append (self->record_box, GTK_WIDGET (self->picker));
}

static EntenteSourceWindow *
new_window (EntenteWindow *parent, const char *article)
{
  EntenteSourceWindow *self
      = g_object_new (ENTENTE_TYPE_SOURCE_WINDOW, "transient-for", parent, NULL);
  const char *title = article != NULL ? _ ("Use as Source") : _ ("Add Source");

  self->article = g_strdup (article);
  self->shown_article = g_strdup (article);
  adw_window_title_set_title (self->title, title);
  gtk_window_set_title (GTK_WINDOW (self), title);
  return self;
}

static void
fill (EntenteSourceWindow *self)
{
  fill_source (self);
  fill_record (self);
  update_possible (self);
  gtk_window_present (GTK_WINDOW (self));
}

/* --- Adding and leaving ----------------------------------------------------------------------- */

static void
on_saved_cb (gpointer receiver, const GError *error)
{
  EntenteSourceWindow *self = receiver;
  EntenteWindow *parent = get_parent (self);
  guint paragraph = self->paragraph;

  self->saving = FALSE;
  if (error != NULL)
    {
      show_notice (self, error->message);
      return;
    }
  entente_edit_session_discard_draft (self->session);
  self->finished = TRUE;
  gtk_window_destroy (GTK_WINDOW (self));
  if (parent != NULL)
    entente_editing_focus_record (parent, paragraph);
}

static void
add (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  EntenteSourceWindow *self = ENTENTE_SOURCE_WINDOW (widget);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (EntenteChange) change = NULL;
  g_autofree char *words = NULL;

  if (self->saving || self->evidence == NULL)
    return;
  if (entente_edit_session_is_resumed (self->session))
    {
      EntenteEditor *form = entente_editor_open_session (get_parent (self), self->session);

      self->finished = TRUE;
      entente_editor_focus_field (form, self->evidence, "value");
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  problems = entente_edit_session_list_problems (self->session);
  if (problems->len > 0)
    {
      words = g_strdup_printf (_ ("Not saved yet. To be corrected or filled in: %s"),
                               ((EntenteEditProblem *) problems->pdata[0])->words);
      show_notice (self, words);
      return;
    }
  change = entente_edit_session_dup_change (self->session);
  self->saving = TRUE;
  entente_editing_apply (get_parent (self), change, on_saved_cb, self);
}

/* What was chosen is chosen again in a moment; what was typed is kept as a draft of the record. */
static gboolean
has_typed (EntenteSourceWindow *self)
{
  const char *value = entente_node_get_string (self->evidence, "value");
  const EntenteField *field = entente_node_find_field (self->evidence, "value");

  return entente_edit_session_get_typed (self->evidence, field) != NULL
         || (value != NULL && g_strcmp0 (value, self->suggested_value) != 0);
}

static gboolean
entente_source_window_close_request (GtkWindow *window)
{
  EntenteSourceWindow *self = ENTENTE_SOURCE_WINDOW (window);

  if (self->saving)
    return GDK_EVENT_STOP; /* it closes when the disk has answered */
  if (self->evidence != NULL && !self->finished)
    {
      if (has_typed (self))
        {
          entente_edit_session_flush (self->session);
          entente_editing_say (get_parent (self),
                               /* Translators: said when a form was left without saving */
                               _ ("Not saved. The draft is kept for the next time."));
        }
      else
        {
          leave_session (self);
        }
    }
  self->finished = TRUE;
  return GTK_WINDOW_CLASS (entente_source_window_parent_class)->close_request (window);
}

/* The window is made anew in the other language, with what was chosen and typed. */
static void
on_language_changed_cb (EntenteSourceWindow *self)
{
  EntenteSourceWindow *other;

  if (self->finished || self->saving)
    return;
  self->finished = TRUE;
  other = new_window (get_parent (self), self->article);
  other->paragraph = self->paragraph;
  other->words = self->words != NULL ? entente_quote_copy (self->words) : NULL;
  other->suggested_item = g_strdup (self->suggested_item);
  other->suggested_value = g_strdup (self->suggested_value);
  g_free (other->shown_article);
  other->shown_article = g_strdup (self->shown_article);
  g_set_object (&other->session, self->session);
  g_set_object (&other->evidence, self->evidence);
  fill (other);
  entente_source_passage_set_place (other->passage,
                                    entente_source_passage_get_paragraph (self->passage),
                                    entente_source_passage_get_quote (self->passage));
  if (other->session != NULL)
    follow_session (other);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_source_window_finalize (GObject *object)
{
  EntenteSourceWindow *self = ENTENTE_SOURCE_WINDOW (object);

  g_clear_object (&self->evidence);
  g_clear_object (&self->session);
  g_clear_pointer (&self->words, entente_quote_free);
  g_free (self->article);
  g_free (self->shown_article);
  g_free (self->shown_field);
  g_free (self->suggested_item);
  g_free (self->suggested_value);

  G_OBJECT_CLASS (entente_source_window_parent_class)->finalize (object);
}

static void
entente_source_window_class_init (EntenteSourceWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_source_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = entente_source_window_close_request;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/entente/Entente/ui/editing/entente-source-window.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteSourceWindow, title);
  gtk_widget_class_bind_template_child (widget_class, EntenteSourceWindow, notice_revealer);
  gtk_widget_class_bind_template_child (widget_class, EntenteSourceWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, EntenteSourceWindow, source_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteSourceWindow, record_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteSourceWindow, value_box);

  gtk_widget_class_install_action (widget_class, "source.add", NULL, add);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "source.add",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
entente_source_window_init (EntenteSourceWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  entente_access_key_name_buttons (GTK_WIDGET (self));
  g_signal_connect_object (entente_language_get_default (), "changed",
                           G_CALLBACK (on_language_changed_cb), self, G_CONNECT_SWAPPED);
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_source_window_open_for_article:
 * @article: the id of an article
 * @paragraph: a paragraph of it; 0 for all of it
 * @words: (nullable): words of the paragraph; without one, words of its abstract, which say what it
 *   says but are not quoted
 *
 * Asks what the article is a source of.
 *
 * Returns: (transfer none): the window, in front of @parent
 */
EntenteSourceWindow *
entente_source_window_open_for_article (EntenteWindow *parent,
                                        const char *article,
                                        guint paragraph,
                                        const EntenteQuote *words)
{
  EntenteSourceWindow *self;

  g_return_val_if_fail (ENTENTE_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (article != NULL, NULL);

  self = new_window (parent, article);
  self->paragraph = paragraph;
  self->words = words != NULL ? entente_quote_copy (words) : NULL;
  fill (self);
  entente_source_passage_set_place (self->passage, paragraph, paragraph > 0 ? words : NULL);
  if (words != NULL && paragraph == 0)
    {
      g_autofree char *quoted = entente_format_dup_quoted (words->exact);

      /* Translators: above words that somebody has selected in the abstract of an article */
      append_caption (self->source_box, _ ("Selected words"));
      append_title (self->source_box, quoted);
    }
  gtk_widget_child_focus (GTK_WIDGET (self->picker), GTK_DIR_TAB_FORWARD);
  return self;
}

/**
 * entente_source_window_open_for_value:
 * @field: (nullable): the field that is to get a source
 * @item: (nullable): for a list, the element
 *
 * Asks which article says so.
 *
 * Returns: (transfer none): the window, in front of @parent
 */
EntenteSourceWindow *
entente_source_window_open_for_value (EntenteWindow *parent,
                                      EntenteRecord *record,
                                      const char *field,
                                      const char *item)
{
  EntenteSourceWindow *self;

  g_return_val_if_fail (ENTENTE_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (ENTENTE_IS_RECORD (record), NULL);

  self = new_window (parent, NULL);
  self->session = entente_edit_session_new (get_catalogue (self), record);
  self->evidence = g_object_ref (entente_node_append (
      ENTENTE_NODE (entente_edit_session_get_record (self->session)), "evidence"));
  if (field != NULL)
    entente_node_set_string (self->evidence, "field", field);
  if (item != NULL)
    entente_node_set_string (self->evidence, "item", item);
  fill (self);
  follow_session (self);
  gtk_widget_child_focus (GTK_WIDGET (self->source_box), GTK_DIR_TAB_FORWARD);
  return self;
}

/**
 * entente_source_window_get_evidence:
 *
 * Returns: (nullable) (transfer none): the source that is being made; %NULL before it is known of
 *   which record
 */
EntenteNode *
entente_source_window_get_evidence (EntenteSourceWindow *self)
{
  g_return_val_if_fail (ENTENTE_IS_SOURCE_WINDOW (self), NULL);

  return self->evidence;
}
