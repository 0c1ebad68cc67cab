-- SPDX-FileCopyrightText: 2026 The Entente developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A catalogue file as version 1 of the format has it: never to be made anew.
PRAGMA application_id = 0x456e5465;
PRAGMA user_version = 1;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value
) WITHOUT ROWID;
INSERT INTO meta VALUES('derived','2 ICU 72.1');
CREATE TABLE record (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  json TEXT NOT NULL
);
INSERT INTO record VALUES(1,'vast','partner','{"kind":"partner","id":"vast","type":"academy","name":{"en":"Academy of Science","vi":"Viện Hàn lâm"},"country":"VN","later":{"x":[1, 2]}}');
INSERT INTO record VALUES(2,'story','article','{"kind":"article","id":"story","title":{"fr":"Récit"},"language":"fr","date":"2023-11-28","mentions":[{"record":"vast"}]}');
INSERT INTO record VALUES(3,'treaty','agreement','{"kind":"agreement","id":"treaty","title":{"en":"Treaty"},"parties":[{"partner":"vast"}],"signed":"1983","evidence":[{"field":"signed","article":"story","paragraph":4}]}');
CREATE TABLE change (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  time INTEGER NOT NULL,
  author TEXT,
  label TEXT NOT NULL,
  subject TEXT,
  items INTEGER NOT NULL,
  state INTEGER NOT NULL DEFAULT 0
);
INSERT INTO change VALUES(1,1795411309,NULL,'edit','enAcademyviViện Hàn lâm',1,0);
INSERT INTO change VALUES(2,1795411309,NULL,'edit','frRécit',1,0);
INSERT INTO change VALUES(3,1795411309,NULL,'edit','enTreaty',1,0);
INSERT INTO change VALUES(4,1795411309,NULL,'edit','enAcademy of ScienceviViện Hàn lâm',1,0);
CREATE TABLE change_item (
  item INTEGER PRIMARY KEY,
  seq INTEGER NOT NULL REFERENCES change (seq) ON DELETE CASCADE,
  id TEXT NOT NULL,
  before TEXT,
  after TEXT
);
INSERT INTO change_item VALUES(1,1,'vast',NULL,NULL);
INSERT INTO change_item VALUES(2,2,'story',NULL,NULL);
INSERT INTO change_item VALUES(3,3,'treaty',NULL,NULL);
INSERT INTO change_item VALUES(4,4,'vast','{"kind":"partner","id":"vast","type":"academy","name":{"en":"Academy","vi":"Viện Hàn lâm"},"country":"VN","later":{"x":[1, 2]}}',NULL);
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
INSERT INTO entry VALUES(1,2,'vast','academy',NULL,'VN',NULL,NULL,0,NULL,0,0,1,1,20231128,X'2a2e2a3032425a044634044e2e3a32442e32011601dcbcdc0a00',X'2a2e2a3032425a044634044e2e3a32442e32011601dcbcdc0a00',X'543a33024404382a4404402b034201438b05428a0901dcc1dc0b00','enAcademy of ScienceviViện Hàn lâm',NULL,NULL,'typeacademycountryVN');
INSERT INTO entry VALUES(2,1,'story',NULL,NULL,NULL,'fr',NULL,0,'2023-11-28',20231128,20231128,1,0,19830101,X'4c322e3a500144880701dc0900',X'4c322e3a500144880701dc0900',X'4c322e3a5001448b040701dc0900','frRécit',NULL,NULL,'languagefryear2023partnervast');
INSERT INTO entry VALUES(3,4,'treaty',NULL,NULL,NULL,NULL,NULL,0,'1983',19830101,19831231,0,0,0,X'504c322a505a010a01dc0900',X'504c322a505a010a01dc0900',X'504c322a505a010a01dc0900','enTreaty',NULL,'vast','year1983partyvastpartnervastcountryVN');
CREATE TABLE tally (
  kind INTEGER PRIMARY KEY,
  records INTEGER NOT NULL
);
INSERT INTO tally VALUES(1,1);
INSERT INTO tally VALUES(2,1);
INSERT INTO tally VALUES(4,1);
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
INSERT INTO link VALUES(2,0,'vast',1,20231128,'mentions',0);
INSERT INTO link VALUES(3,0,'vast',4,19830101,'parties',0);
INSERT INTO link VALUES(3,1,'story',4,19830101,'evidence',0);
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
INSERT INTO evidence VALUES(3,0,'story',4,4,'signed',NULL);
CREATE TABLE facet (
  kind INTEGER NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (kind, key, value, n)
) WITHOUT ROWID;
INSERT INTO facet VALUES(1,'language','fr',2);
INSERT INTO facet VALUES(1,'partner','vast',2);
INSERT INTO facet VALUES(1,'year','2023',2);
INSERT INTO facet VALUES(2,'country','VN',1);
INSERT INTO facet VALUES(2,'type','academy',1);
INSERT INTO facet VALUES(4,'country','VN',3);
INSERT INTO facet VALUES(4,'partner','vast',3);
INSERT INTO facet VALUES(4,'party','vast',3);
INSERT INTO facet VALUES(4,'year','1983',3);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('change',4);
INSERT INTO sqlite_sequence VALUES('record',3);
CREATE INDEX change_by_state ON change (state, seq);
CREATE INDEX change_item_by_seq ON change_item (seq);
CREATE INDEX change_item_by_id ON change_item (id);
CREATE INDEX entry_by_name_en ON entry (kind, key_en);
CREATE INDEX entry_by_name_fr ON entry (kind, key_fr);
CREATE INDEX entry_by_name_vi ON entry (kind, key_vi);
CREATE INDEX entry_by_day ON entry (kind, first_day);
CREATE INDEX entry_by_agreements ON entry (kind, agreements) WHERE agreements > 0;
CREATE INDEX entry_by_articles ON entry (kind, articles) WHERE articles > 0;
CREATE INDEX entry_by_latest ON entry (kind, latest) WHERE latest > 0;
CREATE INDEX link_by_target ON link (target, kind, day);
CREATE INDEX evidence_by_article ON evidence (article, paragraph);
COMMIT;
