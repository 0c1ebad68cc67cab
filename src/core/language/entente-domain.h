/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *entente_domain_choose (const char *domain,
                                   const char *language,
                                   const char *theirs,
                                   const char *ours);

G_END_DECLS
