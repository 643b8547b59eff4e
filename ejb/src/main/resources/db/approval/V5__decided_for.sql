-- What deputies decided for a head, by time, as that head looks it up.
CREATE INDEX approval_step_decided_for ON approval_step (decided_for, decided_at);
