/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-avatar"

#include "config.h"

#include "widgets/entente-avatar.h"

#include <string.h>

/* In pixels, in a list. */
#define SIZE 40

/* Of the size of the circle. */
#define LETTER_SIZE 0.36

struct _EntenteAvatar
{
  GtkWidget parent_instance;

  /* Owned */
  char *initials;
  PangoLayout *layout; /* made when it is drawn */

  int size;
  guint color;
};

enum
{
  PROP_0,
  PROP_SIZE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (EntenteAvatar, entente_avatar, GTK_TYPE_WIDGET)

/* Of the palette of GNOME, those on which white letters can be read. */
static const GdkRGBA colors[] = {
  { 0.110f, 0.443f, 0.847f, 1 }, { 0.102f, 0.373f, 0.706f, 1 }, { 0.149f, 0.635f, 0.412f, 1 },
  { 0.776f, 0.275f, 0.000f, 1 }, { 0.753f, 0.110f, 0.157f, 1 }, { 0.647f, 0.114f, 0.176f, 1 },
  { 0.569f, 0.255f, 0.675f, 1 }, { 0.506f, 0.239f, 0.612f, 1 }, { 0.380f, 0.208f, 0.514f, 1 },
  { 0.525f, 0.369f, 0.235f, 1 }, { 0.388f, 0.271f, 0.173f, 1 }, { 0.369f, 0.361f, 0.392f, 1 },
};

static const GdkRGBA white = { 1, 1, 1, 1 };

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_avatar_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  *minimum = *natural = ENTENTE_AVATAR (widget)->size;
  *minimum_baseline = *natural_baseline = -1;
}

static PangoLayout *
create_layout (EntenteAvatar *self)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->initials);
  PangoFontDescription *font = pango_font_description_copy (
      pango_context_get_font_description (gtk_widget_get_pango_context (GTK_WIDGET (self))));

  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_font_description_set_absolute_size (font, self->size * LETTER_SIZE * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  return layout;
}

static void
entente_avatar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EntenteAvatar *self = ENTENTE_AVATAR (widget);
  const float x = (float) (gtk_widget_get_width (widget) - self->size) / 2;
  const float y = (float) (gtk_widget_get_height (widget) - self->size) / 2;
  GskRoundedRect circle;
  int width, height;

  gsk_rounded_rect_init_from_rect (
      &circle, &GRAPHENE_RECT_INIT (x, y, (float) self->size, (float) self->size),
      (float) self->size / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &circle);
  gtk_snapshot_append_color (snapshot, &colors[self->color], &circle.bounds);
  gtk_snapshot_pop (snapshot);

  if (self->layout == NULL)
    self->layout = create_layout (self);
  pango_layout_get_pixel_size (self->layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x + (float) ((self->size - width) / 2),
                                                          y + (float) ((self->size - height) / 2)));
  gtk_snapshot_append_layout (snapshot, self->layout, &white);
  gtk_snapshot_restore (snapshot);
}

static void
entente_avatar_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (entente_avatar_parent_class)->css_changed (widget, change);
  g_clear_object (&ENTENTE_AVATAR (widget)->layout);
}

static void
entente_avatar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SIZE:
      g_value_set_int (value, ENTENTE_AVATAR (object)->size);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_avatar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_SIZE:
      ENTENTE_AVATAR (object)->size = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_avatar_finalize (GObject *object)
{
  EntenteAvatar *self = ENTENTE_AVATAR (object);

  g_clear_object (&self->layout);
  g_free (self->initials);

  G_OBJECT_CLASS (entente_avatar_parent_class)->finalize (object);
}

static void
entente_avatar_class_init (EntenteAvatarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = entente_avatar_get_property;
  object_class->set_property = entente_avatar_set_property;
  object_class->finalize = entente_avatar_finalize;
  widget_class->measure = entente_avatar_measure;
  widget_class->snapshot = entente_avatar_snapshot;
  widget_class->css_changed = entente_avatar_css_changed;

  properties[PROP_SIZE]
      = g_param_spec_int ("size", NULL, NULL, 8, 256, SIZE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
entente_avatar_init (EntenteAvatar *self)
{
  self->initials = g_strdup ("");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_avatar_new:
 * @size: in pixels
 * @name: (nullable): a name in full
 * @acronym: (nullable): its short form
 */
GtkWidget *
entente_avatar_new (int size, const char *name, const char *acronym)
{
  GtkWidget *self = g_object_new (ENTENTE_TYPE_AVATAR, "size", size, NULL);

  entente_avatar_set_name (ENTENTE_AVATAR (self), name, acronym);
  return self;
}

void
entente_avatar_set_name (EntenteAvatar *self, const char *name, const char *acronym)
{
  g_autofree char *initials = NULL;

  g_return_if_fail (ENTENTE_IS_AVATAR (self));

  initials = entente_avatar_dup_initials (name, acronym);
  if (acronym == NULL || *acronym == '\0')
    acronym = name != NULL ? name : "";
  self->color = g_str_hash (acronym) % G_N_ELEMENTS (colors);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (g_str_equal (self->initials, initials))
    return;
  g_free (self->initials);
  self->initials = g_steal_pointer (&initials);
  g_clear_object (&self->layout);
}

static void
append_initial (GString *initials, const char *word)
{
  const gunichar letter = g_utf8_get_char (word);

  if (g_unichar_isalnum (letter))
    g_string_append_unichar (initials, g_unichar_toupper (letter));
}

/* A name may begin with a quotation mark. */
static const char *
skip_punctuation (const char *name)
{
  while (*name != '\0' && !g_unichar_isalnum (g_utf8_get_char (name)))
    name = g_utf8_next_char (name);
  return name;
}

/**
 * entente_avatar_dup_initials:
 * @name: (nullable): a name in full
 * @acronym: (nullable): its short form
 *
 * Returns: (transfer full): two letters of the acronym, else those with which the first and the last
 *   word of the name begin
 */
char *
entente_avatar_dup_initials (const char *name, const char *acronym)
{
  GString *initials = g_string_new (NULL);
  const char *first;
  const char *last;

  if (acronym != NULL && *acronym != '\0')
    {
      append_initial (initials, acronym);
      append_initial (initials, g_utf8_next_char (acronym));
    }
  else if (name != NULL && *name != '\0')
    {
      first = skip_punctuation (name);
      append_initial (initials, first);
      last = strrchr (name, ' ');
      if (last != NULL && last > first)
        append_initial (initials, last + 1);
    }
  return g_string_free (initials, FALSE);
}
