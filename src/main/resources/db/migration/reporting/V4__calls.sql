-- Calls of programs; each value that one brought in names its number.
CREATE SEQUENCE reporting.call_number;

-- What a call with an Idempotency-Key was answered, so that the same call again does nothing twice.
CREATE TABLE reporting.call_once (
  person_id    text NOT NULL,
  key          text NOT NULL,
  request_hash text NOT NULL,
  at           timestamptz NOT NULL,
  status       integer,
  body         text,
  location     text,
  etag         text,
  PRIMARY KEY (person_id, key)
);
CREATE INDEX call_once_by_age ON reporting.call_once (at);
