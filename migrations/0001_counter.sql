-- The counter opens: sessions, drafts, submissions, cases and all that hangs on them.
-- One text for SQLite and PostgreSQL: TEXT, BIGINT, BYTEA; times are UTC text of fixed width; whatever is personal is sealed.

CREATE TABLE session (
  id_hash TEXT PRIMARY KEY,
  role TEXT NOT NULL,
  person TEXT NOT NULL,
  payload BYTEA NOT NULL,
  sid_hash TEXT,
  created_at TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  expires_at TEXT NOT NULL
);
CREATE INDEX session_sid ON session (sid_hash);
CREATE INDEX session_seen ON session (seen_at);

CREATE TABLE pending_login (
  state_hash TEXT PRIMARY KEY,
  payload BYTEA NOT NULL,
  expires_at TEXT NOT NULL
);

CREATE TABLE form_version (
  version TEXT PRIMARY KEY,
  form_key TEXT NOT NULL,
  source BYTEA NOT NULL,
  created_at TEXT NOT NULL
);

CREATE TABLE draft (
  id TEXT PRIMARY KEY,
  form_key TEXT NOT NULL,
  version TEXT NOT NULL,
  actor TEXT NOT NULL,
  party TEXT NOT NULL,
  lang TEXT NOT NULL,
  data_key BYTEA NOT NULL,
  about BYTEA NOT NULL,
  answers BYTEA NOT NULL,
  revision BIGINT NOT NULL,
  created_at TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  expires_on TEXT NOT NULL
);
CREATE INDEX draft_actor ON draft (actor);
CREATE INDEX draft_expires ON draft (expires_on);

-- A submission is never changed. `draft_id` is unique: sending twice finds the first.
CREATE TABLE submission (
  id TEXT PRIMARY KEY,
  draft_id TEXT NOT NULL UNIQUE,
  reference TEXT NOT NULL,
  form_key TEXT NOT NULL,
  version TEXT NOT NULL,
  actor TEXT NOT NULL,
  party TEXT NOT NULL,
  lang TEXT NOT NULL,
  data_key BYTEA NOT NULL,
  about BYTEA NOT NULL,
  answers BYTEA NOT NULL,
  sent_at TEXT NOT NULL
);

-- An attachment belongs to what owns its data key: a draft, then the submission it became.
CREATE TABLE attachment (
  id TEXT PRIMARY KEY,
  owner TEXT NOT NULL,
  name BYTEA NOT NULL,
  kind TEXT NOT NULL,
  size BIGINT NOT NULL,
  content BYTEA NOT NULL,
  created_at TEXT NOT NULL
);
CREATE INDEX attachment_owner ON attachment (owner);

CREATE TABLE case_file (
  id TEXT PRIMARY KEY,
  reference TEXT NOT NULL UNIQUE,
  submission TEXT NOT NULL REFERENCES submission (id),
  form_key TEXT NOT NULL,
  title TEXT NOT NULL,
  queue TEXT NOT NULL,
  actor TEXT NOT NULL,
  party TEXT NOT NULL,
  status TEXT NOT NULL,
  is_open BIGINT NOT NULL,
  outcome TEXT,
  assignee TEXT,
  assignee_name TEXT,
  revision BIGINT NOT NULL,
  received_at TEXT NOT NULL,
  due_on TEXT,
  decided_at TEXT,
  opened_at TEXT,
  surveyed_at TEXT
);
CREATE INDEX case_queue ON case_file (queue, is_open, received_at, id);
CREATE INDEX case_assignee ON case_file (assignee, is_open, received_at, id);
CREATE INDEX case_actor ON case_file (actor);
CREATE INDEX case_party ON case_file (party);

-- How many cases a queue holds by status, kept with every change so that a large queue opens as fast as a small one.
CREATE TABLE case_count (
  queue TEXT NOT NULL,
  status TEXT NOT NULL,
  count BIGINT NOT NULL,
  PRIMARY KEY (queue, status)
);

CREATE TABLE event (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES case_file (id),
  kind TEXT NOT NULL,
  actor_kind TEXT NOT NULL,
  actor_name TEXT,
  detail TEXT,
  is_public BIGINT NOT NULL,
  at TEXT NOT NULL
);
CREATE INDEX event_case ON event (case_id, at, id);

CREATE TABLE message (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES case_file (id),
  kind TEXT NOT NULL,
  author TEXT NOT NULL,
  body BYTEA NOT NULL,
  at TEXT NOT NULL
);
CREATE INDEX message_case ON message (case_id, at, id);

CREATE TABLE decision (
  case_id TEXT PRIMARY KEY REFERENCES case_file (id),
  outcome TEXT NOT NULL,
  reasons BYTEA NOT NULL,
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL
);

CREATE TABLE delivery (
  id TEXT PRIMARY KEY,
  idempotency_key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  payload BYTEA NOT NULL,
  attempts BIGINT NOT NULL,
  due_at TEXT,
  done_at TEXT,
  dead_at TEXT,
  last_error TEXT,
  created_at TEXT NOT NULL
);
CREATE INDEX delivery_due ON delivery (due_at);

CREATE TABLE survey_response (
  id TEXT PRIMARY KEY,
  survey TEXT NOT NULL,
  version TEXT NOT NULL,
  service TEXT NOT NULL,
  month TEXT NOT NULL,
  answers TEXT NOT NULL
);
CREATE INDEX survey_service ON survey_response (survey, service, month);

CREATE TABLE audit (
  id TEXT PRIMARY KEY,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  object TEXT NOT NULL,
  at TEXT NOT NULL
);
CREATE INDEX audit_object ON audit (object, at);
