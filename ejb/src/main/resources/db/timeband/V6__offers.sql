-- Weeks may alternate: the days of a band get the number of their week in the cycle, from 1.
CREATE TABLE timeband_cycle_day (
  band_id BIGINT NOT NULL REFERENCES timeband_band (id),
  cycle_week SMALLINT NOT NULL CONSTRAINT timeband_cycle_day_week CHECK (cycle_week BETWEEN 1 AND 8),
  weekday SMALLINT NOT NULL CONSTRAINT timeband_cycle_day_weekday CHECK (weekday BETWEEN 1 AND 7),
  entry_from SMALLINT NOT NULL,
  entry_to SMALLINT NOT NULL,
  core_from SMALLINT NOT NULL,
  core_to SMALLINT NOT NULL,
  afternoon_from SMALLINT,
  afternoon_to SMALLINT,
  exit_from SMALLINT NOT NULL,
  exit_to SMALLINT NOT NULL,
  break_minutes SMALLINT NOT NULL,
  planned_minutes SMALLINT NOT NULL,
  PRIMARY KEY (band_id, cycle_week, weekday)
);

INSERT INTO timeband_cycle_day (
  band_id, cycle_week, weekday, entry_from, entry_to, core_from, core_to, afternoon_from, afternoon_to,
  exit_from, exit_to, break_minutes, planned_minutes)
SELECT
  band_id, 1, weekday, entry_from, entry_to, core_from, core_to, afternoon_from, afternoon_to,
  exit_from, exit_to, break_minutes, planned_minutes
FROM timeband_band_day;

DROP TABLE timeband_band_day;

-- A week in which nobody works has no day, so the length of the cycle is written down.
ALTER TABLE timeband_band ADD COLUMN cycle_weeks SMALLINT DEFAULT 1 NOT NULL;

ALTER TABLE timeband_band ADD COLUMN colour VARCHAR(12) DEFAULT 'BLUE' NOT NULL;

-- To whom a band is offered; no row means everybody. An office stands for those below it, too.
CREATE TABLE timeband_offer_office (
  band_id BIGINT NOT NULL REFERENCES timeband_band (id),
  office_id BIGINT NOT NULL,
  PRIMARY KEY (band_id, office_id)
);

CREATE TABLE timeband_offer_category (
  band_id BIGINT NOT NULL REFERENCES timeband_band (id),
  category VARCHAR(20) NOT NULL,
  PRIMARY KEY (band_id, category)
);

-- How many people of one office may have the band at once: a number, or per cent of its staff.
ALTER TABLE timeband_band ADD COLUMN places_kind VARCHAR(12) DEFAULT 'UNLIMITED' NOT NULL;
ALTER TABLE timeband_band ADD COLUMN places_value INTEGER DEFAULT 0 NOT NULL;
