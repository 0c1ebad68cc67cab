/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-change.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;
  EntenteRecord *before; /* what the change expects to find; NULL for whatever there is */
  EntenteRecord *after;  /* NULL to delete */
} EntenteChangeItem;

struct _EntenteChange
{
  GObject parent_instance;

  gint64 sequence; /* 0 as long as it is not in the history */
  gint64 time;     /* seconds since 1970, UTC, as the clock said then */
  EntenteChangeLabel label;
  EntenteChangeState state;
  guint n_items;

  /* Owned */
  char *author;
  EntenteText *subject;
  GPtrArray *items; /* of EntenteChangeItem */
};

const char *_entente_change_label_to_code (EntenteChangeLabel label);
EntenteChangeLabel _entente_change_label_from_code (const char *code);

G_END_DECLS
