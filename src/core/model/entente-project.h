/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-record.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PROJECT (entente_project_get_type ())

/**
 * EntenteProject:
 *
 * Something that partners do together.
 */
G_DECLARE_FINAL_TYPE (EntenteProject, entente_project, ENTENTE, PROJECT, EntenteRecord)

EntenteText *entente_project_get_name (EntenteProject *self);
const char *entente_project_get_status (EntenteProject *self);
GPtrArray *entente_project_get_partners (EntenteProject *self);
const char *const *entente_project_get_agreements (EntenteProject *self);
EntenteText *entente_project_get_place (EntenteProject *self);
const char *entente_project_get_country (EntenteProject *self);
EntenteDate *entente_project_get_started (EntenteProject *self);
EntenteDate *entente_project_get_ended (EntenteProject *self);
EntenteDate *entente_project_get_approved (EntenteProject *self);
EntenteText *entente_project_get_description (EntenteProject *self);

G_END_DECLS
