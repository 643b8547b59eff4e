-- What supervisors asked of the simulator: the question, how far the work is, and the answer. Question and answer are
-- the figures that the classes Question and Answer write and read.
CREATE TABLE frontoffice_simulation (
  id          BIGINT        GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version     INTEGER       NOT NULL,
  branch_id   BIGINT        NOT NULL REFERENCES frontoffice_branch (id),
  asked_at    BIGINT        NOT NULL,
  question    VARCHAR(200)  NOT NULL,
  today       VARCHAR(200)  NOT NULL,
  state       VARCHAR(12)   NOT NULL,
  days_done   INTEGER       NOT NULL,
  days_total  INTEGER       NOT NULL,
  took_millis BIGINT        NOT NULL,
  answer      VARCHAR(8000)
);
CREATE INDEX frontoffice_simulation_of ON frontoffice_simulation (branch_id, state, id);
