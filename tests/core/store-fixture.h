/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-catalogue.h"

/* A folder of its own for each test, with an empty catalogue in it. */
typedef struct
{
  char *folder;
  char *path; /* of the catalogue */
  EntenteCatalogue *catalogue;
} StoreFixture;

void store_fixture_set_up (StoreFixture *fixture, gconstpointer data);
void store_fixture_tear_down (StoreFixture *fixture, gconstpointer data);
void store_fixture_reopen (StoreFixture *fixture);

/* Parses JSON with ' for ", which must be right. */
EntenteRecord *store_parse (const char *json);
/* Puts the record as one change. */
void store_put (EntenteCatalogue *catalogue, const char *json);
void store_delete (EntenteCatalogue *catalogue, const char *id);
/* The title of a record in English, or NULL where there is no such record; free it. */
char *store_dup_title (EntenteCatalogue *catalogue, const char *id);
void store_remove_tree (const char *folder);
