-- A visit may need several services, at several desks. Where a ticket waits may change on the way
-- (transfer); its number does not.
ALTER TABLE frontoffice_ticket ADD COLUMN waits_from BIGINT DEFAULT 0 NOT NULL;
UPDATE frontoffice_ticket SET waits_from = counts_from;
ALTER TABLE frontoffice_ticket ADD COLUMN wanted_point_id BIGINT;
ALTER TABLE frontoffice_ticket ADD COLUMN parked_at BIGINT;
ALTER TABLE frontoffice_ticket ADD COLUMN note VARCHAR(200);

-- Why a ticket was called out of its turn, and among whom the rule chose with which scores.
ALTER TABLE frontoffice_call ADD COLUMN note VARCHAR(200);
ALTER TABLE frontoffice_call ADD COLUMN considered VARCHAR(2000);

-- One service of a visit: a stretch of time at a desk, and what came of it.
CREATE TABLE frontoffice_transaction (
  id          BIGINT      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  ticket_id   BIGINT      NOT NULL REFERENCES frontoffice_ticket (id),
  branch_id   BIGINT      NOT NULL REFERENCES frontoffice_branch (id),
  issued_on   DATE        NOT NULL,
  service_id  BIGINT      NOT NULL REFERENCES frontoffice_service (id),
  letter      VARCHAR(1)  NOT NULL,
  lane        VARCHAR(12) NOT NULL,
  point_id    BIGINT      NOT NULL REFERENCES frontoffice_service_point (id),
  operator_id BIGINT      NOT NULL,
  ordinal     INTEGER     NOT NULL,
  started_at  BIGINT      NOT NULL,
  ended_at    BIGINT,
  outcome     VARCHAR(12),
  version     INTEGER     NOT NULL,
  UNIQUE (ticket_id, ordinal)
);
CREATE INDEX frontoffice_transaction_day ON frontoffice_transaction (branch_id, issued_on);

-- What an operator who sits at a desk serves there: a part of what the desk can.
CREATE TABLE frontoffice_profile (
  id        BIGINT      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  branch_id BIGINT      NOT NULL REFERENCES frontoffice_branch (id),
  name      VARCHAR(60) NOT NULL,
  version   INTEGER     NOT NULL,
  UNIQUE (branch_id, name)
);
CREATE TABLE frontoffice_profile_group (
  profile_id BIGINT NOT NULL REFERENCES frontoffice_profile (id),
  group_id   BIGINT NOT NULL REFERENCES frontoffice_service_group (id),
  PRIMARY KEY (profile_id, group_id)
);
ALTER TABLE frontoffice_service_point ADD COLUMN profile_id BIGINT REFERENCES frontoffice_profile (id);
ALTER TABLE frontoffice_service_point ADD COLUMN skilled_for VARCHAR(26);
ALTER TABLE frontoffice_service_point ADD COLUMN paused_at BIGINT;
ALTER TABLE frontoffice_service_point ADD COLUMN pause_reason VARCHAR(12);

-- Somebody at a desk called for help.
CREATE TABLE frontoffice_alarm (
  id        BIGINT       GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  branch_id BIGINT       NOT NULL REFERENCES frontoffice_branch (id),
  point_id  BIGINT       NOT NULL REFERENCES frontoffice_service_point (id),
  raised_by VARCHAR(120) NOT NULL,
  raised_at BIGINT       NOT NULL,
  ended_by  VARCHAR(120),
  ended_at  BIGINT,
  version   INTEGER      NOT NULL
);
CREATE INDEX frontoffice_alarm_open ON frontoffice_alarm (branch_id, ended_at);
