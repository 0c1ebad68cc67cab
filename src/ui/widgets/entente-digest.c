/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-digest"

#include "config.h"

#include "widgets/entente-digest.h"

#include "language/entente-display-names.h"
#include "language/entente-language.h"

#include <adwaita.h>
#include <string.h>

/* In pixels: between the lines, between what stands in a line, and inside a tag. */
#define MOST_BYTES  2000 /* that are laid out of one line */
#define LINE_GAP    4
#define GAP         8
#define TAG_PADDING 8
#define TAG_HEIGHT  2
#define RADIUS      4

/* Of the size of the title: libadwaita's class "caption" is 9 pt where the text is 11 pt. */
#define CAPTION_SIZE (9.0 / 11.0)
#define DIM          0.55f
#define DIM_CONTRAST 0.9f

#define MIN_WIDTH     120
#define NATURAL_WIDTH 260

typedef enum
{
  PART_TITLE,
  PART_LANGUAGE,
  PART_STATUS,
  PART_DETAILS,
  PART_MORE,
  PART_BOTH, /* details and more, where there is one line for them */
  PART_ASIDE,
  N_PARTS,
} Part;

struct _EntenteDigest
{
  GtkWidget parent_instance;

  /* Owned */
  char *texts[N_PARTS];
  PangoLayout *layouts[N_PARTS]; /* made when they are drawn */

  EntenteTone tone;
  gboolean has_markup; /* in what follows the details */
  int title_lines;
  int width;        /* for which the layouts are */
  guint serial;     /* of the fonts that they are for */
  int title_height; /* of one line; 0 where the fonts are not known */
  int detail_height;
};

G_DEFINE_FINAL_TYPE (EntenteDigest, entente_digest, GTK_TYPE_WIDGET)

/* --- Helpers: words --------------------------------------------------------------------------- */

static void
forget_layouts (EntenteDigest *self)
{
  for (guint i = 0; i < N_PARTS; i++)
    g_clear_object (&self->layouts[i]);
}

/* Nothing but the words changes: the size stays, so there is no layout to be asked for. */
static gboolean
set_text (EntenteDigest *self, Part part, const char *text)
{
  if (text != NULL && *text == '\0')
    text = NULL;
  if (g_strcmp0 (self->texts[part], text) == 0)
    return FALSE;

  g_free (self->texts[part]);
  self->texts[part] = g_strdup (text);
  g_clear_object (&self->layouts[part]);
  if (part == PART_DETAILS || part == PART_MORE)
    g_clear_object (&self->layouts[PART_BOTH]);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return TRUE;
}

/* --- Helpers: fonts --------------------------------------------------------------------------- */

static PangoFontDescription *
describe_font (PangoContext *context, Part part)
{
  PangoFontDescription *font
      = pango_font_description_copy (pango_context_get_font_description (context));
  const int size = pango_font_description_get_size (font);

  if (part == PART_TITLE)
    pango_font_description_set_weight (font, PANGO_WEIGHT_SEMIBOLD);
  else if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (font, size * CAPTION_SIZE);
  else
    pango_font_description_set_size (font, (int) (size * CAPTION_SIZE));

  return font;
}

static int
get_line_height (PangoContext *context, Part part)
{
  PangoFontDescription *font = describe_font (context, part);
  g_autoptr (PangoLayout) layout = pango_layout_new (context);
  int height;

  /* The metrics of a font would be those of all the letters of a language. */
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, "Ễg", -1);
  pango_layout_get_pixel_size (layout, NULL, &height);
  pango_font_description_free (font);
  return height;
}

static void
ensure_fonts (EntenteDigest *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  guint serial = pango_context_get_serial (context);

  if (self->title_height > 0 && self->serial == serial)
    return;
  forget_layouts (self);
  self->serial = serial;
  self->title_height = get_line_height (context, PART_TITLE);
  self->detail_height = get_line_height (context, PART_DETAILS) + TAG_HEIGHT;
}

static PangoLayout *
ensure_layout (EntenteDigest *self, Part part, const char *text)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontDescription *font = NULL;

  if (self->layouts[part] != NULL || text == NULL)
    return self->layouts[part];

  font = describe_font (context, part);
  self->layouts[part] = pango_layout_new (context);
  pango_layout_set_font_description (self->layouts[part], font);
  pango_font_description_free (font);
  if (part == PART_ASIDE || part == PART_MORE)
    {
      PangoAttrList *attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
      pango_layout_set_attributes (self->layouts[part], attributes);
      pango_attr_list_unref (attributes);
    }
  if (part == PART_MORE && self->has_markup)
    pango_layout_set_markup (self->layouts[part], text, -1);
  else
    {
      /* Of a line or two, more is not seen. */
      const char *end = strnlen (text, MOST_BYTES + 1) > MOST_BYTES
                            ? g_utf8_find_prev_char (text, text + MOST_BYTES)
                            : NULL;

      pango_layout_set_text (self->layouts[part], text, end != NULL ? (int) (end - text) : -1);
    }
  return self->layouts[part];
}

static void
fit_lines (PangoLayout *layout, int width, int lines)
{
  pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
  if (lines == 1)
    pango_layout_set_single_paragraph_mode (layout, TRUE);
  else
    pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height (layout, -lines);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
}

/* A short text need not be laid out a second time to learn that it fits. */
static void
fit (PangoLayout *layout, int width)
{
  int natural;

  pango_layout_get_pixel_size (layout, &natural, NULL);
  if (natural > width || pango_layout_get_width (layout) != -1)
    fit_lines (layout, width, 1);
}

/* --- Helpers: drawing ------------------------------------------------------------------------- */

static void
get_colors (EntenteDigest *self, GdkRGBA *ret_color, GdkRGBA *ret_dim)
{
  AdwStyleManager *style
      = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), ret_color);
  *ret_dim = *ret_color;
  ret_dim->alpha *= adw_style_manager_get_high_contrast (style) ? DIM_CONTRAST : DIM;
}

static void
draw_layout (GtkSnapshot *snapshot, PangoLayout *layout, int x, int y, const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static int
center (EntenteDigest *self, PangoLayout *layout)
{
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return (self->detail_height - height) / 2;
}

/* A language stands in a frame, a status on a ground. Returns where what follows begins. */
static int
draw_tag (EntenteDigest *self, GtkSnapshot *snapshot, Part part, int x, int y, const GdkRGBA *color)
{
  PangoLayout *layout = ensure_layout (self, part, self->texts[part]);
  GskRoundedRect shape;
  int width;

  if (layout == NULL)
    return x;
  pango_layout_get_pixel_size (layout, &width, NULL);
  width += 2 * (part == PART_LANGUAGE ? TAG_PADDING - 3 : TAG_PADDING);
  gsk_rounded_rect_init_from_rect (&shape, &GRAPHENE_RECT_INIT (x, y, width, self->detail_height),
                                   part == PART_LANGUAGE ? RADIUS : self->detail_height / 2.0f);
  if (part == PART_LANGUAGE)
    {
      const GdkRGBA line = { color->red, color->green, color->blue, color->alpha * 0.3f };
      const GdkRGBA lines[4] = { line, line, line, line };

      gtk_snapshot_append_border (snapshot, &shape, (const float[4]){ 1, 1, 1, 1 }, lines);
    }
  else
    {
      const GdkRGBA ground = { color->red, color->green, color->blue, color->alpha * 0.1f };

      gtk_snapshot_push_rounded_clip (snapshot, &shape);
      gtk_snapshot_append_color (snapshot, &ground, &shape.bounds);
      gtk_snapshot_pop (snapshot);
    }
  draw_layout (snapshot, layout, x + (part == PART_LANGUAGE ? TAG_PADDING - 3 : TAG_PADDING),
               y + center (self, layout), color);
  return x + width + GAP;
}

/* The line below the title. The end of it stays whole, the details give way. */
static void
draw_details (EntenteDigest *self, GtkSnapshot *snapshot, Part part, int y)
{
  GdkRGBA color, dim, tone;
  PangoLayout *aside = ensure_layout (self, PART_ASIDE, self->texts[PART_ASIDE]);
  PangoLayout *details;
  g_autofree char *both = NULL;
  int x, end = self->width;

  get_colors (self, &color, &dim);
  x = draw_tag (self, snapshot, PART_LANGUAGE, 0, y, &color);
  if (!entente_tone_lookup_color (GTK_WIDGET (self), self->tone, &tone))
    tone = color;
  x = draw_tag (self, snapshot, PART_STATUS, x, y, &tone);
  if (aside != NULL)
    {
      int width;

      pango_layout_get_pixel_size (aside, &width, NULL);
      end -= width;
      draw_layout (snapshot, aside, end, y + center (self, aside), &dim);
      end -= GAP;
    }
  if (part == PART_BOTH && self->texts[PART_DETAILS] != NULL && self->texts[PART_MORE] != NULL
      && !self->has_markup)
    both = g_strjoin (" · ", self->texts[PART_DETAILS], self->texts[PART_MORE], NULL);
  else if (part == PART_BOTH)
    part = self->texts[PART_MORE] != NULL ? PART_MORE : PART_DETAILS;
  details = ensure_layout (self, part, both != NULL ? both : self->texts[part]);
  if (details == NULL || end <= x)
    return;
  fit (details, end - x);
  draw_layout (snapshot, details, x, y + center (self, details),
               part == PART_MORE && self->has_markup ? &color : &dim);
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_digest_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  EntenteDigest *self = ENTENTE_DIGEST (widget);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }
  ensure_fonts (self);
  *minimum = *natural = self->title_lines * self->title_height + LINE_GAP + self->detail_height;
}

static void
entente_digest_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EntenteDigest *self = ENTENTE_DIGEST (widget);
  const int height = gtk_widget_get_height (widget);
  GdkRGBA color, dim;
  PangoLayout *title;
  int title_height = 0, n_lines, y;

  ensure_fonts (self);
  if (self->width != gtk_widget_get_width (widget))
    forget_layouts (self);
  self->width = gtk_widget_get_width (widget);
  if (self->layouts[PART_TITLE] == NULL && self->texts[PART_TITLE] != NULL)
    fit_lines (ensure_layout (self, PART_TITLE, self->texts[PART_TITLE]), self->width,
               self->title_lines);
  title = self->layouts[PART_TITLE];
  if (title != NULL)
    pango_layout_get_pixel_size (title, NULL, &title_height);

  /* The line that a short title leaves free is there for what has more to say. */
  n_lines = self->texts[PART_MORE] != NULL && title != NULL
                    && pango_layout_get_line_count (title) < self->title_lines
                ? 2
                : 1;
  y = (height - title_height - n_lines * (LINE_GAP + self->detail_height)) / 2;
  get_colors (self, &color, &dim);
  if (title != NULL)
    draw_layout (snapshot, title, 0, y, &color);
  y += title_height + LINE_GAP;
  draw_details (self, snapshot, n_lines == 2 ? PART_DETAILS : PART_BOTH, y);
  if (n_lines == 2)
    {
      PangoLayout *more = ensure_layout (self, PART_MORE, self->texts[PART_MORE]);

      fit (more, self->width);
      draw_layout (snapshot, more, 0, y + self->detail_height + center (self, more),
                   self->has_markup ? &color : &dim);
    }
}

static void
entente_digest_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  EntenteDigest *self = ENTENTE_DIGEST (widget);

  GTK_WIDGET_CLASS (entente_digest_parent_class)->css_changed (widget, change);
  self->title_height = 0;
}

static void
entente_digest_finalize (GObject *object)
{
  EntenteDigest *self = ENTENTE_DIGEST (object);

  forget_layouts (self);
  for (guint i = 0; i < N_PARTS; i++)
    g_free (self->texts[i]);

  G_OBJECT_CLASS (entente_digest_parent_class)->finalize (object);
}

static void
entente_digest_class_init (EntenteDigestClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_digest_finalize;
  widget_class->measure = entente_digest_measure;
  widget_class->snapshot = entente_digest_snapshot;
  widget_class->css_changed = entente_digest_css_changed;

  /* The row is called by what stands in it. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
entente_digest_init (EntenteDigest *self)
{
  self->title_lines = 2;
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
}

/* --- Public functions ------------------------------------------------------------------------- */

GtkWidget *
entente_digest_new (void)
{
  return g_object_new (ENTENTE_TYPE_DIGEST, NULL);
}

void
entente_digest_set_title_lines (EntenteDigest *self, int lines)
{
  g_return_if_fail (ENTENTE_IS_DIGEST (self));

  self->title_lines = lines;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
entente_digest_set_title (EntenteDigest *self, const char *title)
{
  g_return_if_fail (ENTENTE_IS_DIGEST (self));

  set_text (self, PART_TITLE, title);
}

/**
 * entente_digest_set_language:
 * @code: (nullable): the language in which the title is given, to be said; one that is not known,
 *   “und”, is no word for a row
 */
void
entente_digest_set_language (EntenteDigest *self, const char *code)
{
  gboolean known = code != NULL && !g_str_equal (code, "und");
  g_autofree char *letters = known ? g_ascii_strup (code, -1) : NULL;

  g_return_if_fail (ENTENTE_IS_DIGEST (self));

  set_text (self, PART_LANGUAGE, letters);
}

void
entente_digest_set_status (EntenteDigest *self, const char *words, EntenteTone tone)
{
  g_return_if_fail (ENTENTE_IS_DIGEST (self));

  set_text (self, PART_STATUS, words);
  if (self->tone != tone)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  self->tone = tone;
}

void
entente_digest_set_details (EntenteDigest *self, const char *details)
{
  g_return_if_fail (ENTENTE_IS_DIGEST (self));

  set_text (self, PART_DETAILS, details);
}

/**
 * entente_digest_set_more:
 * @more: (nullable): what follows the details; in a line of its own where the title is short
 */
void
entente_digest_set_more (EntenteDigest *self, const char *more)
{
  g_return_if_fail (ENTENTE_IS_DIGEST (self));

  self->has_markup = FALSE;
  set_text (self, PART_MORE, more);
}

/**
 * entente_digest_set_markup:
 * @markup: (nullable): what follows the details, with words in bold; in the place of the details
 *   where the title is long
 */
void
entente_digest_set_markup (EntenteDigest *self, const char *markup)
{
  g_return_if_fail (ENTENTE_IS_DIGEST (self));

  self->has_markup = TRUE;
  set_text (self, PART_MORE, markup);
}

/**
 * entente_digest_set_aside:
 * @aside: (nullable): what stands at the end of the line
 */
void
entente_digest_set_aside (EntenteDigest *self, const char *aside)
{
  g_return_if_fail (ENTENTE_IS_DIGEST (self));

  set_text (self, PART_ASIDE, aside);
}

/**
 * entente_digest_dup_words:
 *
 * Returns: (transfer full): all that stands below the title, one after the other, for those who
 *   hear it
 */
char *
entente_digest_dup_words (EntenteDigest *self)
{
  static const Part parts[] = { PART_LANGUAGE, PART_STATUS, PART_DETAILS, PART_MORE, PART_ASIDE };
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (ENTENTE_IS_DIGEST (self), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *text = NULL;

      if (self->texts[parts[i]] == NULL)
        continue;
      if (parts[i] == PART_LANGUAGE)
        {
          g_autofree char *code = g_ascii_strdown (self->texts[PART_LANGUAGE], -1);

          text = entente_language_name (code, entente_language_get_current ());
        }
      else if (parts[i] != PART_MORE || !self->has_markup
               || !pango_parse_markup (self->texts[PART_MORE], -1, 0, NULL, &text, NULL, NULL))
        text = g_strdup (self->texts[parts[i]]);
      g_ptr_array_add (words, g_steal_pointer (&text));
    }
  g_ptr_array_add (words, NULL);
  return g_strjoinv (" · ", (char **) words->pdata);
}
