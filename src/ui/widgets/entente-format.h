/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-record.h"
#include "store/entente-catalogue.h"

G_BEGIN_DECLS

/* What the catalogue holds, in the words of the interface. Each returns a new string. */

char *entente_format_dup_date (const EntenteDate *date);
char *entente_format_dup_number (double number);
char *entente_format_dup_months (double months);
char *entente_format_dup_language (const char *code);
char *entente_format_dup_languages (const char *const *codes);
char *entente_format_dup_quoted (const char *words);
char *entente_format_dup_paragraphs (guint first, guint through);
char *entente_format_dup_shown (const char *words);
char *entente_format_dup_text (const EntenteText *text);
char *entente_format_dup_title (EntenteRecord *record);

char *entente_format_dup_figure (EntenteRecord *figure);
char *entente_format_dup_post_dates (EntenteNode *post);
char *entente_format_dup_value (EntenteCatalogue *catalogue,
                                const EntenteField *field,
                                const char *value);
char *entente_format_dup_field (EntenteCatalogue *catalogue,
                                EntenteNode *node,
                                const EntenteField *field);

G_END_DECLS
