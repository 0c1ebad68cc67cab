/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-element"

#include "config.h"

#include "widgets/entente-element.h"

#include "language/entente-display-names.h"
#include "language/entente-language.h"
#include "model/entente-agreement-relation.h"
#include "model/entente-award.h"
#include "model/entente-identifier.h"
#include "model/entente-link.h"
#include "model/entente-name.h"
#include "model/entente-party.h"
#include "model/entente-post.h"
#include "model/entente-project-partner.h"
#include "model/entente-signatory.h"
#include "widgets/entente-format.h"
#include "widgets/entente-record-link.h"
#include "widgets/entente-tag.h"
#include "widgets/entente-text-label.h"
#include "widgets/entente-wrap.h"
#include "window/entente-link.h"

#include <glib/gi18n.h>

/* --- Helpers ---------------------------------------------------------------------------------- */

static GtkWidget *
new_column (void)
{
  return gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
}

static void
add_caption (GtkWidget *box, const char *words)
{
  GtkWidget *label = entente_element_new_words (words);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
}

/* A text below the first line, put into a sentence of the interface. */
static void
add_text (GtkWidget *box, const char *format, EntenteNode *node, const char *field)
{
  g_autofree char *text = entente_format_dup_text (entente_node_get_text (node, field));
  g_autofree char *words = NULL;
  g_auto (GStrv) around = NULL;

  if (text == NULL)
    return;
  around = g_strsplit (format, "%s", 2);
  words = g_strjoinv (text, around);
  add_caption (box, words);
}

static void
add_date (GtkWidget *box, EntenteNode *node, const char *field)
{
  EntenteDate *date = entente_node_get_date (node, field);
  g_autofree char *words = date != NULL ? entente_format_dup_date (date) : NULL;

  if (words != NULL)
    add_caption (box, words);
}

/* Who: a link where the catalogue knows them, else the name as it stands. */
static void
add_name (GtkWidget *box,
          EntenteCatalogue *catalogue,
          EntenteNode *node,
          const char *reference,
          const char *name)
{
  const char *id = entente_node_get_string (node, reference);
  EntenteText *text = entente_node_get_text (node, name);

  if (id != NULL)
    entente_record_link_append_to (GTK_BOX (box), catalogue, id);
  else if (!entente_text_is_empty (text))
    gtk_box_append (GTK_BOX (box), entente_text_label_new (text));
  else
    /* Translators: a party or a person that the sources do not name */
    add_caption (box, _ ("Not named"));
}

static void
add_role (GtkWidget *box, EntenteNode *node)
{
  const char *role = entente_node_get_string (node, "role");

  if (role == NULL || g_str_equal (role, "party") || g_str_equal (role, "participant"))
    return;
  add_caption (box, entente_vocabulary_get_label (ENTENTE_VOCABULARY_PARTY_ROLE, role));
}

/* --- Elements --------------------------------------------------------------------------------- */

static void
fill_party (GtkWidget *box, EntenteCatalogue *catalogue, EntenteNode *party)
{
  add_name (box, catalogue, party, "partner", "name");
  add_role (box, party);
  /* Translators: %s is the name under which a party joined an agreement */
  add_text (box, _ ("as %s"), party, "as");
}

static void
fill_signatory (GtkWidget *box, EntenteCatalogue *catalogue, EntenteNode *signatory)
{
  const char *on_behalf_of = entente_node_get_string (signatory, "onBehalfOf");

  add_name (box, catalogue, signatory, "person", "name");
  add_text (box, "%s", signatory, "capacity");
  if (on_behalf_of != NULL)
    {
      GtkWidget *line = entente_wrap_new_box (NULL);
      GtkWidget *link = entente_record_link_new (catalogue, on_behalf_of);

      /* Translators: before the name of the organisation that a person signed for */
      add_caption (line, _ ("on behalf of"));
      entente_record_link_set_show_icon (ENTENTE_RECORD_LINK (link), FALSE);
      gtk_box_append (GTK_BOX (line), link);
      gtk_box_append (GTK_BOX (box), line);
    }
  add_date (box, signatory, "date");
}

static void
fill_post (GtkWidget *box, EntenteCatalogue *catalogue, EntenteNode *post)
{
  const char *partner = entente_node_get_string (post, "partner");
  g_autofree char *dates = entente_format_dup_post_dates (post);

  gtk_box_append (GTK_BOX (box), entente_text_label_new (entente_node_get_text (post, "title")));
  if (partner != NULL)
    entente_record_link_append_to (GTK_BOX (box), catalogue, partner);
  if (dates != NULL)
    add_caption (box, dates);
}

static void
fill_award (GtkWidget *box, EntenteCatalogue *catalogue, EntenteNode *award)
{
  const char *partner = entente_node_get_string (award, "partner");

  gtk_box_append (GTK_BOX (box), entente_text_label_new (entente_node_get_text (award, "name")));
  if (partner != NULL)
    entente_record_link_append_to (GTK_BOX (box), catalogue, partner);
  add_date (box, award, "date");
}

static void
fill_project_partner (GtkWidget *box, EntenteCatalogue *catalogue, EntenteNode *partner)
{
  entente_record_link_append_to (GTK_BOX (box), catalogue,
                                 entente_node_get_string (partner, "partner"));
  add_role (box, partner);
}

static void
fill_relation (GtkWidget *box, EntenteCatalogue *catalogue, EntenteNode *relation)
{
  const char *kind = entente_node_get_string (relation, "kind");

  if (kind != NULL)
    add_caption (box, entente_vocabulary_get_label (ENTENTE_VOCABULARY_AGREEMENT_RELATION, kind));
  entente_record_link_append_to (GTK_BOX (box), catalogue,
                                 entente_node_get_string (relation, "agreement"));
}

static void
fill_name (GtkWidget *box, EntenteCatalogue *catalogue, EntenteNode *name)
{
  const char *kind = entente_node_get_string (name, "kind");
  const char *language = entente_node_get_string (name, "language");
  g_autofree char *tongue
      = language != NULL ? entente_language_name (language, entente_language_get_current ()) : NULL;
  g_autofree char *caption = NULL;

  gtk_box_append (GTK_BOX (box),
                  entente_element_new_words (entente_node_get_string (name, "name")));
  if (kind == NULL)
    return;
  caption = g_strjoin (" · ", entente_vocabulary_get_label (ENTENTE_VOCABULARY_NAME_KIND, kind),
                       tongue, NULL);
  add_caption (box, caption);
}

static void
fill_identifier (GtkWidget *box, EntenteCatalogue *catalogue, EntenteNode *identifier)
{
  const char *scheme = entente_node_get_string (identifier, "scheme");

  gtk_box_append (GTK_BOX (box),
                  entente_element_new_words (entente_node_get_string (identifier, "value")));
  if (scheme != NULL)
    {
      g_autofree char *upper = g_ascii_strup (scheme, -1);

      add_caption (box, upper);
    }
}

static void
fill_link (GtkWidget *box, EntenteCatalogue *catalogue, EntenteNode *link)
{
  const char *url = entente_node_get_string (link, "url");
  g_autofree char *text = entente_format_dup_text (entente_node_get_text (link, "label"));
  g_autofree char *words = g_markup_escape_text (text != NULL ? text : url, -1);
  g_autofree char *address = g_markup_escape_text (url, -1);
  g_autofree char *markup = g_strdup_printf ("<a href=\"%s\">%s</a>", address, words);
  GtkWidget *label = entente_element_new_words ("");

  gtk_label_set_markup (GTK_LABEL (label), markup);
  entente_link_connect_label (GTK_LABEL (label));
  gtk_box_append (GTK_BOX (box), label);
}

/* --- Public functions ------------------------------------------------------------------------- */

GtkWidget *
entente_element_new_words (const char *words)
{
  g_autofree char *shown = entente_format_dup_shown (words);

  return g_object_new (GTK_TYPE_LABEL, "label", shown, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                       PANGO_WRAP_WORD_CHAR, "selectable", TRUE, "max-width-chars", 72, NULL);
}

/**
 * entente_element_new_codes:
 *
 * Returns: (transfer full): a tag for each code, as many in a line as there is room for.
 */
GtkWidget *
entente_element_new_codes (EntenteVocabulary vocabulary, const char *const *codes)
{
  GtkWidget *box = entente_wrap_new_box (NULL);

  for (guint i = 0; codes[i] != NULL; i++)
    gtk_box_append (GTK_BOX (box), entente_tag_new_for_code (vocabulary, codes[i]));
  return box;
}

/**
 * entente_element_new_for_node:
 * @element: a party, a signatory, a post or another element of a list
 */
GtkWidget *
entente_element_new_for_node (EntenteCatalogue *catalogue, EntenteNode *element)
{
  static const struct
  {
    GType (*type) (void);
    void (*fill) (GtkWidget *box, EntenteCatalogue *catalogue, EntenteNode *element);
  } kinds[] = {
    { entente_agreement_relation_get_type, fill_relation },
    { entente_award_get_type, fill_award },
    { entente_identifier_get_type, fill_identifier },
    { entente_link_get_type, fill_link },
    { entente_name_get_type, fill_name },
    { entente_party_get_type, fill_party },
    { entente_post_get_type, fill_post },
    { entente_project_partner_get_type, fill_project_partner },
    { entente_signatory_get_type, fill_signatory },
  };
  GtkWidget *box = new_column ();

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (G_OBJECT_TYPE (element) == kinds[i].type ())
      kinds[i].fill (box, catalogue, element);
  return box;
}

/**
 * entente_element_add_sources:
 * @element: what shows an element of a list
 * @sources: (transfer floating): the button for its sources
 *
 * Puts @sources at the end of the first line.
 */
void
entente_element_add_sources (GtkWidget *element, GtkWidget *sources)
{
  GtkWidget *first = gtk_widget_get_first_child (element);
  GtkWidget *line;

  if (first != NULL && G_OBJECT_TYPE (first) == GTK_TYPE_BOX)
    {
      gtk_box_append (GTK_BOX (first), sources);
      return;
    }
  line = entente_wrap_new_box (NULL);
  if (first != NULL)
    {
      g_object_ref (first);
      gtk_box_remove (GTK_BOX (element), first);
      gtk_box_append (GTK_BOX (line), first);
      g_object_unref (first);
    }
  gtk_box_append (GTK_BOX (line), sources);
  gtk_box_prepend (GTK_BOX (element), line);
}

/**
 * entente_element_new_for_field:
 * @field: a field with one value, which is set
 */
GtkWidget *
entente_element_new_for_field (EntenteCatalogue *catalogue,
                               EntenteNode *node,
                               const EntenteField *field)
{
  g_autofree char *words = NULL;
  GtkWidget *label;

  switch ((int) field->type)
    {
    case ENTENTE_VALUE_TEXT:
    case ENTENTE_VALUE_PARAGRAPHS:
      return entente_text_label_new (entente_node_get_text (node, field->name));
    case ENTENTE_VALUE_REFERENCE:
      return entente_record_link_new (catalogue, entente_node_get_string (node, field->name));
    case ENTENTE_VALUE_CODE:
      words = entente_format_dup_field (catalogue, node, field);
      label = entente_element_new_words (words);
      if (g_str_equal (entente_node_get_string (node, field->name), "unknown"))
        gtk_widget_add_css_class (label, "entente-absent");
      return label;
    case ENTENTE_VALUE_CODES:
      return entente_element_new_codes (field->vocabulary,
                                        entente_node_get_strings (node, field->name));
    default:
      words = entente_format_dup_field (catalogue, node, field);
      return entente_element_new_words (words);
    }
}
