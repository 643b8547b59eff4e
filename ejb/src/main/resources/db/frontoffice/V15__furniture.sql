-- The order in which desks are shown, and those that are out of use: what happened there is kept.
ALTER TABLE frontoffice_service_point ADD COLUMN sort_order INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE frontoffice_service_point ADD COLUMN retired BOOLEAN DEFAULT FALSE NOT NULL;

-- Shifts that no roster offers any more.
ALTER TABLE frontoffice_shift_kind ADD COLUMN retired BOOLEAN DEFAULT FALSE NOT NULL;
