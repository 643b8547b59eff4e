-- Who belongs to an office is asked by calendar and cover, and the town is large.
CREATE INDEX person_by_office ON person (office_id, search_text);
