/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  ENTENTE_JSON_NULL,
  ENTENTE_JSON_BOOLEAN,
  ENTENTE_JSON_NUMBER,
  ENTENTE_JSON_STRING,
  ENTENTE_JSON_ARRAY,
  ENTENTE_JSON_OBJECT,
} EntenteJsonType;

typedef struct _EntenteJsonValue EntenteJsonValue;

/**
 * EntenteJsonValue:
 * @key: (nullable): its key, inside an object
 * @string: for strings
 * @number: for numbers; 1 for true
 * @first: (nullable): the first of its members or elements
 * @next: (nullable): the one after it
 *
 * A JSON value, read only. It lives as long as the text and the pool it was parsed with.
 */
struct _EntenteJsonValue
{
  EntenteJsonType type;
  const char *key;
  const char *string;
  double number;
  EntenteJsonValue *first;
  EntenteJsonValue *next;
};

/**
 * EntenteJsonPool:
 *
 * The memory of the values of one parsed text, used again for the next one: a file of any size is
 * read, element by element, in the memory of its largest element.
 */
typedef struct _EntenteJsonPool EntenteJsonPool;

EntenteJsonPool *entente_json_pool_new (void);
void entente_json_pool_free (EntenteJsonPool *self);
EntenteJsonValue *
entente_json_pool_parse (EntenteJsonPool *self, char *text, gsize length, GError **error);

const EntenteJsonValue *entente_json_value_get (const EntenteJsonValue *object, const char *key);
const EntenteJsonValue *
entente_json_value_get_items (const EntenteJsonValue *object, const char *key);
const char *entente_json_value_get_string (const EntenteJsonValue *object, const char *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteJsonPool, entente_json_pool_free)

G_END_DECLS
