-- What a decider asks of who made a request; one at a time waits for its answer.
CREATE TABLE approval_question (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version BIGINT NOT NULL,
  case_id BIGINT NOT NULL REFERENCES approval_case (id),
  step_id BIGINT NOT NULL REFERENCES approval_step (id),
  asked_by BIGINT NOT NULL REFERENCES person (id),
  asked_for BIGINT REFERENCES person (id),
  asked_at BIGINT NOT NULL,
  question VARCHAR(1000) NOT NULL,
  answer VARCHAR(1000),
  answered_at BIGINT
);

CREATE INDEX approval_question_step ON approval_question (step_id, answered_at);
CREATE INDEX approval_question_case ON approval_question (case_id, id);
