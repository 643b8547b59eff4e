-- Queues that nothing stands in any more: what happened in them is kept.
ALTER TABLE frontoffice_service_group ADD COLUMN retired BOOLEAN DEFAULT FALSE NOT NULL;
