/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-page"

#include "config.h"

#include "window/entente-page.h"

#include "window/entente-scroll.h"

typedef struct
{
  /* owned */
  EntenteCatalogue *catalogue;
} EntentePagePrivate;

enum
{
  PROP_0,
  PROP_CATALOGUE,
  N_PROPS
};

enum
{
  RECORD_ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EntentePage, entente_page, ADW_TYPE_BIN)

/* EntentePage defaults */

static const char *
entente_page_real_get_search_text (EntentePage *self)
{
  return "";
}

static void
entente_page_real_set_search_text (EntentePage *self, const char *text)
{
}

static void
entente_page_real_focus_search (EntentePage *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static char *
entente_page_real_dup_focused (EntentePage *self)
{
  return NULL;
}

static void
entente_page_real_select_record (EntentePage *self, const char *id)
{
}

static char *
entente_page_real_dup_next (EntentePage *self)
{
  return NULL;
}

static void
entente_page_real_save_focus (EntentePage *self, GVariantDict *focus)
{
}

static gboolean
entente_page_real_restore_focus (EntentePage *self, GVariantDict *focus)
{
  return FALSE;
}

static void
entente_page_real_save_state (EntentePage *self, GVariantDict *state)
{
  g_variant_dict_insert (state, "query", "s", entente_page_get_search_text (self));
  entente_scroll_save (GTK_WIDGET (self), state);
}

static void
entente_page_real_restore_state (EntentePage *self, GVariantDict *state)
{
  const char *query = NULL;

  if (g_variant_dict_lookup (state, "query", "&s", &query))
    entente_page_set_search_text (self, query);

  entente_scroll_restore (GTK_WIDGET (self), state);
}

/* GObject overrides */

static void
entente_page_dispose (GObject *object)
{
  EntentePage *self = ENTENTE_PAGE (object);
  EntentePagePrivate *priv = entente_page_get_instance_private (self);

  g_clear_object (&priv->catalogue);

  G_OBJECT_CLASS (entente_page_parent_class)->dispose (object);
}

static void
entente_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EntentePage *self = ENTENTE_PAGE (object);

  switch (prop_id)
    {
    case PROP_CATALOGUE:
      g_value_set_object (value, entente_page_get_catalogue (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  EntentePage *self = ENTENTE_PAGE (object);
  EntentePagePrivate *priv = entente_page_get_instance_private (self);

  switch (prop_id)
    {
    case PROP_CATALOGUE:
      priv->catalogue = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_page_class_init (EntentePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_page_dispose;
  object_class->get_property = entente_page_get_property;
  object_class->set_property = entente_page_set_property;

  klass->get_search_text = entente_page_real_get_search_text;
  klass->set_search_text = entente_page_real_set_search_text;
  klass->focus_search = entente_page_real_focus_search;
  klass->focus_list = entente_page_real_focus_search;
  klass->select_record = entente_page_real_select_record;
  klass->dup_focused = entente_page_real_dup_focused;
  klass->dup_next = entente_page_real_dup_next;
  klass->save_focus = entente_page_real_save_focus;
  klass->restore_focus = entente_page_real_restore_focus;
  klass->save_state = entente_page_real_save_state;
  klass->restore_state = entente_page_real_restore_state;

  /**
   * EntentePage:catalogue:
   *
   * The catalogue whose records are listed.
   */
  properties[PROP_CATALOGUE]
      = g_param_spec_object ("catalogue", NULL, NULL, ENTENTE_TYPE_CATALOGUE,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * EntentePage::record-activated:
   * @id: the id of a record
   *
   * The person wants to see the record.
   */
  signals[RECORD_ACTIVATED]
      = g_signal_new ("record-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                      NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
entente_page_init (EntentePage *self)
{
}

/* Public functions */

EntenteCatalogue *
entente_page_get_catalogue (EntentePage *self)
{
  EntentePagePrivate *priv = entente_page_get_instance_private (self);

  g_return_val_if_fail (ENTENTE_IS_PAGE (self), NULL);

  return priv->catalogue;
}

const char *
entente_page_get_search_text (EntentePage *self)
{
  g_return_val_if_fail (ENTENTE_IS_PAGE (self), "");

  return ENTENTE_PAGE_GET_CLASS (self)->get_search_text (self);
}

void
entente_page_set_search_text (EntentePage *self, const char *text)
{
  g_return_if_fail (ENTENTE_IS_PAGE (self));
  g_return_if_fail (text != NULL);

  ENTENTE_PAGE_GET_CLASS (self)->set_search_text (self, text);
}

void
entente_page_focus_search (EntentePage *self)
{
  g_return_if_fail (ENTENTE_IS_PAGE (self));

  ENTENTE_PAGE_GET_CLASS (self)->focus_search (self);
}

void
entente_page_focus_list (EntentePage *self)
{
  g_return_if_fail (ENTENTE_IS_PAGE (self));

  ENTENTE_PAGE_GET_CLASS (self)->focus_list (self);
}

void
entente_page_select_record (EntentePage *self, const char *id)
{
  g_return_if_fail (ENTENTE_IS_PAGE (self));

  ENTENTE_PAGE_GET_CLASS (self)->select_record (self, id);
}

/**
 * entente_page_dup_focused:
 *
 * Returns: (transfer full) (nullable): the id of the record whose row has the focus
 */
char *
entente_page_dup_focused (EntentePage *self)
{
  g_return_val_if_fail (ENTENTE_IS_PAGE (self), NULL);

  return ENTENTE_PAGE_GET_CLASS (self)->dup_focused (self);
}

/**
 * entente_page_dup_next:
 *
 * Returns: (transfer full) (nullable): the id of the record that stands where the one that is
 *   marked stood, now that it is deleted
 */
char *
entente_page_dup_next (EntentePage *self)
{
  g_return_val_if_fail (ENTENTE_IS_PAGE (self), NULL);

  return ENTENTE_PAGE_GET_CLASS (self)->dup_next (self);
}

void
entente_page_save_focus (EntentePage *self, GVariantDict *focus)
{
  g_return_if_fail (ENTENTE_IS_PAGE (self));

  ENTENTE_PAGE_GET_CLASS (self)->save_focus (self, focus);
}

gboolean
entente_page_restore_focus (EntentePage *self, GVariantDict *focus)
{
  g_return_val_if_fail (ENTENTE_IS_PAGE (self), FALSE);

  return ENTENTE_PAGE_GET_CLASS (self)->restore_focus (self, focus);
}

/**
 * entente_page_save_state:
 * @self: a page
 *
 * Returns: (transfer full): a vardict, not floating, for entente_page_restore_state()
 */
GVariant *
entente_page_save_state (EntentePage *self)
{
  GVariantDict state = G_VARIANT_DICT_INIT (NULL);

  g_return_val_if_fail (ENTENTE_IS_PAGE (self), NULL);

  ENTENTE_PAGE_GET_CLASS (self)->save_state (self, &state);

  return g_variant_ref_sink (g_variant_dict_end (&state));
}

void
entente_page_restore_state (EntentePage *self, GVariant *state)
{
  g_auto (GVariantDict) dict = G_VARIANT_DICT_INIT (state);

  g_return_if_fail (ENTENTE_IS_PAGE (self));

  ENTENTE_PAGE_GET_CLASS (self)->restore_state (self, &dict);
}

/**
 * entente_page_activate_record:
 * @self: a page
 * @id: the id of a record
 *
 * For pages: says that the person wants to see the record.
 */
void
entente_page_activate_record (EntentePage *self, const char *id)
{
  g_return_if_fail (ENTENTE_IS_PAGE (self));
  g_return_if_fail (id != NULL);

  g_signal_emit (self, signals[RECORD_ACTIVATED], 0, id);
}
