/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-text-label"

#include "config.h"

#include "widgets/entente-text-label.h"

#include "language/entente-language.h"
#include "model/entente-inline.h"
#include "widgets/entente-format.h"
#include "widgets/entente-wrap.h"
#include "window/entente-link.h"

#include <glib/gi18n.h>

#define MEASURE 72 /* letters in a line, at most */

struct _EntenteTextLabel
{
  GtkWidget parent_instance;

  /* Borrowed: the children */
  GtkWidget *label;
  GtkWidget *tag;

  /* Owned */
  EntenteText *text;
  char *language;

  const char *fallback; /* interned, or NULL */
};

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_LANGUAGE,
  PROP_MEASURE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (EntenteTextLabel, entente_text_label, GTK_TYPE_WIDGET)

/* --- Helpers ---------------------------------------------------------------------------------- */

static void
update (EntenteTextLabel *self)
{
  const char *language = self->language != NULL ? self->language : entente_language_get_current ();
  const char *string = entente_text_lookup (self->text, language, &self->fallback);
  g_autofree char *shown = entente_format_dup_shown (string != NULL ? string : "");
  g_autofree char *markup = entente_text_dup_markup (shown);

  gtk_label_set_markup (GTK_LABEL (self->label), markup);
  g_clear_pointer (&self->tag, gtk_widget_unparent);
  if (self->fallback == NULL)
    return;
  self->tag = entente_language_tag_new (self->fallback);
  gtk_widget_set_parent (self->tag, GTK_WIDGET (self));
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_text_label_dispose (GObject *object)
{
  EntenteTextLabel *self = ENTENTE_TEXT_LABEL (object);

  g_clear_pointer (&self->tag, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (entente_text_label_parent_class)->dispose (object);
}

static void
entente_text_label_finalize (GObject *object)
{
  EntenteTextLabel *self = ENTENTE_TEXT_LABEL (object);

  g_clear_pointer (&self->text, entente_text_free);
  g_clear_pointer (&self->language, g_free);

  G_OBJECT_CLASS (entente_text_label_parent_class)->finalize (object);
}

static void
entente_text_label_get_property (GObject *object,
                                 guint property_id,
                                 GValue *value,
                                 GParamSpec *pspec)
{
  EntenteTextLabel *self = ENTENTE_TEXT_LABEL (object);

  switch (property_id)
    {
    case PROP_TEXT:
      g_value_set_boxed (value, self->text);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_MEASURE:
      g_value_set_int (value, gtk_label_get_max_width_chars (GTK_LABEL (self->label)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_text_label_set_property (GObject *object,
                                 guint property_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  EntenteTextLabel *self = ENTENTE_TEXT_LABEL (object);

  switch (property_id)
    {
    case PROP_TEXT:
      entente_text_label_set_text (self, g_value_get_boxed (value));
      break;
    case PROP_LANGUAGE:
      entente_text_label_set_language (self, g_value_get_string (value));
      break;
    case PROP_MEASURE:
      entente_text_label_set_measure (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_text_label_class_init (EntenteTextLabelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_text_label_dispose;
  object_class->finalize = entente_text_label_finalize;
  object_class->get_property = entente_text_label_get_property;
  object_class->set_property = entente_text_label_set_property;

  properties[PROP_TEXT]
      = g_param_spec_boxed ("text", NULL, NULL, ENTENTE_TYPE_TEXT,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_LANGUAGE]
      = g_param_spec_string ("language", NULL, NULL, NULL,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_MEASURE]
      = g_param_spec_int ("measure", NULL, NULL, -1, G_MAXINT, MEASURE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), ENTENTE_TYPE_WRAP);
}

static void
entente_text_label_init (EntenteTextLabel *self)
{
  self->label
      = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "yalign", 0.0, "wrap", TRUE, "wrap-mode",
                      PANGO_WRAP_WORD_CHAR, "selectable", TRUE, "max-width-chars", MEASURE, NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  entente_link_connect_label (GTK_LABEL (self->label));
}

/* --- Public functions ------------------------------------------------------------------------- */

GtkWidget *
entente_text_label_new (const EntenteText *text)
{
  return g_object_new (ENTENTE_TYPE_TEXT_LABEL, "text", text, NULL);
}

void
entente_text_label_set_text (EntenteTextLabel *self, const EntenteText *text)
{
  EntenteText *copy;

  g_return_if_fail (ENTENTE_IS_TEXT_LABEL (self));

  copy = text != NULL ? entente_text_copy (text) : NULL;
  g_clear_pointer (&self->text, entente_text_free);
  self->text = copy;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

/**
 * entente_text_label_set_language:
 * @language: (nullable): the language to show, %NULL for that of the interface
 */
void
entente_text_label_set_language (EntenteTextLabel *self, const char *language)
{
  g_return_if_fail (ENTENTE_IS_TEXT_LABEL (self));

  if (g_strcmp0 (self->language, language) == 0)
    return;
  g_free (self->language);
  self->language = g_strdup (language);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANGUAGE]);
}

/**
 * entente_text_label_set_measure:
 * @chars: letters in a line at most, -1 for no limit
 */
void
entente_text_label_set_measure (EntenteTextLabel *self, int chars)
{
  g_return_if_fail (ENTENTE_IS_TEXT_LABEL (self));

  if (chars == gtk_label_get_max_width_chars (GTK_LABEL (self->label)))
    return;
  gtk_label_set_max_width_chars (GTK_LABEL (self->label), chars);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MEASURE]);
}

void
entente_text_label_add_label_class (EntenteTextLabel *self, const char *css_class)
{
  g_return_if_fail (ENTENTE_IS_TEXT_LABEL (self));

  gtk_widget_add_css_class (self->label, css_class);
}

/**
 * entente_text_label_get_fallback:
 *
 * Returns: (transfer none) (nullable): the language that is shown in place of the one asked for.
 */
const char *
entente_text_label_get_fallback (EntenteTextLabel *self)
{
  g_return_val_if_fail (ENTENTE_IS_TEXT_LABEL (self), NULL);

  return self->fallback;
}

GtkLabel *
entente_text_label_get_label (EntenteTextLabel *self)
{
  g_return_val_if_fail (ENTENTE_IS_TEXT_LABEL (self), NULL);

  return GTK_LABEL (self->label);
}

/**
 * entente_language_tag_new:
 * @language: a BCP 47 tag
 *
 * Returns: (transfer full): the small mark of what is not in the reader's language.
 */
GtkWidget *
entente_language_tag_new (const char *language)
{
  gboolean unknown = g_str_equal (language, "und");
  GtkWidget *tag = gtk_label_new (unknown ? "?" : language);
  g_autofree char *name = entente_format_dup_language (language);
  /* Translators: said of a text that is not there in the reader's language. %s is the name of the
   * language it is in, such as "Vietnamese". */
  g_autofree char *words
      = unknown ? g_strdup (_ ("Language not known")) : g_strdup_printf (_ ("In %s"), name);

  gtk_widget_add_css_class (tag, "entente-language");
  gtk_widget_set_valign (tag, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (tag, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tag), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return tag;
}

/**
 * entente_text_dup_markup:
 * @text: text as the catalogue keeps it, with links to records
 *
 * Returns: (transfer full): markup for a label, everything else escaped.
 */
char *
entente_text_dup_markup (const char *text)
{
  g_autoptr (GPtrArray) spans = entente_inline_parse (text);
  g_autoptr (GString) markup = g_string_new (NULL);

  for (guint i = 0; i < spans->len; i++)
    {
      const EntenteSpan *span = g_ptr_array_index (spans, i);
      g_autofree char *words = g_markup_escape_text (span->text, -1);
      g_autofree char *uri = span->id != NULL ? entente_link_dup_uri (span->id) : NULL;

      if (uri == NULL)
        g_string_append (markup, words);
      else
        g_string_append_printf (markup, "<a href=\"%s\">%s</a>", uri, words);
    }
  return g_string_free (g_steal_pointer (&markup), FALSE);
}
