/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-catalogue.h"

G_BEGIN_DECLS

/* The exit statuses, as the manual page promises them. */
enum
{
  ENTENTE_CLI_DONE = 0,
  ENTENTE_CLI_NOTHING = 1, /* nothing found, or problems found */
  ENTENTE_CLI_TROUBLE = 2, /* wrong use, or a file that can not be read */
};

/**
 * EntenteCli:
 *
 * What every verb is given: the catalogue, the language, and how to answer.
 */
typedef struct
{
  const char *verb;
  const char *language; /* "en", "fr" or "vi" */
  char *catalogue_path; /* NULL: the default one */
  gboolean empty;
  gboolean json;
  char **arguments; /* what stands after the verb and its options */
  EntenteCatalogue *catalogue;
} EntenteCli;

/**
 * EntenteCliVerb:
 *
 * One thing that the program can do. A verb is one file.
 */
typedef struct
{
  const char *name;
  const char *parameters; /* untranslated, or empty */
  const char *summary;    /* untranslated */
  guint min_arguments;
  guint max_arguments;
  gboolean writes;
  gboolean needs_no_catalogue;
  const GOptionEntry *options;
  int (*run) (EntenteCli *cli);
} EntenteCliVerb;

extern const EntenteCliVerb entente_cli_check;
extern const EntenteCliVerb entente_cli_export;
extern const EntenteCliVerb entente_cli_import;
extern const EntenteCliVerb entente_cli_list;
extern const EntenteCliVerb entente_cli_salvage;
extern const EntenteCliVerb entente_cli_search;
extern const EntenteCliVerb entente_cli_show;
extern const EntenteCliVerb entente_cli_stats;

int entente_cli_fail (const GError *error);
int entente_cli_fail_kind (const char *code);
int entente_cli_fail_use (const char *reason);

G_END_DECLS
