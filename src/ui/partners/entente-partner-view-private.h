/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-priority.h"
#include "partners/entente-partner-view.h"
#include "store/entente-catalogue.h"

G_BEGIN_DECLS

/* What the catalogue has around a partner: entente-partner-surroundings.c. */

/**
 * EntenteRelative:
 * @id: the other partner
 * @kind: how the two stand, a code of the vocabulary "partner_relation"
 * @reverse: whether the other one says so: for "part_of", the other is a part of this one
 * @stated_by: the record that has the relation
 * @item: what evidence calls the relation by
 */
typedef struct
{
  char *id;
  const char *kind;
  gboolean reverse;
  EntenteRecord *stated_by;
  char *item;
} EntenteRelative;

/**
 * EntentePostHeld:
 * @person: the id of a person
 * @words: the post and when it was held
 */
typedef struct
{
  char *person;
  char *words;
} EntentePostHeld;

/**
 * EntenteCoPartner:
 * @id: a partner
 * @count: how many agreements it has together with this one
 */
typedef struct
{
  char *id;
  guint count;
} EntenteCoPartner;

/**
 * EntentePriorityOf:
 * @record: a partner
 * @priority: what it puts first in its cooperation with this one
 */
typedef struct
{
  EntenteRecord *record;
  EntentePriority *priority;
} EntentePriorityOf;

GPtrArray *_entente_partner_list_relatives (EntenteCatalogue *catalogue, EntenteRecord *partner);
GPtrArray *_entente_partner_list_posts (EntenteCatalogue *catalogue, EntenteRecord *partner);
GPtrArray *_entente_partner_list_co_partners (EntenteCatalogue *catalogue, EntenteRecord *partner);
GPtrArray *_entente_partner_list_priorities (EntenteCatalogue *catalogue, EntenteRecord *partner);

G_END_DECLS
