/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/entente-language.h"
#include "window/entente-application.h"

int
main (int argc, char *argv[])
{
  g_autoptr (EntenteApplication) application = NULL;

  entente_language_init ();
  gtk_disable_setlocale ();

  application = entente_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
