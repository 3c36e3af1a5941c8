-- When the applicant last looked at the messages of a case: what came later waits for them on My page.
ALTER TABLE case_file ADD COLUMN read_at TEXT;
