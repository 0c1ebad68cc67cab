/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-section-slot"

#include "config.h"

#include "window/entente-section-slot.h"

struct _EntenteSectionSlot
{
  AdwBin parent_instance;

  const EntenteSection *section;

  /* owned */
  EntenteCatalogue *catalogue;
  char *selected;  /* the record whose row is to be marked; NULL for none */
  GVariant *state; /* what the page is to take back once it is made; else NULL */

  /* borrowed */
  EntentePage *page; /* NULL until it is needed */
};

enum
{
  RECORD_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteSectionSlot, entente_section_slot, ADW_TYPE_BIN)

/* --- Callbacks -------------------------------------------------------------------------------- */

static void
on_record_activated_cb (EntenteSectionSlot *self, const char *id)
{
  g_signal_emit (self, signals[RECORD_ACTIVATED], 0, id);
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_section_slot_dispose (GObject *object)
{
  EntenteSectionSlot *self = ENTENTE_SECTION_SLOT (object);

  self->page = NULL;
  g_clear_object (&self->catalogue);
  g_clear_pointer (&self->selected, g_free);
  g_clear_pointer (&self->state, g_variant_unref);

  G_OBJECT_CLASS (entente_section_slot_parent_class)->dispose (object);
}

static void
entente_section_slot_class_init (EntenteSectionSlotClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_section_slot_dispose;

  /**
   * EntenteSectionSlot::record-activated:
   * @id: the id of a record
   *
   * The person wants to see a record that the page lists.
   */
  signals[RECORD_ACTIVATED]
      = g_signal_new ("record-activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                      NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
entente_section_slot_init (EntenteSectionSlot *self)
{
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_section_slot_new:
 * @section: a section
 * @catalogue: whose records it lists
 *
 * Returns: (transfer floating): its place, empty as yet
 */
GtkWidget *
entente_section_slot_new (const EntenteSection *section, EntenteCatalogue *catalogue)
{
  EntenteSectionSlot *self = g_object_new (ENTENTE_TYPE_SECTION_SLOT, NULL);

  self->section = section;
  self->catalogue = g_object_ref (catalogue);
  return GTK_WIDGET (self);
}

gboolean
entente_section_slot_has_page (EntenteSectionSlot *self)
{
  g_return_val_if_fail (ENTENTE_IS_SECTION_SLOT (self), FALSE);

  return self->page != NULL;
}

/**
 * entente_section_slot_get_page:
 * @self: a slot
 *
 * Returns: (transfer none): the page, made now if it was not yet
 */
EntentePage *
entente_section_slot_get_page (EntenteSectionSlot *self)
{
  g_return_val_if_fail (ENTENTE_IS_SECTION_SLOT (self), NULL);

  if (self->page != NULL)
    return self->page;
  self->page = g_object_new (self->section->get_page_type (), "catalogue", self->catalogue, NULL);
  g_signal_connect_object (self->page, "record-activated", G_CALLBACK (on_record_activated_cb),
                           self, G_CONNECT_SWAPPED);
  if (self->state != NULL)
    entente_page_restore_state (self->page, self->state);
  g_clear_pointer (&self->state, g_variant_unref);
  entente_page_select_record (self->page, self->selected);

  /* Only now: a search bar that gets its text back takes the focus of the window that it is in. */
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->page));
  return self->page;
}

/**
 * entente_section_slot_select_record:
 * @self: a slot
 * @id: (nullable): the id of a record
 *
 * Marks the row of the record in the page, as entente_page_select_record() does.
 */
void
entente_section_slot_select_record (EntenteSectionSlot *self, const char *id)
{
  g_return_if_fail (ENTENTE_IS_SECTION_SLOT (self));

  g_free (self->selected);
  self->selected = g_strdup (id);
  if (self->page != NULL)
    entente_page_select_record (self->page, id);
}

/**
 * entente_section_slot_save_state:
 * @self: a slot
 *
 * Returns: (transfer full): a vardict, not floating, for entente_section_slot_restore_state()
 */
GVariant *
entente_section_slot_save_state (EntenteSectionSlot *self)
{
  GVariantDict empty = G_VARIANT_DICT_INIT (NULL);

  g_return_val_if_fail (ENTENTE_IS_SECTION_SLOT (self), NULL);

  if (self->page != NULL)
    return entente_page_save_state (self->page);
  if (self->state != NULL)
    return g_variant_ref (self->state);
  return g_variant_ref_sink (g_variant_dict_end (&empty));
}

void
entente_section_slot_restore_state (EntenteSectionSlot *self, GVariant *state)
{
  g_return_if_fail (ENTENTE_IS_SECTION_SLOT (self));
  g_return_if_fail (state != NULL);

  if (self->page != NULL)
    {
      entente_page_restore_state (self->page, state);
      return;
    }
  g_clear_pointer (&self->state, g_variant_unref);
  self->state = g_variant_ref (state);
}
