-- What is asked back in a case. A case can have another one after a later decision, never two that
-- run at the same time.
CREATE TABLE recovery.recovery (
  case_id          text    NOT NULL,
  number           integer NOT NULL,
  provider_id      text    NOT NULL,
  title            text    NOT NULL,
  year             integer NOT NULL,
  phase            text    NOT NULL CHECK (phase IN
    ('DRAFTING', 'APPROVAL', 'APPROVED', 'COLLECTING', 'ENDED')),
  total            numeric NOT NULL CHECK (scale(total) <= 2 AND total > 0),
  left_out         numeric NOT NULL DEFAULT 0 CHECK (scale(left_out) <= 2 AND left_out >= 0),
  left_out_because text    NOT NULL DEFAULT '',
  term_weeks       integer NOT NULL,
  reasoning        text    NOT NULL DEFAULT '',
  drafted_by       text,
  returned_because text,
  approved_by      text,
  college_decision text    NOT NULL DEFAULT '',
  announced_on     date,
  reminded_on      date,
  wait_until       date,
  interest_before  numeric NOT NULL DEFAULT 0 CHECK (scale(interest_before) <= 2),
  PRIMARY KEY (case_id, number)
);

-- What is subtracted from another subsidy for the same activities (Awb 4:57(3)).
CREATE TABLE recovery.set_off (
  case_id text    NOT NULL,
  number  integer NOT NULL,
  place   integer NOT NULL,
  against text    NOT NULL,
  amount  numeric NOT NULL CHECK (scale(amount) <= 2 AND amount > 0),
  PRIMARY KEY (case_id, number, place),
  FOREIGN KEY (case_id, number) REFERENCES recovery.recovery
);

-- What must be paid by when. Version 0 is what the decision says; each later arrangement is a
-- version of its own (Awb 4:94).
CREATE TABLE recovery.instalment (
  case_id text    NOT NULL,
  number  integer NOT NULL,
  version integer NOT NULL,
  place   integer NOT NULL,
  due_on  date    NOT NULL,
  amount  numeric NOT NULL CHECK (scale(amount) <= 2 AND amount > 0),
  made_on date    NOT NULL,
  after   integer NOT NULL,
  PRIMARY KEY (case_id, number, version, place),
  FOREIGN KEY (case_id, number) REFERENCES recovery.recovery
);

-- What came in, was undone, given up, or went to a bailiff: each once, and none is ever changed.
CREATE TABLE recovery.movement (
  case_id   text    NOT NULL,
  number    integer NOT NULL,
  place     integer NOT NULL,
  kind      text    NOT NULL CHECK (kind IN ('REPAID', 'UNDONE', 'WRITTEN_OFF', 'WARRANT')),
  on_day    date    NOT NULL,
  amount    numeric NOT NULL CHECK (scale(amount) <= 2 AND amount > 0),
  reference text    NOT NULL,
  undoes    integer,
  by_name   text    NOT NULL,
  at        timestamptz NOT NULL,
  PRIMARY KEY (case_id, number, place),
  UNIQUE (case_id, number, undoes),
  FOREIGN KEY (case_id, number) REFERENCES recovery.recovery,
  CHECK ((kind = 'UNDONE') = (undoes IS NOT NULL))
);

CREATE FUNCTION recovery.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was booked stays';
END $$;

CREATE TRIGGER movement_stays BEFORE UPDATE OR DELETE ON recovery.movement
  FOR EACH ROW EXECUTE FUNCTION recovery.refuse_change();
