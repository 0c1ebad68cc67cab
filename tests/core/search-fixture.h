/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-catalogue.h"

/* A catalogue in a folder of its own, with a search index. */
typedef struct
{
  char *folder;
  char *path;
  EntenteCatalogue *catalogue;
} SearchFixture;

void search_fixture_set_up (SearchFixture *fixture, gconstpointer data);
void search_fixture_tear_down (SearchFixture *fixture, gconstpointer data);

/* Puts records, given as JSON with ' for ", in one change. */
void search_fixture_put (SearchFixture *fixture, const char *const *records, gsize n);
void search_fixture_delete (SearchFixture *fixture, const char *id);

/* The ids that a text finds, with spaces between, the best first. */
char *search_fixture_find (SearchFixture *fixture, const char *text);
char *search_fixture_find_immediately (SearchFixture *fixture, const char *text);
