-- Which fields an officer pointed at when sending a round back.
CREATE TABLE reporting.mark (
  period_id text NOT NULL,
  round     integer NOT NULL,
  field     text NOT NULL,
  PRIMARY KEY (period_id, round, field),
  FOREIGN KEY (period_id, round) REFERENCES reporting.submission (period_id, round)
);
CREATE TRIGGER mark_kept BEFORE UPDATE OR DELETE ON reporting.mark
  FOR EACH ROW EXECUTE FUNCTION reporting.refuse_change();

-- Opening an accepted period again: asked or not, granted or not, and how it ended.
CREATE TABLE reporting.reopening (
  period_id        text NOT NULL REFERENCES reporting.period (id),
  number           integer NOT NULL,
  requested        boolean NOT NULL,
  reason           text NOT NULL CHECK (reason <> ''),
  at               timestamptz NOT NULL,
  by_person        text NOT NULL,
  by_name          text NOT NULL,
  granted          boolean,
  decision         text,
  decided_at       timestamptz,
  decided_by_name  text,
  -- Who accepted the figures that stand, so that a correction can be taken back.
  accepted_at      timestamptz NOT NULL,
  accepted_by_name text NOT NULL,
  ended            text CHECK (ended IN ('DECLINED', 'WITHDRAWN', 'LAPSED', 'ACCEPTED')),
  ended_at         timestamptz,
  PRIMARY KEY (period_id, number),
  CHECK ((granted IS NULL) = (decided_at IS NULL)),
  CHECK ((ended IS NULL) = (ended_at IS NULL)),
  CHECK (ended IS NOT NULL OR granted IS NULL OR granted)
);
CREATE UNIQUE INDEX reopening_one_at_a_time ON reporting.reopening (period_id)
  WHERE ended IS NULL;

-- A closed lock has no end yet; those that were opened again stay for the record.
CREATE TABLE reporting.lock (
  period_id    text NOT NULL REFERENCES reporting.period (id),
  at           timestamptz NOT NULL,
  by_name      text NOT NULL,
  reason       text NOT NULL CHECK (reason <> ''),
  ended_at     timestamptz,
  ended_by     text,
  ended_reason text,
  PRIMARY KEY (period_id, at),
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE UNIQUE INDEX lock_one_at_a_time ON reporting.lock (period_id) WHERE ended_at IS NULL;

-- More time for one person, also behind a lock; it is over after its last day by itself.
CREATE TABLE reporting.extension (
  period_id   text NOT NULL REFERENCES reporting.period (id),
  person_id   text NOT NULL,
  person_name text NOT NULL,
  until       date NOT NULL,
  reason      text NOT NULL CHECK (reason <> ''),
  at          timestamptz NOT NULL,
  by_name     text NOT NULL,
  PRIMARY KEY (period_id, person_id, at)
);
