/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-ror-importer"

#include "config.h"

#include "exchange/entente-ror-importer.h"

#include "exchange/entente-json-stream.h"
#include "exchange/entente-json-value.h"
#include "exchange/entente-ror-record.h"
#include "model/entente-error.h"

#include <glib/gi18n.h>

struct _EntenteRorImporter
{
  GObject parent_instance;

  /* Owned */
  GStrv countries; /* ISO 3166-1 alpha-2; NULL for all */
  GStrv types;     /* of the register; NULL for all */
};

enum
{
  PROP_0,
  PROP_COUNTRIES,
  PROP_TYPES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void importer_iface_init (EntenteImporterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteRorImporter,
                               entente_ror_importer,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_IMPORTER, importer_iface_init))

/* --- Helpers ---------------------------------------------------------------------------------- */

/* What was withdrawn from the register was never an organisation of its own. */
static gboolean
is_withdrawn (const EntenteJsonValue *organisation)
{
  return g_strcmp0 (entente_json_value_get_string (organisation, "status"), "withdrawn") == 0;
}

static gboolean
is_chosen (EntenteRorImporter *self, const EntenteJsonValue *organisation)
{
  const char *country = entente_ror_get_country (organisation);
  gboolean found = self->types == NULL;

  if (self->countries != NULL
      && (country == NULL || !g_strv_contains ((const char *const *) self->countries, country)))
    return FALSE;
  for (guint i = 0; !found && self->types[i] != NULL; i++)
    found = entente_ror_has_type (organisation, self->types[i]);
  return found;
}

static const char *
peek_name (const EntenteJsonValue *organisation)
{
  const EntenteJsonValue *names = entente_json_value_get_items (organisation, "names");

  return entente_json_value_get_string (names != NULL ? names : organisation,
                                        names != NULL ? "value" : "name");
}

static void
read_element (EntenteRorImporter *self,
              EntenteJsonPool *pool,
              char *text,
              gsize length,
              const char *place,
              EntenteImportSink *sink)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteRecord) partner = NULL;
  const EntenteJsonValue *organisation = NULL;

  if (text == NULL)
    g_set_error_literal (&error, ENTENTE_ERROR, ENTENTE_ERROR_TOO_LARGE, _ ("it is too large"));
  else if ((organisation = entente_json_pool_parse (pool, text, length, &error)) == NULL)
    g_assert (error != NULL);
  else if (organisation->type != ENTENTE_JSON_OBJECT)
    g_set_error_literal (&error, ENTENTE_ERROR, ENTENTE_ERROR_BAD_TYPE,
                         _ ("a record has to be an object"));
  else if (!is_chosen (self, organisation))
    {
      entente_import_sink_leave_out (sink, ENTENTE_LEFT_OUT_NOT_ASKED);
      return;
    }
  else if (is_withdrawn (organisation))
    {
      entente_import_sink_leave_out (sink, ENTENTE_LEFT_OUT_WITHDRAWN);
      return;
    }
  else
    partner = entente_ror_to_partner (organisation, &error);
  if (partner != NULL)
    entente_import_sink_add (sink, g_steal_pointer (&partner), ENTENTE_ID_GIVEN, place);
  else
    entente_import_sink_refuse (sink, place, peek_name (organisation), error->message);
}

/* --- Interface -------------------------------------------------------------------------------- */

static int
sniff (const char *bytes, gsize length)
{
  static const char address[] = "https://ror.org/";

  if (g_strstr_len (bytes, (gssize) MIN (length, 65536), address) == NULL)
    return ENTENTE_SNIFF_NO;
  for (gsize i = 0; i < length; i++)
    if (bytes[i] == '[')
      return ENTENTE_SNIFF_CERTAIN;
    else if (bytes[i] == '{')
      return ENTENTE_SNIFF_POSSIBLE;
  return ENTENTE_SNIFF_NO;
}

static gboolean
read_dump (EntenteImporter *importer,
           GInputStream *stream,
           goffset size,
           EntenteImportSink *sink,
           GCancellable *cancellable,
           GError **error)
{
  EntenteRorImporter *self = ENTENTE_ROR_IMPORTER (importer);
  g_autoptr (EntenteJsonStream) elements = entente_json_stream_new (stream);
  g_autoptr (EntenteJsonPool) pool = entente_json_pool_new ();
  char *text;
  gsize length;

  while (entente_json_stream_next (elements, &text, &length, cancellable, error))
    {
      g_autofree char *place = NULL;
      guint64 index = entente_json_stream_get_index (elements);

      if (length == 0)
        return TRUE;
      /* Translators: %u is the number of a record in a file, from 1 */
      place = g_strdup_printf (_ ("record %u"), (guint) index + 1);
      read_element (self, pool, text, length, place, sink);
      if (size > 0 && index % 256 == 0)
        entente_import_sink_set_progress (sink, (double) entente_json_stream_get_offset (elements)
                                                    / (double) size);
    }
  return FALSE;
}

static void
importer_iface_init (EntenteImporterInterface *iface)
{
  static const char *const patterns[] = { "*.json", NULL };

  iface->id = "ror";
  iface->name = NC_ ("file format", "Research Organization Registry");
  iface->patterns = patterns;
  iface->partial = TRUE;
  iface->sniff = sniff;
  iface->read = read_dump;
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_ror_importer_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EntenteRorImporter *self = ENTENTE_ROR_IMPORTER (object);

  switch (id)
    {
    case PROP_COUNTRIES:
      g_value_set_boxed (value, self->countries);
      break;
    case PROP_TYPES:
      g_value_set_boxed (value, self->types);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_ror_importer_set_property (GObject *object,
                                   guint id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  EntenteRorImporter *self = ENTENTE_ROR_IMPORTER (object);

  switch (id)
    {
    case PROP_COUNTRIES:
      entente_ror_importer_set_countries (self, g_value_get_boxed (value));
      break;
    case PROP_TYPES:
      entente_ror_importer_set_types (self, g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_ror_importer_finalize (GObject *object)
{
  EntenteRorImporter *self = ENTENTE_ROR_IMPORTER (object);

  g_strfreev (self->countries);
  g_strfreev (self->types);
  G_OBJECT_CLASS (entente_ror_importer_parent_class)->finalize (object);
}

static void
entente_ror_importer_class_init (EntenteRorImporterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = entente_ror_importer_get_property;
  object_class->set_property = entente_ror_importer_set_property;
  object_class->finalize = entente_ror_importer_finalize;
  properties[PROP_COUNTRIES] = g_param_spec_boxed ("countries", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_TYPES] = g_param_spec_boxed ("types", NULL, NULL, G_TYPE_STRV, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_ror_importer_init (EntenteRorImporter *self)
{
}

/* --- Public functions ------------------------------------------------------------------------- */

EntenteImporter *
entente_ror_importer_new (void)
{
  return g_object_new (ENTENTE_TYPE_ROR_IMPORTER, NULL);
}

static void
set_list (EntenteRorImporter *self, GStrv *list, const char *const *values, guint property)
{
  GStrv copy = values != NULL && *values != NULL ? g_strdupv ((GStrv) values) : NULL;

  g_strfreev (*list);
  *list = copy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/**
 * entente_ror_importer_set_countries:
 * @countries: (nullable): which countries to take, as ISO 3166-1 codes; all where it is empty
 */
void
entente_ror_importer_set_countries (EntenteRorImporter *self, const char *const *countries)
{
  g_return_if_fail (ENTENTE_IS_ROR_IMPORTER (self));

  set_list (self, &self->countries, countries, PROP_COUNTRIES);
}

/**
 * entente_ror_importer_set_types:
 * @types: (nullable): which kinds of organisations to take, in the words of the register; all
 *   where it is empty
 */
void
entente_ror_importer_set_types (EntenteRorImporter *self, const char *const *types)
{
  g_return_if_fail (ENTENTE_IS_ROR_IMPORTER (self));

  set_list (self, &self->types, types, PROP_TYPES);
}

/**
 * entente_ror_importer_list_types:
 *
 * Returns: (transfer none): the kinds that the register knows.
 */
const char *const *
entente_ror_importer_list_types (void)
{
  static const char *const types[]
      = { "archive",    "company",    "education", "facility", "funder",
          "government", "healthcare", "nonprofit", "other",    NULL };

  return types;
}

/**
 * entente_ror_importer_get_type_label:
 *
 * Returns: (transfer none): the word for @type in the interface language; not to be kept.
 */
const char *
entente_ror_importer_get_type_label (const char *type)
{
  static const char *const labels[][2] = {
    /* Translators: the kinds of organisations in the Research Organization Registry */
    { "archive", NC_ ("ror-type", "Archives and museums") },
    { "company", NC_ ("ror-type", "Companies") },
    { "education", NC_ ("ror-type", "Universities and schools") },
    { "facility", NC_ ("ror-type", "Laboratories and facilities") },
    { "funder", NC_ ("ror-type", "Funders") },
    { "government", NC_ ("ror-type", "Government bodies") },
    { "healthcare", NC_ ("ror-type", "Hospitals and health care") },
    { "nonprofit", NC_ ("ror-type", "Associations and foundations") },
    { "other", NC_ ("ror-type", "Others") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_strcmp0 (labels[i][0], type) == 0)
      return g_dpgettext2 (NULL, "ror-type", labels[i][1]);
  return type;
}
