-- A small picture of a file, sealed like the file itself.
ALTER TABLE attachment ADD COLUMN thumbnail BYTEA;
-- What the virus scan said: none where nobody scans, else `waiting`, `clean` or `infected`. A waiting file is scanned when it is due.
ALTER TABLE attachment ADD COLUMN scan TEXT;
ALTER TABLE attachment ADD COLUMN scan_due TEXT;
ALTER TABLE attachment ADD COLUMN scan_attempts BIGINT NOT NULL DEFAULT 0;
CREATE INDEX attachment_scan_due ON attachment (scan_due);
