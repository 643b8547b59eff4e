-- The database's own clock in milliseconds since 1970-01-01 UTC. Derby has only local timestamps without a zone, which
-- repeat an hour each October.
CREATE FUNCTION CITYTIMES_NOW() RETURNS BIGINT
  LANGUAGE JAVA PARAMETER STYLE JAVA NO SQL
  EXTERNAL NAME 'java.lang.System.currentTimeMillis';

-- A broadcast enqueues thousands of rows in one transaction: past this many row locks Derby takes the whole table
-- (its default is 5000), and every other queue would stand still until the commit.
CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.locks.escalationThreshold', '200000');
-- Seconds. By default a deadlock is looked for after 20 and a lock waited for 60: a person has gone by then.
CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.locks.deadlockTimeout', '2');
CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.locks.waitTimeout', '20');
