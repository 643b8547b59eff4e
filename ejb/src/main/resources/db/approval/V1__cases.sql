CREATE TABLE approval_case (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version BIGINT NOT NULL,
  kind VARCHAR(30) NOT NULL,
  subject_id BIGINT NOT NULL,
  requester_id BIGINT NOT NULL REFERENCES person (id),
  state VARCHAR(20) NOT NULL,
  current_position SMALLINT NOT NULL,
  moves INTEGER NOT NULL,
  opened_at BIGINT NOT NULL,
  closed_at BIGINT,
  expires_on DATE NOT NULL
);

CREATE INDEX approval_case_subject ON approval_case (kind, subject_id);
CREATE INDEX approval_case_requester ON approval_case (requester_id, state);

-- A pending step is in the worklist of the head of office_id, or of HR where there is no office.
CREATE TABLE approval_step (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version BIGINT NOT NULL,
  case_id BIGINT NOT NULL REFERENCES approval_case (id),
  position SMALLINT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  office_id BIGINT REFERENCES office (id),
  state VARCHAR(20) NOT NULL,
  pending_since BIGINT,
  due_on DATE,
  item_id BIGINT,
  decided_by BIGINT REFERENCES person (id),
  decided_for BIGINT REFERENCES person (id),
  decided_at BIGINT,
  CONSTRAINT approval_step_position UNIQUE (case_id, position)
);

CREATE INDEX approval_step_worklist ON approval_step (state, kind, office_id, due_on);
CREATE INDEX approval_step_decided ON approval_step (decided_by, decided_at);

-- History as people read it; only ever appended to.
CREATE TABLE approval_event (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id BIGINT NOT NULL REFERENCES approval_case (id),
  happened_at BIGINT NOT NULL,
  what VARCHAR(60) NOT NULL,
  actor_id BIGINT REFERENCES person (id),
  actor_name VARCHAR(170),
  for_name VARCHAR(170),
  note VARCHAR(1000)
);

CREATE INDEX approval_event_case ON approval_event (case_id, id);

CREATE TABLE approval_delegation (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version BIGINT NOT NULL,
  head_id BIGINT NOT NULL REFERENCES person (id),
  deputy_id BIGINT NOT NULL REFERENCES person (id),
  from_date DATE NOT NULL,
  until_date DATE NOT NULL,
  recalled_at BIGINT,
  CONSTRAINT approval_delegation_dates CHECK (until_date >= from_date),
  CONSTRAINT approval_delegation_other CHECK (head_id <> deputy_id)
);

CREATE INDEX approval_delegation_deputy ON approval_delegation (deputy_id, until_date);
