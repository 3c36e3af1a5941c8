-- A file that may come after the application: the path of its question, the last day, and when it came.
CREATE TABLE awaited_file (
  case_id TEXT NOT NULL REFERENCES case_file (id),
  path TEXT NOT NULL,
  due_on TEXT NOT NULL,
  came_at TEXT,
  PRIMARY KEY (case_id, path)
);
