-- A text sealed with the keys of this installation: a key file that can't open it belongs to another database.
CREATE TABLE key_proof (
  name TEXT PRIMARY KEY,
  sealed BYTEA NOT NULL
);

-- The operator's list of what was given up, among all that was ever delivered.
CREATE INDEX delivery_dead ON delivery (dead_at) WHERE dead_at IS NOT NULL;
