-- Which window a request comes from, asked by the request.
CREATE INDEX timeband_collection_request ON timeband_collection_ranking (request_id);
