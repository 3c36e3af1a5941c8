-- The language that somebody who must sign is told in, where the contact register knows it; sealed.
ALTER TABLE signature ADD COLUMN lang BYTEA;
