/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-tag"

#include "config.h"

#include "widgets/entente-tag.h"

/* Up to so many letters a tag is always shown whole: “In…” says nothing. */
#define LONG 20

struct _EntenteTag
{
  AdwBin parent_instance;

  /* Borrowed: the child */
  GtkLabel *label;

  EntenteTone tone;
};

enum
{
  PROP_0,
  PROP_LABEL,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (EntenteTag, entente_tag, ADW_TYPE_BIN)

static const char *const tone_classes[] = {
  [ENTENTE_TONE_NEUTRAL] = "neutral", [ENTENTE_TONE_GOOD] = "good",
  [ENTENTE_TONE_WAITING] = "waiting", [ENTENTE_TONE_BAD] = "bad",
  [ENTENTE_TONE_PAST] = "past",
};

static const struct
{
  EntenteVocabulary vocabulary;
  const char *code;
  EntenteTone tone;
} tones[] = {
  { ENTENTE_VOCABULARY_AGREEMENT_STATUS, "announced", ENTENTE_TONE_WAITING },
  { ENTENTE_VOCABULARY_AGREEMENT_STATUS, "negotiation", ENTENTE_TONE_WAITING },
  { ENTENTE_VOCABULARY_AGREEMENT_STATUS, "initialled", ENTENTE_TONE_WAITING },
  { ENTENTE_VOCABULARY_AGREEMENT_STATUS, "signed", ENTENTE_TONE_GOOD },
  { ENTENTE_VOCABULARY_AGREEMENT_STATUS, "provisional", ENTENTE_TONE_GOOD },
  { ENTENTE_VOCABULARY_AGREEMENT_STATUS, "in_force", ENTENTE_TONE_GOOD },
  { ENTENTE_VOCABULARY_AGREEMENT_STATUS, "under_way", ENTENTE_TONE_GOOD },
  { ENTENTE_VOCABULARY_AGREEMENT_STATUS, "renewed", ENTENTE_TONE_GOOD },
  { ENTENTE_VOCABULARY_AGREEMENT_STATUS, "suspended", ENTENTE_TONE_BAD },
  { ENTENTE_VOCABULARY_AGREEMENT_STATUS, "terminated", ENTENTE_TONE_PAST },
  { ENTENTE_VOCABULARY_AGREEMENT_STATUS, "expired", ENTENTE_TONE_PAST },
  { ENTENTE_VOCABULARY_AGREEMENT_STATUS, "superseded", ENTENTE_TONE_PAST },
  { ENTENTE_VOCABULARY_PARTNER_STATUS, "planned", ENTENTE_TONE_WAITING },
  { ENTENTE_VOCABULARY_PARTNER_STATUS, "dissolved", ENTENTE_TONE_PAST },
  { ENTENTE_VOCABULARY_PROJECT_STATUS, "proposed", ENTENTE_TONE_WAITING },
  { ENTENTE_VOCABULARY_PROJECT_STATUS, "approved", ENTENTE_TONE_GOOD },
  { ENTENTE_VOCABULARY_PROJECT_STATUS, "under_way", ENTENTE_TONE_GOOD },
  { ENTENTE_VOCABULARY_PROJECT_STATUS, "completed", ENTENTE_TONE_GOOD },
  { ENTENTE_VOCABULARY_PROJECT_STATUS, "stopped", ENTENTE_TONE_BAD },
  { ENTENTE_VOCABULARY_COMMITMENT_STATE, "scheduled", ENTENTE_TONE_WAITING },
  { ENTENTE_VOCABULARY_COMMITMENT_STATE, "met", ENTENTE_TONE_GOOD },
  { ENTENTE_VOCABULARY_COMMITMENT_STATE, "partially_met", ENTENTE_TONE_WAITING },
  { ENTENTE_VOCABULARY_COMMITMENT_STATE, "not_met", ENTENTE_TONE_BAD },
};

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_tag_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_LABEL:
      g_value_set_string (value, entente_tag_get_label (ENTENTE_TAG (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_tag_set_property (GObject *object,
                          guint property_id,
                          const GValue *value,
                          GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_LABEL:
      entente_tag_set_label (ENTENTE_TAG (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
entente_tag_class_init (EntenteTagClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_tag_get_property;
  object_class->set_property = entente_tag_set_property;

  properties[PROP_LABEL]
      = g_param_spec_string ("label", NULL, NULL, "",
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "entente-tag");
}

static void
entente_tag_init (EntenteTag *self)
{
  self->label = GTK_LABEL (gtk_label_new (""));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->label));
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self), tone_classes[ENTENTE_TONE_NEUTRAL]);
}

/* --- Public functions ------------------------------------------------------------------------- */

GtkWidget *
entente_tag_new (const char *label, EntenteTone tone)
{
  EntenteTag *self = g_object_new (ENTENTE_TYPE_TAG, "label", label, NULL);

  entente_tag_set_tone (self, tone);
  return GTK_WIDGET (self);
}

GtkWidget *
entente_tag_new_for_code (EntenteVocabulary vocabulary, const char *code)
{
  return entente_tag_new (entente_vocabulary_get_label (vocabulary, code),
                          entente_tone_for_code (vocabulary, code));
}

const char *
entente_tag_get_label (EntenteTag *self)
{
  g_return_val_if_fail (ENTENTE_IS_TAG (self), NULL);

  return gtk_label_get_label (self->label);
}

void
entente_tag_set_label (EntenteTag *self, const char *label)
{
  g_return_if_fail (ENTENTE_IS_TAG (self));

  if (g_strcmp0 (label, gtk_label_get_label (self->label)) == 0)
    return;
  gtk_label_set_label (self->label, label != NULL ? label : "");
  gtk_label_set_ellipsize (self->label, g_utf8_strlen (gtk_label_get_label (self->label), -1) > LONG
                                            ? PANGO_ELLIPSIZE_END
                                            : PANGO_ELLIPSIZE_NONE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}

void
entente_tag_set_tone (EntenteTag *self, EntenteTone tone)
{
  g_return_if_fail (ENTENTE_IS_TAG (self));
  g_return_if_fail (tone < G_N_ELEMENTS (tone_classes));

  gtk_widget_remove_css_class (GTK_WIDGET (self), tone_classes[self->tone]);
  self->tone = tone;
  gtk_widget_add_css_class (GTK_WIDGET (self), tone_classes[tone]);
}

/**
 * entente_tag_set_code:
 * @code: (nullable): a code of @vocabulary; without one the tag is not shown
 */
void
entente_tag_set_code (EntenteTag *self, EntenteVocabulary vocabulary, const char *code)
{
  g_return_if_fail (ENTENTE_IS_TAG (self));

  gtk_widget_set_visible (GTK_WIDGET (self), code != NULL);
  if (code == NULL)
    return;
  entente_tag_set_label (self, entente_vocabulary_get_label (vocabulary, code));
  entente_tag_set_tone (self, entente_tone_for_code (vocabulary, code));
}

EntenteTone
entente_tone_for_code (EntenteVocabulary vocabulary, const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (tones); i++)
    if (tones[i].vocabulary == vocabulary && g_str_equal (tones[i].code, code))
      return tones[i].tone;
  return ENTENTE_TONE_NEUTRAL;
}

/**
 * entente_tone_lookup_color:
 * @ret_color: (out): the colour of the words
 *
 * Returns: whether @tone has a colour of its own: that which the style of tags gives it
 */
gboolean
entente_tone_lookup_color (GtkWidget *widget, EntenteTone tone, GdkRGBA *ret_color)
{
  static const char *const names[] = {
    [ENTENTE_TONE_GOOD] = "success_color",
    [ENTENTE_TONE_WAITING] = "accent_color",
    [ENTENTE_TONE_BAD] = "warning_color",
    [ENTENTE_TONE_PAST] = NULL,
  };

  g_return_val_if_fail (tone < G_N_ELEMENTS (names), FALSE);

  return names[tone] != NULL
         && gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), names[tone],
                                            ret_color);
}
