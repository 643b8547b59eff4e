-- Who waits for a place of a band in an office. The order of the line is the queue's; why somebody
-- goes first is written nowhere.
CREATE TABLE timeband_waiting (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version BIGINT NOT NULL,
  person_id BIGINT NOT NULL,
  office_id BIGINT NOT NULL,
  band_id BIGINT NOT NULL REFERENCES timeband_band (id),
  from_date DATE NOT NULL,
  until_date DATE,
  state VARCHAR(12) NOT NULL,
  item_id BIGINT,
  answer_by DATE,
  joined_at BIGINT NOT NULL,
  CONSTRAINT timeband_waiting_dates CHECK (until_date IS NULL OR until_date >= from_date)
);

CREATE INDEX timeband_waiting_person ON timeband_waiting (person_id, state);
CREATE INDEX timeband_waiting_office ON timeband_waiting (office_id, state);
