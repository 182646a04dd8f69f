-- The second step of a local account (RFC 6238): the secret is sealed with a key that is not in the
-- database; a step is used once.
CREATE TABLE access.second_step (
  person_id text PRIMARY KEY REFERENCES access.person (id) ON DELETE CASCADE,
  sealed    text NOT NULL,
  last_step bigint NOT NULL
);

-- Codes for when the phone is gone; each is used once, and only hashes are kept.
CREATE TABLE access.recovery_code (
  person_id text NOT NULL REFERENCES access.person (id) ON DELETE CASCADE,
  code_hash text NOT NULL,
  PRIMARY KEY (person_id, code_hash)
);
