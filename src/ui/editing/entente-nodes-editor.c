/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of elements: parties, signatories, posts, sources … Each is a card that opens to its own
 * fields; cards are added, moved and taken away. */

#define G_LOG_DOMAIN "entente-nodes-editor"

#include "config.h"

#include "editing/entente-editors-private.h"

#include "attachments/entente-attaching.h"
#include "editing/entente-field-editor.h"
#include "language/entente-language.h"
#include "model/entente-attachment.h"
#include "model/entente-evidence.h"
#include "services/entente-description.h"

#include <glib/gi18n.h>

/* Parts of a summary. */
#define MOST_PARTS 3

static G_DEFINE_QUARK (entente - open - element, open)

    typedef struct
{
  EntenteEditTarget *target;
  GtkWidget *list; /* borrowed */
} List;

typedef struct
{
  List *list;
  EntenteNode *node;
  GtkWidget *head;   /* borrowed: what it is folded by */
  GtkWidget *body;   /* borrowed */
  GtkLabel *summary; /* borrowed */
  GtkWidget *arrow;  /* borrowed */
  char *supported;   /* the field that a piece of evidence was built for */
} Card;

/* --- Summaries -------------------------------------------------------------------------------- */

static char *
dup_part (EntenteEditSession *session, EntenteNode *node, const EntenteField *field)
{
  const char *typed = entente_edit_session_get_typed (node, field);
  const EntenteField *supported;

  if (typed != NULL)
    return g_strdup (typed);
  if (!entente_node_is_set (node, field) || g_str_equal (field->name, "key")
      || field->type == ENTENTE_VALUE_BOOLEAN)
    return NULL;
  if (field->type == ENTENTE_VALUE_REFERENCE)
    return _entente_editor_dup_title (session, entente_node_get_string (node, field->name));
  if (ENTENTE_IS_EVIDENCE (node) && g_str_equal (field->name, "field"))
    {
      supported = entente_node_find_field (ENTENTE_NODE (entente_edit_session_get_record (session)),
                                           entente_node_get_string (node, "field"));
      return supported != NULL ? g_strdup (entente_field_get_label (supported)) : NULL;
    }
  if (ENTENTE_IS_EVIDENCE (node)
      && (g_str_equal (field->name, "item") || !entente_evidence_is_for_people (field)))
    return NULL;
  return entente_description_format_value (entente_edit_session_get_catalogue (session), node,
                                           field, entente_language_get_current ());
}

char *
_entente_node_dup_summary (EntenteEditSession *session, EntenteNode *node)
{
  g_autoptr (GString) out = g_string_new (NULL);
  guint n;
  guint n_parts = 0;
  const EntenteField *fields = entente_node_get_fields (node, &n);

  if (ENTENTE_IS_ATTACHMENT (node))
    return entente_description_format_element (entente_edit_session_get_catalogue (session), node,
                                               entente_language_get_current ());
  for (guint i = 0; i < n && n_parts < MOST_PARTS; i++)
    {
      g_autofree char *part = dup_part (session, node, &fields[i]);

      if (part == NULL)
        continue;
      g_string_append_printf (out, n_parts++ > 0 ? " · %s" : "%s", part);
    }
  if (n_parts == 0)
    /* Translators: an element of a list of which nothing is filled in yet */
    g_string_append (out, C_ ("element", "Nothing filled in yet"));
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* A key is the program's own, and so is what tells the bytes of an attachment: only its name can be
 * written. */
static gboolean
is_written (EntenteNode *node, const EntenteField *field)
{
  if (ENTENTE_IS_ATTACHMENT (node))
    return g_str_equal (field->name, "name");
  return !g_str_equal (field->name, "key")
         && (!ENTENTE_IS_EVIDENCE (node) || entente_evidence_is_for_people (field));
}

/* --- Cards ------------------------------------------------------------------------------------ */

static void fill (List *list);

static void
card_free (gpointer data)
{
  Card *card = data;

  g_object_unref (card->node);
  g_free (card->supported);
  g_free (card);
}

static gboolean
is_open (EntenteNode *node)
{
  return g_object_get_qdata (G_OBJECT (node), open_quark ()) != NULL;
}

static void
set_open (EntenteNode *node, gboolean open)
{
  g_object_set_qdata (G_OBJECT (node), open_quark (), GINT_TO_POINTER (open));
}

static void
build_body (Card *card)
{
  guint n;
  const EntenteField *fields = entente_node_get_fields (card->node, &n);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (card->body)) != NULL)
    gtk_box_remove (GTK_BOX (card->body), child);
  for (guint i = 0; i < n; i++)
    if (is_written (card->node, &fields[i]))
      gtk_box_append (GTK_BOX (card->body), entente_field_editor_new (card->list->target->session,
                                                                      card->node, &fields[i]));
}

static const char *
get_supported (Card *card)
{
  return ENTENTE_IS_EVIDENCE (card->node)
             ? entente_evidence_get_field (ENTENTE_EVIDENCE (card->node))
             : NULL;
}

static void
update_card (Card *card)
{
  gboolean open = is_open (card->node);
  gboolean other = g_strcmp0 (card->supported, get_supported (card)) != 0;
  g_autofree char *words = _entente_node_dup_summary (card->list->target->session, card->node);

  gtk_label_set_text (card->summary, words);
  _entente_editor_set_name (card->head, words);
  gtk_accessible_update_state (GTK_ACCESSIBLE (card->head), GTK_ACCESSIBLE_STATE_EXPANDED, open,
                               -1);
  gtk_image_set_from_icon_name (GTK_IMAGE (card->arrow),
                                open ? "pan-down-symbolic" : "pan-end-symbolic");
  if (open && (other || gtk_widget_get_first_child (card->body) == NULL))
    {
      g_free (card->supported);
      card->supported = g_strdup (get_supported (card));
      build_body (card);
    }
  gtk_widget_set_visible (card->body, open);
}

static void
on_changed_cb (GtkWidget *frame)
{
  Card *card = g_object_get_data (G_OBJECT (frame), "card");

  if (is_open (card->node))
    update_card (card);
}

static void
on_head_clicked_cb (GtkButton *button, Card *card)
{
  set_open (card->node, !is_open (card->node));
  update_card (card);
}

static guint
find_place (Card *card)
{
  GPtrArray *nodes
      = entente_node_get_nodes (card->list->target->node, card->list->target->field->name);
  guint place = 0;

  g_ptr_array_find (nodes, card->node, &place);
  return place;
}

static void
on_move_clicked_cb (GtkButton *button, Card *card)
{
  List *list = card->list;
  GPtrArray *nodes = entente_node_get_nodes (list->target->node, list->target->field->name);
  guint place = find_place (card);
  int step = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "step"));

  if ((step < 0 && place == 0) || (step > 0 && place + 1 >= nodes->len))
    return;
  g_ptr_array_insert (nodes, (int) place + step, g_ptr_array_steal_index (nodes, place));
  fill (list);
  entente_edit_target_touch (list->target);
}

static void
on_remove_clicked_cb (GtkButton *button, Card *card)
{
  List *list = card->list;
  GPtrArray *nodes = entente_node_get_nodes (list->target->node, list->target->field->name);

  g_ptr_array_remove_index (nodes, find_place (card));
  fill (list);
  entente_edit_target_touch (list->target);
}

static GtkWidget *
new_tool (Card *card, const char *icon, const char *name, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  _entente_editor_set_name (button, name);
  g_signal_connect (button, "clicked", clicked, card);
  return button;
}

static void
append_tools (GtkBox *head, Card *card, guint place, guint n)
{
  GtkWidget *button;

  if (n > 1)
    {
      /* Translators: the tooltip of a button: put this one before the one above it */
      button = new_tool (card, "go-up-symbolic", _ ("Move Up"), G_CALLBACK (on_move_clicked_cb));
      g_object_set_data (G_OBJECT (button), "step", GINT_TO_POINTER (-1));
      gtk_widget_set_sensitive (button, place > 0);
      gtk_box_append (head, button);
      button
          = new_tool (card, "go-down-symbolic", _ ("Move Down"), G_CALLBACK (on_move_clicked_cb));
      g_object_set_data (G_OBJECT (button), "step", GINT_TO_POINTER (1));
      gtk_widget_set_sensitive (button, place + 1 < n);
      gtk_box_append (head, button);
    }
  gtk_box_append (head, new_tool (card, "list-remove-symbolic", _ ("Remove"),
                                  G_CALLBACK (on_remove_clicked_cb)));
}

static GtkWidget *
new_head (Card *card)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *summary = gtk_label_new (NULL);

  card->head = button;
  card->arrow = gtk_image_new ();
  card->summary = GTK_LABEL (summary);
  g_object_set (summary, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, "hexpand", TRUE, NULL);
  gtk_box_append (GTK_BOX (box), card->arrow);
  gtk_box_append (GTK_BOX (box), summary);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_hexpand (button, TRUE);
  g_signal_connect (button, "clicked", G_CALLBACK (on_head_clicked_cb), card);
  return button;
}

static GtkWidget *
new_card (List *list, EntenteNode *node, guint place, guint n)
{
  Card *card = g_new0 (Card, 1);
  GtkWidget *frame = gtk_frame_new (NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  card->list = list;
  card->node = g_object_ref (node);
  card->supported = g_strdup (get_supported (card));
  card->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  g_object_set (card->body, "margin-top", 6, "margin-bottom", 12, "margin-start", 9, "margin-end",
                9, NULL);
  gtk_box_append (GTK_BOX (head), new_head (card));
  append_tools (GTK_BOX (head), card, place, n);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), card->body);
  gtk_frame_set_child (GTK_FRAME (frame), box);
  g_object_set_data_full (G_OBJECT (frame), "card", card, card_free);
  update_card (card);
  g_signal_connect_object (list->target->session, "changed", G_CALLBACK (on_changed_cb), frame,
                           G_CONNECT_SWAPPED);
  return frame;
}

/* --- The list --------------------------------------------------------------------------------- */

static void
list_free (gpointer data)
{
  List *list = data;

  entente_edit_target_free (list->target);
  g_free (list);
}

static void
fill (List *list)
{
  GPtrArray *nodes = entente_node_get_nodes (list->target->node, list->target->field->name);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (list->list)) != NULL)
    gtk_box_remove (GTK_BOX (list->list), child);
  for (guint i = 0; i < nodes->len; i++)
    gtk_box_append (GTK_BOX (list->list), new_card (list, nodes->pdata[i], i, nodes->len));
  gtk_widget_set_visible (list->list, nodes->len > 0);
}

static void
on_attached_cb (gpointer box, GPtrArray *attachments)
{
  List *list = g_object_get_data (box, "list");

  /* The form may have been closed meanwhile. */
  if (gtk_widget_get_root (box) == NULL)
    return;
  for (guint i = 0; i < attachments->len; i++)
    entente_node_add_node (list->target->node, list->target->field->name,
                           g_object_ref (attachments->pdata[i]));
  fill (list);
  entente_edit_target_touch (list->target);
}

static void
on_attach_clicked_cb (GtkButton *button, GtkWidget *box)
{
  List *list = g_object_get_data (G_OBJECT (box), "list");
  GtkRoot *root = gtk_widget_get_root (box);

  entente_attaching_choose (GTK_WINDOW (root),
                            entente_edit_session_get_catalogue (list->target->session),
                            on_attached_cb, box);
}

static void
on_add_clicked_cb (GtkButton *button, List *list)
{
  EntenteNode *node = entente_node_append (list->target->node, list->target->field->name);
  GtkWidget *card;

  set_open (node, TRUE);
  fill (list);
  entente_edit_target_touch (list->target);
  card = gtk_widget_get_last_child (list->list);
  if (card != NULL)
    gtk_widget_child_focus (((Card *) g_object_get_data (G_OBJECT (card), "card"))->body,
                            GTK_DIR_TAB_FORWARD);
}

/* --- Internal functions ----------------------------------------------------------------------- */

/* An element that is open when its list is next shown. */
void
_entente_editor_open_element (EntenteNode *element)
{
  set_open (element, TRUE);
}

GtkWidget *
_entente_nodes_editor_new (const EntenteEditTarget *target)
{
  List *list = g_new0 (List, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  /* Translators: a button that adds an element to a list; the list is named above it */
  GtkWidget *button = gtk_button_new_with_label (C_ ("element", "Add"));
  /* Translators: for a screen reader: the button that adds to a list; %s is the name of the list */
  g_autofree char *name
      = g_strdup_printf (C_ ("element", "Add: %s"), entente_edit_target_get_label (target));

  list->target = entente_edit_target_copy (target);
  list->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  _entente_editor_set_name (button, name);
  gtk_box_append (GTK_BOX (box), list->list);
  gtk_box_append (GTK_BOX (box), button);
  g_object_set_data_full (G_OBJECT (box), "list", list, list_free);
  if (g_str_equal (target->field->name, "attachments"))
    g_signal_connect (button, "clicked", G_CALLBACK (on_attach_clicked_cb), box);
  else
    g_signal_connect (button, "clicked", G_CALLBACK (on_add_clicked_cb), list);
  fill (list);
  return box;
}
