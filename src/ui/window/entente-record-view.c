/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-record-view"

#include "config.h"

#include "window/entente-record-view.h"

#include "language/entente-language.h"
#include "widgets/entente-format.h"
#include "window/entente-scroll.h"

typedef struct
{
  /* owned */
  EntenteCatalogue *catalogue;
  EntenteRecord *record;
} EntenteRecordViewPrivate;

enum
{
  PROP_0,
  PROP_CATALOGUE,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntenteRecordView, entente_record_view, ADW_TYPE_BIN)

/* EntenteRecordView defaults */

static void
entente_record_view_real_show (EntenteRecordView *self, EntenteRecord *record)
{
}

static char *
entente_record_view_real_dup_title (EntenteRecordView *self)
{
  EntenteRecord *record = entente_record_view_get_record (self);
  const char *title = NULL;

  if (record != NULL)
    title = entente_record_lookup_title (record, entente_language_get_current (), NULL);

  return entente_format_dup_shown (title != NULL ? title : "");
}

static void
entente_record_view_real_show_paragraph (EntenteRecordView *self, guint paragraph)
{
}

static void
entente_record_view_real_show_quote (EntenteRecordView *self,
                                     guint paragraph,
                                     const EntenteQuote *quote)
{
  entente_record_view_show_paragraph (self, paragraph);
}

static GtkWidget *
entente_record_view_real_get_header_widget (EntenteRecordView *self)
{
  return NULL;
}

static GMenuModel *
entente_record_view_real_get_menu (EntenteRecordView *self)
{
  return NULL;
}

static void
entente_record_view_real_save_state (EntenteRecordView *self, GVariantDict *state)
{
  entente_scroll_save (GTK_WIDGET (self), state);
}

static void
entente_record_view_real_restore_state (EntenteRecordView *self, GVariantDict *state)
{
  entente_scroll_restore (GTK_WIDGET (self), state);
}

/* GObject overrides */

static void
entente_record_view_dispose (GObject *object)
{
  EntenteRecordView *self = ENTENTE_RECORD_VIEW (object);
  EntenteRecordViewPrivate *priv = entente_record_view_get_instance_private (self);

  g_clear_object (&priv->record);
  g_clear_object (&priv->catalogue);

  G_OBJECT_CLASS (entente_record_view_parent_class)->dispose (object);
}

static void
entente_record_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EntenteRecordView *self = ENTENTE_RECORD_VIEW (object);

  switch (prop_id)
    {
    case PROP_CATALOGUE:
      g_value_set_object (value, entente_record_view_get_catalogue (self));
      break;

    case PROP_RECORD:
      g_value_set_object (value, entente_record_view_get_record (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_record_view_set_property (GObject *object,
                                  guint prop_id,
                                  const GValue *value,
                                  GParamSpec *pspec)
{
  EntenteRecordView *self = ENTENTE_RECORD_VIEW (object);
  EntenteRecordViewPrivate *priv = entente_record_view_get_instance_private (self);

  switch (prop_id)
    {
    case PROP_CATALOGUE:
      priv->catalogue = g_value_dup_object (value);
      break;

    case PROP_RECORD:
      entente_record_view_set_record (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_record_view_class_init (EntenteRecordViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_record_view_dispose;
  object_class->get_property = entente_record_view_get_property;
  object_class->set_property = entente_record_view_set_property;

  klass->show = entente_record_view_real_show;
  klass->dup_title = entente_record_view_real_dup_title;
  klass->show_paragraph = entente_record_view_real_show_paragraph;
  klass->show_quote = entente_record_view_real_show_quote;
  klass->get_header_widget = entente_record_view_real_get_header_widget;
  klass->get_menu = entente_record_view_real_get_menu;
  klass->save_state = entente_record_view_real_save_state;
  klass->restore_state = entente_record_view_real_restore_state;

  /**
   * EntenteRecordView:catalogue:
   *
   * The catalogue that the records come from.
   */
  properties[PROP_CATALOGUE]
      = g_param_spec_object ("catalogue", NULL, NULL, ENTENTE_TYPE_CATALOGUE,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * EntenteRecordView:record:
   *
   * The record that is shown.
   */
  properties[PROP_RECORD]
      = g_param_spec_object ("record", NULL, NULL, ENTENTE_TYPE_RECORD,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_record_view_init (EntenteRecordView *self)
{
  /* The text size of the preferences holds for what has this class. */
  gtk_widget_add_css_class (GTK_WIDGET (self), "record");
}

/* Public functions */

EntenteCatalogue *
entente_record_view_get_catalogue (EntenteRecordView *self)
{
  EntenteRecordViewPrivate *priv = entente_record_view_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_RECORD_VIEW (self), NULL);

  return priv->catalogue;
}

EntenteRecord *
entente_record_view_get_record (EntenteRecordView *self)
{
  EntenteRecordViewPrivate *priv = entente_record_view_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_RECORD_VIEW (self), NULL);

  return priv->record;
}

/* What has the focus may go, and what gets it then would be scrolled to. */
static void
leave_focus (EntenteRecordView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    gtk_root_set_focus (root, NULL);
}

/**
 * entente_record_view_set_record:
 * @self: a view
 * @record: (nullable): a record of the kind that the view is for
 *
 * Shows a record. The same record set again fills the view anew: something in it, or something it
 * refers to, has changed.
 */
void
entente_record_view_set_record (EntenteRecordView *self, EntenteRecord *record)
{
  EntenteRecordViewPrivate *priv = entente_record_view_get_instance_private (self);

  g_return_if_fail (ENTENTE_IS_RECORD_VIEW (self));
  g_return_if_fail (record == NULL || ENTENTE_IS_RECORD (record));

  if (g_set_object (&priv->record, record))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);

  if (record == NULL)
    return;

  leave_focus (self);
  ENTENTE_RECORD_VIEW_GET_CLASS (self)->show (self, record);
}

char *
entente_record_view_dup_title (EntenteRecordView *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD_VIEW (self), NULL);

  return ENTENTE_RECORD_VIEW_GET_CLASS (self)->dup_title (self);
}

void
entente_record_view_show_paragraph (EntenteRecordView *self, guint paragraph)
{
  g_return_if_fail (ENTENTE_IS_RECORD_VIEW (self));

  ENTENTE_RECORD_VIEW_GET_CLASS (self)->show_paragraph (self, paragraph);
}

void
entente_record_view_show_quote (EntenteRecordView *self, guint paragraph, const EntenteQuote *quote)
{
  g_return_if_fail (ENTENTE_IS_RECORD_VIEW (self));
  g_return_if_fail (quote != NULL);

  ENTENTE_RECORD_VIEW_GET_CLASS (self)->show_quote (self, paragraph, quote);
}

GtkWidget *
entente_record_view_get_header_widget (EntenteRecordView *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD_VIEW (self), NULL);

  return ENTENTE_RECORD_VIEW_GET_CLASS (self)->get_header_widget (self);
}

GMenuModel *
entente_record_view_get_menu (EntenteRecordView *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD_VIEW (self), NULL);

  return ENTENTE_RECORD_VIEW_GET_CLASS (self)->get_menu (self);
}

/**
 * entente_record_view_focus:
 * @self: a view
 *
 * Moves the focus to the first that can have it, which is the title.
 */
gboolean
entente_record_view_focus (EntenteRecordView *self)
{
  g_return_val_if_fail (ENTENTE_IS_RECORD_VIEW (self), FALSE);

  leave_focus (self);
  return gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

void
entente_record_view_scroll_to_top (EntenteRecordView *self)
{
  GtkScrolledWindow *scrolled_window;

  g_return_if_fail (ENTENTE_IS_RECORD_VIEW (self));

  scrolled_window = entente_scroll_find (GTK_WIDGET (self));

  if (scrolled_window != NULL)
    entente_scroll_to_value (scrolled_window, 0);
}

/**
 * entente_record_view_save_state:
 * @self: a view
 *
 * Returns: (transfer full): a vardict, not floating, for entente_record_view_restore_state()
 */
GVariant *
entente_record_view_save_state (EntenteRecordView *self)
{
  GVariantDict state = G_VARIANT_DICT_INIT (NULL);

  g_return_val_if_fail (ENTENTE_IS_RECORD_VIEW (self), NULL);

  ENTENTE_RECORD_VIEW_GET_CLASS (self)->save_state (self, &state);

  return g_variant_ref_sink (g_variant_dict_end (&state));
}

void
entente_record_view_restore_state (EntenteRecordView *self, GVariant *state)
{
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (state);

  g_return_if_fail (ENTENTE_IS_RECORD_VIEW (self));

  ENTENTE_RECORD_VIEW_GET_CLASS (self)->restore_state (self, &dict);
}
