-- What people thought of the service. Nothing leads from an opinion to a ticket, and so to a desk or an operator: that
-- a ticket was asked is kept apart.
CREATE TABLE frontoffice_opinion (
  id         BIGINT      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  branch_id  BIGINT      NOT NULL REFERENCES frontoffice_branch (id),
  service_id BIGINT      REFERENCES frontoffice_service (id),
  given_on   DATE        NOT NULL,
  face       VARCHAR(10) NOT NULL,
  cause      VARCHAR(20),
  words      VARCHAR(200)
);
CREATE INDEX frontoffice_opinion_day ON frontoffice_opinion (given_on, branch_id);

CREATE TABLE frontoffice_asked (
  ticket_id BIGINT PRIMARY KEY REFERENCES frontoffice_ticket (id)
);
