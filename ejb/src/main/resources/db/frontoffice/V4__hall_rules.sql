-- By which rule a branch calls, and how each lane is treated. A branch without a row has the
-- standard that the code gives.
CREATE TABLE frontoffice_policy (
  branch_id       BIGINT      PRIMARY KEY REFERENCES frontoffice_branch (id),
  rule            VARCHAR(40) NOT NULL,
  held_back       INTEGER     NOT NULL,
  release_minutes INTEGER     NOT NULL,
  version         INTEGER     NOT NULL
);
CREATE TABLE frontoffice_lane_policy (
  branch_id            BIGINT      NOT NULL REFERENCES frontoffice_policy (branch_id),
  lane                 VARCHAR(12) NOT NULL,
  static_class         INTEGER     NOT NULL,
  head_start_minutes   INTEGER     NOT NULL,
  target_minutes       INTEGER,
  hard_maximum_minutes INTEGER     NOT NULL,
  PRIMARY KEY (branch_id, lane)
);

-- Days on which a branch is closed besides public holidays.
CREATE TABLE frontoffice_closure (
  id         BIGINT       GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  branch_id  BIGINT       NOT NULL REFERENCES frontoffice_branch (id),
  from_date  DATE         NOT NULL,
  until_date DATE         NOT NULL,
  reason_it  VARCHAR(120) NOT NULL,
  reason_en  VARCHAR(120) NOT NULL,
  version    INTEGER      NOT NULL
);
CREATE INDEX frontoffice_closure_day ON frontoffice_closure (branch_id, until_date);

-- The numbers of a queue, how many a day, and whether calls are stopped for now.
ALTER TABLE frontoffice_service_group ADD COLUMN first_number INTEGER DEFAULT 1 NOT NULL;
ALTER TABLE frontoffice_service_group ADD COLUMN last_number INTEGER;
ALTER TABLE frontoffice_service_group ADD COLUMN daily_cap INTEGER;
ALTER TABLE frontoffice_service_group ADD COLUMN held BOOLEAN DEFAULT FALSE NOT NULL;

-- Guests in the hall: from when to when, and in which hours of the week (none: whenever it is open).
CREATE TABLE frontoffice_partner (
  code        VARCHAR(20)  PRIMARY KEY,
  name        VARCHAR(120) NOT NULL,
  valid_from  DATE         NOT NULL,
  valid_until DATE,
  version     INTEGER      NOT NULL
);
CREATE TABLE frontoffice_partner_hours (
  partner VARCHAR(20) NOT NULL REFERENCES frontoffice_partner (code),
  weekday VARCHAR(9)  NOT NULL,
  opens   TIME        NOT NULL,
  closes  TIME        NOT NULL,
  PRIMARY KEY (partner, weekday, opens)
);
INSERT INTO frontoffice_partner (code, name, valid_from, valid_until, version)
  SELECT DISTINCT partner, partner, CAST('2000-01-01' AS DATE), CAST(NULL AS DATE), 0
  FROM (SELECT partner FROM frontoffice_service_group
        UNION SELECT partner FROM frontoffice_service_point
        UNION SELECT partner FROM frontoffice_partner_operator) AS known
  WHERE partner IS NOT NULL;
