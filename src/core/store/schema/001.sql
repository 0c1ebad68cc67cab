-- SPDX-FileCopyrightText: 2026 The Entente developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The truth ---------------------------------------------------------------------------------------

CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value
) WITHOUT ROWID;

-- One canonical JSON document per record. A number is never given twice.
CREATE TABLE record (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  json TEXT NOT NULL
);

-- What was done, in order of seq: the clock may go back, the sequence does not.
-- state: 0 done, 1 undone, 2 undone and passed over by a newer change.
CREATE TABLE change (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  time INTEGER NOT NULL,
  author TEXT,
  label TEXT NOT NULL,
  subject TEXT,
  items INTEGER NOT NULL,
  state INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX change_by_state ON change (state, seq);

-- "before" is NULL for a record that the change made. "after" is NULL as long as the change is
-- done: it is what the next change of the record found, or the record as it stands.
CREATE TABLE change_item (
  item INTEGER PRIMARY KEY,
  seq INTEGER NOT NULL REFERENCES change (seq) ON DELETE CASCADE,
  id TEXT NOT NULL,
  before TEXT,
  after TEXT
);
CREATE INDEX change_item_by_seq ON change_item (seq);
CREATE INDEX change_item_by_id ON change_item (id);

-- What is derived from the truth, and can be made anew from it ------------------------------------

-- One row per record: what a list shows and sorts by. kind is a number here, as EntenteKind.
CREATE TABLE entry (
  n INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,
  id TEXT NOT NULL,
  type TEXT,
  status TEXT,
  country TEXT,
  language TEXT,
  acronym TEXT,
  starred INTEGER NOT NULL DEFAULT 0,
  date TEXT,
  first_day INTEGER,
  last_day INTEGER,
  agreements INTEGER NOT NULL DEFAULT 0,
  articles INTEGER NOT NULL DEFAULT 0,
  latest INTEGER NOT NULL DEFAULT 0,
  key_en BLOB NOT NULL,
  key_fr BLOB NOT NULL,
  key_vi BLOB NOT NULL,
  title TEXT NOT NULL,
  subtitle TEXT,
  parties TEXT,
  facets TEXT
);
CREATE INDEX entry_by_name_en ON entry (kind, key_en);
CREATE INDEX entry_by_name_fr ON entry (kind, key_fr);
CREATE INDEX entry_by_name_vi ON entry (kind, key_vi);
CREATE INDEX entry_by_day ON entry (kind, first_day);
CREATE INDEX entry_by_agreements ON entry (kind, agreements) WHERE agreements > 0;
CREATE INDEX entry_by_articles ON entry (kind, articles) WHERE articles > 0;
CREATE INDEX entry_by_latest ON entry (kind, latest) WHERE latest > 0;

CREATE TABLE tally (
  kind INTEGER PRIMARY KEY,
  records INTEGER NOT NULL
);

CREATE TABLE link (
  source INTEGER NOT NULL,
  position INTEGER NOT NULL,
  target TEXT NOT NULL,
  kind INTEGER NOT NULL,
  day INTEGER NOT NULL,
  field TEXT NOT NULL,
  item INTEGER NOT NULL,
  PRIMARY KEY (source, position)
) WITHOUT ROWID;
CREATE INDEX link_by_target ON link (target, kind, day);

CREATE TABLE evidence (
  n INTEGER NOT NULL,
  position INTEGER NOT NULL,
  article TEXT NOT NULL,
  paragraph INTEGER NOT NULL,
  through INTEGER NOT NULL,
  field TEXT,
  item TEXT,
  PRIMARY KEY (n, position)
) WITHOUT ROWID;
CREATE INDEX evidence_by_article ON evidence (article, paragraph);

CREATE TABLE facet (
  kind INTEGER NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (kind, key, value, n)
) WITHOUT ROWID;
