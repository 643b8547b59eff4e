-- Tickets that a kiosk gave by itself and the server refused: somebody in the hall has one in hand.
CREATE TABLE frontoffice_refused_ticket (
  id          BIGINT      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  branch_id   BIGINT      NOT NULL REFERENCES frontoffice_branch (id),
  request_key VARCHAR(64) NOT NULL UNIQUE,
  display     VARCHAR(20) NOT NULL,
  kiosk       VARCHAR(80) NOT NULL,
  reason      VARCHAR(80) NOT NULL,
  refused_at  BIGINT      NOT NULL,
  settled_at  BIGINT,
  version     INTEGER     NOT NULL
);
CREATE INDEX frontoffice_refused_open ON frontoffice_refused_ticket (branch_id, settled_at);

-- What the supervisor tells a desk, until somebody there has read it.
CREATE TABLE frontoffice_desk_message (
  id       BIGINT       GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  point_id BIGINT       NOT NULL REFERENCES frontoffice_service_point (id),
  words    VARCHAR(200) NOT NULL,
  sent_by  VARCHAR(160) NOT NULL,
  sent_at  BIGINT       NOT NULL,
  read_at  BIGINT,
  version  INTEGER      NOT NULL
);
CREATE INDEX frontoffice_message_unread ON frontoffice_desk_message (point_id, read_at);

-- Until when the supervisor keeps a desk for Via Libera alone.
ALTER TABLE frontoffice_service_point ADD COLUMN kept_until BIGINT;
