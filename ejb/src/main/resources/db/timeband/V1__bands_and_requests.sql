-- The catalogue: one row a band, one a working day of it. Times are minutes since midnight.
CREATE TABLE timeband_band (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version BIGINT NOT NULL,
  code VARCHAR(30) NOT NULL CONSTRAINT timeband_band_code UNIQUE,
  name_it VARCHAR(80) NOT NULL,
  name_en VARCHAR(80) NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE,
  legal_basis VARCHAR(300) NOT NULL,
  weekly_minutes INTEGER NOT NULL,
  CONSTRAINT timeband_band_validity CHECK (valid_to IS NULL OR valid_to >= valid_from)
);

CREATE TABLE timeband_band_day (
  band_id BIGINT NOT NULL REFERENCES timeband_band (id),
  weekday SMALLINT NOT NULL CONSTRAINT timeband_band_day_weekday CHECK (weekday BETWEEN 1 AND 7),
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
  PRIMARY KEY (band_id, weekday)
);

CREATE TABLE timeband_request (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  band_id BIGINT NOT NULL REFERENCES timeband_band (id),
  from_date DATE NOT NULL,
  until_date DATE,
  state VARCHAR(30) NOT NULL,
  submission_key VARCHAR(60) NOT NULL,
  case_id BIGINT,
  created_at BIGINT NOT NULL,
  moved_at BIGINT NOT NULL,
  -- A form sent twice asks once.
  CONSTRAINT timeband_request_once UNIQUE (person_id, submission_key),
  CONSTRAINT timeband_request_dates CHECK (until_date IS NULL OR until_date >= from_date)
);

CREATE INDEX timeband_request_person ON timeband_request (person_id, from_date);
CREATE INDEX timeband_request_state ON timeband_request (state, from_date);

-- One row a person: whoever changes the person's bands raises its version, so that two requests
-- for the same days cannot both be checked against a past without the other.
CREATE TABLE timeband_calendar (
  person_id BIGINT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL
);

-- Special-category data, sealed; without the key it is noise.
CREATE TABLE timeband_reason (
  request_id BIGINT NOT NULL PRIMARY KEY REFERENCES timeband_request (id),
  version BIGINT NOT NULL,
  sealed ${bytes} NOT NULL
);
