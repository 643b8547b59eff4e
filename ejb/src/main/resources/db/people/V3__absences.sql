-- Days on which somebody is known to be away. Why is not written anywhere: it may be a matter of
-- health.
CREATE TABLE people_absence (
  id BIGINT NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version INTEGER NOT NULL,
  person_id BIGINT NOT NULL,
  from_date DATE NOT NULL,
  until_date DATE NOT NULL,
  CONSTRAINT people_absence_of FOREIGN KEY (person_id) REFERENCES person (id),
  CONSTRAINT people_absence_order CHECK (until_date >= from_date)
);

CREATE INDEX people_absence_by_person ON people_absence (person_id, until_date);
CREATE INDEX people_absence_by_end ON people_absence (until_date, from_date);
