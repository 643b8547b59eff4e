-- The card of a service, after the service model of Designers Italia. What is needed: one a line.
ALTER TABLE frontoffice_service ADD COLUMN who_it VARCHAR(300);
ALTER TABLE frontoffice_service ADD COLUMN who_en VARCHAR(300);
ALTER TABLE frontoffice_service ADD COLUMN need_it VARCHAR(1000);
ALTER TABLE frontoffice_service ADD COLUMN need_en VARCHAR(1000);
ALTER TABLE frontoffice_service ADD COLUMN gives_it VARCHAR(300);
ALTER TABLE frontoffice_service ADD COLUMN gives_en VARCHAR(300);
ALTER TABLE frontoffice_service ADD COLUMN times_it VARCHAR(200);
ALTER TABLE frontoffice_service ADD COLUMN times_en VARCHAR(200);
ALTER TABLE frontoffice_service ADD COLUMN cost_it VARCHAR(200);
ALTER TABLE frontoffice_service ADD COLUMN cost_en VARCHAR(200);
ALTER TABLE frontoffice_service ADD COLUMN link VARCHAR(300);
ALTER TABLE frontoffice_service ADD COLUMN active BOOLEAN DEFAULT TRUE NOT NULL;
ALTER TABLE frontoffice_service ADD COLUMN daily_cap INTEGER;

-- How many were taken today for a service, and nothing of other letters, whose rows others hold.
CREATE INDEX frontoffice_ticket_service ON frontoffice_ticket (service_id, issued_on);

-- What the citizen said from the phone.
ALTER TABLE frontoffice_ticket ADD COLUMN coming_at BIGINT;
ALTER TABLE frontoffice_ticket ADD COLUMN put_off INTEGER DEFAULT 0 NOT NULL;
