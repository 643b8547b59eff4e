-- The link by which a person's calendar program reads their hours: one each, of which only the hash is
-- kept.
CREATE TABLE timeband_feed (
  person_id BIGINT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  secret_hash VARCHAR(64) NOT NULL CONSTRAINT timeband_feed_secret UNIQUE,
  made_at BIGINT NOT NULL
);
