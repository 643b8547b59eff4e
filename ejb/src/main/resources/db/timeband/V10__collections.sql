-- A collection window: for a term, people of some offices rank some bands until a moment.
CREATE TABLE timeband_collection (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version BIGINT NOT NULL,
  name VARCHAR(80) NOT NULL,
  from_date DATE NOT NULL,
  until_date DATE NOT NULL,
  opens_at BIGINT NOT NULL,
  closes_at BIGINT NOT NULL,
  ranks SMALLINT NOT NULL,
  state VARCHAR(12) NOT NULL,
  moved_at BIGINT NOT NULL,
  CONSTRAINT timeband_collection_term CHECK (until_date >= from_date)
);

CREATE INDEX timeband_collection_state ON timeband_collection (state, closes_at);

CREATE TABLE timeband_collection_band (
  collection_id BIGINT NOT NULL REFERENCES timeband_collection (id),
  band_id BIGINT NOT NULL REFERENCES timeband_band (id),
  PRIMARY KEY (collection_id, band_id)
);

-- Each with the offices below it; no row means all.
CREATE TABLE timeband_collection_office (
  collection_id BIGINT NOT NULL REFERENCES timeband_collection (id),
  office_id BIGINT NOT NULL,
  PRIMARY KEY (collection_id, office_id)
);

-- What one person ranked, and what came out: the band, or none for the hours they have, and what
-- stood between them and the band they wanted most.
CREATE TABLE timeband_collection_ranking (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version BIGINT NOT NULL,
  collection_id BIGINT NOT NULL REFERENCES timeband_collection (id),
  person_id BIGINT NOT NULL,
  -- Ids of the bands, the most wanted first, with commas between them.
  bands VARCHAR(120) NOT NULL,
  precedence BOOLEAN NOT NULL,
  pinned BOOLEAN NOT NULL,
  band_id BIGINT,
  changed_at BIGINT NOT NULL,
  why_kind VARCHAR(12),
  why_group VARCHAR(120),
  why_day DATE,
  why_from SMALLINT,
  why_to SMALLINT,
  why_have INTEGER,
  why_need INTEGER,
  request_id BIGINT,
  refusal VARCHAR(80),
  CONSTRAINT timeband_collection_once UNIQUE (collection_id, person_id)
);

CREATE INDEX timeband_collection_person ON timeband_collection_ranking (person_id);

-- Special-category data, sealed, until the request takes it over.
CREATE TABLE timeband_collection_reason (
  ranking_id BIGINT NOT NULL PRIMARY KEY REFERENCES timeband_collection_ranking (id),
  version BIGINT NOT NULL,
  sealed ${bytes} NOT NULL
);

-- Each time the solver is asked: how long it may take, how far it is, and what it found.
CREATE TABLE timeband_collection_run (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version BIGINT NOT NULL,
  collection_id BIGINT NOT NULL REFERENCES timeband_collection (id),
  state VARCHAR(12) NOT NULL,
  limit_seconds INTEGER NOT NULL,
  asked_at BIGINT NOT NULL,
  elapsed_millis BIGINT NOT NULL,
  placed INTEGER NOT NULL,
  people INTEGER NOT NULL,
  hard_score BIGINT,
  soft_score BIGINT,
  best_score BIGINT,
  costs VARCHAR(300)
);

CREATE INDEX timeband_collection_run_of ON timeband_collection_run (collection_id, id);
