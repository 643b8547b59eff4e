-- What a person asks of a band they have been granted: to give it up, or other days. Decided by a
-- case of its own.
CREATE TABLE timeband_change (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version BIGINT NOT NULL,
  request_id BIGINT NOT NULL REFERENCES timeband_request (id),
  kind VARCHAR(10) NOT NULL,
  state VARCHAR(10) NOT NULL,
  from_date DATE,
  until_date DATE,
  -- Where the request stood when it was asked, and goes back to if it is refused.
  stood VARCHAR(30) NOT NULL,
  submission_key VARCHAR(60) NOT NULL,
  case_id BIGINT,
  created_at BIGINT NOT NULL,
  moved_at BIGINT NOT NULL,
  CONSTRAINT timeband_change_once UNIQUE (request_id, submission_key)
);

CREATE INDEX timeband_change_case ON timeband_change (case_id);

-- A band without an end may have a day on which it is looked at again.
ALTER TABLE timeband_request ADD COLUMN review_on DATE;
