CREATE TABLE reporting.period (
  id          text PRIMARY KEY,
  case_id     text NOT NULL,
  item_code   text NOT NULL,
  year        integer NOT NULL,
  frequency   text NOT NULL CHECK (frequency IN ('YEAR', 'HALF_YEAR', 'QUARTER')),
  span        integer NOT NULL,
  provider_id text,
  opens_on    date NOT NULL,
  due_on      date NOT NULL,
  round       integer NOT NULL DEFAULT 1,
  ever_late   boolean NOT NULL DEFAULT false,
  next_step   integer NOT NULL DEFAULT 0,
  state       text NOT NULL DEFAULT 'PLANNED' CHECK
    (state IN ('PLANNED', 'OPEN', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'NOT_RECEIVED')),
  state_at     timestamptz,
  state_by     text,
  state_reason text,
  state_late   boolean,
  UNIQUE (case_id, frequency, span),
  CHECK (state IN ('PLANNED', 'OPEN') OR (state_at IS NOT NULL AND state_by IS NOT NULL)),
  CHECK (state NOT IN ('RETURNED', 'NOT_RECEIVED') OR state_reason IS NOT NULL),
  CHECK (state <> 'SUBMITTED' OR state_late IS NOT NULL)
);
CREATE INDEX period_by_year ON reporting.period (year, case_id, span);
CREATE INDEX period_by_item ON reporting.period (item_code, year, span);
CREATE INDEX period_by_provider ON reporting.period (provider_id, year, case_id, span);

-- What was typed, as it was typed: a draft may be wrong or half.
CREATE TABLE reporting.draft (
  period_id     text PRIMARY KEY REFERENCES reporting.period (id),
  version       integer NOT NULL,
  explanation   text NOT NULL,
  saved_at      timestamptz NOT NULL,
  saved_by_name text NOT NULL
);
CREATE TABLE reporting.draft_value (
  period_id text NOT NULL REFERENCES reporting.draft (period_id) ON DELETE CASCADE,
  field     text NOT NULL,
  typed     text NOT NULL,
  PRIMARY KEY (period_id, field)
);

CREATE TABLE reporting.submission (
  period_id   text NOT NULL REFERENCES reporting.period (id),
  round       integer NOT NULL,
  explanation text NOT NULL,
  at          timestamptz NOT NULL,
  by_person   text NOT NULL,
  by_name     text NOT NULL,
  PRIMARY KEY (period_id, round)
);
CREATE TABLE reporting.measurement (
  period_id text NOT NULL,
  round     integer NOT NULL,
  place     integer NOT NULL,
  indicator text NOT NULL,
  version   integer NOT NULL,
  part      text,
  kind      text NOT NULL CHECK (kind IN ('COUNT', 'WORDS', 'NOT_AVAILABLE')),
  number    bigint CHECK (number >= 0),
  words     text,
  PRIMARY KEY (period_id, round, place),
  FOREIGN KEY (period_id, round) REFERENCES reporting.submission (period_id, round),
  CHECK ((kind = 'COUNT') = (number IS NOT NULL)),
  CHECK ((kind = 'COUNT') = (words IS NULL))
);
CREATE UNIQUE INDEX measurement_once
  ON reporting.measurement (period_id, round, indicator, coalesce(part, ''));

-- A round stays as it was handed in; a correction is a new round.
CREATE FUNCTION reporting.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was handed in stays as it was';
END $$;
CREATE TRIGGER submission_kept BEFORE UPDATE OR DELETE ON reporting.submission
  FOR EACH ROW EXECUTE FUNCTION reporting.refuse_change();
CREATE TRIGGER measurement_kept BEFORE UPDATE OR DELETE ON reporting.measurement
  FOR EACH ROW EXECUTE FUNCTION reporting.refuse_change();
