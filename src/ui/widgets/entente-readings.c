/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sources do not always say the same. A reading is what some of them say of one value; each is
 * shown, none is averaged away. */

#define G_LOG_DOMAIN "entente-readings"

#include "config.h"

#include "widgets/entente-readings.h"

static gboolean
points_agree (const EntenteDatePoint *a, const EntenteDatePoint *b)
{
  return (a->year == 0 || b->year == 0 || a->year == b->year)
         && (a->month == 0 || b->month == 0 || a->month == b->month)
         && (a->day == 0 || b->day == 0 || a->day == b->day);
}

/**
 * entente_readings_dup_own:
 * @field: the name of a field
 * @item: (nullable): for lists, the element
 *
 * Returns: (transfer full) (nullable): the value that the record itself has there, in the form in
 *   which evidence writes it; %NULL where it has none, or one that has no such form.
 */
char *
entente_readings_dup_own (EntenteRecord *record, const char *field, const char *item)
{
  const EntenteField *found;
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_return_val_if_fail (ENTENTE_IS_RECORD (record), NULL);

  found = field != NULL ? entente_node_find_field (ENTENTE_NODE (record), field) : NULL;
  if (found == NULL || !entente_node_is_set (ENTENTE_NODE (record), found))
    return NULL;
  if (item != NULL)
    return g_strdup (item);
  switch ((int) found->type)
    {
    case ENTENTE_VALUE_DATE:
      return entente_date_to_edtf (entente_node_get_date (ENTENTE_NODE (record), field));
    case ENTENTE_VALUE_NUMBER:
      return g_strdup (g_ascii_dtostr (
          number, sizeof number, entente_node_get_number (ENTENTE_NODE (record), field, NULL)));
    case ENTENTE_VALUE_STRING:
    case ENTENTE_VALUE_CODE:
    case ENTENTE_VALUE_REFERENCE:
      return g_strdup (entente_node_get_string (ENTENTE_NODE (record), field));
    default:
      return NULL;
    }
}

/**
 * entente_readings_agree:
 * @field: (nullable): what they are about
 * @a: a value
 * @b: another
 *
 * Returns: whether both can be true. Dates of which one says less than the other agree in what
 *   both say: "2024-08" and "XXXX-08-05" are two halves of 5 August 2024.
 */
gboolean
entente_readings_agree (const EntenteField *field, const char *a, const char *b)
{
  g_autoptr (EntenteDate) left = NULL;
  g_autoptr (EntenteDate) right = NULL;

  if (g_strcmp0 (a, b) == 0)
    return TRUE;
  if (field == NULL || field->type != ENTENTE_VALUE_DATE || a == NULL || b == NULL)
    return FALSE;
  left = entente_date_new_from_edtf (a, NULL);
  right = entente_date_new_from_edtf (b, NULL);
  if (left == NULL || right == NULL)
    return FALSE;
  return points_agree (entente_date_get_start (left), entente_date_get_start (right))
         && points_agree (entente_date_get_end (left), entente_date_get_end (right));
}

/**
 * entente_readings_differ:
 *
 * Returns: whether the source says something that cannot be true together with what the record has.
 */
gboolean
entente_readings_differ (EntenteEvidence *evidence, const EntenteField *field, const char *own)
{
  const char *value = entente_evidence_get_value (evidence);

  if (field != NULL && g_str_equal (field->name, "priorities"))
    return FALSE;

  return value != NULL && own != NULL && !entente_readings_agree (field, value, own);
}

/**
 * entente_readings_find_preferred:
 * @evidence: (element-type EntenteEvidence): what the sources say of one value
 *
 * Returns: (transfer none) (nullable): the one that the person goes by
 */
EntenteEvidence *
entente_readings_find_preferred (GPtrArray *evidence)
{
  for (guint i = 0; i < evidence->len; i++)
    if (entente_evidence_get_preferred (g_ptr_array_index (evidence, i)))
      return g_ptr_array_index (evidence, i);
  return NULL;
}

/**
 * entente_readings_count:
 * @evidence: (element-type EntenteEvidence): what the sources say of one value
 * @field: (nullable): what it is about
 * @own: (nullable): the value of the record
 *
 * Returns: how many things are said that cannot be true together, that of the record among them.
 */
guint
entente_readings_count (GPtrArray *evidence, const EntenteField *field, const char *own)
{
  g_autoptr (GPtrArray) readings = g_ptr_array_new ();

  /* What a source says of priorities is which period they are of: several can be true together. */
  if (field != NULL && g_str_equal (field->name, "priorities"))
    return 1;
  if (own != NULL)
    g_ptr_array_add (readings, (gpointer) own);
  for (guint i = 0; i < evidence->len; i++)
    {
      const char *value = entente_evidence_get_value (g_ptr_array_index (evidence, i));
      gboolean new_one = value != NULL;

      for (guint j = 0; new_one && j < readings->len; j++)
        new_one = !entente_readings_agree (field, g_ptr_array_index (readings, j), value);
      if (new_one)
        g_ptr_array_add (readings, (gpointer) value);
    }
  return MAX (readings->len, 1);
}
