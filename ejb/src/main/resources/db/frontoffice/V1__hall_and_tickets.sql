-- The hall: where one goes, what for, and at which desk.
CREATE TABLE frontoffice_branch (
  id          BIGINT       GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code        VARCHAR(20)  NOT NULL UNIQUE,
  name        VARCHAR(80)  NOT NULL,
  town        VARCHAR(80)  NOT NULL,
  notice_it   VARCHAR(200),
  notice_en   VARCHAR(200),
  open_always BOOLEAN      NOT NULL,
  version     INTEGER      NOT NULL
);

CREATE TABLE frontoffice_opening_hours (
  branch_id BIGINT     NOT NULL REFERENCES frontoffice_branch (id),
  weekday   VARCHAR(9) NOT NULL,
  opens     TIME       NOT NULL,
  closes    TIME       NOT NULL,
  PRIMARY KEY (branch_id, weekday, opens)
);

CREATE TABLE frontoffice_area (
  id         BIGINT       GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  branch_id  BIGINT       NOT NULL REFERENCES frontoffice_branch (id),
  name_it    VARCHAR(80)  NOT NULL,
  name_en    VARCHAR(80)  NOT NULL,
  hint_it    VARCHAR(120) NOT NULL,
  hint_en    VARCHAR(120) NOT NULL,
  icon       VARCHAR(30)  NOT NULL,
  sort_order INTEGER      NOT NULL,
  version    INTEGER      NOT NULL,
  UNIQUE (branch_id, sort_order)
);

CREATE TABLE frontoffice_service_group (
  id             BIGINT      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  branch_id      BIGINT      NOT NULL REFERENCES frontoffice_branch (id),
  letter         VARCHAR(1)  NOT NULL,
  name_it        VARCHAR(80) NOT NULL,
  name_en        VARCHAR(80) NOT NULL,
  partner        VARCHAR(20),
  target_minutes INTEGER     NOT NULL,
  version        INTEGER     NOT NULL,
  UNIQUE (branch_id, letter)
);

CREATE TABLE frontoffice_service (
  id           BIGINT       GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  area_id      BIGINT       NOT NULL REFERENCES frontoffice_area (id),
  group_id     BIGINT       NOT NULL REFERENCES frontoffice_service_group (id),
  name_it      VARCHAR(120) NOT NULL,
  name_en      VARCHAR(120) NOT NULL,
  share        INTEGER      NOT NULL,
  mean_minutes INTEGER      NOT NULL,
  sort_order   INTEGER      NOT NULL,
  version      INTEGER      NOT NULL
);

CREATE TABLE frontoffice_service_point (
  id            BIGINT       GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  branch_id     BIGINT       NOT NULL REFERENCES frontoffice_branch (id),
  name          VARCHAR(10)  NOT NULL,
  partner       VARCHAR(20),
  staffed       BOOLEAN      NOT NULL,
  operator_id   BIGINT       UNIQUE,
  operator_name VARCHAR(120),
  ticket_id     BIGINT,
  seen_at       BIGINT,
  version       INTEGER      NOT NULL,
  UNIQUE (branch_id, name)
);

CREATE TABLE frontoffice_point_group (
  point_id BIGINT NOT NULL REFERENCES frontoffice_service_point (id),
  group_id BIGINT NOT NULL REFERENCES frontoffice_service_group (id),
  PRIMARY KEY (point_id, group_id)
);

CREATE TABLE frontoffice_partner_operator (
  account_id BIGINT      PRIMARY KEY,
  partner    VARCHAR(20) NOT NULL
);

-- The roll tickets are torn from, one a letter and day. Its row is the lock that makes numbers
-- gapless, and counts every move of its tickets: the sum tells a board whether anything changed.
CREATE TABLE frontoffice_roll (
  branch_id   BIGINT     NOT NULL REFERENCES frontoffice_branch (id),
  issued_on   DATE       NOT NULL,
  letter      VARCHAR(1) NOT NULL,
  last_number INTEGER    NOT NULL,
  moves       BIGINT     NOT NULL,
  CONSTRAINT frontoffice_roll_pk PRIMARY KEY (branch_id, issued_on, letter)
);

CREATE TABLE frontoffice_ticket (
  id          BIGINT      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  branch_id   BIGINT      NOT NULL REFERENCES frontoffice_branch (id),
  group_id    BIGINT      NOT NULL REFERENCES frontoffice_service_group (id),
  service_id  BIGINT      NOT NULL REFERENCES frontoffice_service (id),
  issued_on   DATE        NOT NULL,
  letter      VARCHAR(1)  NOT NULL,
  seq_no      INTEGER     NOT NULL,
  lane        VARCHAR(12) NOT NULL,
  state       VARCHAR(12) NOT NULL,
  secret      VARCHAR(32) NOT NULL UNIQUE,
  request_key VARCHAR(64) NOT NULL UNIQUE,
  sort_rank   BIGINT      NOT NULL,
  issued_at   BIGINT      NOT NULL,
  counts_from BIGINT      NOT NULL,
  returned_at BIGINT,
  called_at   BIGINT,
  started_at  BIGINT,
  ended_at    BIGINT,
  point_id    BIGINT      REFERENCES frontoffice_service_point (id),
  item_id     BIGINT,
  item_token  BIGINT,
  unattended  BOOLEAN     NOT NULL,
  version     INTEGER     NOT NULL,
  UNIQUE (branch_id, issued_on, letter, seq_no)
);
CREATE INDEX frontoffice_ticket_waiting ON frontoffice_ticket (branch_id, issued_on, state, sort_rank);
CREATE INDEX frontoffice_ticket_item ON frontoffice_ticket (item_id);

-- Every call and recall, with the reason it was made for; never changed afterwards.
CREATE TABLE frontoffice_call (
  id             BIGINT      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  ticket_id      BIGINT      NOT NULL REFERENCES frontoffice_ticket (id),
  branch_id      BIGINT      NOT NULL REFERENCES frontoffice_branch (id),
  point_id       BIGINT      NOT NULL REFERENCES frontoffice_service_point (id),
  issued_on      DATE        NOT NULL,
  ordinal        INTEGER     NOT NULL,
  called_at      BIGINT      NOT NULL,
  reason         VARCHAR(20) NOT NULL,
  waited_seconds BIGINT      NOT NULL,
  candidates     INTEGER     NOT NULL,
  rule           VARCHAR(40) NOT NULL,
  operator_id    BIGINT      NOT NULL
);
CREATE INDEX frontoffice_call_board ON frontoffice_call (branch_id, issued_on, id);
