-- One small index for each question, holding only the rows the question is about.
CREATE INDEX queue_item_ready ON queue_item (queue, rank_at, id) WHERE state = 'READY';
CREATE INDEX queue_item_due ON queue_item (queue, due_at) WHERE state = 'SCHEDULED';
CREATE INDEX queue_item_lease ON queue_item (queue, lease_until) WHERE state = 'CLAIMED';
CREATE UNIQUE INDEX queue_item_key ON queue_item (queue, dedup_key)
  WHERE dedup_key IS NOT NULL AND state <> 'DEAD';
CREATE INDEX queue_item_subject ON queue_item (subject, queue) WHERE subject IS NOT NULL;

-- Every row is rewritten two or three times in its short life: leave room on its page, and clean up early and without
-- pausing, or the claims walk over the dead.
ALTER TABLE queue_item SET (
  fillfactor = 70,
  autovacuum_vacuum_scale_factor = 0.02,
  autovacuum_vacuum_threshold = 500,
  autovacuum_analyze_scale_factor = 0.05,
  autovacuum_vacuum_cost_delay = 0
);
