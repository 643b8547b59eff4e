-- Identities are taken from a range that is written down when it is used up; until that write is on the disk everybody
-- else who inserts spins, and gives up after the deadlock timeout (DERBY-7002). 100 by default: a busy hall is there every
-- few minutes.
CALL SYSCS_UTIL.SYSCS_SET_DATABASE_PROPERTY('derby.language.sequence.preallocator', '5000');
