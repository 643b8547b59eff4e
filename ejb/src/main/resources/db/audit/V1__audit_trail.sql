CREATE TABLE audit_entry (
  sequence     BIGINT        NOT NULL PRIMARY KEY,
  recorded_at  BIGINT        NOT NULL,
  actor        VARCHAR(100)  NOT NULL,
  on_behalf_of VARCHAR(100),
  action       VARCHAR(100)  NOT NULL,
  subject      VARCHAR(200)  NOT NULL,
  details      VARCHAR(2000),
  origin       VARCHAR(64),
  hash         CHAR(64)      NOT NULL
);
CREATE INDEX audit_entry_subject ON audit_entry (subject, sequence);
CREATE INDEX audit_entry_actor ON audit_entry (actor, sequence);

-- One row: it is locked while a line is added, and tells a trail that was cut short.
CREATE TABLE audit_head (
  id            INTEGER  NOT NULL PRIMARY KEY,
  last_sequence BIGINT   NOT NULL,
  last_hash     CHAR(64) NOT NULL
);
INSERT INTO audit_head (id, last_sequence, last_hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
