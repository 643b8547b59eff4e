-- Screens of a hall. What opens them, code and token, is kept as a hash alone.
CREATE TABLE frontoffice_device (
  id              BIGINT      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  branch_id       BIGINT      NOT NULL REFERENCES frontoffice_branch (id),
  kind            VARCHAR(10) NOT NULL,
  name            VARCHAR(60) NOT NULL,
  code_hash       VARCHAR(64) UNIQUE,
  code_until      BIGINT,
  code_stands     BOOLEAN     NOT NULL,
  token_hash      VARCHAR(64) UNIQUE,
  paired_at       BIGINT,
  seen_at         BIGINT,
  revoked_at      BIGINT,
  voice_failed_at BIGINT,
  version         INTEGER     NOT NULL
);

-- From where on the numbers of a letter are kept for kiosks that cannot reach the server.
ALTER TABLE frontoffice_service_group ADD COLUMN offline_from INTEGER DEFAULT 800 NOT NULL;

-- Numbers leased to one kiosk for one day: only it may hand tickets with them over.
CREATE TABLE frontoffice_number_block (
  id           BIGINT     GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  device_id    BIGINT     NOT NULL REFERENCES frontoffice_device (id),
  branch_id    BIGINT     NOT NULL REFERENCES frontoffice_branch (id),
  issued_on    DATE       NOT NULL,
  letter       VARCHAR(1) NOT NULL,
  first_number INTEGER    NOT NULL,
  last_number  INTEGER    NOT NULL,
  leased_at    BIGINT     NOT NULL,
  UNIQUE (branch_id, issued_on, letter, first_number)
);
