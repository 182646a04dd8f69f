-- With which a program acts as somebody of a provider; one that was revoked is deleted.
CREATE TABLE access.program_key (
  id           text PRIMARY KEY,
  person_id    text NOT NULL REFERENCES access.person (id),
  name         text NOT NULL,
  secret_hash  text NOT NULL,
  made_at      timestamptz NOT NULL,
  valid_until  timestamptz NOT NULL,
  last_used_at timestamptz
);
CREATE INDEX program_key_by_person ON access.program_key (person_id);
