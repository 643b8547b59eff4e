-- The first day that was asked for, where it was approved from a later one.
ALTER TABLE timeband_request ADD COLUMN asked_from_date DATE;
