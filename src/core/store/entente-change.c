/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-change"

#include "config.h"

#include "store/entente-change-private.h"

#include "language/entente-numbers.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (EntenteChange, entente_change, G_TYPE_OBJECT)

/* What the file says; never changed, only added to. */
static const char *const codes[] = {
  [ENTENTE_CHANGE_EDIT] = "edit",
  [ENTENTE_CHANGE_CREATE] = "create",
  [ENTENTE_CHANGE_DELETE] = "delete",
  [ENTENTE_CHANGE_DUPLICATE] = "duplicate",
  [ENTENTE_CHANGE_MERGE] = "merge",
  [ENTENTE_CHANGE_IMPORT] = "import",
  [ENTENTE_CHANGE_STAR] = "star",
  [ENTENTE_CHANGE_TAG] = "tag",
  [ENTENTE_CHANGE_NOTE] = "note",
  [ENTENTE_CHANGE_SOURCE] = "source",
  [ENTENTE_CHANGE_RESTORE] = "restore",
  [ENTENTE_CHANGE_REPAIR] = "repair",
  [ENTENTE_CHANGE_ATTACH] = "attach",
  [ENTENTE_CHANGE_ADD_STAR] = "add-star",
  [ENTENTE_CHANGE_REMOVE_STAR] = "remove-star",
  [ENTENTE_CHANGE_ADD_SOURCE] = "add-source",
  [ENTENTE_CHANGE_REMOVE_SOURCE] = "remove-source",
  [ENTENTE_CHANGE_PREFER_SOURCE] = "prefer-source",
  [ENTENTE_CHANGE_UNPREFER_SOURCE] = "unprefer-source",
  [ENTENTE_CHANGE_ADD_ATTACHMENT] = "add-attachment",
  [ENTENTE_CHANGE_RENAME_ATTACHMENT] = "rename-attachment",
  [ENTENTE_CHANGE_REMOVE_ATTACHMENT] = "remove-attachment",
};

/* --- Overrides -------------------------------------------------------------------------------- */

static void
item_free (gpointer data)
{
  EntenteChangeItem *item = data;

  g_free (item->id);
  g_clear_object (&item->before);
  g_clear_object (&item->after);
  g_free (item);
}

static void
entente_change_finalize (GObject *object)
{
  EntenteChange *self = ENTENTE_CHANGE (object);

  g_free (self->author);
  g_clear_pointer (&self->subject, entente_text_free);
  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (entente_change_parent_class)->finalize (object);
}

static void
entente_change_class_init (EntenteChangeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_change_finalize;
}

static void
entente_change_init (EntenteChange *self)
{
  self->items = g_ptr_array_new_with_free_func (item_free);
}

/* --- Functions for the history ---------------------------------------------------------------- */

const char *
_entente_change_label_to_code (EntenteChangeLabel label)
{
  return codes[label];
}

/* A label that a newer program wrote reads as an edit. */
EntenteChangeLabel
_entente_change_label_from_code (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    if (g_strcmp0 (codes[i], code) == 0)
      return (EntenteChangeLabel) i;
  return ENTENTE_CHANGE_EDIT;
}

/* --- Public functions: making ----------------------------------------------------------------- */

EntenteChange *
entente_change_new (EntenteChangeLabel label)
{
  EntenteChange *self;

  g_return_val_if_fail ((guint) label < G_N_ELEMENTS (codes), NULL);

  self = g_object_new (ENTENTE_TYPE_CHANGE, NULL);
  self->label = label;
  return self;
}

static void
add_item (EntenteChange *self, const char *id, EntenteRecord *before, EntenteRecord *after)
{
  EntenteChangeItem *item = g_new0 (EntenteChangeItem, 1);
  EntenteRecord *named = after != NULL ? after : before;

  item->id = g_strdup (id);
  g_set_object (&item->before, before);
  g_set_object (&item->after, after);
  g_ptr_array_add (self->items, item);
  self->n_items = self->items->len;
  if (self->subject == NULL && named != NULL)
    entente_change_set_subject (self, entente_record_get_title (named));
}

/**
 * entente_change_put:
 * @record: what shall stand, whatever stood there before
 *
 * The record must not be changed any more.
 */
void
entente_change_put (EntenteChange *self, EntenteRecord *record)
{
  g_return_if_fail (ENTENTE_IS_CHANGE (self));
  g_return_if_fail (ENTENTE_IS_RECORD (record));

  add_item (self, entente_record_get_id (record), NULL, record);
}

/**
 * entente_change_replace:
 * @before: what the person saw when the editing began
 * @after: what shall stand
 *
 * As entente_change_put(), but the change is refused with %ENTENTE_ERROR_CONFLICT where the
 * catalogue no longer has @before.
 */
void
entente_change_replace (EntenteChange *self, EntenteRecord *before, EntenteRecord *after)
{
  g_return_if_fail (ENTENTE_IS_CHANGE (self));
  g_return_if_fail (ENTENTE_IS_RECORD (before) && ENTENTE_IS_RECORD (after));

  add_item (self, entente_record_get_id (after), before, after);
}

void
entente_change_delete (EntenteChange *self, const char *id)
{
  g_return_if_fail (ENTENTE_IS_CHANGE (self));
  g_return_if_fail (id != NULL);

  add_item (self, id, NULL, NULL);
}

void
entente_change_set_author (EntenteChange *self, const char *author)
{
  g_return_if_fail (ENTENTE_IS_CHANGE (self));

  g_free (self->author);
  self->author = g_strdup (author);
}

/**
 * entente_change_set_subject:
 * @subject: (nullable): what the change is about; without it, the title of its first record
 */
void
entente_change_set_subject (EntenteChange *self, const EntenteText *subject)
{
  EntenteText *copy;

  g_return_if_fail (ENTENTE_IS_CHANGE (self));

  copy = subject != NULL ? entente_text_copy (subject) : NULL;
  g_clear_pointer (&self->subject, entente_text_free);
  self->subject = copy;
}

/* --- Public functions: reading ---------------------------------------------------------------- */

/**
 * entente_change_get_sequence:
 *
 * Returns: its place in the order in which things were done, whatever the clock said
 */
gint64
entente_change_get_sequence (EntenteChange *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHANGE (self), 0);

  return self->sequence;
}

gint64
entente_change_get_time (EntenteChange *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHANGE (self), 0);

  return self->time;
}

EntenteChangeLabel
entente_change_get_label (EntenteChange *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHANGE (self), ENTENTE_CHANGE_EDIT);

  return self->label;
}

EntenteChangeState
entente_change_get_state (EntenteChange *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHANGE (self), ENTENTE_CHANGE_DONE);

  return self->state;
}

const char *
entente_change_get_author (EntenteChange *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHANGE (self), NULL);

  return self->author;
}

const EntenteText *
entente_change_get_subject (EntenteChange *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHANGE (self), NULL);

  return self->subject;
}

guint
entente_change_get_n_items (EntenteChange *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHANGE (self), 0);

  return self->n_items;
}

static const char *
get_single_format (EntenteChangeLabel label)
{
  static const char *const formats[] = {
    /* Translators: names of changes that can be undone; %s is the title of a record */
    [ENTENTE_CHANGE_EDIT] = N_ ("Edit “%s”"),
    [ENTENTE_CHANGE_CREATE] = N_ ("Add “%s”"),
    [ENTENTE_CHANGE_DELETE] = N_ ("Delete “%s”"),
    [ENTENTE_CHANGE_DUPLICATE] = N_ ("Duplicate “%s”"),
    [ENTENTE_CHANGE_MERGE] = N_ ("Merge into “%s”"),
    [ENTENTE_CHANGE_IMPORT] = N_ ("Import “%s”"),
    [ENTENTE_CHANGE_STAR] = N_ ("Star or unstar “%s”"),
    [ENTENTE_CHANGE_TAG] = N_ ("Change the tags of “%s”"),
    [ENTENTE_CHANGE_NOTE] = N_ ("Change the note on “%s”"),
    [ENTENTE_CHANGE_SOURCE] = N_ ("Change the sources of “%s”"),
    [ENTENTE_CHANGE_RESTORE] = N_ ("Restore “%s”"),
    [ENTENTE_CHANGE_REPAIR] = N_ ("Repair “%s”"),
    [ENTENTE_CHANGE_ATTACH] = N_ ("Change the attachments of “%s”"),
    [ENTENTE_CHANGE_ADD_STAR] = N_ ("Add a star to “%s”"),
    [ENTENTE_CHANGE_REMOVE_STAR] = N_ ("Remove the star from “%s”"),
    [ENTENTE_CHANGE_ADD_SOURCE] = N_ ("Add a source to “%s”"),
    [ENTENTE_CHANGE_REMOVE_SOURCE] = N_ ("Remove a source of “%s”"),
    [ENTENTE_CHANGE_PREFER_SOURCE] = N_ ("Prefer a reading in “%s”"),
    [ENTENTE_CHANGE_UNPREFER_SOURCE] = N_ ("No longer prefer a reading in “%s”"),
    [ENTENTE_CHANGE_ADD_ATTACHMENT] = N_ ("Attach files to “%s”"),
    [ENTENTE_CHANGE_RENAME_ATTACHMENT] = N_ ("Rename an attachment of “%s”"),
    [ENTENTE_CHANGE_REMOVE_ATTACHMENT] = N_ ("Remove an attachment of “%s”"),
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (formats) == G_N_ELEMENTS (codes));
  return gettext (formats[label]);
}

static const char *
get_plural_format (EntenteChangeLabel label, guint n)
{
  switch ((int) label)
    {
    case ENTENTE_CHANGE_CREATE:
    case ENTENTE_CHANGE_DUPLICATE:
      return ngettext ("Add %s record", "Add %s records", n);
    case ENTENTE_CHANGE_DELETE:
      return ngettext ("Delete %s record", "Delete %s records", n);
    case ENTENTE_CHANGE_IMPORT:
      return ngettext ("Import %s record", "Import %s records", n);
    case ENTENTE_CHANGE_STAR:
    case ENTENTE_CHANGE_ADD_STAR:
    case ENTENTE_CHANGE_REMOVE_STAR:
      return ngettext ("Star or unstar %s record", "Star or unstar %s records", n);
    case ENTENTE_CHANGE_TAG:
      return ngettext ("Change the tags of %s record", "Change the tags of %s records", n);
    case ENTENTE_CHANGE_RESTORE:
      return ngettext ("Restore %s record", "Restore %s records", n);
    case ENTENTE_CHANGE_REPAIR:
      return ngettext ("Repair %s record", "Repair %s records", n);
    default:
      return ngettext ("Edit %s record", "Edit %s records", n);
    }
}

/* Whatever else it had to change: the records that name the one, a party that was new as well, or
 * what stood in the file. */
static gboolean
is_about_one (EntenteChangeLabel label)
{
  return label == ENTENTE_CHANGE_CREATE || label == ENTENTE_CHANGE_DELETE
         || label == ENTENTE_CHANGE_MERGE || label == ENTENTE_CHANGE_IMPORT;
}

/**
 * entente_change_dup_description:
 * @language: the language in which the record is named, or the records counted
 *
 * Returns: (transfer full): what the change is, such as “Edit “VAST””, in the language of the
 *   interface as it is now
 */
char *
entente_change_dup_description (EntenteChange *self, const char *language)
{
  const char *subject;

  g_return_val_if_fail (ENTENTE_IS_CHANGE (self), NULL);

  subject = entente_text_lookup (self->subject, language, NULL);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  if (subject != NULL && (self->n_items <= 1 || is_about_one (self->label)))
    return g_strdup_printf (get_single_format (self->label), subject);
#pragma GCC diagnostic pop
  return entente_format_count (language, get_plural_format (self->label, self->n_items),
                               self->n_items);
}
