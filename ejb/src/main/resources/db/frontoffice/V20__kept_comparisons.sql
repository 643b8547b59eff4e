-- Answers of the simulator that somebody keeps under a name.
ALTER TABLE frontoffice_simulation ADD COLUMN name VARCHAR(80);
ALTER TABLE frontoffice_simulation ADD COLUMN kept_by VARCHAR(160);
ALTER TABLE frontoffice_simulation ADD COLUMN kept_at BIGINT;
