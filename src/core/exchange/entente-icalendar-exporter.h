/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/entente-exporter.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_ICALENDAR_EXPORTER (entente_icalendar_exporter_get_type ())

/**
 * EntenteIcalendarExporter:
 *
 * What agreements and commitments have in the way of dates, for a calendar (RFC 5545): signature,
 * exchange, announcement, entry into force, the last day to give notice, the end, what is due. A date that is known to the
 * month or the year takes the whole of it: no day is invented. Written again, an entry is the same
 * one, for its UID does not change.
 */
G_DECLARE_FINAL_TYPE (
    EntenteIcalendarExporter, entente_icalendar_exporter, ENTENTE, ICALENDAR_EXPORTER, GObject)

EntenteExporter *entente_icalendar_exporter_new (void);
void entente_icalendar_exporter_set_alarm (EntenteIcalendarExporter *self, guint days);
guint entente_icalendar_exporter_get_n_left_out (EntenteIcalendarExporter *self);

G_END_DECLS
