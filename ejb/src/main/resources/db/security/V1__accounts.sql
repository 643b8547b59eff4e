CREATE TABLE account (
  id            BIGINT       GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  username      VARCHAR(60)  NOT NULL UNIQUE,
  display_name  VARCHAR(120) NOT NULL,
  email         VARCHAR(254),
  password_hash VARCHAR(500),
  person_id     BIGINT       UNIQUE,
  locale        VARCHAR(8)   NOT NULL,
  enabled       BOOLEAN      NOT NULL,
  failed_logins INTEGER      NOT NULL,
  locked_until  BIGINT,
  version       INTEGER      NOT NULL
);

CREATE TABLE account_role (
  account_id BIGINT      NOT NULL REFERENCES account (id),
  role       VARCHAR(20) NOT NULL,
  PRIMARY KEY (account_id, role)
);
