-- The order of service of a band that was granted, as it was given: a number of the year, given
-- once and never again. Bands granted before have none.
CREATE TABLE timeband_order (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version BIGINT NOT NULL,
  order_year INTEGER NOT NULL,
  order_number INTEGER NOT NULL,
  made_on DATE NOT NULL,
  request_id BIGINT NOT NULL REFERENCES timeband_request (id),
  -- The case that granted it: the request's, or that of a change of days.
  case_id BIGINT NOT NULL,
  person VARCHAR(200) NOT NULL,
  office VARCHAR(200),
  from_date DATE NOT NULL,
  until_date DATE,
  CONSTRAINT timeband_order_once UNIQUE (order_year, order_number)
);

CREATE INDEX timeband_order_request ON timeband_order (request_id);

-- One row: who gives a number holds it until the act is done or undone, so that no number is given
-- twice and none is missing.
CREATE TABLE timeband_order_turn (
  id INTEGER NOT NULL PRIMARY KEY,
  taken INTEGER NOT NULL
);

INSERT INTO timeband_order_turn (id, taken) VALUES (1, 0);
