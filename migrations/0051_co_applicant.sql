-- Those who fill in a draft together with the one who began it, and stand beside them in the case it becomes. The draft
-- is gone by then, so nothing refers to it. `about` is sealed: who it is, and where they are told.
CREATE TABLE co_applicant (
  id TEXT PRIMARY KEY,
  draft_id TEXT NOT NULL,
  case_id TEXT REFERENCES case_file (id),
  person TEXT NOT NULL,
  about BYTEA NOT NULL,
  state TEXT NOT NULL,
  asked_at TEXT NOT NULL,
  times BIGINT NOT NULL,
  answered_at TEXT
);
CREATE UNIQUE INDEX co_applicant_draft ON co_applicant (draft_id, person);
CREATE INDEX co_applicant_person ON co_applicant (person);
CREATE INDEX co_applicant_case ON co_applicant (case_id);

-- The revision each page was last changed in, as JSON by its key: what somebody saves on one page is no conflict for
-- whoever has another open. Of drafts from before it isn't known, so every page changed last in the draft's own revision.
-- `saved_by` is an index of the person.
ALTER TABLE draft ADD COLUMN page_revisions TEXT NOT NULL DEFAULT '{}';
ALTER TABLE draft ADD COLUMN saved_by TEXT;
UPDATE draft SET page_revisions = '{"":' || CAST(revision AS TEXT) || '}';
