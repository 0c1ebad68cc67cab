/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-text"

#include "config.h"

#include "model/entente-text.h"

typedef struct
{
  const char *language; /* interned */
  char *string;
} Form;

struct _EntenteText
{
  GArray *forms; /* of Form, in canonical order */
};

G_DEFINE_BOXED_TYPE (EntenteText, entente_text, entente_text_copy, entente_text_free)

/* --- Helpers ---------------------------------------------------------------------------------- */

static void
clear_form (gpointer data)
{
  Form *form = data;

  g_clear_pointer (&form->string, g_free);
}

/* The order in which the forms are written: mul, the three languages of the interface, the rest. */
static int
rank_language (const char *language)
{
  static const char *const order[] = { "mul", "en", "fr", "vi" };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (g_str_equal (language, order[i]))
      return (int) i;
  return G_N_ELEMENTS (order);
}

static int
compare_languages (const char *a, const char *b)
{
  int difference = rank_language (a) - rank_language (b);

  return difference != 0 ? difference : g_strcmp0 (a, b);
}

static const Form *
find_form (const EntenteText *self, const char *language)
{
  for (guint i = 0; self != NULL && i < self->forms->len; i++)
    {
      const Form *form = &g_array_index (self->forms, Form, i);

      if (g_str_equal (form->language, language))
        return form;
    }
  return NULL;
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_text_new:
 *
 * Returns: (transfer full): a text without any form.
 */
EntenteText *
entente_text_new (void)
{
  EntenteText *self = g_new0 (EntenteText, 1);

  self->forms = g_array_new (FALSE, FALSE, sizeof (Form));
  g_array_set_clear_func (self->forms, clear_form);
  return self;
}

/**
 * entente_text_new_for:
 * @language: a BCP 47 tag
 * @string: the form in that language
 *
 * Returns: (transfer full): a text with one form.
 */
EntenteText *
entente_text_new_for (const char *language, const char *string)
{
  EntenteText *self = entente_text_new ();

  entente_text_set (self, language, string);
  return self;
}

EntenteText *
entente_text_copy (const EntenteText *self)
{
  EntenteText *copy;

  if (self == NULL)
    return NULL;
  copy = entente_text_new ();
  for (guint i = 0; i < self->forms->len; i++)
    {
      const Form *form = &g_array_index (self->forms, Form, i);
      Form twin = { form->language, g_strdup (form->string) };

      g_array_append_val (copy->forms, twin);
    }
  return copy;
}

void
entente_text_free (EntenteText *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->forms);
  g_free (self);
}

/**
 * entente_text_set:
 * @self: a text
 * @language: a BCP 47 tag
 * @string: (nullable): the form; %NULL or "" removes it
 *
 * Gives @self its form in one language.
 */
void
entente_text_set (EntenteText *self, const char *language, const char *string)
{
  guint at;
  Form form;

  g_return_if_fail (self != NULL);
  g_return_if_fail (language != NULL);

  for (at = 0; at < self->forms->len; at++)
    {
      Form *present = &g_array_index (self->forms, Form, at);
      int difference = compare_languages (present->language, language);

      if (difference > 0)
        break;
      if (difference < 0)
        continue;
      if (string == NULL || *string == '\0')
        g_array_remove_index (self->forms, at);
      else
        {
          char *old = present->string;

          present->string = g_strdup (string);
          g_free (old);
        }
      return;
    }
  if (string == NULL || *string == '\0')
    return;
  form = (Form){ g_intern_string (language), g_strdup (string) };
  g_array_insert_val (self->forms, at, form);
}

/**
 * entente_text_get:
 * @self: (nullable): a text
 * @language: a BCP 47 tag
 *
 * Returns: (nullable) (transfer none): the form in exactly that language.
 */
const char *
entente_text_get (const EntenteText *self, const char *language)
{
  const Form *form;

  g_return_val_if_fail (language != NULL, NULL);

  form = find_form (self, language);
  return form != NULL ? form->string : NULL;
}

/**
 * entente_text_lookup:
 * @self: (nullable): a text
 * @language: the reader's language
 * @ret_fallback: (out) (optional) (nullable) (transfer none): the language of what is returned,
 *   where it is not the one asked for; %NULL where it is, or where the form serves every language
 *
 * The form for a reader of @language: that language, then `mul`; as a fallback English, French,
 * Vietnamese, `und`, and the first there is.
 *
 * Returns: (nullable) (transfer none): the form, or %NULL where there is none at all.
 */
const char *
entente_text_lookup (const EntenteText *self, const char *language, const char **ret_fallback)
{
  static const char *const fallbacks[] = { "en", "fr", "vi", "und" };
  const Form *form;

  g_return_val_if_fail (language != NULL, NULL);

  if (ret_fallback != NULL)
    *ret_fallback = NULL;
  if (entente_text_is_empty (self))
    return NULL;
  form = find_form (self, language);
  if (form == NULL)
    form = find_form (self, "mul");
  if (form != NULL)
    return form->string;
  for (guint i = 0; form == NULL && i < G_N_ELEMENTS (fallbacks); i++)
    form = find_form (self, fallbacks[i]);
  if (form == NULL)
    form = &g_array_index (self->forms, Form, 0);
  if (ret_fallback != NULL)
    *ret_fallback = form->language;
  return form->string;
}

gboolean
entente_text_is_empty (const EntenteText *self)
{
  return self == NULL || self->forms->len == 0;
}

gboolean
entente_text_equal (const EntenteText *a, const EntenteText *b)
{
  if (entente_text_is_empty (a) || entente_text_is_empty (b))
    return entente_text_is_empty (a) && entente_text_is_empty (b);
  if (a->forms->len != b->forms->len)
    return FALSE;
  for (guint i = 0; i < a->forms->len; i++)
    {
      const Form *left = &g_array_index (a->forms, Form, i);
      const Form *right = &g_array_index (b->forms, Form, i);

      if (left->language != right->language || !g_str_equal (left->string, right->string))
        return FALSE;
    }
  return TRUE;
}

guint
entente_text_get_size (const EntenteText *self)
{
  return self != NULL ? self->forms->len : 0;
}

/**
 * entente_text_get_nth:
 * @self: a text
 * @index: below entente_text_get_size()
 * @ret_language: (out) (optional) (transfer none): the language of that form, an interned string
 *
 * Returns: (transfer none): the form at @index, in canonical order.
 */
const char *
entente_text_get_nth (const EntenteText *self, guint index, const char **ret_language)
{
  const Form *form;

  g_return_val_if_fail (self != NULL && index < self->forms->len, NULL);

  form = &g_array_index (self->forms, Form, index);
  if (ret_language != NULL)
    *ret_language = form->language;
  return form->string;
}
