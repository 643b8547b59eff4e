-- How many operators a roster is to have, by the time of day, where it is not the forecast that says so: the figures that
-- the class Wanted writes and reads.
ALTER TABLE frontoffice_roster_run ADD COLUMN wanted VARCHAR(200);
