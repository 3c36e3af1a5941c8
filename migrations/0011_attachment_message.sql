-- The message that brought a file to a case; none for a file that came with the form.
ALTER TABLE attachment ADD COLUMN message TEXT;
