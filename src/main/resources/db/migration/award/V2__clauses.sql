-- What an award settles besides its amount and activities; awards that are older have the usual.
ALTER TABLE award.award
  ADD COLUMN amount_kind  text NOT NULL DEFAULT 'MAXIMUM' CHECK (amount_kind IN ('FIXED', 'MAXIMUM')),
  ADD COLUMN legal_basis  text NOT NULL DEFAULT 'BUDGET'
    CHECK (legal_basis IN ('SCHEME', 'BUDGET', 'INCIDENTAL')),
  ADD COLUMN basis_text   text NOT NULL DEFAULT '',
  ADD COLUMN conditions   text[] NOT NULL DEFAULT '{}',
  ADD COLUMN schedule     text NOT NULL DEFAULT 'QUARTERLY'
    CHECK (schedule IN ('AT_ONCE', 'NINETY_TEN', 'QUARTERLY')),
  ADD COLUMN under_budget boolean NOT NULL DEFAULT false,
  -- Which accountability goes with the amount, by the decision table as it was when it was decided.
  ADD COLUMN arrangement  text,
  ADD COLUMN documents    text[] NOT NULL DEFAULT '{}',
  ADD COLUMN sampled      boolean NOT NULL DEFAULT false,
  -- The decision of the college, when the amount was above the mandate of who approved.
  ADD COLUMN college_decision text,
  ADD COLUMN contacts_confirmed_on date,
  ADD COLUMN contacts_confirmed_by text;
