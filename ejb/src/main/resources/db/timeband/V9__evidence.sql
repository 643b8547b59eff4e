-- Files that prove a private reason: name and content are sealed, as the reason is.
CREATE TABLE timeband_evidence (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version BIGINT NOT NULL,
  request_id BIGINT NOT NULL REFERENCES timeband_request (id),
  kind VARCHAR(10) NOT NULL,
  size_bytes INTEGER NOT NULL,
  sealed_name ${bytes} NOT NULL,
  sealed ${bytes} NOT NULL,
  added_at BIGINT NOT NULL
);

CREATE INDEX timeband_evidence_request ON timeband_evidence (request_id);

-- What HR found: all that the others ever see of a reason.
ALTER TABLE timeband_request ADD COLUMN eligibility VARCHAR(10) DEFAULT 'NONE' NOT NULL;
