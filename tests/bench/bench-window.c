/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person feels: typing, scrolling, switching the language, in a real window. A time runs
 * from the event to the end of the frame that shows its effect. */

#include "config.h"

#include "entente-figures.h"
#include "entente-ui-test.h"

#include "language/entente-language.h"
#include "search/entente-list-page.h"
#include "search/entente-palette.h"
#include "widgets/entente-row-list.h"

#define SCROLL_STEPS  400
#define SCROLL_PASSES 3

/* In milliseconds: between two keys. Who types is never as fast as frames are: the next key comes
 * when all is quiet, and what is measured is not the wait for the frame after the last one. */
#define REST 60

static EntenteWindow *window;
static gboolean painted;

static void
on_after_paint_cb (GdkFrameClock *clock)
{
  painted = TRUE;
}

/* Runs the main loop until a frame has been painted. */
static void
wait_for_frame (gpointer toplevel)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (toplevel));
  gulong handler = g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint_cb), NULL);

  painted = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (toplevel));
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, handler);
}

static void
add_time (GArray *times, gint64 start)
{
  double time = (double) (g_get_monotonic_time () - start) / 1000;

  g_array_append_val (times, time);
}

static EntenteListPage *
get_page (void)
{
  return ENTENTE_LIST_PAGE (entente_workspace_get_page (entente_window_get_workspace (window)));
}

/* --- Typing ----------------------------------------------------------------------------------- */

typedef void (*TypeFunc) (gpointer object, const char *text);

/* Types into @object, which is or is in @toplevel, one letter after the other. */
static gboolean
measure_typing (
    const char *what, gpointer toplevel, gpointer object, TypeFunc type, UiTestCondition is_idle)
{
  static const char *const typed[]
      = { "hop tac khoa hoc", "coopération", "Đà Nẵng", "vien", "the sea", "laboratory 123" };
  g_autoptr (GArray) immediate = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) ranked = g_array_new (FALSE, FALSE, sizeof (double));
  gboolean good;

  wait_for_frame (toplevel);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    for (const char *end = g_utf8_next_char (typed[i]);; end = g_utf8_next_char (end))
      {
        g_autofree char *text = g_strndup (typed[i], end - typed[i]);
        gint64 start;

        ui_test_rest (REST);
        start = g_get_monotonic_time ();
        type (object, text);
        wait_for_frame (toplevel);
        add_time (immediate, start);
        ui_test_wait_for (is_idle, object, "the ranked results");
        wait_for_frame (toplevel);
        add_time (ranked, start);
        if (*end == '\0')
          break;
      }
  type (object, "");
  ui_test_wait_for (is_idle, object, "the end");
  g_print ("Typing in %s, %u keys\n", what, immediate->len);
  good = entente_figure_print ("  key to painted results, median",
                               entente_figures_at (immediate, 0.5), 16, "ms");
  good &= entente_figure_print ("  key to painted results, 95 of 100",
                                entente_figures_at (immediate, 0.95), 33, "ms");
  good &= entente_figure_print ("  key to painted ranked results, 95 of 100",
                                entente_figures_at (ranked, 0.95), 100, "ms");
  return good;
}

static void
type_in_page (gpointer page, const char *text)
{
  entente_page_set_search_text (page, text);
}

static gboolean
is_page_idle (gpointer page)
{
  return !entente_list_page_is_working (page);
}

/* Beside the list there is nearly always a record, and it is marked in the list. */
static void
show_first (void)
{
  g_autoptr (EntenteEntry) entry
      = g_list_model_get_item (entente_list_page_get_model (get_page ()), 0);

  entente_page_activate_record (ENTENTE_PAGE (get_page ()), entente_entry_get_id (entry));
  ui_test_settle (GTK_WIDGET (window));
}

static gboolean
measure_list (const char *section)
{
  g_autofree char *what = g_strdup_printf ("the list of %s", section);

  entente_workspace_set_section (entente_window_get_workspace (window), section);
  show_first ();
  return measure_typing (what, window, get_page (), type_in_page, is_page_idle);
}

static void
type_in_palette (gpointer palette, const char *text)
{
  entente_palette_set_text (palette, text);
}

static gboolean
is_palette_idle (gpointer palette)
{
  return !entente_palette_is_working (palette);
}

static gboolean
measure_palette (void)
{
  EntentePalette *palette
      = entente_palette_new (GTK_WINDOW (window), entente_window_get_catalogue (window));
  gboolean good;

  gtk_window_present (GTK_WINDOW (palette));
  ui_test_settle (GTK_WIDGET (palette));
  good = measure_typing ("Ctrl+K", palette, palette, type_in_palette, is_palette_idle);
  gtk_window_destroy (GTK_WINDOW (palette));
  return good;
}

/* --- Scrolling -------------------------------------------------------------------------------- */

/* From one end to the other; adds the longest frame to @longest, and prints what it was. */
static void
scroll_once (GtkAdjustment *adjustment, GArray *longest)
{
  g_autoptr (GArray) frames = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) given = g_array_new (FALSE, FALSE, sizeof (double));
  double most;

  for (guint i = 0; i <= SCROLL_STEPS; i++)
    {
      double end
          = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
      const gint64 start = g_get_monotonic_time ();
      const double begin = entente_figures_get_time ();
      double time;

      gtk_adjustment_set_value (adjustment, end * i / SCROLL_STEPS);
      wait_for_frame (window);
      add_time (frames, start);
      time = entente_figures_get_time () - begin;
      g_array_append_val (given, time);
    }
  most = entente_figures_at (given, 1);
  g_array_append_val (longest, most);
  g_print (
      "  median %.2f ms, 95 of 100 %.2f ms, longest %.2f ms (%.2f ms on the clock on the wall)\n",
      entente_figures_at (frames, 0.5), entente_figures_at (frames, 0.95), most,
      entente_figures_at (frames, 1));
}

/* What the program does is in each pass; a stall of a shared machine seldom meets two of three. */
static gboolean
measure_scrolling (void)
{
  g_autoptr (GArray) longest = g_array_new (FALSE, FALSE, sizeof (double));
  GtkWidget *list;
  GtkAdjustment *adjustment;

  entente_workspace_set_section (entente_window_get_workspace (window), "articles");
  wait_for_frame (window);
  list = ui_test_find_type (GTK_WIDGET (get_page ()), ENTENTE_TYPE_ROW_LIST);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  g_print ("Scrolling %u rows end to end in %d steps, %d times\n",
           g_list_model_get_n_items (entente_list_page_get_model (get_page ())), SCROLL_STEPS,
           SCROLL_PASSES);
  for (guint i = 0; i < SCROLL_PASSES; i++)
    scroll_once (adjustment, longest);
  return entente_figure_print ("  longest frame, median of the passes",
                               entente_figures_at (longest, 0.5), 33, "ms");
}

/* --- Switching the language -------------------------------------------------------------------- */

static gboolean
measure_switching (void)
{
  static const char *const codes[] = { "fr", "vi", "en" };
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < 4 * G_N_ELEMENTS (codes); i++)
    {
      gint64 start = g_get_monotonic_time ();

      entente_language_set (codes[i % G_N_ELEMENTS (codes)]);
      wait_for_frame (window);
      add_time (times, start);
    }
  g_print ("Switching the language\n");
  return entente_figure_print ("  longest, to the painted window", entente_figures_at (times, 1),
                               300, "ms");
}

int
main (int argc, char *argv[])
{
  g_autoptr (EntenteApplication) application = NULL;
  g_autoptr (GFile) file = NULL;
  gboolean good;

  ui_test_init (&argc, &argv);
  if (argc != 2)
    return 2;
  file = g_file_new_for_commandline_arg (argv[1]);
  application = ui_test_new_application ();
  window = entente_application_open (application, file);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_present (GTK_WINDOW (window));
  ui_test_settle (GTK_WIDGET (window));
  good = measure_list ("articles");
  good &= measure_list ("partners");
  good &= measure_list ("agreements");
  good &= measure_palette ();
  good &= measure_scrolling ();
  good &= measure_switching ();
  return good ? 0 : 1;
}
