-- Derby makes an index for each foreign key by itself.
CREATE INDEX frontoffice_service_area ON frontoffice_service (area_id);
CREATE INDEX frontoffice_call_ticket ON frontoffice_call (ticket_id);
