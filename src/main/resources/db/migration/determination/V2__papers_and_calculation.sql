-- Which paper of the arrangement a waiting file is; absent for any other attachment.
ALTER TABLE determination.draft_file
  ADD COLUMN document text;

-- Why an indicator was not reached, as it was typed.
CREATE TABLE determination.draft_note (
  case_id     text NOT NULL REFERENCES determination.draft ON DELETE CASCADE,
  indicator   text NOT NULL,
  explanation text NOT NULL,
  PRIMARY KEY (case_id, indicator)
);

-- Aims and results as they were compared when it was handed in (Awb 4:80).
CREATE TABLE determination.note (
  case_id     text NOT NULL,
  round       integer NOT NULL,
  number      integer NOT NULL,
  indicator   text NOT NULL,
  wording     text NOT NULL,
  target      text NOT NULL,
  realised    text NOT NULL,
  explanation text NOT NULL,
  PRIMARY KEY (case_id, round, number),
  FOREIGN KEY (case_id, round) REFERENCES determination.accountability
);

ALTER TABLE determination.proposal
  -- Whether the provider was told of this intention and could give its views on it.
  ADD COLUMN heard_about      boolean NOT NULL DEFAULT false,
  ADD COLUMN college_decision text,
  -- What the proposed amount was calculated from; absent when there were no costs to go by.
  ADD COLUMN awarded          numeric(11, 2),
  ADD COLUMN amount_kind      text CHECK (amount_kind IN ('FIXED', 'MAXIMUM')),
  ADD COLUMN realised         numeric(11, 2),
  ADD COLUMN other_income     numeric(11, 2),
  ADD COLUMN own_contribution numeric(11, 2);

-- Costs that were not reasonably necessary (Awb 4:46(3)); line counts from 0 in the financial report.
CREATE TABLE determination.not_eligible (
  case_id     text NOT NULL,
  number      integer NOT NULL,
  line        integer NOT NULL,
  description text NOT NULL,
  amount      numeric(11, 2) NOT NULL CHECK (amount > 0),
  reason      text NOT NULL,
  PRIMARY KEY (case_id, number, line),
  FOREIGN KEY (case_id, number) REFERENCES determination.proposal
);
