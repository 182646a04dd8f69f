-- One amendment a row, from the notice or the draft that it begins with to what became of it.
CREATE TABLE amendment.amendment (
  id              text PRIMARY KEY,
  case_id         text NOT NULL,
  number          integer NOT NULL CHECK (number > 0),
  started_on      date NOT NULL,
  started_by      text NOT NULL,
  phase           text NOT NULL CHECK (phase IN
    ('ASSESSING', 'DRAFTING', 'HEARING', 'APPROVAL', 'APPROVED', 'ANNOUNCED', 'NOTED')),
  notice_kind     text CHECK (notice_kind IN
    ('ACTIVITIES', 'OBLIGATIONS', 'MONEY', 'ORGANISATION', 'BANKRUPTCY', 'OTHER')),
  notice_what     text,
  notice_since    date,
  notice_amount   text,
  notice_targets  text,
  noted_because   text,
  returned_because text,
  kind            text CHECK (kind IN
    ('RAISE', 'LOWER', 'TARGETS', 'INDICATORS', 'PERIOD', 'SUCCESSOR', 'WITHDRAW', 'END')),
  valid_from      date,
  amount          numeric(11, 2) CHECK (amount >= 0),
  period_from     date,
  period_until    date,
  successor       text,
  agreement       text,
  ground          text,
  reasoning       text,
  not_heard       text,
  curator_name    text,
  curator_address text,
  drafted_by      text,
  base_version    integer,
  heard_kind      text,
  heard_amount    numeric(11, 2),
  heard_until     date,
  approved_by     text,
  approved_on     date,
  college_decision text,
  UNIQUE (case_id, number),
  CHECK (num_nulls(notice_kind, notice_what, notice_since, notice_amount, notice_targets) IN (0, 5)),
  CHECK (num_nulls(kind, valid_from, agreement, reasoning, not_heard, curator_name, curator_address,
                   drafted_by, base_version) IN (0, 9)),
  CHECK (phase <> 'NOTED' OR noted_because IS NOT NULL),
  CHECK (phase NOT IN ('HEARING', 'APPROVAL', 'APPROVED', 'ANNOUNCED') OR kind IS NOT NULL),
  CHECK (phase NOT IN ('APPROVED', 'ANNOUNCED') OR approved_by IS NOT NULL)
);

-- New numbers for indicators; without a number the programme's target holds.
CREATE TABLE amendment.target (
  amendment_id text NOT NULL REFERENCES amendment.amendment,
  indicator    text NOT NULL,
  value        bigint CHECK (value > 0),
  PRIMARY KEY (amendment_id, indicator)
);

-- What the draft changes, old and new beside each other, as it was when it was drafted.
CREATE TABLE amendment.difference (
  amendment_id text NOT NULL REFERENCES amendment.amendment,
  number       integer NOT NULL,
  key          text NOT NULL,
  name         text NOT NULL,
  was          text NOT NULL,
  becomes      text NOT NULL,
  PRIMARY KEY (amendment_id, number)
);

-- Whether a subsidy of three years or more goes on (Awb 4:51).
CREATE TABLE amendment.continuation (
  case_id    text PRIMARY KEY,
  continues  boolean NOT NULL,
  reason     text NOT NULL,
  until      date,
  decided_on date NOT NULL,
  decided_by text NOT NULL,
  CHECK (continues = (until IS NULL))
);
