-- One round a row: what the municipality meant to decide, and what the provider said about it.
-- A new intention on the same subject is a new round; older rounds stay.
CREATE TABLE hearing.round (
  case_id      text NOT NULL,
  scope        text NOT NULL,
  round        integer NOT NULL CHECK (round > 0),
  intention    text NOT NULL,
  legal_ground text NOT NULL,
  intended_by  text NOT NULL,
  intended_on  date NOT NULL,
  sent_on      date,
  until        date,
  ended_on     date,
  ended_as     text CHECK (ended_as IN ('GIVEN', 'RECORDED', 'WAIVED', 'EXPIRED')),
  held_on      date,
  answer       text,
  answered_by  text,
  PRIMARY KEY (case_id, scope, round),
  CHECK (num_nulls(sent_on, until) IN (0, 2)),
  CHECK (num_nulls(ended_on, ended_as) IN (0, 2)),
  CHECK (ended_as IS NULL OR until IS NOT NULL),
  CHECK ((ended_as = 'RECORDED') = (held_on IS NOT NULL) OR ended_as IS NULL),
  CHECK (ended_as IS NULL OR (ended_as IN ('GIVEN', 'RECORDED')) = (answer IS NOT NULL)),
  CHECK (ended_as IS NULL OR (ended_as = 'EXPIRED') = (answered_by IS NULL))
);

-- The amounts that the intention names; may be below zero where less is what it is about.
CREATE TABLE hearing.amount (
  case_id text NOT NULL,
  scope   text NOT NULL,
  round   integer NOT NULL,
  number  integer NOT NULL,
  what    text NOT NULL,
  amount  numeric(11, 2) NOT NULL,
  PRIMARY KEY (case_id, scope, round, number),
  FOREIGN KEY (case_id, scope, round) REFERENCES hearing.round
);

-- More time that was given.
CREATE TABLE hearing.extension (
  case_id text NOT NULL,
  scope   text NOT NULL,
  round   integer NOT NULL,
  number  integer NOT NULL,
  until   date NOT NULL,
  reason  text NOT NULL,
  by_name text NOT NULL,
  given_on date NOT NULL,
  PRIMARY KEY (case_id, scope, round, number),
  FOREIGN KEY (case_id, scope, round) REFERENCES hearing.round
);

-- Files that wait until the views are given.
CREATE TABLE hearing.draft_file (
  id      uuid PRIMARY KEY,
  case_id text NOT NULL,
  scope   text NOT NULL,
  name    text NOT NULL,
  size    integer NOT NULL,
  content bytea NOT NULL
);
CREATE INDEX draft_file_by_subject ON hearing.draft_file (case_id, scope);
