/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* entente-cli: the catalogue from a terminal. Answers go to standard output, messages to standard
 * error; the exit statuses are those of entente-cli.h. */

#include "config.h"

#include "entente-cli.h"

#include "language/entente-language.h"
#include "model/entente-error.h"
#include "search/entente-search-index.h"
#include "services/entente-starter.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>

/* How many characters the name of a verb and its parameters take, before what it does. */
#define CALL_WIDTH 18

static const EntenteCliVerb *const verbs[] = {
  &entente_cli_search, &entente_cli_list,   &entente_cli_show,   &entente_cli_stats,
  &entente_cli_check,  &entente_cli_import, &entente_cli_export, &entente_cli_salvage,
};

/* --- Messages --------------------------------------------------------------------------------- */

/**
 * entente_cli_fail:
 *
 * Says on standard error what went wrong.
 *
 * Returns: the exit status for it.
 */
int
entente_cli_fail (const GError *error)
{
  g_printerr ("entente-cli: %s\n", error->message);
  return ENTENTE_CLI_TROUBLE;
}

/**
 * entente_cli_fail_kind:
 *
 * Says on standard error that @code is no kind of record.
 *
 * Returns: the exit status for it.
 */
int
entente_cli_fail_kind (const char *code)
{
  /* Translators: %s is what was typed instead of article, partner and so on */
  g_printerr (_ ("entente-cli: “%s” is not a kind of record"), code);
  g_printerr ("\n");
  return ENTENTE_CLI_TROUBLE;
}

/**
 * entente_cli_fail_use:
 *
 * Says on standard error how the command was used wrongly.
 *
 * Returns: the exit status for it.
 */
int
entente_cli_fail_use (const char *reason)
{
  g_printerr ("entente-cli: %s\n", reason);
  return ENTENTE_CLI_TROUBLE;
}

static const char *
get_parameters (const EntenteCliVerb *verb)
{
  return *verb->parameters != '\0' ? _ (verb->parameters) : "";
}

static int
print_usage (FILE *file)
{
  /* Translators: the usage line of the command; leave --options and capitals as they are understood */
  fprintf (file, "%s\n\n", _ ("Usage: entente-cli VERB [OPTION…] [ARGUMENT…]"));
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autofree char *call = g_strconcat (verbs[i]->name, " ", get_parameters (verbs[i]), NULL);
      int padding = MAX (CALL_WIDTH - (int) g_utf8_strlen (call, -1), 0);

      fprintf (file, "  %s%*s %s\n", call, padding, "", _ (verbs[i]->summary));
    }
  fprintf (file, "\n%s\n", _ ("“entente-cli VERB --help” tells the options of a verb."));
  return file == stderr ? ENTENTE_CLI_TROUBLE : ENTENTE_CLI_DONE;
}

static const EntenteCliVerb *
find_verb (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_equal (verbs[i]->name, name))
      return verbs[i];
  return NULL;
}

/* --- Options ---------------------------------------------------------------------------------- */

static gboolean
choose_language (const char *code, GError **error)
{
  if (code == NULL || g_strv_contains (entente_language_get_codes (), code))
    {
      if (code != NULL)
        entente_language_set (code);
      return TRUE;
    }
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               /* Translators: %s is what stands after --language */
               _ ("“%s” is not a language of this program: en, fr or vi"), code);
  return FALSE;
}

/* The language has to be known before the first message, so before the options are read. */
static const char *
peek_language (int argc, char *argv[])
{
  for (int i = 1; i < argc && !g_str_equal (argv[i], "--"); i++)
    {
      if (g_str_has_prefix (argv[i], "--language="))
        return argv[i] + strlen ("--language=");
      if (g_str_equal (argv[i], "--language") && i + 1 < argc)
        return argv[i + 1];
    }
  return NULL;
}

static gboolean
parse_options (EntenteCli *cli, const EntenteCliVerb *verb, char ***argv, GError **error)
{
  g_autofree char *language = NULL;
  /* Understood by all verbs, and offered by those that heed it. */
  const int about_catalogue = verb->needs_no_catalogue ? G_OPTION_FLAG_HIDDEN : 0;
  const GOptionEntry common[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &cli->json, N_ ("Answer in JSON"), NULL },
    { "catalogue", 0, about_catalogue, G_OPTION_ARG_FILENAME, &cli->catalogue_path,
      N_ ("The catalogue file; made from the starter catalogue where it does not exist"),
      N_ ("FILE") },
    { "empty", 0, about_catalogue, G_OPTION_ARG_NONE, &cli->empty,
      N_ ("Make an empty catalogue where FILE does not exist"), NULL },
    { "language", 0, 0, G_OPTION_ARG_STRING, &language,
      N_ ("The language of the answer: en, fr or vi"), "en|fr|vi" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (get_parameters (verb));
  guint n;

  g_option_context_set_summary (context, _ (verb->summary));
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);
  if (verb->options != NULL)
    g_option_context_add_main_entries (context, verb->options, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, argv, error))
    return FALSE;
  cli->arguments = *argv + 1;
  /* “--” ends the options; it is no argument itself. */
  if (cli->arguments[0] != NULL && g_str_equal (cli->arguments[0], "--"))
    cli->arguments++;
  n = g_strv_length (cli->arguments);
  if (n < verb->min_arguments || n > verb->max_arguments)
    {
      g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED, help);
      return FALSE;
    }
  return TRUE;
}

/* --- Running a verb --------------------------------------------------------------------------- */

static EntenteCatalogue *
open_with (EntenteCli *cli,
           const char *path,
           EntenteCatalogueFlags flags,
           EntenteIndexer *indexer,
           GError **error)
{
  if (cli->empty)
    return entente_catalogue_open (path, flags | ENTENTE_CATALOGUE_CREATE, indexer, error);
  return entente_starter_open (path, flags, indexer, error);
}

/* What may take minutes is said. */
static EntenteCatalogue *
open_catalogue (EntenteCli *cli, GError **error)
{
  g_autoptr (EntenteIndexer) indexer = entente_search_index_new ();
  g_autofree char *path = cli->catalogue_path != NULL ? g_strdup (cli->catalogue_path)
                                                      : entente_starter_dup_default_path ();
  g_autoptr (GError) inner = NULL;
  EntenteCatalogue *catalogue = open_with (cli, path, ENTENTE_CATALOGUE_AS_IT_IS, indexer, &inner);

  if (g_error_matches (inner, ENTENTE_ERROR, ENTENTE_ERROR_OLDER))
    {
      /* Translators: %s is the path of a file */
      g_printerr (_ ("entente-cli: preparing “%s”, which another version of Entente wrote last\n"),
                  path);
      return open_with (cli, path, ENTENTE_CATALOGUE_NONE, indexer, error);
    }
  if (inner != NULL)
    g_propagate_error (error, g_steal_pointer (&inner));
  return catalogue;
}

/* Such a file may hold more than is shown. */
static void
print_if_newer (EntenteCatalogue *catalogue)
{
  const GError *reason = entente_catalogue_get_read_only_reason (catalogue);

  if (!g_error_matches (reason, ENTENTE_ERROR, ENTENTE_ERROR_NEWER))
    return;
  /* Translators: %s is the path of a file */
  g_printerr (_ ("entente-cli: “%s” was written by a newer version of Entente, and is opened for "
                 "reading only"),
              entente_catalogue_get_path (catalogue));
  g_printerr ("\n");
}

/* What could not be written has not been answered: a full disk behind a pipe says so only now. */
static int
finish_output (int status)
{
  g_autofree char *reason = NULL;

  if (fflush (stdout) == 0 && !ferror (stdout))
    return status;
  /* Translators: %s is what the system says */
  reason = g_strdup_printf (_ ("the answer cannot be written: %s"), g_strerror (errno));
  return entente_cli_fail_use (reason);
}

static int
run_verb (const EntenteCliVerb *verb, int argc, char *argv[])
{
  EntenteCli cli = { .verb = verb->name };
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) arguments = g_strdupv (argv + 1);
  int status;

  /* What the help calls the program. */
  g_free (arguments[0]);
  arguments[0] = g_strconcat ("entente-cli ", verb->name, NULL);
  if (!parse_options (&cli, verb, &arguments, &error))
    {
      g_free (cli.catalogue_path);
      return entente_cli_fail (error);
    }
  cli.language = entente_language_get_current ();
  if (!verb->needs_no_catalogue)
    cli.catalogue = open_catalogue (&cli, &error);
  if (cli.catalogue != NULL)
    print_if_newer (cli.catalogue);
  if (error != NULL)
    status = entente_cli_fail (error);
  else
    status = verb->run (&cli);
  g_clear_object (&cli.catalogue);
  g_free (cli.catalogue_path);
  return finish_output (status);
}

/* The options that all verbs have may stand before the verb as well: they are moved behind it. */
static void
put_verb_first (int argc, char *argv[])
{
  int position = 1;
  char *verb;

  while (position < argc && g_str_has_prefix (argv[position], "--")
         && !g_str_equal (argv[position], "--help") && !g_str_equal (argv[position], "--version"))
    position
        += g_str_equal (argv[position], "--catalogue") || g_str_equal (argv[position], "--language")
               ? 2
               : 1;
  if (position >= argc)
    return;
  verb = argv[position];
  memmove (argv + 2, argv + 1, (position - 1) * sizeof (char *));
  argv[1] = verb;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  const EntenteCliVerb *verb;

  entente_language_init ();
  if (!choose_language (peek_language (argc, argv), &error))
    return entente_cli_fail (error);
  put_verb_first (argc, argv);
  if (argc < 2)
    return print_usage (stderr);
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h"))
    return print_usage (stdout);
  if (g_str_equal (argv[1], "--version"))
    {
      printf ("entente-cli %s\n", PACKAGE_VERSION);
      return ENTENTE_CLI_DONE;
    }
  verb = find_verb (argv[1]);
  if (verb == NULL)
    {
      /* Translators: %s is what was typed instead of a verb */
      g_printerr (_ ("entente-cli: there is no verb “%s”"), argv[1]);
      g_printerr ("\n");
      return print_usage (stderr);
    }
  return run_verb (verb, argc, argv);
}
