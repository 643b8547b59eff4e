-- Instants are milliseconds since 1970-01-01 UTC by the clock of the database.

-- Not an identity column: on Derby the id must be known before the row is there, so that no claim waits for its commit.
CREATE SEQUENCE queue_item_id AS BIGINT START WITH 1;

-- Items that are not finished; the only hot table of the portal, so it is kept small.
CREATE TABLE queue_item (
  id BIGINT NOT NULL PRIMARY KEY,
  queue VARCHAR(40) NOT NULL,
  lane VARCHAR(40) NOT NULL,
  state VARCHAR(9) NOT NULL
    CONSTRAINT queue_item_state CHECK (state IN ('READY', 'SCHEDULED', 'CLAIMED', 'HELD', 'DEAD')),
  -- Lowest first; fixed when the item comes: since when it waits, minus the head start of its lane.
  rank_at BIGINT NOT NULL,
  -- Not to be claimed before.
  due_at BIGINT NOT NULL,
  -- Raised by each move: a claim that names an older one has lost its item.
  token BIGINT DEFAULT 0 NOT NULL,
  owner VARCHAR(100),
  -- Until when a claim holds; null when nobody claims, or when the owner was told that it ran out.
  lease_until BIGINT,
  attempts INT DEFAULT 0 NOT NULL,
  max_attempts INT NOT NULL,
  -- While an item that is not dead has it, no other item of the queue can.
  dedup_key VARCHAR(200),
  subject VARCHAR(200),
  enqueued_at BIGINT NOT NULL,
  last_error VARCHAR(1000)
);

-- What is done or cancelled: only ever added to.
CREATE TABLE queue_history (
  id BIGINT NOT NULL PRIMARY KEY,
  queue VARCHAR(40) NOT NULL,
  lane VARCHAR(40) NOT NULL,
  state VARCHAR(9) NOT NULL CONSTRAINT queue_history_state CHECK (state IN ('DONE', 'CANCELLED')),
  rank_at BIGINT NOT NULL,
  due_at BIGINT NOT NULL,
  token BIGINT NOT NULL,
  owner VARCHAR(100),
  attempts INT NOT NULL,
  max_attempts INT NOT NULL,
  dedup_key VARCHAR(200),
  subject VARCHAR(200),
  enqueued_at BIGINT NOT NULL,
  last_error VARCHAR(1000),
  finished_at BIGINT NOT NULL
);

CREATE INDEX queue_history_finished ON queue_history (queue, finished_at);
