-- A case that appeals the decision of another.
CREATE TABLE appeal (
  case_id TEXT PRIMARY KEY REFERENCES case_file (id),
  decision TEXT NOT NULL REFERENCES case_file (id)
);
CREATE INDEX appeal_decision ON appeal (decision);
