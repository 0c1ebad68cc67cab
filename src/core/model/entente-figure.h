/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-record.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_FIGURE (entente_figure_get_type ())

/**
 * EntenteFigure:
 *
 * A number that a source states.
 */
G_DECLARE_FINAL_TYPE (EntenteFigure, entente_figure, ENTENTE, FIGURE, EntenteRecord)

EntenteText *entente_figure_get_label (EntenteFigure *self);
double entente_figure_get_value (EntenteFigure *self);
const char *entente_figure_get_qualifier (EntenteFigure *self);
EntenteText *entente_figure_get_unit (EntenteFigure *self);
EntenteDate *entente_figure_get_date (EntenteFigure *self);
const char *const *entente_figure_get_about (EntenteFigure *self);
const char *entente_figure_get_speaker (EntenteFigure *self);
const char *const *entente_figure_get_differs_from (EntenteFigure *self);
EntenteText *entente_figure_get_description (EntenteFigure *self);

G_END_DECLS
