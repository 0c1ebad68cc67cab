/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-lineage"

#include "config.h"

#include "agreements/entente-lineage.h"

#include "language/entente-language.h"
#include "widgets/entente-format.h"

#include <glib/gi18n.h>

#define NODE_WIDTH 190 /* pixels of one agreement, where they stand side by side */
#define RAIL       24  /* pixels that the dots and the line take */
#define DOT        12
#define LINE       2
#define SPACING    6  /* between agreements that stand one under the other */
#define DOT_OFFSET 18 /* from the top of an agreement to its dot, from top to bottom */

struct _EntenteLineage
{
  GtkWidget parent_instance;

  GPtrArray *nodes; /* of borrowed GtkWidget: the children, in the order of time */
  GtkWidget *shown; /* borrowed: the one that is shown */
  GtkOrientation orientation;
};

G_DEFINE_FINAL_TYPE (EntenteLineage, entente_lineage, GTK_TYPE_WIDGET)

/* --- Nodes ------------------------------------------------------------------------------------ */

static GtkWidget *
new_label (const char *words, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

/* How this one stands to an earlier one. */
static char *
dup_relation (const EntenteLineNode *node)
{
  g_autofree char *year = NULL;

  if (node->earlier == NULL)
    return NULL;
  year = entente_line_dup_year (node->earlier);
  /* Translators: how an agreement stands to an earlier one, and the year of that one:
   * "Continues: 1983" */
  return g_strdup_printf (
      C_ ("lineage", "%1$s: %2$s"),
      entente_vocabulary_get_label (ENTENTE_VOCABULARY_AGREEMENT_RELATION, node->relation), year);
}

static GtkWidget *
new_node (const EntenteLineNode *node, gboolean shown)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *button = gtk_button_new ();
  g_autofree char *year = entente_line_dup_year (node->agreement);
  g_autofree char *title = entente_format_dup_title (ENTENTE_RECORD (node->agreement));
  g_autofree char *relation = dup_relation (node);
  GtkWidget *title_label = new_label (title, "caption");

  gtk_label_set_lines (GTK_LABEL (title_label), 4);
  gtk_label_set_ellipsize (GTK_LABEL (title_label), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), new_label (year, "heading"));
  gtk_box_append (GTK_BOX (box), title_label);
  if (relation != NULL)
    {
      GtkWidget *relation_label = new_label (relation, "caption");

      gtk_widget_add_css_class (relation_label, "dim-label");
      gtk_box_append (GTK_BOX (box), relation_label);
    }
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_tooltip_text (button, title);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "entente-node");
  if (shown)
    gtk_widget_add_css_class (button, "shown");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                    entente_record_get_id (ENTENTE_RECORD (node->agreement)));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-record");
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      /* Translators: of the agreement of a line that the reader is at */
      shown              ? _ ("This agreement")
      : relation != NULL ? relation
                         : year,
      -1);
  return button;
}

static void
clear (EntenteLineage *self)
{
  for (guint i = 0; i < self->nodes->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->nodes, i));
  g_ptr_array_set_size (self->nodes, 0);
  self->shown = NULL;
}

/* --- Layout ----------------------------------------------------------------------------------- */

static GtkOrientation
get_orientation_for (EntenteLineage *self, int width)
{
  return width >= (int) self->nodes->len * NODE_WIDTH ? GTK_ORIENTATION_HORIZONTAL
                                                      : GTK_ORIENTATION_VERTICAL;
}

static int
measure_node (GtkWidget *node, int width)
{
  int height;

  gtk_widget_measure (node, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

static int
get_height (EntenteLineage *self, int width)
{
  GtkOrientation orientation = get_orientation_for (self, width);
  int height = 0;

  for (guint i = 0; i < self->nodes->len; i++)
    {
      GtkWidget *node = g_ptr_array_index (self->nodes, i);

      if (orientation == GTK_ORIENTATION_VERTICAL)
        height += measure_node (node, width - RAIL) + (i > 0 ? SPACING : 0);
      else
        height = MAX (height, RAIL + measure_node (node, width / (int) self->nodes->len));
    }
  return height;
}

static void
entente_lineage_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  EntenteLineage *self = ENTENTE_LINEAGE (widget);
  int narrowest = 0;

  for (guint i = 0; i < self->nodes->len; i++)
    {
      int node_minimum;

      gtk_widget_measure (g_ptr_array_index (self->nodes, i), GTK_ORIENTATION_HORIZONTAL, -1,
                          &node_minimum, NULL, NULL, NULL);
      narrowest = MAX (narrowest, node_minimum);
    }
  narrowest += RAIL;
  *minimum = narrowest;
  *natural = MAX (narrowest, (int) self->nodes->len * NODE_WIDTH);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = get_height (self, for_size < 0 ? *natural : MAX (for_size, narrowest));
}

static void
entente_lineage_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EntenteLineage *self = ENTENTE_LINEAGE (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int n = (int) self->nodes->len;
  int y = 0;

  self->orientation = get_orientation_for (self, width);
  for (int i = 0; i < n; i++)
    {
      GtkWidget *node = g_ptr_array_index (self->nodes, i);
      GtkAllocation box;

      if (self->orientation == GTK_ORIENTATION_HORIZONTAL)
        box = (GtkAllocation){ (rtl ? n - 1 - i : i) * (width / n), RAIL, width / n,
                               height - RAIL };
      else
        box = (GtkAllocation){ rtl ? 0 : RAIL, y, width - RAIL, measure_node (node, width - RAIL) };
      y = box.y + box.height + SPACING;
      gtk_widget_size_allocate (node, &box, -1);
    }
}

static GtkSizeRequestMode
entente_lineage_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* --- Drawing ---------------------------------------------------------------------------------- */

/* Where the dot of a node has its middle. */
static graphene_point_t
get_dot (EntenteLineage *self, GtkWidget *node)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  graphene_rect_t box;

  if (!gtk_widget_compute_bounds (node, GTK_WIDGET (self), &box))
    return GRAPHENE_POINT_INIT (0, 0);
  if (self->orientation == GTK_ORIENTATION_HORIZONTAL)
    return GRAPHENE_POINT_INIT (
        rtl ? box.origin.x + box.size.width - DOT - 3 : box.origin.x + DOT + 3, RAIL / 2);
  return GRAPHENE_POINT_INIT (rtl ? gtk_widget_get_width (GTK_WIDGET (self)) - RAIL / 2 : RAIL / 2,
                              box.origin.y + DOT_OFFSET);
}

static void
draw_line (GtkSnapshot *snapshot,
           const GdkRGBA *color,
           const graphene_point_t *from,
           const graphene_point_t *to)
{
  graphene_rect_t box
      = GRAPHENE_RECT_INIT (MIN (from->x, to->x) - LINE / 2, MIN (from->y, to->y) - LINE / 2,
                            ABS (to->x - from->x) + LINE, ABS (to->y - from->y) + LINE);

  gtk_snapshot_append_color (snapshot, color, &box);
}

static void
draw_dot (GtkSnapshot *snapshot,
          const GdkRGBA *color,
          const graphene_point_t *middle,
          gboolean full)
{
  float radius = full ? DOT / 2 + 2 : DOT / 2;
  GskRoundedRect circle;
  graphene_rect_t box
      = GRAPHENE_RECT_INIT (middle->x - radius, middle->y - radius, 2 * radius, 2 * radius);

  gsk_rounded_rect_init_from_rect (&circle, &box, radius);
  if (full)
    {
      gtk_snapshot_push_rounded_clip (snapshot, &circle);
      gtk_snapshot_append_color (snapshot, color, &box);
      gtk_snapshot_pop (snapshot);
    }
  else
    gtk_snapshot_append_border (snapshot, &circle, (float[4]){ LINE, LINE, LINE, LINE },
                                (GdkRGBA[4]){ *color, *color, *color, *color });
}

static void
entente_lineage_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EntenteLineage *self = ENTENTE_LINEAGE (widget);
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  GdkRGBA color;
  GdkRGBA accent;
  GdkRGBA faint;

  gtk_style_context_get_color (context, &color);
  if (!gtk_style_context_lookup_color (context, "accent_color", &accent))
    accent = color;
  faint = color;
  faint.alpha *= 0.3f;
  for (guint i = 0; i < self->nodes->len; i++)
    {
      GtkWidget *node = g_ptr_array_index (self->nodes, i);
      graphene_point_t dot = get_dot (self, node);

      if (i + 1 < self->nodes->len)
        {
          graphene_point_t next = get_dot (self, g_ptr_array_index (self->nodes, i + 1));
          gboolean across = self->orientation == GTK_ORIENTATION_HORIZONTAL;
          float way = across ? (next.x > dot.x ? 1 : -1) : 1;
          float gap = DOT / 2 + 4;
          graphene_point_t from = GRAPHENE_POINT_INIT (across ? dot.x + way * gap : dot.x,
                                                       across ? dot.y : dot.y + gap);
          graphene_point_t to = GRAPHENE_POINT_INIT (across ? next.x - way * gap : next.x,
                                                     across ? next.y : next.y - gap);

          draw_line (snapshot, &faint, &from, &to);
        }
      draw_dot (snapshot, &accent, &dot, node == self->shown);
    }
  GTK_WIDGET_CLASS (entente_lineage_parent_class)->snapshot (widget, snapshot);
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_lineage_dispose (GObject *object)
{
  clear (ENTENTE_LINEAGE (object));

  G_OBJECT_CLASS (entente_lineage_parent_class)->dispose (object);
}

static void
entente_lineage_finalize (GObject *object)
{
  g_ptr_array_unref (ENTENTE_LINEAGE (object)->nodes);

  G_OBJECT_CLASS (entente_lineage_parent_class)->finalize (object);
}

static void
entente_lineage_class_init (EntenteLineageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_lineage_dispose;
  object_class->finalize = entente_lineage_finalize;
  widget_class->get_request_mode = entente_lineage_get_request_mode;
  widget_class->measure = entente_lineage_measure;
  widget_class->size_allocate = entente_lineage_size_allocate;
  widget_class->snapshot = entente_lineage_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
entente_lineage_init (EntenteLineage *self)
{
  self->nodes = g_ptr_array_new ();
  self->orientation = GTK_ORIENTATION_VERTICAL;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Line of agreements"), -1);
}

/* --- Public functions ------------------------------------------------------------------------- */

GtkWidget *
entente_lineage_new (void)
{
  return g_object_new (ENTENTE_TYPE_LINEAGE, NULL);
}

void
entente_lineage_show (EntenteLineage *self,
                      EntenteCatalogue *catalogue,
                      EntenteAgreement *agreement)
{
  g_autoptr (GPtrArray) line = NULL;
  const char *id;

  g_return_if_fail (ENTENTE_IS_LINEAGE (self));
  g_return_if_fail (ENTENTE_IS_AGREEMENT (agreement));

  clear (self);
  id = entente_record_get_id (ENTENTE_RECORD (agreement));
  line = entente_line_new (catalogue, agreement);
  for (guint i = 0; line->len > 1 && i < line->len; i++)
    {
      const EntenteLineNode *node = g_ptr_array_index (line, i);
      gboolean shown = g_str_equal (entente_record_get_id (ENTENTE_RECORD (node->agreement)), id);
      GtkWidget *button = new_node (node, shown);

      gtk_widget_set_parent (button, GTK_WIDGET (self));
      g_ptr_array_add (self->nodes, button);
      if (shown)
        self->shown = button;
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->nodes->len > 0);
}

guint
entente_lineage_get_size (EntenteLineage *self)
{
  g_return_val_if_fail (ENTENTE_IS_LINEAGE (self), 0);

  return self->nodes->len;
}

GtkOrientation
entente_lineage_get_orientation (EntenteLineage *self)
{
  g_return_val_if_fail (ENTENTE_IS_LINEAGE (self), GTK_ORIENTATION_VERTICAL);

  return self->orientation;
}
