/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-partner-view"

#include "config.h"

#include "partners/entente-partner-view-private.h"

#include "attachments/entente-attachment-list.h"
#include "language/entente-display-names.h"
#include "language/entente-language.h"
#include "language/entente-numbers.h"
#include "model/entente-partner.h"
#include "model/entente-priority.h"
#include "widgets/entente-aside-layout.h"
#include "widgets/entente-avatar.h"
#include "widgets/entente-backlinks.h"
#include "widgets/entente-element.h"
#include "widgets/entente-fact.h"
#include "widgets/entente-format.h"
#include "widgets/entente-group.h"
#include "widgets/entente-record-link.h"
#include "widgets/entente-record-row.h"
#include "widgets/entente-sources-button.h"
#include "widgets/entente-star-button.h"
#include "widgets/entente-text-label.h"

#include <glib/gi18n.h>

struct _EntentePartnerView
{
  EntenteRecordView parent_instance;

  /* Template widgets */
  GtkBox *content;
  EntenteAvatar *avatar;
  EntenteTextLabel *name_label;
  GtkLabel *kind_label;
  EntenteTextLabel *description_label;
  GtkBox *names_box;
  GtkBox *priorities_box;
  GtkListBox *people;
  EntenteBacklinks *co_partners;
  EntenteFact *part_of_fact;
  EntenteFact *parts_fact;
  EntenteFact *predecessor_fact;
  EntenteFact *successor_fact;
  EntenteFact *related_fact;

  /* Owned */
  GtkWidget *star_button;
};

G_DEFINE_FINAL_TYPE (EntentePartnerView, entente_partner_view, ENTENTE_TYPE_RECORD_VIEW)

/* --- Names ------------------------------------------------------------------------------------ */

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
add_name (EntentePartnerView *self, EntenteRecord *record, const char *language, const char *form)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *words = entente_element_new_words (form);

  if (!g_str_equal (language, "mul"))
    {
      GtkWidget *tag = entente_language_tag_new (language);

      gtk_widget_set_valign (tag, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (row), tag);
    }
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (self->names_box, row);
}

/* The name in every language that there is, that of the reader first. */
static void
show_names (EntentePartnerView *self, EntenteCatalogue *catalogue, EntenteRecord *record)
{
  EntenteText *name = entente_record_get_title (record);
  const char *own = entente_language_get_current ();
  GtkWidget *sources = entente_sources_button_new (catalogue, record, "name", NULL);

  clear_box (self->names_box);
  if (entente_text_get (name, own) != NULL)
    add_name (self, record, own, entente_text_get (name, own));

  for (guint i = 0; i < entente_text_get_size (name); i++)
    {
      const char *language;
      const char *form = entente_text_get_nth (name, i, &language);

      if (!g_str_equal (language, own))
        add_name (self, record, language, form);
    }

  gtk_widget_set_halign (sources, GTK_ALIGN_START);
  gtk_box_append (self->names_box, sources);
}

static char *
dup_description (EntentePartner *partner)
{
  const char *code = entente_partner_get_type_code (partner);
  const char *acronym = entente_partner_get_acronym (partner);
  const char *country = entente_partner_get_country (partner);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  if (acronym != NULL)
    g_ptr_array_add (words, g_strdup (acronym));
  if (code != NULL)
    g_ptr_array_add (
        words, g_strdup (entente_vocabulary_get_label (ENTENTE_VOCABULARY_PARTNER_TYPE, code)));
  if (country != NULL && g_strcmp0 (code, "state") != 0)
    g_ptr_array_add (words, entente_country_name (country, entente_language_get_current ()));
  g_ptr_array_add (words, NULL);

  return g_strjoinv (" · ", (char **) words->pdata);
}

static void
show_header (EntentePartnerView *self, EntenteCatalogue *catalogue, EntenteRecord *record)
{
  g_autofree char *title = entente_format_dup_title (record);
  g_autofree char *description = dup_description (ENTENTE_PARTNER (record));
  EntenteText *text = entente_partner_get_description (ENTENTE_PARTNER (record));

  entente_avatar_set_name (self->avatar, title,
                           entente_partner_get_acronym (ENTENTE_PARTNER (record)));
  entente_text_label_set_text (self->name_label, entente_record_get_title (record));
  gtk_label_set_label (self->kind_label, description);
  gtk_widget_set_visible (GTK_WIDGET (self->kind_label), *description != '\0');
  entente_text_label_set_text (self->description_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->description_label), !entente_text_is_empty (text));
  entente_star_button_set_record (ENTENTE_STAR_BUTTON (self->star_button), catalogue,
                                  entente_record_get_id (record),
                                  entente_record_get_starred (record));
}

/* --- What it belongs with --------------------------------------------------------------------- */

static void
show_relations (EntentePartnerView *self, EntenteCatalogue *catalogue, EntenteRecord *record)
{
  g_autoptr (GPtrArray) relatives = _entente_partner_list_relatives (catalogue, record);
  const struct
  {
    EntenteFact *fact;
    const char *kind;
    gboolean reverse;
    const char *caption;
  } facts[] = {
    { self->part_of_fact, "part_of", FALSE, _ ("Part of") },
    /* Translators: the partners that are a part of this one */
    { self->parts_fact, "part_of", TRUE, _ ("Its parts") },
    { self->predecessor_fact, "predecessor", FALSE, _ ("Came from") },
    { self->successor_fact, "successor", FALSE, _ ("Became") },
    { self->related_fact, "related", FALSE, _ ("Related to") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      entente_fact_set_caption (facts[i].fact, facts[i].caption);
      entente_fact_begin (facts[i].fact);
      for (guint j = 0; j < relatives->len; j++)
        {
          const EntenteRelative *relative = g_ptr_array_index (relatives, j);

          if (!g_str_equal (relative->kind, facts[i].kind) || relative->reverse != facts[i].reverse)
            continue;
          entente_fact_add_value (facts[i].fact, entente_record_link_new (catalogue, relative->id),
                                  entente_sources_button_new (catalogue, relative->stated_by,
                                                              "relations", relative->item));
        }
      entente_fact_end (facts[i].fact);
    }
}

/* --- People ----------------------------------------------------------------------------------- */

static void
show_people (EntentePartnerView *self, EntenteCatalogue *catalogue, EntenteRecord *record)
{
  g_autoptr (GPtrArray) posts = _entente_partner_list_posts (catalogue, record);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->people))) != NULL)
    gtk_list_box_remove (self->people, child);

  for (guint i = 0; i < posts->len; i++)
    {
      const EntentePostHeld *post = g_ptr_array_index (posts, i);
      g_autoptr (EntenteRecord) person
          = entente_catalogue_ref_record (catalogue, post->person, NULL);
      GtkWidget *row;

      if (person == NULL)
        continue;
      row = entente_record_row_new (catalogue, person);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), post->words != NULL ? post->words : "");
      gtk_list_box_append (self->people, row);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->people), posts->len > 0);
}

/* --- Partners of this partner ----------------------------------------------------------------- */

static void
show_co_partners (EntentePartnerView *self, EntenteCatalogue *catalogue, EntenteRecord *record)
{
  g_autoptr (GPtrArray) partners = _entente_partner_list_co_partners (catalogue, record);

  entente_backlinks_begin (self->co_partners);
  for (guint i = 0; i < partners->len; i++)
    {
      const EntenteCoPartner *partner = g_ptr_array_index (partners, i);
      g_autofree char *words = entente_format_count (
          entente_language_get_current (),
          ngettext ("%s agreement", "%s agreements", partner->count), partner->count);

      entente_backlinks_add (self->co_partners, catalogue, partner->id, words);
    }
  entente_backlinks_end (self->co_partners);
}

/* --- Priorities ------------------------------------------------------------------------------- */

static GtkWidget *
add_caption (GtkWidget *box, const char *words)
{
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

/* In the words of the press where there are any, else the fields of our vocabulary. */
static void
add_priority (EntentePartnerView *self,
              EntenteCatalogue *catalogue,
              EntenteRecord *stated_by,
              EntentePriority *priority,
              const char *other,
              const char *caption)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  const char *period = entente_priority_get_period (priority);
  const char *const *fields = entente_priority_get_fields (priority);
  EntenteText *text = entente_priority_get_text (priority);

  gtk_widget_set_hexpand (add_caption (line, caption), TRUE);
  gtk_box_append (GTK_BOX (line),
                  entente_sources_button_new (catalogue, stated_by, "priorities",
                                              entente_node_get_item_key (ENTENTE_NODE (priority))));
  gtk_box_append (GTK_BOX (box), line);

  if (other != NULL)
    gtk_box_append (GTK_BOX (box), entente_record_link_new (catalogue, other));
  if (!entente_text_is_empty (text))
    gtk_box_append (GTK_BOX (box), entente_text_label_new (text));
  else if (fields != NULL && *fields != NULL)
    gtk_box_append (GTK_BOX (box), entente_element_new_codes (ENTENTE_VOCABULARY_FIELD, fields));
  if (period != NULL)
    add_caption (box, entente_vocabulary_get_label (ENTENTE_VOCABULARY_PRIORITY_PERIOD, period));

  gtk_box_append (self->priorities_box, box);
}

static void
show_priorities (EntentePartnerView *self, EntenteCatalogue *catalogue, EntenteRecord *record)
{
  GPtrArray *own = entente_partner_get_priorities (ENTENTE_PARTNER (record));
  g_autoptr (GPtrArray) others = _entente_partner_list_priorities (catalogue, record);

  clear_box (self->priorities_box);
  for (guint i = 0; i < own->len; i++)
    {
      EntentePriority *priority = g_ptr_array_index (own, i);

      /* Translators: before the name of the partner with whom these fields come first */
      add_priority (self, catalogue, record, priority, entente_priority_get_partner (priority),
                    _ ("In cooperation with"));
    }

  for (guint i = 0; i < others->len; i++)
    {
      const EntentePriorityOf *other = g_ptr_array_index (others, i);

      /* Translators: before the name of the partner that puts these fields first in what it does
       * with this one */
      add_priority (self, catalogue, other->record, other->priority,
                    entente_record_get_id (other->record), _ ("Named by"));
    }

  gtk_widget_set_visible (GTK_WIDGET (self->priorities_box), own->len + others->len > 0);
}

/* --- EntenteRecordView ------------------------------------------------------------------------ */

static void
entente_partner_view_show (EntenteRecordView *view, EntenteRecord *record)
{
  EntentePartnerView *self = ENTENTE_PARTNER_VIEW (view);
  EntenteCatalogue *catalogue = entente_record_view_get_catalogue (view);
  GtkWidget *content = GTK_WIDGET (self->content);

  show_header (self, catalogue, record);
  show_names (self, catalogue, record);
  entente_fact_show_all (content, catalogue, record);
  entente_attachment_list_show_all (content, catalogue, record);
  entente_backlinks_show_all (content, catalogue, record);
  show_relations (self, catalogue, record);
  show_people (self, catalogue, record);
  show_co_partners (self, catalogue, record);
  show_priorities (self, catalogue, record);
  entente_group_update_all (content);
}

static GtkWidget *
entente_partner_view_get_header_widget (EntenteRecordView *view)
{
  return ENTENTE_PARTNER_VIEW (view)->star_button;
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_partner_view_dispose (GObject *object)
{
  EntentePartnerView *self = ENTENTE_PARTNER_VIEW (object);

  g_clear_object (&self->star_button);

  G_OBJECT_CLASS (entente_partner_view_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (ENTENTE_TYPE_ATTACHMENT_LIST);
  g_type_ensure (ENTENTE_TYPE_AVATAR);
  g_type_ensure (ENTENTE_TYPE_BACKLINKS);
  g_type_ensure (ENTENTE_TYPE_FACT);
  g_type_ensure (ENTENTE_TYPE_GROUP);
  g_type_ensure (ENTENTE_TYPE_TEXT_LABEL);
}

static void
entente_partner_view_class_init (EntentePartnerViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntenteRecordViewClass *view_class = ENTENTE_RECORD_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_partner_view_dispose;
  view_class->show = entente_partner_view_show;
  view_class->get_header_widget = entente_partner_view_get_header_widget;

  ensure_types ();
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/entente/Entente/ui/partners/entente-partner-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntentePartnerView, content);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnerView, avatar);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnerView, name_label);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnerView, kind_label);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnerView, description_label);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnerView, names_box);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnerView, priorities_box);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnerView, people);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnerView, co_partners);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnerView, part_of_fact);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnerView, parts_fact);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnerView, predecessor_fact);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnerView, successor_fact);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnerView, related_fact);
}

static void
entente_partner_view_init (EntentePartnerView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (GTK_WIDGET (self->content), entente_aside_layout_new ());
  entente_text_label_add_label_class (self->name_label, "title-1");
  self->star_button = g_object_ref_sink (entente_star_button_new ());
}
