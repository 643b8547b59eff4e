CREATE TABLE office (
  id BIGINT NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version INTEGER NOT NULL,
  code VARCHAR(20) NOT NULL,
  name VARCHAR(120) NOT NULL,
  parent_id BIGINT,
  head_id BIGINT,
  CONSTRAINT office_code_once UNIQUE (code),
  CONSTRAINT office_parent FOREIGN KEY (parent_id) REFERENCES office (id)
);

CREATE TABLE person (
  id BIGINT NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version INTEGER NOT NULL,
  badge VARCHAR(20) NOT NULL,
  tax_code CHAR(16) NOT NULL,
  first_name VARCHAR(80) NOT NULL,
  last_name VARCHAR(80) NOT NULL,
  email VARCHAR(254) NOT NULL,
  office_id BIGINT,
  office_since DATE,
  category VARCHAR(20) NOT NULL,
  weekly_minutes INTEGER NOT NULL,
  hired_on DATE NOT NULL,
  left_on DATE,
  search_text VARCHAR(600) NOT NULL,
  CONSTRAINT person_badge_once UNIQUE (badge),
  CONSTRAINT person_tax_code_once UNIQUE (tax_code),
  CONSTRAINT person_email_once UNIQUE (email),
  CONSTRAINT person_office FOREIGN KEY (office_id) REFERENCES office (id),
  CONSTRAINT person_weekly_minutes CHECK (weekly_minutes > 0 AND weekly_minutes <= 2880),
  CONSTRAINT person_left_after_hired CHECK (left_on IS NULL OR left_on >= hired_on)
);

ALTER TABLE office ADD CONSTRAINT office_head FOREIGN KEY (head_id) REFERENCES person (id);

CREATE INDEX person_by_name ON person (search_text);
CREATE INDEX person_by_leaving ON person (left_on);
