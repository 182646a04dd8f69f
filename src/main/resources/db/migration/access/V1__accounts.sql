CREATE TABLE access.person (
  id            text PRIMARY KEY,
  name          text NOT NULL,
  email         text NOT NULL,
  password_hash text NOT NULL,
  provider_id   text,
  active        boolean NOT NULL DEFAULT true
);

CREATE TABLE access.person_role (
  person_id text NOT NULL REFERENCES access.person (id),
  role      text NOT NULL,
  PRIMARY KEY (person_id, role)
);

-- Which provider a case belongs to; without one only staff see it.
CREATE TABLE access.case_provider (
  case_id     text PRIMARY KEY,
  provider_id text
);
CREATE INDEX case_provider_by_provider ON access.case_provider (provider_id);
