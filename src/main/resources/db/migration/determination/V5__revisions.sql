-- A later decision, such as one on an objection, changes the final amount; what was decided before
-- stays as it was written.
CREATE TABLE determination.revision (
  case_id    text    NOT NULL REFERENCES determination.decision,
  number     integer NOT NULL,
  determined numeric NOT NULL CHECK (scale(determined) <= 2 AND determined >= 0),
  because    text    NOT NULL,
  decided_on date    NOT NULL,
  decided_by text    NOT NULL,
  PRIMARY KEY (case_id, number)
);

CREATE TRIGGER revision_stays BEFORE UPDATE OR DELETE ON determination.revision
  FOR EACH ROW EXECUTE FUNCTION determination.refuse_change();

-- The decision with the amount that holds now.
CREATE VIEW determination.decision_now AS
  SELECT d.case_id, d.year, d.awarded, coalesce(r.determined, d.determined) AS determined,
         CASE WHEN r.determined IS NULL THEN d.outcome
              WHEN r.determined = d.awarded THEN 'AS_AWARDED'
              WHEN r.determined = 0 THEN 'ZERO'
              ELSE 'LOWER' END AS outcome,
         d.ex_officio, d.reasoning, d.decided_on, d.proposed_by, d.approved_by
  FROM determination.decision d
  LEFT JOIN LATERAL
    (SELECT v.determined FROM determination.revision v
     WHERE v.case_id = d.case_id ORDER BY v.number DESC LIMIT 1) r ON true;
