-- An application that was asked for before an award is drafted (Awb 4:1, 4:5).
CREATE TABLE award.application (
  case_id            text PRIMARY KEY REFERENCES award.award ON DELETE CASCADE,
  asked_on           date NOT NULL,
  due_on             date NOT NULL,
  phase              text NOT NULL
    CHECK (phase IN ('ASKED', 'MISSED', 'RECEIVED', 'COMPLETION', 'COMPLETE', 'INCOMPLETE')),
  missing            text,
  completion_until   date,
  CHECK (phase <> 'COMPLETION' OR missing IS NOT NULL)
);

-- What came in, each time whole; the newest counts.
CREATE TABLE award.application_round (
  case_id     text NOT NULL REFERENCES award.application ON DELETE CASCADE,
  round       integer NOT NULL CHECK (round > 0),
  activities  text NOT NULL,
  amount      numeric(11, 2) NOT NULL CHECK (amount > 0),
  budget      text NOT NULL,
  indicators  text NOT NULL,
  declared_by text NOT NULL,
  received_on date NOT NULL,
  sent_at     timestamptz NOT NULL,
  sent_by     text NOT NULL,
  PRIMARY KEY (case_id, round)
);

-- What was typed and not sent yet.
CREATE TABLE award.application_draft (
  case_id     text PRIMARY KEY REFERENCES award.application ON DELETE CASCADE,
  activities  text NOT NULL,
  amount      text NOT NULL,
  budget      text NOT NULL,
  indicators  text NOT NULL,
  declared_by text NOT NULL
);
