-- How much of the rostered desks of a queue appointments may take; the rest is for walk-ins.
ALTER TABLE frontoffice_service_group ADD COLUMN appointment_percent INTEGER DEFAULT 40 NOT NULL;
UPDATE frontoffice_service_group SET appointment_percent = 0 WHERE partner IS NOT NULL;

-- Appointments. Who comes is known until the day after alone: name, mail and phone are erased then.
CREATE TABLE frontoffice_booking (
  id            BIGINT      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  branch_id     BIGINT      NOT NULL REFERENCES frontoffice_branch (id),
  group_id      BIGINT      NOT NULL REFERENCES frontoffice_service_group (id),
  service_id    BIGINT      NOT NULL REFERENCES frontoffice_service (id),
  booked_on     DATE        NOT NULL,
  starts_at     BIGINT      NOT NULL,
  ends_at       BIGINT      NOT NULL,
  state         VARCHAR(12) NOT NULL,
  name          VARCHAR(80),
  email         VARCHAR(254),
  phone         VARCHAR(20),
  language      VARCHAR(2)  NOT NULL,
  secret        VARCHAR(32) NOT NULL UNIQUE,
  code          VARCHAR(6)  NOT NULL,
  moves         INTEGER     NOT NULL,
  late          BOOLEAN     NOT NULL,
  reminded      BOOLEAN     NOT NULL,
  made_at       BIGINT      NOT NULL,
  checked_in_at BIGINT,
  ticket_id     BIGINT      REFERENCES frontoffice_ticket (id),
  version       INTEGER     NOT NULL,
  CONSTRAINT frontoffice_booking_code UNIQUE (branch_id, code)
);
CREATE INDEX frontoffice_booking_day ON frontoffice_booking (branch_id, booked_on, starts_at);
