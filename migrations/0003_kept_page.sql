-- What a person typed on a page whose session had ended: kept until they have logged in again, then put back.

CREATE TABLE kept_page (
  token_hash TEXT PRIMARY KEY,
  payload BYTEA NOT NULL,
  expires_at TEXT NOT NULL
);
CREATE INDEX kept_page_expires ON kept_page (expires_at);
