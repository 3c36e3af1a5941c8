-- What a person has chosen: the language of mails, and whether to have any but those the law asks for.
CREATE TABLE preference (
  person TEXT PRIMARY KEY,
  lang TEXT,
  no_mail_since TEXT,
  saved_at TEXT NOT NULL
);
