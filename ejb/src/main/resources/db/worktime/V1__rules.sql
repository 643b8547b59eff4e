-- What the law and the contract ask of a week, as it holds from a day on. Limits are minutes, or
-- days for WORKING_DAYS; a threshold is the minutes of work from which on a rule applies.
CREATE TABLE worktime_rule (
  id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version BIGINT NOT NULL,
  code VARCHAR(30) NOT NULL,
  threshold_value INTEGER NOT NULL,
  limit_value INTEGER NOT NULL,
  severity VARCHAR(10) NOT NULL,
  source VARCHAR(200) NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE,
  CONSTRAINT worktime_rule_once UNIQUE (code, valid_from),
  CONSTRAINT worktime_rule_validity CHECK (valid_to IS NULL OR valid_to >= valid_from)
);

INSERT INTO worktime_rule (version, code, threshold_value, limit_value, severity, source, valid_from) VALUES
  (1, 'DAILY_REST', 0, 660, 'VIOLATION', 'D.Lgs. 66/2003, art. 7', DATE('2003-04-29')),
  (1, 'LONGEST_DAY', 0, 780, 'VIOLATION', 'D.Lgs. 66/2003, art. 7', DATE('2003-04-29')),
  (1, 'WEEKLY_REST', 0, 1440, 'VIOLATION', 'D.Lgs. 66/2003, art. 9', DATE('2003-04-29')),
  (1, 'AVERAGE_WEEK', 0, 2880, 'VIOLATION', 'D.Lgs. 66/2003, art. 4', DATE('2003-04-29')),
  (1, 'BREAK', 360, 30, 'VIOLATION', 'CCNL Funzioni Locali; D.Lgs. 66/2003, art. 8', DATE('2003-04-29')),
  (1, 'BREAK_SHIFT', 360, 10, 'VIOLATION', 'D.Lgs. 66/2003, art. 8', DATE('2003-04-29')),
  (1, 'STRETCH', 0, 360, 'WARNING', 'D.Lgs. 66/2003, art. 8', DATE('2003-04-29')),
  (1, 'WEEKLY_HOURS', 0, 0, 'VIOLATION', 'CCNL Funzioni Locali', DATE('2003-04-29')),
  (1, 'REACHABLE', 0, 0, 'VIOLATION', 'CCNL Funzioni Locali 2022, art. 36', DATE('2003-04-29')),
  (1, 'OVERRUN', 0, 0, 'WARNING', 'CCNL Funzioni Locali 2022, art. 36', DATE('2003-04-29')),
  (1, 'WORKING_DAYS', 0, 5, 'WARNING', 'CCNL Funzioni Locali', DATE('2003-04-29')),
  (1, 'WORKING_DAYS_SHIFT', 0, 6, 'WARNING', 'CCNL Funzioni Locali', DATE('2003-04-29'));
