/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-record.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_PERSON (entente_person_get_type ())

/**
 * EntentePerson:
 *
 * Somebody who signs, speaks or decides, with the posts held.
 */
G_DECLARE_FINAL_TYPE (EntentePerson, entente_person, ENTENTE, PERSON, EntenteRecord)

EntenteText *entente_person_get_name (EntentePerson *self);
const char *entente_person_get_sort_name (EntentePerson *self);
EntenteText *entente_person_get_honorific (EntentePerson *self);
GPtrArray *entente_person_get_other_names (EntentePerson *self);
const char *entente_person_get_country (EntentePerson *self);
EntenteDate *entente_person_get_born (EntentePerson *self);
EntenteDate *entente_person_get_died (EntentePerson *self);
EntenteText *entente_person_get_description (EntentePerson *self);
GPtrArray *entente_person_get_posts (EntentePerson *self);
GPtrArray *entente_person_get_awards (EntentePerson *self);

G_END_DECLS
