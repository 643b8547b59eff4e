-- Derby has no partial indexes; the claim names the one it reads, since its optimizer would not take it.
CREATE INDEX queue_item_ready ON queue_item (queue, state, rank_at, id);
CREATE INDEX queue_item_due ON queue_item (queue, state, due_at);
CREATE INDEX queue_item_lease ON queue_item (queue, state, lease_until);
CREATE INDEX queue_item_subject ON queue_item (subject, queue);
-- The dedup key while it keeps others out, else something that no other row has. A UNIQUE constraint that lets rows have
-- no key would be the plain way, but Derby 10.17 forgets to check it when a row takes back a key that it had before.
ALTER TABLE queue_item ADD COLUMN live_key GENERATED ALWAYS AS (
  CASE WHEN dedup_key IS NULL OR state = 'DEAD'
    THEN '#' || CAST(CAST(id AS CHAR(20)) AS VARCHAR(20))
    ELSE '=' || dedup_key END);
CREATE UNIQUE INDEX queue_item_key ON queue_item (queue, live_key);
