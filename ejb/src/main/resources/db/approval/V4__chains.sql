-- Who decides a kind of case, first to last, for an office with those below it, or for all offices.
CREATE TABLE approval_chain (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version BIGINT NOT NULL,
  kind VARCHAR(30) NOT NULL,
  office_id BIGINT REFERENCES office (id),
  -- kind and office in one word, since two nulls are not equal and there is one chain of each.
  scope VARCHAR(60) NOT NULL,
  -- Who, working days, what if nobody does: 'OFFICE_HEAD 5 REMIND, HR 10 EXPIRE'.
  steps VARCHAR(200) NOT NULL,
  CONSTRAINT approval_chain_scope UNIQUE (scope)
);

-- A step keeps what its chain said when the case was opened. Level 0 is the nearest head who is not
-- the person who asks, 1 the head above that one, and so on.
ALTER TABLE approval_step ADD COLUMN level SMALLINT DEFAULT 0 NOT NULL;
ALTER TABLE approval_step ADD COLUMN days SMALLINT DEFAULT 5 NOT NULL;
ALTER TABLE approval_step ADD COLUMN overdue VARCHAR(10) DEFAULT 'REMIND' NOT NULL;
