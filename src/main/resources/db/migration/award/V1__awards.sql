-- One award a case. Amounts are euros; an empty budget means that the plan gives no amount.
CREATE TABLE award.award (
  case_id      text PRIMARY KEY,
  item_code    text NOT NULL,
  year         integer NOT NULL,
  opened_on    date NOT NULL,
  practice     boolean NOT NULL,
  budget       numeric(11, 2),
  provider_id  text,
  state        text NOT NULL
    CHECK (state IN ('AWAITING_PROVIDER', 'DRAFTING', 'AWAITING_APPROVAL', 'AWARDED', 'NOT_AWARDED')),
  amount       numeric(11, 2) CHECK (amount >= 0),
  period_from  date,
  period_until date,
  activities   text,
  obligations  text[],
  drafted_by   text,
  decided_on   date,
  decided_by   text,
  reason       text,
  CHECK (num_nulls(amount, period_from, period_until, activities, obligations) IN (0, 5)),
  CHECK (state = 'AWAITING_PROVIDER' OR provider_id IS NOT NULL),
  CHECK (state NOT IN ('AWAITING_APPROVAL', 'AWARDED') OR (amount IS NOT NULL AND drafted_by IS NOT NULL)),
  CHECK (state NOT IN ('AWARDED', 'NOT_AWARDED') OR (decided_on IS NOT NULL AND decided_by IS NOT NULL)),
  CHECK (state <> 'NOT_AWARDED' OR reason IS NOT NULL)
);
CREATE INDEX award_by_year ON award.award (year, case_id);

-- What the award agrees for each indicator of the programme, in the plan's order.
CREATE TABLE award.agreed_target (
  case_id         text NOT NULL REFERENCES award.award ON DELETE CASCADE,
  place           integer NOT NULL,
  indicator       text NOT NULL,
  version         integer NOT NULL,
  kind            text NOT NULL
    CHECK (kind IN ('NUMBER', 'MINIMUM', 'NONE_BY_DESIGN', 'TO_BE_AGREED', 'NOT_SET', 'NOT_APPLICABLE')),
  value           bigint,
  proposal_note   text,
  proposal_source text,
  PRIMARY KEY (case_id, indicator),
  CHECK (kind NOT IN ('NUMBER', 'MINIMUM') OR value IS NOT NULL),
  CHECK (num_nulls(proposal_note, proposal_source) IN (0, 2))
);
