/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-figure"

#include "config.h"

#include "model/entente-figure.h"

#include "model/entente-record-private.h"

#include <glib/gi18n.h>

struct _EntenteFigure
{
  EntenteRecord parent_instance;

  EntenteText *label;
  double value;
  const char *qualifier;
  EntenteText *unit;
  EntenteDate *date;
  GStrv about;
  char *speaker;
  GStrv differs_from;
  EntenteText *description;
};

G_DEFINE_FINAL_TYPE (EntenteFigure, entente_figure, ENTENTE_TYPE_RECORD)

static const EntenteField fields[] = {
  { "label", ENTENTE_VALUE_TEXT, G_STRUCT_OFFSET (EntenteFigure, label), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Figure") },
  { "value", ENTENTE_VALUE_NUMBER, G_STRUCT_OFFSET (EntenteFigure, value), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Value") },
  { "qualifier", ENTENTE_VALUE_CODE, G_STRUCT_OFFSET (EntenteFigure, qualifier),
    ENTENTE_VOCABULARY_QUALIFIER, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Qualifier") },
  { "unit", ENTENTE_VALUE_TEXT, G_STRUCT_OFFSET (EntenteFigure, unit), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Unit") },
  { "date", ENTENTE_VALUE_DATE, G_STRUCT_OFFSET (EntenteFigure, date), ENTENTE_VOCABULARY_NONE,
    ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Date") },
  { "about", ENTENTE_VALUE_REFERENCES, G_STRUCT_OFFSET (EntenteFigure, about),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "About") },
  { "speaker", ENTENTE_VALUE_REFERENCE, G_STRUCT_OFFSET (EntenteFigure, speaker),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_PERSON, NULL, NC_ ("field-name", "Speaker") },
  { "differsFrom", ENTENTE_VALUE_REFERENCES, G_STRUCT_OFFSET (EntenteFigure, differs_from),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_FIGURE, NULL, NC_ ("field-name", "Differs from") },
  { "description", ENTENTE_VALUE_TEXT, G_STRUCT_OFFSET (EntenteFigure, description),
    ENTENTE_VOCABULARY_NONE, ENTENTE_KIND_NONE, NULL, NC_ ("field-name", "Description") },
};

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_figure_class_init (EntenteFigureClass *klass)
{
  _entente_record_class_set_fields (ENTENTE_RECORD_CLASS (klass), ENTENTE_KIND_FIGURE,
                                    G_STRUCT_OFFSET (EntenteFigure, label), fields,
                                    G_N_ELEMENTS (fields));
}

static void
entente_figure_init (EntenteFigure *self)
{
}

/* --- Public functions ------------------------------------------------------------------------- */

EntenteText *
entente_figure_get_label (EntenteFigure *self)
{
  g_return_val_if_fail (ENTENTE_IS_FIGURE (self), NULL);

  return self->label;
}

double
entente_figure_get_value (EntenteFigure *self)
{
  g_return_val_if_fail (ENTENTE_IS_FIGURE (self), 0);

  return self->value;
}

const char *
entente_figure_get_qualifier (EntenteFigure *self)
{
  g_return_val_if_fail (ENTENTE_IS_FIGURE (self), NULL);

  return self->qualifier;
}

EntenteText *
entente_figure_get_unit (EntenteFigure *self)
{
  g_return_val_if_fail (ENTENTE_IS_FIGURE (self), NULL);

  return self->unit;
}

EntenteDate *
entente_figure_get_date (EntenteFigure *self)
{
  g_return_val_if_fail (ENTENTE_IS_FIGURE (self), NULL);

  return self->date;
}

const char *const *
entente_figure_get_about (EntenteFigure *self)
{
  g_return_val_if_fail (ENTENTE_IS_FIGURE (self), NULL);

  return entente_node_get_strings (ENTENTE_NODE (self), "about");
}

const char *
entente_figure_get_speaker (EntenteFigure *self)
{
  g_return_val_if_fail (ENTENTE_IS_FIGURE (self), NULL);

  return self->speaker;
}

const char *const *
entente_figure_get_differs_from (EntenteFigure *self)
{
  g_return_val_if_fail (ENTENTE_IS_FIGURE (self), NULL);

  return entente_node_get_strings (ENTENTE_NODE (self), "differsFrom");
}

EntenteText *
entente_figure_get_description (EntenteFigure *self)
{
  g_return_val_if_fail (ENTENTE_IS_FIGURE (self), NULL);

  return self->description;
}
