-- A delegation without days holds whenever the head is recorded absent.
ALTER TABLE approval_delegation ALTER COLUMN from_date DROP NOT NULL;
ALTER TABLE approval_delegation ALTER COLUMN until_date DROP NOT NULL;

-- For one of the head's offices, or for all; for one kind of case, or for all.
ALTER TABLE approval_delegation ADD COLUMN office_id BIGINT REFERENCES office (id);
ALTER TABLE approval_delegation ADD COLUMN kind VARCHAR(30);
ALTER TABLE approval_delegation ADD COLUMN refused_at BIGINT;

ALTER TABLE approval_delegation ADD CONSTRAINT approval_delegation_both_days CHECK (
  (from_date IS NULL AND until_date IS NULL) OR (from_date IS NOT NULL AND until_date IS NOT NULL)
);

CREATE INDEX approval_delegation_head ON approval_delegation (head_id, until_date);
