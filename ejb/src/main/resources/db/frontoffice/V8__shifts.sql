-- Who can serve which queue.
CREATE TABLE frontoffice_skill (
  account_id BIGINT NOT NULL,
  group_id   BIGINT NOT NULL REFERENCES frontoffice_service_group (id),
  PRIMARY KEY (account_id, group_id)
);

-- What a branch is planned by: visits a year to its own desks, and the mean wait that is promised.
CREATE TABLE frontoffice_branch_plan (
  branch_id         BIGINT  PRIMARY KEY REFERENCES frontoffice_branch (id),
  yearly_visits     INTEGER NOT NULL,
  mean_wait_minutes INTEGER NOT NULL,
  version           INTEGER NOT NULL
);

-- The shifts a branch knows. Times are minutes since midnight.
CREATE TABLE frontoffice_shift_kind (
  id            BIGINT      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  branch_id     BIGINT      NOT NULL REFERENCES frontoffice_branch (id),
  code          VARCHAR(20) NOT NULL,
  name_it       VARCHAR(40) NOT NULL,
  name_en       VARCHAR(40) NOT NULL,
  first_weekday VARCHAR(9)  NOT NULL,
  last_weekday  VARCHAR(9)  NOT NULL,
  starts        INTEGER     NOT NULL,
  ends          INTEGER     NOT NULL,
  late          BOOLEAN     NOT NULL,
  version       INTEGER     NOT NULL,
  UNIQUE (branch_id, code),
  CONSTRAINT frontoffice_shift_kind_hours CHECK (starts >= 0 AND ends > starts AND ends < 1440)
);

-- A week of a branch. Its row is the lock under which its shifts change.
CREATE TABLE frontoffice_roster (
  id           BIGINT      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  branch_id    BIGINT      NOT NULL REFERENCES frontoffice_branch (id),
  monday       DATE        NOT NULL,
  state        VARCHAR(10) NOT NULL,
  changes      INTEGER     NOT NULL,
  published_at BIGINT,
  version      INTEGER     NOT NULL,
  UNIQUE (branch_id, monday)
);

CREATE TABLE frontoffice_shift (
  id          BIGINT  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  roster_id   BIGINT  NOT NULL REFERENCES frontoffice_roster (id),
  worked_on   DATE    NOT NULL,
  kind_id     BIGINT  NOT NULL REFERENCES frontoffice_shift_kind (id),
  point_id    BIGINT  NOT NULL REFERENCES frontoffice_service_point (id),
  operator_id BIGINT  NOT NULL,
  version     INTEGER NOT NULL,
  CONSTRAINT frontoffice_shift_once UNIQUE (worked_on, kind_id, point_id)
);
CREATE INDEX frontoffice_shift_operator ON frontoffice_shift (operator_id, worked_on);
CREATE INDEX frontoffice_shift_roster ON frontoffice_shift (roster_id);

-- Shifts that somebody would rather work on a weekday, or not.
CREATE TABLE frontoffice_shift_wish (
  account_id BIGINT     NOT NULL,
  weekday    VARCHAR(9) NOT NULL,
  kind_id    BIGINT     NOT NULL REFERENCES frontoffice_shift_kind (id),
  liked      BOOLEAN    NOT NULL,
  PRIMARY KEY (account_id, weekday, kind_id)
);

-- Two operators exchange a shift each: asked, agreed by the colleague, decided by the head.
CREATE TABLE frontoffice_swap (
  id             BIGINT      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  shift_id       BIGINT      NOT NULL,
  other_shift_id BIGINT      NOT NULL,
  requester_id   BIGINT      NOT NULL,
  colleague_id   BIGINT      NOT NULL,
  given_day      DATE        NOT NULL,
  taken_day      DATE        NOT NULL,
  state          VARCHAR(10) NOT NULL,
  case_id        BIGINT,
  created_at     BIGINT      NOT NULL,
  moved_at       BIGINT      NOT NULL,
  version        INTEGER     NOT NULL
);
CREATE INDEX frontoffice_swap_requester ON frontoffice_swap (requester_id, state);
CREATE INDEX frontoffice_swap_colleague ON frontoffice_swap (colleague_id, state);

-- One time that the solver is asked for a roster, how far it is, and what came out.
CREATE TABLE frontoffice_roster_run (
  id             BIGINT      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  branch_id      BIGINT      NOT NULL REFERENCES frontoffice_branch (id),
  monday         DATE        NOT NULL,
  weeks          INTEGER     NOT NULL,
  state          VARCHAR(10) NOT NULL,
  limit_seconds  INTEGER     NOT NULL,
  asked_at       BIGINT      NOT NULL,
  elapsed_millis BIGINT      NOT NULL,
  duties         INTEGER     NOT NULL,
  hard_score     BIGINT,
  uncovered      BIGINT,
  soft_score     BIGINT,
  best_score     BIGINT,
  costs          VARCHAR(500),
  version        INTEGER     NOT NULL
);
CREATE INDEX frontoffice_roster_run_branch ON frontoffice_roster_run (branch_id, monday);
