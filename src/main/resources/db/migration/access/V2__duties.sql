-- What a contact does for the organisation; those who were there did everything.
CREATE TABLE access.person_duty (
  person_id text NOT NULL REFERENCES access.person (id),
  duty      text NOT NULL CHECK (duty IN ('OWNER', 'EDITOR', 'SIGNATORY', 'READER')),
  PRIMARY KEY (person_id, duty)
);
INSERT INTO access.person_duty (person_id, duty)
SELECT r.person_id, d.duty
FROM access.person_role r CROSS JOIN unnest(ARRAY['OWNER', 'EDITOR', 'SIGNATORY']) AS d (duty)
WHERE r.role = 'PROVIDER_CONTACT';

ALTER TABLE access.person ADD COLUMN last_login_at timestamptz;

-- Only those that still let in, or have expired: one that was used or withdrawn is deleted.
CREATE TABLE access.invitation (
  id              uuid PRIMARY KEY,
  provider_id     text NOT NULL,
  name            text NOT NULL,
  email           text NOT NULL,
  duties          text[] NOT NULL,
  token_hash      text NOT NULL UNIQUE,
  invited_by_name text NOT NULL,
  valid_until     timestamptz NOT NULL
);
CREATE INDEX invitation_by_provider ON access.invitation (provider_id);

-- Who did what to whose account. People have no case, so this stands in no dossier.
CREATE TABLE access.person_change (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at           timestamptz NOT NULL,
  act          text NOT NULL,
  provider_id  text,
  whom         text,
  whom_name    text NOT NULL,
  duties       text[] NOT NULL,
  done_by      text,
  done_by_name text NOT NULL
);
CREATE INDEX person_change_by_provider ON access.person_change (provider_id, id DESC);
