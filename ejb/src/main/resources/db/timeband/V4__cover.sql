-- Which band people without a band of their own work: in one office, or everywhere.
CREATE TABLE timeband_ordinary (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version BIGINT NOT NULL,
  office_id BIGINT,
  band_code VARCHAR(30) NOT NULL,
  valid_from DATE NOT NULL
);

CREATE INDEX timeband_ordinary_office ON timeband_ordinary (office_id, valid_from);

-- A service of an office, as a named group of its people.
CREATE TABLE timeband_cover_group (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version BIGINT NOT NULL,
  office_id BIGINT NOT NULL,
  name VARCHAR(80) NOT NULL,
  CONSTRAINT timeband_cover_group_once UNIQUE (office_id, name)
);

CREATE TABLE timeband_cover_member (
  group_id BIGINT NOT NULL REFERENCES timeband_cover_group (id) ON DELETE CASCADE,
  person_id BIGINT NOT NULL,
  PRIMARY KEY (group_id, person_id)
);

-- How many people have to be there: a number, or a share of the staff. Times are minutes since
-- midnight.
CREATE TABLE timeband_cover_rule (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version BIGINT NOT NULL,
  office_id BIGINT NOT NULL,
  group_id BIGINT REFERENCES timeband_cover_group (id),
  weekday SMALLINT NOT NULL,
  from_minute SMALLINT NOT NULL,
  to_minute SMALLINT NOT NULL,
  people INTEGER,
  share INTEGER,
  valid_from DATE NOT NULL,
  valid_to DATE,
  CONSTRAINT timeband_cover_rule_weekday CHECK (weekday BETWEEN 1 AND 7),
  CONSTRAINT timeband_cover_rule_span CHECK (to_minute > from_minute),
  CONSTRAINT timeband_cover_rule_validity CHECK (valid_to IS NULL OR valid_to >= valid_from)
);

CREATE INDEX timeband_cover_rule_office ON timeband_cover_rule (office_id, weekday);

-- Who decides proposes another band or another first day; who asked says yes or no.
CREATE TABLE timeband_counter_proposal (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version BIGINT NOT NULL,
  request_id BIGINT NOT NULL REFERENCES timeband_request (id),
  band_id BIGINT NOT NULL REFERENCES timeband_band (id),
  from_date DATE NOT NULL,
  message VARCHAR(1000),
  proposed_by BIGINT NOT NULL,
  proposed_for BIGINT,
  proposed_at BIGINT NOT NULL,
  state VARCHAR(12) NOT NULL
);

CREATE INDEX timeband_counter_proposal_request ON timeband_counter_proposal (request_id, state);
