-- The whole database, in two parts: the log, which is the truth, and what is worked out of it and
-- can be made anew at any time. A change here is a step in `migrations.py` as well.

-- What there is one of: the name of this machine, the model of memory, the edition of the sums. And
-- what each question without an id asked.
CREATE TABLE meta (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;


-- 1. The log

-- One row an answer or mark, never changed or deleted. Replay goes by (at, id).
CREATE TABLE log (
  id         TEXT    PRIMARY KEY,       -- UUID version 7, unique across machines
  device     TEXT    NOT NULL,
  kind       TEXT    NOT NULL CHECK (kind IN ('review', 'undo', 'override', 'flag', 'suspend',
                                              'import', 'hint', 'report', 'sent')),
  at         INTEGER NOT NULL,          -- UTC, milliseconds
  day        INTEGER NOT NULL,          -- the learner's local day number; it turns at 04:00
  question   TEXT    NOT NULL,

  -- Undo, override, sent: the id of the row that they are about. Import: a question's old name.
  target     TEXT,

  -- Review, report: what was asked.
  rev        INTEGER,
  digest     TEXT,
  form       TEXT,
  rung       INTEGER,
  shown      TEXT,                      -- JSON list of texts
  chance     REAL,
  response   TEXT,                      -- JSON list of texts

  -- Review: what came of it. An override has a rating as well.
  credit     REAL    CHECK (credit BETWEEN 0 AND 1),
  outcome    TEXT,
  hints      INTEGER,
  guess      INTEGER CHECK (guess IN (0, 1)),
  confidence TEXT,
  confused   TEXT,                      -- the question that the response would be right for
  taken      INTEGER,                   -- milliseconds
  mode       TEXT    CHECK (mode IN ('review', 'practice', 'exam')),
  session    TEXT,
  rating     INTEGER CHECK (rating BETWEEN 1 AND 4),
  rules      INTEGER,                   -- version of the rating table

  -- Report: what the learner read, and what the learner says of it.
  prompt     TEXT,
  comment    TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX log_by_time ON log (at, id);

-- Carries what is added up question by question, so that sums need not visit the rows.
CREATE INDEX log_by_question ON log (
  question, day, at, id, rev, kind, mode, rating, chance, taken, confidence, credit
);

CREATE INDEX log_marks ON log (kind, at, id) WHERE target IS NOT NULL;
CREATE INDEX log_mistaken ON log (question, confused) WHERE confused IS NOT NULL;

CREATE TRIGGER log_keeps_rows BEFORE UPDATE ON log
BEGIN
  SELECT RAISE(ABORT, 'the log is append-only');
END;

CREATE TRIGGER log_loses_none BEFORE DELETE ON log
BEGIN
  SELECT RAISE(ABORT, 'the log is append-only');
END;


-- 2. What is worked out of the log

-- What the log makes of each question. Days are day numbers.
CREATE TABLE progress (
  question   TEXT    PRIMARY KEY,
  rev        INTEGER NOT NULL,
  stability  REAL,                      -- in days; null until the first review that counts
  difficulty REAL,
  reviewed   INTEGER,                   -- the day of the memory's last step
  chance     REAL    NOT NULL,
  rung       INTEGER NOT NULL,
  streak     INTEGER NOT NULL,
  lapses     INTEGER NOT NULL,
  reviews    INTEGER NOT NULL,
  first      INTEGER,                   -- the days of the first and the last review
  last       INTEGER,
  wrong      INTEGER NOT NULL,
  pulled     INTEGER,
  flagged    INTEGER NOT NULL,
  suspended  INTEGER NOT NULL,
  hinted     INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- What the log adds up to, less the rows in `uncounted`. The three tables are empty until somebody
-- wants to know, and then begin with a sum of nothing, which has new rows noted.
CREATE TABLE sums_by_time (
  day          INTEGER,
  quarter      INTEGER,                 -- quarters of an hour since 1970, in UTC
  answered     INTEGER NOT NULL,
  right        INTEGER NOT NULL,
  known        REAL    NOT NULL,        -- right with lucky guesses taken off
  taken        INTEGER NOT NULL,        -- milliseconds
  tested       INTEGER NOT NULL,        -- of those answered, the ones that tested a memory
  tested_right INTEGER NOT NULL,
  tested_known REAL    NOT NULL,
  PRIMARY KEY (day, quarter)
) STRICT, WITHOUT ROWID;

CREATE TABLE sums_by_question (
  question TEXT    PRIMARY KEY,
  answered INTEGER NOT NULL,
  right    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- How often it was right what the learner said of it, by the chance of luck.
CREATE TABLE sums_by_statement (
  day        INTEGER,
  confidence TEXT,
  chance     REAL,
  right      INTEGER,
  answered   INTEGER NOT NULL,
  PRIMARY KEY (day, confidence, chance, right)
) STRICT, WITHOUT ROWID;

CREATE TABLE uncounted (
  id TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TRIGGER log_is_counted_later AFTER INSERT ON log WHEN EXISTS (SELECT 1 FROM sums_by_time)
BEGIN
  INSERT INTO uncounted VALUES (new.id);
END;
