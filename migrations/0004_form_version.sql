-- The author's page counts drafts and submissions by form version.
CREATE INDEX draft_by_version ON draft (version);
CREATE INDEX submission_by_version ON submission (version);
CREATE INDEX form_version_by_key ON form_version (form_key, created_at);
