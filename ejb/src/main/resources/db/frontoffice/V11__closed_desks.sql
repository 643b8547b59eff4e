-- A desk that the supervisor closed: nobody can sit down there.
ALTER TABLE frontoffice_service_point ADD COLUMN closed BOOLEAN DEFAULT FALSE NOT NULL;
