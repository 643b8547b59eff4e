-- The rules are shared with other features now, as they stood here with every change of HR's.
DELETE FROM worktime_rule;
INSERT INTO worktime_rule (version, code, threshold_value, limit_value, severity, source, valid_from, valid_to)
  SELECT version, code, threshold_value, limit_value, severity, source, valid_from, valid_to
  FROM timeband_rule ORDER BY id;
DROP TABLE timeband_rule;
