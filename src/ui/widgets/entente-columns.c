/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-columns"

#include "config.h"

#include "widgets/entente-columns.h"

#define COLUMN_WIDTH   250 /* pixels that a column wants at least */
#define COLUMN_SPACING 24
#define ROW_SPACING    18

struct _EntenteColumns
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteColumns, entente_columns, GTK_TYPE_LAYOUT_MANAGER)

/* --- Helpers ---------------------------------------------------------------------------------- */

static guint
count_columns (int width)
{
  return width >= 2 * COLUMN_WIDTH + COLUMN_SPACING ? 2 : 1;
}

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* The widgets of the row that begins with @first; returns the first one of the row after it. */
static GtkWidget *
take_row (GtkWidget *first, guint n_columns, GtkWidget **row)
{
  GtkWidget *child = first;

  for (guint i = 0; i < n_columns; i++)
    {
      row[i] = child;
      if (child != NULL)
        child = next_shown (gtk_widget_get_next_sibling (child));
    }
  return child;
}

static int
measure_row (GtkWidget *const *row, guint n_columns, int width)
{
  int height = 0;

  for (guint i = 0; i < n_columns && row[i] != NULL; i++)
    {
      int natural;

      gtk_widget_measure (row[i], GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
      height = MAX (height, natural);
    }
  return height;
}

/* Lays the children out in @width, and returns how high that is; @allocate does it for good. */
static int
lay_out (GtkWidget *widget, int width, gboolean allocate)
{
  guint n_columns = count_columns (width);
  int column = (width - (int) (n_columns - 1) * COLUMN_SPACING) / (int) n_columns;
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *child = next_shown (gtk_widget_get_first_child (widget));
  int y = 0;

  while (child != NULL)
    {
      GtkWidget *row[2] = { NULL, NULL };
      int height;

      child = take_row (child, n_columns, row);
      height = measure_row (row, n_columns, column);
      for (guint i = 0; allocate && i < n_columns && row[i] != NULL; i++)
        {
          guint place = rtl ? n_columns - 1 - i : i;
          GtkAllocation box = { (int) place * (column + COLUMN_SPACING), y, column, height };

          gtk_widget_size_allocate (row[i], &box, -1);
        }
      y += height + (child != NULL ? ROW_SPACING : 0);
    }
  return y;
}

/* --- Overrides -------------------------------------------------------------------------------- */

static GtkSizeRequestMode
entente_columns_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
entente_columns_measure (GtkLayoutManager *manager,
                         GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  int widest = 0;

  *minimum = 0;
  for (GtkWidget *child = next_shown (gtk_widget_get_first_child (widget)); child != NULL;
       child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      widest = MAX (widest, child_natural);
    }
  widest = MAX (widest, COLUMN_WIDTH);
  *natural = MAX (*minimum, 2 * widest + COLUMN_SPACING);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural
        = lay_out (widget, for_size < 0 ? *natural : MAX (for_size, *minimum), FALSE);
}

static void
entente_columns_allocate (
    GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  lay_out (widget, width, TRUE);
}

static void
entente_columns_class_init (EntenteColumnsClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = entente_columns_get_request_mode;
  layout_class->measure = entente_columns_measure;
  layout_class->allocate = entente_columns_allocate;
}

static void
entente_columns_init (EntenteColumns *self)
{
}

/* --- Public functions ------------------------------------------------------------------------- */

GtkLayoutManager *
entente_columns_new (void)
{
  return g_object_new (ENTENTE_TYPE_COLUMNS, NULL);
}
