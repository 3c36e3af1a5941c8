-- The parts of a file that is on its way to a draft, in order; sealed with the draft's key. A broken one is swept after a day.
CREATE TABLE upload_part (
  draft TEXT NOT NULL,
  upload TEXT NOT NULL,
  start BIGINT NOT NULL,
  size BIGINT NOT NULL,
  content BYTEA NOT NULL,
  created_at TEXT NOT NULL,
  PRIMARY KEY (draft, upload, start)
);
CREATE INDEX upload_part_created ON upload_part (created_at);
