-- The whole database. The log is the truth; progress is derived from it and can be rebuilt.

CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- One row an answer or mark, never changed or deleted. Replay goes by (at, id).
CREATE TABLE log (
  id         TEXT    PRIMARY KEY,       -- UUID version 7, unique across machines
  device     TEXT    NOT NULL,
  kind       TEXT    NOT NULL CHECK (kind IN ('review', 'undo', 'override', 'flag', 'suspend', 'import', 'hint', 'report', 'sent')),
  at         INTEGER NOT NULL,          -- UTC, milliseconds
  day        INTEGER NOT NULL,          -- the learner's local day number; it turns at 04:00
  question   TEXT    NOT NULL,
  target     TEXT,                      -- undo, override, sent: the id of the row they concern; import: a question's name
  rev        INTEGER,                   -- review, report; from here on: what was asked
  digest     TEXT,
  form       TEXT,
  rung       INTEGER,
  shown      TEXT,                      -- JSON list of texts
  chance     REAL,
  response   TEXT,                      -- JSON list of texts; review, from here on: what came of it
  credit     REAL    CHECK (credit BETWEEN 0 AND 1),
  outcome    TEXT,
  hints      INTEGER,
  guess      INTEGER CHECK (guess IN (0, 1)),
  confidence TEXT,
  confused   TEXT,
  taken      INTEGER,                   -- milliseconds
  mode       TEXT    CHECK (mode IN ('review', 'practice', 'exam')),
  session    TEXT,
  rating     INTEGER CHECK (rating BETWEEN 1 AND 4),
  rules      INTEGER,                   -- version of the rating table
  prompt     TEXT,                      -- report: what the learner read
  comment    TEXT                       -- report: what the learner says of it
) STRICT, WITHOUT ROWID;

CREATE INDEX log_by_time ON log (at, id);
-- Carries what is added up question by question, so that sums need not visit the rows.
CREATE INDEX log_by_question ON log (question, rev, day, at, id, kind, mode, rating, chance);
CREATE INDEX log_marks ON log (kind, at, id) WHERE target IS NOT NULL;
CREATE INDEX log_mistaken ON log (question, confused) WHERE confused IS NOT NULL;
CREATE INDEX log_stated ON log (question, day) WHERE confidence IS NOT NULL;
CREATE TRIGGER log_keeps_rows BEFORE UPDATE ON log
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_loses_none BEFORE DELETE ON log
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

-- What the log makes of each question.
CREATE TABLE progress (
  question   TEXT    PRIMARY KEY,
  rev        INTEGER NOT NULL,
  stability  REAL,                      -- days; null until the first review that counts
  difficulty REAL,
  reviewed   INTEGER,                   -- day number of the memory's last step
  chance     REAL    NOT NULL,
  rung       INTEGER NOT NULL,
  streak     INTEGER NOT NULL,
  lapses     INTEGER NOT NULL,
  reviews    INTEGER NOT NULL,
  first      INTEGER,
  last       INTEGER,
  wrong      INTEGER NOT NULL,
  pulled     INTEGER,
  flagged    INTEGER NOT NULL,
  suspended  INTEGER NOT NULL,
  hinted     INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
