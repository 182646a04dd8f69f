-- When the budget was adopted of which an award made its reservation (Awb 4:34), and what became of that.
CREATE TABLE award.reservation (
  case_id      text PRIMARY KEY REFERENCES award.award ON DELETE CASCADE,
  adopted_on   date NOT NULL,
  decision     text NOT NULL,
  recorded_on  date NOT NULL,
  recorded_by  text NOT NULL,
  outcome      text NOT NULL DEFAULT 'OPEN' CHECK (outcome IN ('OPEN', 'INVOKED', 'LAPSED')),
  ended_on     date,
  CHECK ((outcome = 'OPEN') = (ended_on IS NULL))
);
