-- One file that somebody uploaded, and what became of it.
CREATE TABLE people_import (
  id BIGINT NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version INTEGER NOT NULL,
  kind VARCHAR(20) NOT NULL,
  state VARCHAR(20) NOT NULL,
  file_name VARCHAR(200) NOT NULL,
  charset VARCHAR(20),
  separator VARCHAR(1),
  ignored_columns VARCHAR(1000),
  fingerprint VARCHAR(120),
  with_accounts BOOLEAN NOT NULL,
  uploaded_by VARCHAR(120) NOT NULL,
  uploaded_at BIGINT NOT NULL,
  previewed_at BIGINT,
  applied_by VARCHAR(120),
  apply_started_at BIGINT,
  applied_at BIGINT
);

-- The file itself: here only until its changes are applied or thrown away.
CREATE TABLE people_import_file (
  import_id BIGINT NOT NULL PRIMARY KEY,
  content ${bytes} NOT NULL,
  CONSTRAINT people_import_file_of FOREIGN KEY (import_id) REFERENCES people_import (id) ON DELETE CASCADE
);

CREATE TABLE people_import_row (
  id BIGINT NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version INTEGER NOT NULL,
  import_id BIGINT NOT NULL,
  -- Order in which the changes are made: an office before those under it.
  place INTEGER NOT NULL,
  line INTEGER,
  outcome VARCHAR(20) NOT NULL,
  state VARCHAR(20) NOT NULL,
  label VARCHAR(200) NOT NULL,
  target_id BIGINT,
  target_version INTEGER,
  content VARCHAR(8000),
  changes VARCHAR(8000),
  problems VARCHAR(8000),
  CONSTRAINT people_import_row_of FOREIGN KEY (import_id) REFERENCES people_import (id) ON DELETE CASCADE
);

CREATE INDEX people_import_row_by_outcome ON people_import_row (import_id, outcome, line);
CREATE INDEX people_import_row_by_state ON people_import_row (import_id, state, place);
