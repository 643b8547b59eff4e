-- Weeks that were granted to one person by an act; times are minutes since midnight.
CREATE TABLE timeband_personal (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  from_date DATE NOT NULL,
  until_date DATE,
  weeks SMALLINT NOT NULL CONSTRAINT timeband_personal_weeks CHECK (weeks BETWEEN 1 AND 8),
  act_number VARCHAR(60) NOT NULL,
  act_date DATE NOT NULL,
  state VARCHAR(12) NOT NULL,
  -- The band that was proposed, or that it was converted to.
  band_id BIGINT REFERENCES timeband_band (id),
  obstacle VARCHAR(20),
  note VARCHAR(300) NOT NULL,
  moved_at BIGINT NOT NULL,
  CONSTRAINT timeband_personal_once UNIQUE (person_id, from_date),
  CONSTRAINT timeband_personal_dates CHECK (until_date IS NULL OR until_date >= from_date)
);

CREATE TABLE timeband_personal_day (
  schedule_id BIGINT NOT NULL REFERENCES timeband_personal (id),
  week SMALLINT NOT NULL,
  weekday SMALLINT NOT NULL CONSTRAINT timeband_personal_day_weekday CHECK (weekday BETWEEN 1 AND 7),
  entry_from SMALLINT NOT NULL,
  entry_to SMALLINT NOT NULL,
  core_from SMALLINT,
  core_to SMALLINT,
  afternoon_from SMALLINT,
  afternoon_to SMALLINT,
  exit_from SMALLINT NOT NULL,
  exit_to SMALLINT NOT NULL,
  break_minutes SMALLINT NOT NULL,
  planned_minutes SMALLINT NOT NULL,
  PRIMARY KEY (schedule_id, week, weekday)
);
