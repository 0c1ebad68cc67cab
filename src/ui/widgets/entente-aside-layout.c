/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-aside-layout"

#include "config.h"

#include "widgets/entente-aside-layout.h"

/* In pixels. A line of the text has some 75 letters at most. */
#define TEXT_WIDTH  680
#define ASIDE_WIDTH 300
#define GAP         36
#define ROW_GAP     24
/* From this width on, both stand side by side. */
#define WIDE 860

struct _EntenteAsideLayout
{
  GtkLayoutManager parent_instance;
};

typedef struct
{
  GtkWidget *text;
  GtkWidget *aside;
  gboolean beside;
  int margin;
  int text_width;
  int aside_width;
} Plan;

G_DEFINE_FINAL_TYPE (EntenteAsideLayout, entente_aside_layout, GTK_TYPE_LAYOUT_MANAGER)

static Plan
make_plan (GtkWidget *widget, int width)
{
  Plan plan = { NULL };

  plan.text = gtk_widget_get_first_child (widget);
  if (plan.text != NULL)
    plan.aside = gtk_widget_get_next_sibling (plan.text);
  if (plan.aside != NULL && !gtk_widget_should_layout (plan.aside))
    plan.aside = NULL;

  plan.beside = plan.aside != NULL && width >= WIDE;
  if (plan.beside)
    {
      plan.aside_width = ASIDE_WIDTH;
      plan.text_width = MIN (width - ASIDE_WIDTH - GAP, TEXT_WIDTH);
      plan.margin = MAX (width - plan.text_width - GAP - ASIDE_WIDTH, 0) / 2;
    }
  else
    {
      plan.text_width = width < 0 ? width : MIN (width, TEXT_WIDTH);
      plan.aside_width = plan.text_width;
      plan.margin = width < 0 ? 0 : (width - plan.text_width) / 2;
    }

  return plan;
}

static GtkSizeRequestMode
entente_aside_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (const Plan *plan, int *minimum, int *natural)
{
  int aside_minimum = 0;

  gtk_widget_measure (plan->text, GTK_ORIENTATION_HORIZONTAL, -1, minimum, NULL, NULL, NULL);
  if (plan->aside != NULL)
    gtk_widget_measure (plan->aside, GTK_ORIENTATION_HORIZONTAL, -1, &aside_minimum, NULL, NULL,
                        NULL);

  *minimum = MAX (*minimum, aside_minimum);
  *natural = MAX (*minimum, TEXT_WIDTH);
}

static void
measure_height (const Plan *plan, int *minimum, int *natural)
{
  int aside_minimum = 0;
  int aside_natural = 0;

  gtk_widget_measure (plan->text, GTK_ORIENTATION_VERTICAL, plan->text_width, minimum, natural,
                      NULL, NULL);
  if (plan->aside == NULL)
    return;

  gtk_widget_measure (plan->aside, GTK_ORIENTATION_VERTICAL, plan->aside_width, &aside_minimum,
                      &aside_natural, NULL, NULL);
  if (plan->beside)
    {
      *minimum = MAX (*minimum, aside_minimum);
      *natural = MAX (*natural, aside_natural);
    }
  else
    {
      *minimum += ROW_GAP + aside_minimum;
      *natural += ROW_GAP + aside_natural;
    }
}

static void
entente_aside_layout_measure (GtkLayoutManager *manager,
                              GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  Plan plan = make_plan (widget, for_size);

  *minimum = 0;
  *natural = 0;
  if (plan.text == NULL)
    return;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (&plan, minimum, natural);
  else
    measure_height (&plan, minimum, natural);
}

static void
entente_aside_layout_allocate (
    GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  Plan plan = make_plan (widget, width);
  GtkAllocation text = { plan.margin, 0, plan.text_width, height };
  GtkAllocation aside = { plan.margin, 0, plan.aside_width, height };

  if (plan.text == NULL)
    return;

  if (plan.beside)
    {
      aside.x += plan.text_width + GAP;
      if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
        {
          aside.x = plan.margin;
          text.x += ASIDE_WIDTH + GAP;
        }
    }
  else if (plan.aside != NULL)
    {
      int aside_height;

      gtk_widget_measure (plan.aside, GTK_ORIENTATION_VERTICAL, plan.aside_width, &aside_height,
                          NULL, NULL, NULL);
      gtk_widget_measure (plan.text, GTK_ORIENTATION_VERTICAL, plan.text_width, &text.height, NULL,
                          NULL, NULL);
      aside.y = text.height + ROW_GAP;
      aside.height = MAX (aside_height, height - aside.y);
    }

  gtk_widget_size_allocate (plan.text, &text, -1);
  if (plan.aside != NULL)
    gtk_widget_size_allocate (plan.aside, &aside, -1);
}

static void
entente_aside_layout_class_init (EntenteAsideLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = entente_aside_layout_get_request_mode;
  manager_class->measure = entente_aside_layout_measure;
  manager_class->allocate = entente_aside_layout_allocate;
}

static void
entente_aside_layout_init (EntenteAsideLayout *self)
{
}

GtkLayoutManager *
entente_aside_layout_new (void)
{
  return g_object_new (ENTENTE_TYPE_ASIDE_LAYOUT, NULL);
}
