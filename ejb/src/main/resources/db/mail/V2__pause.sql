-- Whether mail goes out at all: one row for all servers of the portal.
CREATE TABLE mail_pause (
  id        INTEGER NOT NULL PRIMARY KEY,
  paused_at BIGINT,
  paused_by VARCHAR(100),
  reason    VARCHAR(500),
  version   INTEGER NOT NULL
);
INSERT INTO mail_pause (id, version) VALUES (1, 0);
