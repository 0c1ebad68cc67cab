/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* In which order the fields of each kind are filled in: that of a person who has the document in
 * hand, from its head to its last page. */

#define G_LOG_DOMAIN "entente-editor-layout"

#include "config.h"

#include "editing/entente-editor-layout.h"

#include <glib/gi18n.h>

/* Translators: the headings of the groups of fields of a form */
static const EntenteEditorGroup article[] = {
  { NC_ ("editor", "Head"), { "title", "language", "date", "authors" } },
  { NC_ ("editor", "Publication"), { "publisher", "publisherPartner", "url", "accessed" } },
  { NC_ ("editor", "Contents"), { "abstract", "paragraphs", "text" } },
  { NC_ ("editor", "Mentions"), { "mentions" } },
};

static const EntenteEditorGroup partner[] = {
  { NC_ ("editor", "Head"), { "name", "acronym", "type", "otherNames" } },
  { NC_ ("editor", "Place and Time"), { "country", "place", "founded", "ended", "status" } },
  { NC_ ("editor", "Contents"), { "description" } },
  { NC_ ("editor", "Relations and Priorities"), { "relations", "priorities" } },
};

static const EntenteEditorGroup person[] = {
  { NC_ ("editor", "Head"), { "name", "honorific", "sortName", "otherNames" } },
  { NC_ ("editor", "Posts and Awards"), { "posts", "awards" } },
  { NC_ ("editor", "Life"), { "country", "born", "died", "description" } },
};

static const EntenteEditorGroup agreement[] = {
  { NC_ ("editor", "Head"), { "title", "instrument", "nature", "status" } },
  { NC_ ("editor", "Parties"), { "parties" } },
  { NC_ ("editor", "Signature and Term"),
    { "signed", "place", "placePartner", "exchanged", "announced", "entryIntoForce", "ends",
      "duration", "renewal", "renewalPeriod", "notice" } },
  { NC_ ("editor", "Signatories and Witnesses"), { "signatories", "witnesses" } },
  { NC_ ("editor", "Subject"), { "languages", "subjects", "description" } },
  { NC_ ("editor", "Line of Agreements"), { "relations" } },
};

static const EntenteEditorGroup project[] = {
  { NC_ ("editor", "Head"), { "name", "status" } },
  { NC_ ("editor", "Partners and Agreements"), { "partners", "agreements" } },
  { NC_ ("editor", "Place and Time"), { "place", "country", "approved", "started", "ended" } },
  { NC_ ("editor", "Contents"), { "description" } },
};

static const EntenteEditorGroup event[] = {
  { NC_ ("editor", "Head"), { "name", "type" } },
  { NC_ ("editor", "Place and Time"), { "date", "place", "country" } },
  { NC_ ("editor", "Who and What"), { "partners", "people", "agreements", "projects" } },
  { NC_ ("editor", "Contents"), { "description" } },
};

static const EntenteEditorGroup figure[] = {
  { NC_ ("editor", "Head"), { "label", "value", "qualifier", "unit", "date" } },
  { NC_ ("editor", "Who and What"), { "about", "speaker", "differsFrom" } },
  { NC_ ("editor", "Contents"), { "description" } },
};

static const EntenteEditorGroup commitment[] = {
  { NC_ ("editor", "Head"), { "text", "obligors", "beneficiaries" } },
  { NC_ ("editor", "Term"), { "due", "recurrence", "state", "metOn", "place" } },
  { NC_ ("editor", "Who and What"), { "agreement", "about" } },
  { NC_ ("editor", "Contents"), { "description" } },
};

static const EntenteEditorGroup common[] = {
  { NC_ ("editor", "Subjects"), { "fields" } },
  { NC_ ("editor", "Sources"), { "evidence" } },
  { NC_ ("editor", "Elsewhere"), { "identifiers", "links", "differentFrom" } },
  { NC_ ("editor", "Own Notes"), { "note", "personal", "tags", "starred", "attachments" } },
};

/**
 * entente_editor_layout_get:
 * @kind: a kind of record
 * @n_groups: (out): how many
 *
 * Returns: (array length=n_groups): the groups of its own fields; those that every kind has come
 *   after them
 */
const EntenteEditorGroup *
entente_editor_layout_get (EntenteKind kind, guint *n_groups)
{
#define LAYOUT(groups)                                                                             \
  {                                                                                                \
    groups, G_N_ELEMENTS (groups)                                                                  \
  }
  static const struct
  {
    const EntenteEditorGroup *groups;
    guint n;
  } layouts[ENTENTE_N_KINDS] = {
    [ENTENTE_KIND_ARTICLE] = LAYOUT (article), [ENTENTE_KIND_PARTNER] = LAYOUT (partner),
    [ENTENTE_KIND_PERSON] = LAYOUT (person),   [ENTENTE_KIND_AGREEMENT] = LAYOUT (agreement),
    [ENTENTE_KIND_PROJECT] = LAYOUT (project), [ENTENTE_KIND_EVENT] = LAYOUT (event),
    [ENTENTE_KIND_FIGURE] = LAYOUT (figure),   [ENTENTE_KIND_COMMITMENT] = LAYOUT (commitment),
  };
#undef LAYOUT

  g_return_val_if_fail (kind > ENTENTE_KIND_NONE && kind < ENTENTE_N_KINDS, NULL);

  *n_groups = layouts[kind].n;
  return layouts[kind].groups;
}

const EntenteEditorGroup *
entente_editor_layout_get_common (guint *n_groups)
{
  *n_groups = G_N_ELEMENTS (common);
  return common;
}

/**
 * entente_editor_layout_get_new_title:
 *
 * Returns: (transfer none): what the form of a record is called that has no title yet
 */
const char *
entente_editor_layout_get_new_title (EntenteKind kind)
{
  /* Translators: the titles of forms in which a record is made */
  static const char *const titles[ENTENTE_N_KINDS] = {
    [ENTENTE_KIND_ARTICLE] = NC_ ("new record", "New Article"),
    [ENTENTE_KIND_PARTNER] = NC_ ("new record", "New Partner"),
    [ENTENTE_KIND_PERSON] = NC_ ("new record", "New Person"),
    [ENTENTE_KIND_AGREEMENT] = NC_ ("new record", "New Agreement"),
    [ENTENTE_KIND_PROJECT] = NC_ ("new record", "New Project"),
    [ENTENTE_KIND_EVENT] = NC_ ("new record", "New Event"),
    [ENTENTE_KIND_FIGURE] = NC_ ("new record", "New Figure"),
    [ENTENTE_KIND_COMMITMENT] = NC_ ("new record", "New Commitment"),
  };

  g_return_val_if_fail (kind > ENTENTE_KIND_NONE && kind < ENTENTE_N_KINDS, NULL);

  return g_dpgettext2 (NULL, "new record", titles[kind]);
}

const char *
entente_editor_group_get_title (const EntenteEditorGroup *group)
{
  return g_dpgettext2 (NULL, "editor", group->title);
}
