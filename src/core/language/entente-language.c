/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The language switch.
 *
 * gettext obeys LANGUAGE, provided that the locale of messages is neither C nor one that is not
 * installed. So the program always says LANGUAGE itself, from its first statement on, and finds a
 * locale that gettext honours. Afterwards LANGUAGE is only overwritten, and gettext told to forget
 * what it has looked up. */

#define G_LOG_DOMAIN "entente-language"

#include "config.h"

#include "language/entente-language.h"

#include "language/entente-domain.h"

#include <glib/gi18n.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>

#define MAX_DOMAINS 4

struct _EntenteLanguage
{
  GObject parent_instance;
};

enum
{
  PROP_0,
  PROP_CHOSEN,
  PROP_CURRENT,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

typedef struct
{
  const char *code;
  const char *own_name;
  const char *locale;
} Language;

/* A language's own name is never translated: who is lost in the wrong one must find the way out. */
static const Language languages[] = {
  { "en", "English", "en_US.UTF-8" },
  { "fr", "Français", "fr_FR.UTF-8" },
  { "vi", "Tiếng Việt", "vi_VN.UTF-8" },
};

static const char *const codes[] = { "en", "fr", "vi", NULL };

/* A catalogue of another library, and where its maker put it. */
typedef struct
{
  const char *name;
  char *directory;
} Domain;

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static EntenteLanguage *default_language;
static const char *chosen = "";
static const char *current = "en";
static const char *of_system = "en";
static char *inherited; /* LANGUAGE as the parent process gave it, or NULL */
static char *locale_directory;
static char *toolkit_directory; /* our catalogues for the libraries, a folder for each */
static Domain domains[MAX_DOMAINS];
static guint n_domains;

G_DEFINE_FINAL_TYPE (EntenteLanguage, entente_language_object, G_TYPE_OBJECT)

/* Helpers */

/* "fr_CA.UTF-8@euro" and "fr" are both French. NULL when the language is not one of ours. */
static const Language *
find_language (const char *name)
{
  gsize length;

  if (name == NULL)
    return NULL;

  length = strcspn (name, "_-.@:");

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      if (strlen (languages[i].code) == length
          && g_ascii_strncasecmp (name, languages[i].code, length) == 0)
        return &languages[i];
    }

  return NULL;
}

static gboolean
is_plain_c (const char *locale)
{
  return locale == NULL || *locale == '\0' || strcmp (locale, "C") == 0
         || strcmp (locale, "POSIX") == 0 || g_str_has_prefix (locale, "C.");
}

static const char *
get_messages_locale (void)
{
  static const char *const variables[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      const char *value = g_getenv (variables[i]);

      if (value != NULL && *value != '\0')
        return value;
    }

  return NULL;
}

/* The first language of ours that the session asks for. The names are read from the environment,
 * not from the locale in force: the one named may not be installed. LC_ALL=C is the one way to ask
 * for none at all. */
static const char *
find_system_language (void)
{
  const char *locale = get_messages_locale ();
  const char *all = g_getenv ("LC_ALL");
  const Language *language;

  if (inherited != NULL && !(all != NULL && (strcmp (all, "C") == 0 || strcmp (all, "POSIX") == 0)))
    {
      g_auto (GStrv) names = g_strsplit (inherited, ":", -1);

      for (guint i = 0; names[i] != NULL; i++)
        {
          language = find_language (names[i]);

          if (language != NULL)
            return language->code;
        }
    }

  language = find_language (locale);

  return language != NULL ? language->code : "en";
}

/* gettext looks at LANGUAGE only in a locale that is not C; from glibc 2.39 on C.UTF-8 counts as C.
 * glibc loads C.utf8 for a name like C_XX.UTF-8 and keeps the name, which is all that is needed
 * when no other locale is installed. */
static void
settle_messages_locale (void)
{
  static const char *const more[] = { "C_XX.UTF-8", "C_XX.utf8" };

  if (!is_plain_c (setlocale (LC_MESSAGES, NULL)))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      if (g_str_equal (languages[i].code, of_system)
          && setlocale (LC_MESSAGES, languages[i].locale) != NULL)
        return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      if (setlocale (LC_MESSAGES, languages[i].locale) != NULL)
        return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (more); i++)
    {
      if (setlocale (LC_MESSAGES, more[i]) != NULL)
        return;
    }
}

static void
settle_locale (void)
{
  static const int categories[] = { LC_CTYPE,    LC_NUMERIC,  LC_TIME,        LC_COLLATE,
                                    LC_MONETARY, LC_MESSAGES, LC_MEASUREMENT, LC_PAPER };

  /* All or nothing: when one category names a locale that is missing, the others still count. */
  if (setlocale (LC_ALL, "") == NULL)
    {
      for (guint i = 0; i < G_N_ELEMENTS (categories); i++)
        setlocale (categories[i], "");
    }

  if (g_strcmp0 (setlocale (LC_CTYPE, NULL), "C") == 0
      || g_strcmp0 (setlocale (LC_CTYPE, NULL), "POSIX") == 0)
    setlocale (LC_CTYPE, "C.UTF-8");

  settle_messages_locale ();
}

static void
bind_domain (const Domain *domain)
{
  g_autofree char *ours = g_build_filename (toolkit_directory, domain->name, NULL);

  bindtextdomain (domain->name,
                  entente_domain_choose (domain->name, current, domain->directory, ours));
}

static void
apply (const char *code)
{
  current = code;
  g_setenv ("LANGUAGE", current, TRUE);

  for (guint i = 0; i < n_domains; i++)
    bind_domain (&domains[i]);

  /* This, and not bindtextdomain () with the same folder, makes glibc forget what it has cached. */
  textdomain (GETTEXT_PACKAGE);
}

/* GObject overrides */

static void
entente_language_object_get_property (GObject *object,
                                      guint prop_id,
                                      GValue *value,
                                      GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_CHOSEN:
      g_value_set_string (value, chosen);
      break;

    case PROP_CURRENT:
      g_value_set_string (value, current);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_language_object_class_init (EntenteLanguageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_language_object_get_property;

  /**
   * EntenteLanguage:chosen:
   *
   * What the person chose: a code, or the empty string to follow the session.
   */
  properties[PROP_CHOSEN]
      = g_param_spec_string ("chosen", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * EntenteLanguage:current:
   *
   * The language in force: "en", "fr" or "vi".
   */
  properties[PROP_CURRENT] = g_param_spec_string ("current", NULL, NULL, "en",
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * EntenteLanguage::changed:
   *
   * Another language is in force; words looked up from now on are in it.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_language_object_init (EntenteLanguage *self)
{
}

/* Public functions */

/**
 * entente_language_init:
 *
 * Settles the locale and binds the catalogues. The first statement of every main (): the
 * environment may be written only while nothing else reads it.
 *
 * The folder of the catalogues can be named by ENTENTE_LOCALEDIR, so that an uninstalled program
 * speaks its languages too.
 */
void
entente_language_init (void)
{
  const char *directory = g_getenv ("ENTENTE_LOCALEDIR");

  if (default_language != NULL)
    return;

  default_language = g_object_new (ENTENTE_TYPE_LANGUAGE, NULL);
  inherited = g_strdup (g_getenv ("LANGUAGE"));
  locale_directory = g_strdup (directory != NULL ? directory : LOCALEDIR);
  toolkit_directory = directory != NULL ? g_build_filename (directory, "toolkit", NULL)
                                        : g_build_filename (PKGDATADIR, "locale", NULL);
  of_system = find_system_language ();
  current = of_system;

  g_setenv ("LANGUAGE", current, TRUE);
  settle_locale ();

  bindtextdomain (GETTEXT_PACKAGE, locale_directory);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  /* GLib decides at its first look-up, once and for all, whether it translates; before
   * textdomain () it always decides that it does. GTK and libadwaita look up through it. */
  g_dgettext (GETTEXT_PACKAGE, "x");
  textdomain (GETTEXT_PACKAGE);
}

/**
 * entente_language_get_default:
 *
 * The object that tells when the language changes.
 *
 * Returns: (transfer none): the one language of the process
 */
EntenteLanguage *
entente_language_get_default (void)
{
  if (default_language == NULL)
    entente_language_init ();

  return default_language;
}

/**
 * entente_language_set:
 * @code: (nullable): "en", "fr", "vi", or "" (or %NULL) to follow the session
 *
 * Changes the language of the interface at once. To be called on the main thread, with no worker
 * running.
 *
 * Returns: %TRUE when @code is a language of ours, or the session's
 */
gboolean
entente_language_set (const char *code)
{
  EntenteLanguage *self = entente_language_get_default ();
  const char *wanted = of_system;
  const char *wish = "";
  gboolean chosen_changes;
  gboolean current_changes;

  if (code != NULL && *code != '\0')
    {
      const Language *language = find_language (code);

      if (language == NULL)
        return FALSE;

      wish = language->code;
      wanted = language->code;
    }

  chosen_changes = !g_str_equal (wish, chosen);
  current_changes = !g_str_equal (wanted, current);
  chosen = wish;

  if (current_changes)
    apply (wanted);

  if (chosen_changes)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);

  if (current_changes)
    {
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT]);
      g_signal_emit (self, signals[CHANGED], 0);
    }

  return TRUE;
}

/**
 * entente_language_get_chosen:
 *
 * Returns: what was set: a code, or the empty string when the session is followed
 */
const char *
entente_language_get_chosen (void)
{
  return chosen;
}

/**
 * entente_language_get_current:
 *
 * Returns: the language in force, "en", "fr" or "vi": also the one in which data are shown
 */
const char *
entente_language_get_current (void)
{
  return current;
}

/**
 * entente_language_get_of_system:
 *
 * Returns: the language that the session asks for, as far as it is one of ours; else "en"
 */
const char *
entente_language_get_of_system (void)
{
  return of_system;
}

/**
 * entente_language_get_codes:
 *
 * Returns: (array zero-terminated=1): the languages of the interface
 */
const char *const *
entente_language_get_codes (void)
{
  return codes;
}

/**
 * entente_language_get_own_name:
 * @code: a language of the interface
 *
 * Returns: (nullable): the name that the language has in itself
 */
const char *
entente_language_get_own_name (const char *code)
{
  const Language *language = find_language (code);

  return language != NULL ? language->own_name : NULL;
}

/**
 * entente_language_adopt_domain:
 * @domain: (not nullable): the gettext domain of another library
 *
 * Lets the words of a library come from our own catalogue in the languages in which the library's
 * lacks words that our windows show. To be called after the library has bound its domain.
 */
void
entente_language_adopt_domain (const char *domain)
{
  g_return_if_fail (domain != NULL);
  g_return_if_fail (n_domains < MAX_DOMAINS);

  entente_language_get_default ();

  domains[n_domains].name = g_intern_string (domain);
  domains[n_domains].directory = g_strdup (bindtextdomain (domain, NULL));
  bind_domain (&domains[n_domains]);
  n_domains++;
  textdomain (GETTEXT_PACKAGE);
}

/**
 * entente_language_clean_launch_context:
 * @context: where a child process gets its environment
 *
 * Gives a child the LANGUAGE that the session has, not the one chosen here.
 */
void
entente_language_clean_launch_context (GAppLaunchContext *context)
{
  g_return_if_fail (G_IS_APP_LAUNCH_CONTEXT (context));

  if (inherited != NULL)
    g_app_launch_context_setenv (context, "LANGUAGE", inherited);
  else
    g_app_launch_context_unsetenv (context, "LANGUAGE");
}

/**
 * entente_language_dup_catalogue_path:
 * @code: one of the languages of the interface
 *
 * Returns: (transfer full) (nullable): the file with its words; %NULL before entente_language_init()
 */
char *
entente_language_dup_catalogue_path (const char *code)
{
  g_return_val_if_fail (code != NULL, NULL);

  return locale_directory != NULL
             ? g_build_filename (locale_directory, code, "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL)
             : NULL;
}
