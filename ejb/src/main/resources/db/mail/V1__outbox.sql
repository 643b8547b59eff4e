CREATE TABLE mail_message (
  id             BIGINT       GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_key      VARCHAR(200) NOT NULL,
  address        VARCHAR(254) NOT NULL,
  name           VARCHAR(200) NOT NULL,
  template       VARCHAR(100) NOT NULL,
  language       VARCHAR(8)   NOT NULL,
  lane           VARCHAR(20)  NOT NULL,
  message_id     VARCHAR(200) NOT NULL UNIQUE,
  state          VARCHAR(20)  NOT NULL,
  ordered_at     BIGINT       NOT NULL,
  not_after      BIGINT       NOT NULL,
  state_since    BIGINT       NOT NULL,
  failures       INTEGER      NOT NULL,
  subject        VARCHAR(255),
  queue_item     BIGINT,
  version        INTEGER      NOT NULL,
  -- The same event tells the same person the same thing once.
  CONSTRAINT mail_message_once UNIQUE (event_key, address, template)
);
CREATE INDEX mail_message_state ON mail_message (state, id);

-- What the wording needs: kept while the message may still go out, gone with it.
CREATE TABLE mail_content (
  message BIGINT NOT NULL PRIMARY KEY REFERENCES mail_message (id),
  model   ${text} NOT NULL
);

CREATE TABLE mail_step (
  id          BIGINT        GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  message     BIGINT        NOT NULL REFERENCES mail_message (id),
  happened_at BIGINT        NOT NULL,
  state       VARCHAR(20)   NOT NULL,
  code        INTEGER       NOT NULL,
  words       VARCHAR(1000) NOT NULL,
  actor       VARCHAR(100)  NOT NULL
);
CREATE INDEX mail_step_message ON mail_step (message, id);
