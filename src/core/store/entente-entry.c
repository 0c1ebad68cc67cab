/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-entry"

#include "config.h"

#include "store/entente-entry-private.h"

#define FIELD_END '\x1e'
#define KEY_END   '\x1f'

enum
{
  PROP_0,
  PROP_KIND,
  PROP_AGREEMENTS,
  PROP_ARTICLES,
  PROP_LATEST_DAY,
  PROP_STARRED,
  PROP_DATE,
  PROP_PARTIES,
  PROP_ID, /* strings from here on */
  PROP_TITLE,
  PROP_TITLE_FALLBACK,
  PROP_SUBTITLE,
  PROP_ACRONYM,
  PROP_CODE,
  PROP_STATUS,
  PROP_COUNTRY,
  PROP_LANGUAGE,
  PROP_PRINTED_TITLE,
  N_PROPS
};

#define N_STRINGS          (N_PROPS - PROP_ID)
#define STRING(self, prop) ((self)->strings[(prop) -PROP_ID])

struct _EntenteEntry
{
  GObject parent_instance;

  gint64 n;
  EntenteKind kind;
  gint32 first_day;
  gint32 last_day;
  gint32 latest_day;
  guint agreements;
  guint articles;
  gboolean starred;

  /* Owned */
  char *strings[N_STRINGS];
  char *edtf;
  EntenteDate *date;
  GStrv parties;
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (EntenteEntry, entente_entry, G_TYPE_OBJECT)

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_entry_finalize (GObject *object)
{
  EntenteEntry *self = ENTENTE_ENTRY (object);

  for (guint i = 0; i < N_STRINGS; i++)
    g_free (self->strings[i]);
  g_free (self->edtf);
  g_clear_pointer (&self->date, entente_date_free);
  g_strfreev (self->parties);

  G_OBJECT_CLASS (entente_entry_parent_class)->finalize (object);
}

static void
entente_entry_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EntenteEntry *self = ENTENTE_ENTRY (object);

  switch (id)
    {
    case PROP_KIND:
      g_value_set_uint (value, self->kind);
      break;
    case PROP_AGREEMENTS:
      g_value_set_uint (value, self->agreements);
      break;
    case PROP_ARTICLES:
      g_value_set_uint (value, self->articles);
      break;
    case PROP_LATEST_DAY:
      g_value_set_int (value, self->latest_day);
      break;
    case PROP_STARRED:
      g_value_set_boolean (value, self->starred);
      break;
    case PROP_DATE:
      g_value_set_boxed (value, self->date);
      break;
    case PROP_PARTIES:
      g_value_set_boxed (value, self->parties);
      break;
    default:
      if (id >= PROP_ID && id < N_PROPS)
        g_value_set_string (value, STRING (self, id));
      else
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_entry_class_init (EntenteEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  static const char *const names[N_STRINGS]
      = { "id",   "title",  "title-fallback", "subtitle", "acronym",
          "code", "status", "country",        "language", "printed-title" };

  object_class->finalize = entente_entry_finalize;
  object_class->get_property = entente_entry_get_property;

  /**
   * EntenteEntry:kind:
   *
   * The #EntenteKind of the record.
   */
  properties[PROP_KIND] = g_param_spec_uint ("kind", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_AGREEMENTS]
      = g_param_spec_uint ("agreements", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_ARTICLES] = g_param_spec_uint ("articles", NULL, NULL, 0, G_MAXUINT, 0, flags);
  /**
   * EntenteEntry:latest-day:
   *
   * The day of the latest record that refers to this one, as yyyymmdd; 0 where there is none.
   */
  properties[PROP_LATEST_DAY] = g_param_spec_int ("latest-day", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_STARRED] = g_param_spec_boolean ("starred", NULL, NULL, FALSE, flags);
  properties[PROP_DATE] = g_param_spec_boxed ("date", NULL, NULL, ENTENTE_TYPE_DATE, flags);
  /**
   * EntenteEntry:parties:
   *
   * The partners of an agreement or a project, in the order of the record: the id of each, or
   * what entente_entry_dup_party_name() takes.
   */
  properties[PROP_PARTIES] = g_param_spec_boxed ("parties", NULL, NULL, G_TYPE_STRV, flags);
  for (guint i = 0; i < N_STRINGS; i++)
    properties[PROP_ID + i] = g_param_spec_string (names[i], NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_entry_init (EntenteEntry *self)
{
  self->parties = g_new0 (char *, 1);
}

/* --- Reading a row ---------------------------------------------------------------------------- */

char *
_entente_text_pack (const EntenteText *text)
{
  GString *packed;

  if (text == NULL || entente_text_is_empty (text))
    return NULL;
  packed = g_string_new (NULL);
  for (guint i = 0; i < entente_text_get_size (text); i++)
    {
      const char *language;
      const char *form = entente_text_get_nth (text, i, &language);

      if (i > 0)
        g_string_append_c (packed, FIELD_END);
      g_string_append (packed, language);
      g_string_append_c (packed, KEY_END);
      g_string_append (packed, form);
    }
  return g_string_free (packed, FALSE);
}

EntenteText *
_entente_text_unpack (const char *packed)
{
  g_auto (GStrv) forms = NULL;
  EntenteText *text;

  if (packed == NULL)
    return NULL;
  text = entente_text_new ();
  forms = g_strsplit (packed, "\x1e", -1);
  for (guint i = 0; forms[i] != NULL; i++)
    {
      char *end = strchr (forms[i], KEY_END);

      if (end == NULL)
        continue;
      *end = '\0';
      entente_text_set (text, forms[i], end + 1);
    }
  return text;
}

static void
set_string (EntenteEntry *self, guint prop, const char *value)
{
  if (g_strcmp0 (STRING (self, prop), value) == 0)
    return;
  g_free (STRING (self, prop));
  STRING (self, prop) = g_strdup (value);
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

static void
set_uint (EntenteEntry *self, guint prop, guint *field, guint value)
{
  if (*field == value)
    return;
  *field = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

static void
set_date (EntenteEntry *self, const char *edtf)
{
  if (g_strcmp0 (self->edtf, edtf) == 0)
    return;
  g_free (self->edtf);
  self->edtf = g_strdup (edtf);
  g_clear_pointer (&self->date, entente_date_free);
  if (edtf != NULL)
    self->date = entente_date_new_from_edtf (edtf, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DATE]);
}

static void
set_parties (EntenteEntry *self, const char *joined)
{
  g_auto (GStrv) parties = joined != NULL ? g_strsplit (joined, " ", -1) : g_new0 (char *, 1);

  if (g_strv_equal ((const char *const *) parties, (const char *const *) self->parties))
    return;
  g_strfreev (self->parties);
  self->parties = g_steal_pointer (&parties);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PARTIES]);
}

static void
set_title (EntenteEntry *self, const char *packed, const char *language)
{
  g_autoptr (EntenteText) text = _entente_text_unpack (packed);
  const char *fallback = NULL;
  const char *title = entente_text_lookup (text, language, &fallback);

  set_string (self, PROP_TITLE, title != NULL ? title : STRING (self, PROP_ID));
  set_string (self, PROP_TITLE_FALLBACK, title != NULL ? fallback : NULL);
  set_string (self, PROP_PRINTED_TITLE,
              STRING (self, PROP_LANGUAGE) != NULL
                  ? entente_text_get (text, STRING (self, PROP_LANGUAGE))
                  : NULL);
}

EntenteEntry *
_entente_entry_new (gint64 n)
{
  EntenteEntry *self = g_object_new (ENTENTE_TYPE_ENTRY, NULL);

  self->n = n;
  return self;
}

/* Takes over a row of the columns ENTENTE_ENTRY_COLUMNS, notifying what is not as it was. */
void
_entente_entry_read (EntenteEntry *self, EntenteStatement *row, const char *language)
{
  g_autoptr (EntenteText) subtitle = NULL;

  g_object_freeze_notify (G_OBJECT (self));
  set_uint (self, PROP_KIND, &self->kind, (guint) entente_statement_get_int (row, 1));
  set_string (self, PROP_ID, entente_statement_get_text (row, 2));
  set_string (self, PROP_CODE, entente_statement_get_text (row, 3));
  set_string (self, PROP_STATUS, entente_statement_get_text (row, 4));
  set_string (self, PROP_COUNTRY, entente_statement_get_text (row, 5));
  set_string (self, PROP_LANGUAGE, entente_statement_get_text (row, 6));
  set_string (self, PROP_ACRONYM, entente_statement_get_text (row, 7));
  set_uint (self, PROP_STARRED, (guint *) &self->starred,
            (guint) entente_statement_get_int (row, 8));
  set_date (self, entente_statement_get_text (row, 9));
  self->first_day = (gint32) entente_statement_get_int (row, 10);
  self->last_day = (gint32) entente_statement_get_int (row, 11);
  set_uint (self, PROP_AGREEMENTS, &self->agreements, (guint) entente_statement_get_int (row, 12));
  set_uint (self, PROP_ARTICLES, &self->articles, (guint) entente_statement_get_int (row, 13));
  set_uint (self, PROP_LATEST_DAY, (guint *) &self->latest_day,
            (guint) entente_statement_get_int (row, 14));
  set_title (self, entente_statement_get_text (row, 15), language);
  subtitle = _entente_text_unpack (entente_statement_get_text (row, 16));
  set_string (self, PROP_SUBTITLE, entente_text_lookup (subtitle, language, NULL));
  set_parties (self, entente_statement_get_text (row, 17));
  g_object_thaw_notify (G_OBJECT (self));
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_entry_get_n:
 *
 * Returns: the number of the record in its file, which never serves twice
 */
gint64
entente_entry_get_n (EntenteEntry *self)
{
  g_return_val_if_fail (ENTENTE_IS_ENTRY (self), 0);

  return self->n;
}

EntenteKind
entente_entry_get_kind (EntenteEntry *self)
{
  g_return_val_if_fail (ENTENTE_IS_ENTRY (self), ENTENTE_KIND_NONE);

  return self->kind;
}

const char *
entente_entry_get_id (EntenteEntry *self)
{
  g_return_val_if_fail (ENTENTE_IS_ENTRY (self), NULL);

  return STRING (self, PROP_ID);
}

const char *
entente_entry_get_title (EntenteEntry *self)
{
  g_return_val_if_fail (ENTENTE_IS_ENTRY (self), NULL);

  return STRING (self, PROP_TITLE);
}

/**
 * entente_entry_get_title_fallback:
 *
 * Returns: (nullable): the language of the title, where it is not the one asked for
 */
const char *
entente_entry_get_title_fallback (EntenteEntry *self)
{
  g_return_val_if_fail (ENTENTE_IS_ENTRY (self), NULL);

  return STRING (self, PROP_TITLE_FALLBACK);
}

/**
 * entente_entry_get_printed_title:
 *
 * Returns: the title of an article in the article's own language, as it is printed; of any other
 *   record, and of an article that has none, what entente_entry_get_title() says
 */
const char *
entente_entry_get_printed_title (EntenteEntry *self)
{
  g_return_val_if_fail (ENTENTE_IS_ENTRY (self), NULL);

  return STRING (self, PROP_PRINTED_TITLE) != NULL ? STRING (self, PROP_PRINTED_TITLE)
                                                   : STRING (self, PROP_TITLE);
}

/**
 * entente_entry_get_subtitle:
 *
 * Returns: (nullable): the publisher of an article, the place of what has one, the unit of a figure
 */
const char *
entente_entry_get_subtitle (EntenteEntry *self)
{
  g_return_val_if_fail (ENTENTE_IS_ENTRY (self), NULL);

  return STRING (self, PROP_SUBTITLE);
}

const char *
entente_entry_get_acronym (EntenteEntry *self)
{
  g_return_val_if_fail (ENTENTE_IS_ENTRY (self), NULL);

  return STRING (self, PROP_ACRONYM);
}

/**
 * entente_entry_get_code:
 *
 * Returns: (nullable): what the record is within its kind: type of partner or event, instrument
 */
const char *
entente_entry_get_code (EntenteEntry *self)
{
  g_return_val_if_fail (ENTENTE_IS_ENTRY (self), NULL);

  return STRING (self, PROP_CODE);
}

/**
 * entente_entry_get_status:
 *
 * Returns: (nullable): the code of its status or, for a commitment, state
 */
const char *
entente_entry_get_status (EntenteEntry *self)
{
  g_return_val_if_fail (ENTENTE_IS_ENTRY (self), NULL);

  return STRING (self, PROP_STATUS);
}

const char *
entente_entry_get_country (EntenteEntry *self)
{
  g_return_val_if_fail (ENTENTE_IS_ENTRY (self), NULL);

  return STRING (self, PROP_COUNTRY);
}

const char *
entente_entry_get_language (EntenteEntry *self)
{
  g_return_val_if_fail (ENTENTE_IS_ENTRY (self), NULL);

  return STRING (self, PROP_LANGUAGE);
}

/**
 * entente_entry_get_date:
 *
 * Returns: (transfer none) (nullable): the date of the record: of publication, signature (or what
 *   comes nearest), foundation, beginning, when it is due
 */
EntenteDate *
entente_entry_get_date (EntenteEntry *self)
{
  g_return_val_if_fail (ENTENTE_IS_ENTRY (self), NULL);

  return self->date;
}

gint32
entente_entry_get_first_day (EntenteEntry *self)
{
  g_return_val_if_fail (ENTENTE_IS_ENTRY (self), 0);

  return self->first_day;
}

gint32
entente_entry_get_last_day (EntenteEntry *self)
{
  g_return_val_if_fail (ENTENTE_IS_ENTRY (self), 0);

  return self->last_day;
}

gint32
entente_entry_get_latest_day (EntenteEntry *self)
{
  g_return_val_if_fail (ENTENTE_IS_ENTRY (self), 0);

  return self->latest_day;
}

guint
entente_entry_get_agreements (EntenteEntry *self)
{
  g_return_val_if_fail (ENTENTE_IS_ENTRY (self), 0);

  return self->agreements;
}

guint
entente_entry_get_articles (EntenteEntry *self)
{
  g_return_val_if_fail (ENTENTE_IS_ENTRY (self), 0);

  return self->articles;
}

/**
 * entente_entry_get_parties:
 *
 * Returns: (transfer none): see #EntenteEntry:parties
 */
const char *const *
entente_entry_get_parties (EntenteEntry *self)
{
  g_return_val_if_fail (ENTENTE_IS_ENTRY (self), NULL);

  return (const char *const *) self->parties;
}

/**
 * entente_entry_dup_party_name:
 * @party: one of entente_entry_get_parties()
 * @language: the reader's language
 *
 * Returns: (transfer full) (nullable): the name of a party that is only named; %NULL where it is a
 *   record, and @party its id
 */
char *
entente_entry_dup_party_name (const char *party, const char *language)
{
  g_autoptr (EntenteText) name = NULL;
  g_auto (GStrv) forms = NULL;

  g_return_val_if_fail (party != NULL && language != NULL, NULL);

  if (!g_str_has_prefix (party, ENTENTE_PARTY_NAMED))
    return NULL;
  name = entente_text_new ();
  forms = g_strsplit (party + strlen (ENTENTE_PARTY_NAMED), ENTENTE_PARTY_NAMED, -1);
  for (guint i = 0; forms[i] != NULL; i++)
    {
      char *colon = strchr (forms[i], ':');
      g_autofree char *form = colon != NULL ? g_uri_unescape_string (colon + 1, NULL) : NULL;

      if (form == NULL)
        continue;
      *colon = '\0';
      entente_text_set (name, forms[i], form);
    }
  return g_strdup (entente_text_lookup (name, language, NULL));
}

gboolean
entente_entry_get_starred (EntenteEntry *self)
{
  g_return_val_if_fail (ENTENTE_IS_ENTRY (self), FALSE);

  return self->starred;
}
