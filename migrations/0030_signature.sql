-- An application that waits for others to sign it: in no queue until it is delivered. `queue` is the one it goes to then.
CREATE TABLE signing (
  case_id TEXT PRIMARY KEY REFERENCES case_file (id),
  queue TEXT NOT NULL,
  sign_by TEXT NOT NULL,
  remind_at TEXT,
  ends_at TEXT,
  ended_at TEXT
);
CREATE INDEX signing_remind ON signing (remind_at);
CREATE INDEX signing_ends ON signing (ends_at);

-- Who must sign, and what they answered: `waiting`, `signed` or `declined`.
CREATE TABLE signature (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES case_file (id),
  person TEXT NOT NULL,
  name BYTEA NOT NULL,
  told BYTEA,
  state TEXT NOT NULL,
  level TEXT,
  read_at TEXT,
  answered_at TEXT
);
CREATE UNIQUE INDEX signature_case ON signature (case_id, person);
CREATE INDEX signature_person ON signature (person);
