/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-record.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_EVENT (entente_event_get_type ())

/**
 * EntenteEvent:
 *
 * Something that happened: a visit, a meeting, a founding.
 */
G_DECLARE_FINAL_TYPE (EntenteEvent, entente_event, ENTENTE, EVENT, EntenteRecord)

EntenteText *entente_event_get_name (EntenteEvent *self);
const char *entente_event_get_type_code (EntenteEvent *self);
EntenteDate *entente_event_get_date (EntenteEvent *self);
EntenteText *entente_event_get_place (EntenteEvent *self);
const char *entente_event_get_country (EntenteEvent *self);
const char *const *entente_event_get_partners (EntenteEvent *self);
const char *const *entente_event_get_people (EntenteEvent *self);
const char *const *entente_event_get_agreements (EntenteEvent *self);
const char *const *entente_event_get_projects (EntenteEvent *self);
EntenteText *entente_event_get_description (EntenteEvent *self);

G_END_DECLS
