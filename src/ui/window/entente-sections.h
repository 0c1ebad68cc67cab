/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-kind.h"

#include "window/entente-page.h"
#include "window/entente-record-view.h"

G_BEGIN_DECLS

/**
 * EntenteSection:
 * @name: its name in the settings and in actions
 * @title: its title, untranslated, with a mnemonic
 * @icon_name: its symbolic icon
 * @get_page_type: the type of its page
 *
 * A section of the window.
 */
typedef struct
{
  const char *name;
  const char *title;
  const char *icon_name;
  GType (*get_page_type) (void);
} EntenteSection;

const EntenteSection *entente_sections_get (guint *n_sections);
const char *entente_sections_get_name_for_kind (EntenteKind kind);
GType entente_sections_get_view_type (EntenteKind kind);

G_END_DECLS
