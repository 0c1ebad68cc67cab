/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-wrap"

#include "config.h"

#include "widgets/entente-wrap.h"

#define SPACING 6

struct _EntenteWrap
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteWrap, entente_wrap, GTK_TYPE_LAYOUT_MANAGER)

/* --- Helpers ---------------------------------------------------------------------------------- */

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static int
get_width (GtkWidget *child)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/* Of a long text with one small thing after it, the text gives way, so that both stay in sight of
 * each other. Returns how wide the first child may be. */
static int
get_limit (GtkWidget *first, int width)
{
  GtkWidget *second = first != NULL ? next_shown (gtk_widget_get_next_sibling (first)) : NULL;
  int minimum;
  int rest;

  if (second == NULL || next_shown (gtk_widget_get_next_sibling (second)) != NULL)
    return width;
  rest = width - get_width (second) - SPACING;
  gtk_widget_measure (first, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return rest >= minimum && rest > width / 2 ? rest : width;
}

/* Lays the children out in @width, and returns how high that is; @allocate does it for good. */
static int
lay_out (GtkWidget *widget, int width, gboolean allocate)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *first = next_shown (gtk_widget_get_first_child (widget));
  int limit = get_limit (first, width);
  int x = 0;
  int y = 0;
  int line = 0;

  for (GtkWidget *child = first; child != NULL;
       child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      int wanted = MIN (get_width (child), child == first ? limit : width);
      GtkAllocation box;

      if (x > 0 && x + wanted > width)
        {
          x = 0;
          y += line + SPACING;
          line = 0;
        }
      box = (GtkAllocation){ rtl ? width - x - wanted : x, y, wanted, 0 };
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, wanted, NULL, &box.height, NULL, NULL);
      if (allocate)
        gtk_widget_size_allocate (child, &box, -1);
      x += wanted + SPACING;
      line = MAX (line, box.height);
    }
  return y + line;
}

/* --- Overrides -------------------------------------------------------------------------------- */

static GtkSizeRequestMode
entente_wrap_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
entente_wrap_measure (GtkLayoutManager *manager,
                      GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? SPACING : 0);
    }
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural
        = lay_out (widget, for_size < 0 ? *natural : MAX (for_size, *minimum), FALSE);
}

static void
entente_wrap_allocate (
    GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  lay_out (widget, width, TRUE);
}

static void
entente_wrap_class_init (EntenteWrapClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = entente_wrap_get_request_mode;
  layout_class->measure = entente_wrap_measure;
  layout_class->allocate = entente_wrap_allocate;
}

static void
entente_wrap_init (EntenteWrap *self)
{
}

/* --- Public functions ------------------------------------------------------------------------- */

GtkLayoutManager *
entente_wrap_new (void)
{
  return g_object_new (ENTENTE_TYPE_WRAP, NULL);
}

/**
 * entente_wrap_new_box:
 * @child: (transfer floating) (nullable): a first child
 *
 * Returns: (transfer full): a box with this layout. It has no baseline: a box of GTK that sets icons
 *   and text on one measures another height for a width than without.
 */
GtkWidget *
entente_wrap_new_box (GtkWidget *child)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, entente_wrap_new ());
  if (child != NULL)
    gtk_box_append (GTK_BOX (box), child);
  return box;
}
