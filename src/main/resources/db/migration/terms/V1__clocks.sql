-- The terms that run in a case. What was reckoned is not kept: it follows from what happened.
CREATE TABLE terms.clock (
  case_id    text NOT NULL,
  kind       text NOT NULL,
  scope      text NOT NULL,
  started_on date NOT NULL,
  amount     integer NOT NULL CHECK (amount > 0),
  unit       text NOT NULL CHECK (unit IN ('DAYS', 'WEEKS', 'MONTHS', 'YEARS')),
  origin     text NOT NULL CHECK (origin IN ('LEGAL', 'LOCAL')),
  direction  text NOT NULL CHECK (direction IN ('FORWARD', 'BACK')),
  ended_on   date,
  ended_why  text,
  PRIMARY KEY (case_id, kind, scope),
  CHECK (num_nulls(ended_on, ended_why) IN (0, 2))
);

-- What made a term stand still or last longer. Nothing is taken away from it.
CREATE TABLE terms.clock_event (
  case_id      text NOT NULL,
  kind         text NOT NULL,
  scope        text NOT NULL,
  place        integer NOT NULL,
  what         text NOT NULL CHECK (what IN ('COMPLETION', 'DELAY', 'EXTENSION')),
  on_day       date NOT NULL,
  until_day    date,
  completed_on date,
  ground       text,
  amount       integer,
  unit         text,
  why          text NOT NULL,
  PRIMARY KEY (case_id, kind, scope, place),
  FOREIGN KEY (case_id, kind, scope) REFERENCES terms.clock,
  CHECK ((what = 'DELAY') = (ground IS NOT NULL)),
  CHECK ((what = 'EXTENSION') = (amount IS NOT NULL)),
  CHECK (num_nulls(amount, unit) IN (0, 2))
);
