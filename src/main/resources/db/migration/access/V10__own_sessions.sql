-- Where somebody is logged in, so that they can see it and end it. The session itself is in the
-- memory of a node; this is what is known of it.
CREATE TABLE access.own_session (
  id             uuid PRIMARY KEY,
  person_id      text NOT NULL REFERENCES access.person (id) ON DELETE CASCADE,
  session_number integer NOT NULL,
  began_at       timestamptz NOT NULL,
  last_used_at   timestamptz NOT NULL,
  browser        text NOT NULL,
  ended          boolean NOT NULL DEFAULT false
);
CREATE INDEX own_session_by_person ON access.own_session (person_id);
