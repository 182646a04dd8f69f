CREATE TABLE determination.year_end (
  case_id            text PRIMARY KEY,
  year               integer NOT NULL,
  provider_id        text NOT NULL,
  title              text NOT NULL,
  phase              text NOT NULL CHECK (phase IN
    ('PLANNED', 'OPEN', 'FILED', 'COMPLETION', 'PROPOSING', 'APPROVAL', 'DETERMINED')),
  opens_on           date NOT NULL,
  due_on             date NOT NULL,
  next_reminder      integer NOT NULL DEFAULT 0,
  terms_set          integer NOT NULL DEFAULT 0,
  ex_officio_because text,
  complete           boolean NOT NULL DEFAULT false,
  missing            text,
  completion_asked   date,
  completion_until   date,
  completion_expired boolean NOT NULL DEFAULT false,
  decide_by          date,
  warned_for         date
);
CREATE INDEX year_end_by_provider ON determination.year_end (provider_id, year);

-- What was typed, as it was typed: it need not be right before it is handed in.
CREATE TABLE determination.draft (
  case_id          text PRIMARY KEY REFERENCES determination.year_end,
  activities       text NOT NULL,
  other_income     text NOT NULL,
  own_contribution text NOT NULL,
  declared_by      text NOT NULL,
  declared         boolean NOT NULL
);

CREATE TABLE determination.draft_cost (
  case_id     text NOT NULL REFERENCES determination.draft ON DELETE CASCADE,
  number      integer NOT NULL,
  description text NOT NULL,
  granted     text NOT NULL,
  realised    text NOT NULL,
  explanation text NOT NULL,
  PRIMARY KEY (case_id, number)
);

-- Files wait here until they are handed in; then they belong to the dossier.
CREATE TABLE determination.draft_file (
  id      uuid PRIMARY KEY,
  case_id text NOT NULL REFERENCES determination.year_end,
  name    text NOT NULL,
  size    bigint NOT NULL,
  content bytea NOT NULL
);
CREATE INDEX draft_file_by_case ON determination.draft_file (case_id);

-- Each round is kept as it was handed in.
CREATE TABLE determination.accountability (
  case_id          text NOT NULL REFERENCES determination.year_end,
  round            integer NOT NULL,
  activities       text NOT NULL,
  other_income     numeric(11, 2) NOT NULL CHECK (other_income >= 0),
  own_contribution numeric(11, 2) NOT NULL CHECK (own_contribution >= 0),
  declared_by      text NOT NULL,
  filed_at         timestamptz NOT NULL,
  filed_by         text NOT NULL,
  filed_by_name    text NOT NULL,
  PRIMARY KEY (case_id, round)
);

CREATE TABLE determination.cost (
  case_id     text NOT NULL,
  round       integer NOT NULL,
  number      integer NOT NULL,
  description text NOT NULL,
  granted     numeric(11, 2) NOT NULL CHECK (granted >= 0),
  realised    numeric(11, 2) NOT NULL CHECK (realised >= 0),
  explanation text NOT NULL,
  PRIMARY KEY (case_id, round, number),
  FOREIGN KEY (case_id, round) REFERENCES determination.accountability
);

CREATE TABLE determination.proposal (
  case_id          text NOT NULL REFERENCES determination.year_end,
  number           integer NOT NULL,
  outcome          text NOT NULL CHECK (outcome IN ('AS_AWARDED', 'LOWER', 'ZERO')),
  determined       numeric(11, 2) NOT NULL CHECK (determined >= 0),
  reasoning        text NOT NULL,
  ground           text CHECK (ground IN ('NOT_CARRIED_OUT', 'OBLIGATIONS', 'WRONG_DATA', 'WRONG_AWARD')),
  heard_on         date,
  heard_summary    text,
  not_heard_reason text,
  proposed_by      text NOT NULL,
  proposed_by_name text NOT NULL,
  returned_because text,
  approved_by_name text,
  PRIMARY KEY (case_id, number),
  CHECK (returned_because IS NULL OR approved_by_name IS NULL)
);

-- One determination a case: a later change is a new decision under Awb 4:49, not an edit of this one.
CREATE TABLE determination.decision (
  case_id     text PRIMARY KEY REFERENCES determination.year_end,
  year        integer NOT NULL,
  awarded     numeric(11, 2) NOT NULL,
  determined  numeric(11, 2) NOT NULL,
  outcome     text NOT NULL CHECK (outcome IN ('AS_AWARDED', 'LOWER', 'ZERO')),
  ex_officio  boolean NOT NULL,
  reasoning   text NOT NULL,
  decided_on  date NOT NULL,
  proposed_by text NOT NULL,
  approved_by text NOT NULL,
  CHECK (determined BETWEEN 0 AND awarded)
);
CREATE INDEX decision_by_year ON determination.decision (year);

CREATE FUNCTION determination.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a determination that was announced does not change';
END $$;

CREATE TRIGGER decision_stays BEFORE UPDATE OR DELETE ON determination.decision
  FOR EACH ROW EXECUTE FUNCTION determination.refuse_change();
