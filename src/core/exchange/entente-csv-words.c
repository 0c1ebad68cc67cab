/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the columns of other people's tables are called, in the three languages, folded. These are
 * words to be recognised, not to be shown. */

#define G_LOG_DOMAIN "entente-csv-words"

#include "config.h"

#include "exchange/entente-csv-words-private.h"

#include "exchange/entente-csv-mapping.h"
#include "language/entente-fold.h"

#include <string.h>

/* The first target that the kind has is taken. */
static const struct
{
  const char *words;
  const char *targets;
} synonyms[] = {
  { "id|identifier|code|key|identifiant|cle|ma|ma so", "id" },
  { "name|nom|ten|label|libelle|denomination|full name|nom complet|ho ten|ho va ten|ten day du",
    "name|title" },
  { "organisation|organization|institution|partner|partenaire|doi tac|co quan|to chuc|institut",
    "posts.partner|name|title" },
  { "title|titre|tieu de|nhan de|intitule|ten van ban|ten thoa thuan|agreement|accord|thoa thuan|"
    "van ban|article|bai bao|bai viet",
    "title|name" },
  { "acronym|acronyme|sigle|abbreviation|ten viet tat|viet tat|short name|nom court", "acronym" },
  { "type|kind|genre|loai|loai hinh|nature|categorie|category", "type|instrument" },
  { "instrument|loai van ban|type of agreement|type d'accord|type d accord", "instrument" },
  { "legal nature|nature juridique|tinh chat phap ly", "nature" },
  { "status|statut|etat|trang thai|tinh trang|state", "status|state" },
  { "country|pays|nuoc|quoc gia|country code|code pays", "country" },
  { "place|city|town|lieu|ville|localite|dia diem|thanh pho|noi ky|place of signature|"
    "lieu de signature",
    "place" },
  { "founded|established|fondation|fonde|fondee|date de creation|creation|thanh lap|nam thanh lap|"
    "ngay thanh lap",
    "founded" },
  { "description|mo ta|resume|gioi thieu|presentation", "description" },
  { "website|web|site|site web|url|link|lien|trang web|dia chi web|homepage", "url|links:website" },
  { "wikipedia", "links:wikipedia" },
  { "ror|ror id", "identifiers:ror" },
  { "wikidata", "identifiers:wikidata" },
  { "orcid", "identifiers:orcid" },
  { "doi", "identifiers:doi" },
  { "isbn", "identifiers:isbn" },
  { "issn", "identifiers:issn" },
  { "isni", "identifiers:isni" },
  { "grid", "identifiers:grid" },
  { "other names|aliases|alias|autres noms|ten khac|ten goi khac|former names|anciens noms",
    "otherNames" },
  { "note|notes|remark|remarks|remarque|remarques|observation|observations|ghi chu|comment|"
    "comments|commentaire",
    "note" },
  { "tags|tag|keywords|mots cles|mots-cles|etiquettes|tu khoa|nhan", "tags" },
  { "fields|field|domaines|domaine|linh vuc|discipline|disciplines|subject|subjects", "fields" },
  { "date|ngay|ngay thang|ngay dang|published|publication date|date de publication|jour",
    "date|signed" },
  { "signed|signature|date of signature|date signed|signed on|date de signature|signe le|signe|"
    "ngay ky|ngay ky ket|ky ngay",
    "signed" },
  { "entry into force|in force|entree en vigueur|hieu luc|ngay co hieu luc|ngay hieu luc|"
    "co hieu luc|effective date|start|start date|debut|date de debut|bat dau|ngay bat dau",
    "entryIntoForce|started" },
  { "ends|end|end date|expiry|expires|expiry date|expiration|fin|date de fin|echeance|het han|"
    "het hieu luc|ngay het han|ngay ket thuc|ket thuc",
    "ends|ended" },
  { "announced|annonce|cong bo", "announced" },
  { "parties|partners|partenaires|cac ben|ben ky|cac ben ky ket|doi tac ky", "parties|partners" },
  { "signatories|signataires|nguoi ky|signed by|signatory|signataire", "signatories" },
  { "duration|duree|thoi han|duration (months)|duree (mois)", "duration" },
  { "notice|preavis|bao truoc", "notice" },
  { "renewal|reconduction|renouvellement|gia han", "renewal" },
  { "language|langue|ngon ngu|lang", "language|languages" },
  { "publisher|source|editeur|journal|newspaper|media|nguon|bao|nha xuat ban|toa soan",
    "publisher" },
  { "author|authors|auteur|auteurs|tac gia|byline", "authors" },
  { "abstract|summary|tom tat|sommaire", "abstract|description" },
  { "accessed|consulted|consulte le|consulte|ngay truy cap|truy cap", "accessed" },
  { "honorific|civilite|hoc ham|hoc vi|prefix|title (person)", "honorific" },
  { "sort name|nom de tri|ten sap xep", "sortName" },
  { "born|birth|birthday|date of birth|ne le|ne|naissance|date de naissance|ngay sinh|nam sinh",
    "born" },
  { "died|death|mort|deces|ngay mat|mat", "died" },
  { "post|position|fonction|poste|chuc vu|job title|role", "posts.title" },
  { "employer|affiliation|don vi|company|employeur|noi cong tac|co quan cong tac",
    "posts.partner" },
  { "due|deadline|due date|han|thoi diem|date limite", "due" },
  { "value|valeur|gia tri|so luong|amount|montant", "value" },
  { "unit|unite|don vi tinh", "unit" },
};

static const struct
{
  const char *words;
  const char *tag;
} languages[] = {
  { "en|eng|english|anglais|anh|tieng anh|in english|en anglais", "en" },
  { "fr|fra|french|francais|phap|tieng phap|in french|en francais", "fr" },
  { "vi|vie|vn|vietnamese|vietnamien|viet|tieng viet|in vietnamese|en vietnamien", "vi" },
};

/* --- Helpers ---------------------------------------------------------------------------------- */

static gboolean
has_word (const char *words, const char *word)
{
  gsize n = strlen (word);

  for (const char *p = words; p != NULL; p = strchr (p, '|'))
    {
      p += *p == '|';
      if (strncmp (p, word, n) == 0 && (p[n] == '|' || p[n] == '\0'))
        return TRUE;
    }
  return FALSE;
}

static char *
find_synonym (EntenteKind kind, const char *word, const char *language)
{
  for (guint i = 0; *word != '\0' && i < G_N_ELEMENTS (synonyms); i++)
    if (has_word (synonyms[i].words, word))
      {
        g_auto (GStrv) targets = g_strsplit (synonyms[i].targets, "|", -1);

        for (char **t = targets; *t != NULL; t++)
          {
            g_autofree char *with = language != NULL ? g_strconcat (*t, ":", language, NULL) : NULL;

            if (with != NULL && entente_csv_is_target (kind, with))
              return g_steal_pointer (&with);
            if (entente_csv_is_target (kind, *t))
              return g_strdup (*t);
          }
      }
  return NULL;
}

static const char *
find_language (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (has_word (languages[i].words, word))
      return languages[i].tag;
  return NULL;
}

/* "Tên (tiếng Việt)" → "ten tieng viet" */
static char *
simplify (const char *header)
{
  g_autofree char *folded = entente_fold (header);
  g_autoptr (GString) words = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p++)
    {
      gboolean gap = strchr (" _-./()[]:*\t\n", *p) != NULL;

      if (!gap)
        g_string_append_c (words, *p);
      else if (words->len > 0 && words->str[words->len - 1] != ' ')
        g_string_append_c (words, ' ');
    }
  while (words->len > 0 && words->str[words->len - 1] == ' ')
    g_string_truncate (words, words->len - 1);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* --- Public functions ------------------------------------------------------------------------- */

/* Where a column with these words above it may go; NULL where nothing is known of them. */
char *
_entente_csv_suggest_target (EntenteKind kind, const char *header)
{
  g_autofree char *stripped = g_strstrip (g_strdup (header));
  g_autofree char *words = NULL;
  char *found;

  if (*stripped == '\0' || strlen (stripped) > 200)
    return NULL;
  if (entente_csv_is_target (kind, stripped))
    return g_steal_pointer (&stripped);
  words = simplify (stripped);
  found = find_synonym (kind, words, NULL);
  for (char *gap = strchr (words, ' '); found == NULL && gap != NULL; gap = strchr (gap + 1, ' '))
    if (find_language (gap + 1) != NULL)
      {
        *gap = '\0';
        return find_synonym (kind, words, find_language (gap + 1));
      }
  return found;
}
