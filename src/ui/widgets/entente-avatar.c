/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The round picture of a partner or a person. It is an ornament: the name stands beside it. */

#define G_LOG_DOMAIN "entente-avatar"

#include "config.h"

#include "widgets/entente-avatar.h"

/**
 * entente_avatar_dup_text:
 * @name: a name in full
 * @acronym: (nullable): its short form
 *
 * Returns: (transfer full): the text that AdwAvatar, which takes the first letters of the first and
 *   the last word, makes the initials of: two letters of the acronym, else those of the name.
 */
char *
entente_avatar_dup_text (const char *name, const char *acronym)
{
  GString *text;
  const char *second;

  g_return_val_if_fail (name != NULL, NULL);

  if (acronym == NULL || *acronym == '\0')
    return g_strdup (name);
  second = g_utf8_next_char (acronym);
  text = g_string_new_len (acronym, second - acronym);
  if (g_unichar_isalnum (g_utf8_get_char (second)))
    {
      g_string_append_c (text, ' ');
      g_string_append_unichar (text, g_utf8_get_char (second));
    }
  return g_string_free (text, FALSE);
}

void
entente_avatar_set_name (AdwAvatar *avatar, const char *name, const char *acronym)
{
  g_autofree char *text = entente_avatar_dup_text (name, acronym);

  g_return_if_fail (ADW_IS_AVATAR (avatar));

  adw_avatar_set_text (avatar, text);
}

GtkWidget *
entente_avatar_new (int size, const char *name, const char *acronym)
{
  GtkWidget *avatar
      = g_object_new (ADW_TYPE_AVATAR, "size", size, "show-initials", TRUE, "accessible-role",
                      GTK_ACCESSIBLE_ROLE_PRESENTATION, "valign", GTK_ALIGN_CENTER, NULL);

  entente_avatar_set_name (ADW_AVATAR (avatar), name, acronym);
  return avatar;
}
