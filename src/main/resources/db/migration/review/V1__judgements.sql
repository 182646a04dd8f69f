CREATE TABLE review.judgement (
  period_id text NOT NULL,
  round     integer NOT NULL,
  verdict   text NOT NULL CHECK (verdict IN ('ACCEPTED', 'GIVEN_BACK')),
  words     text NOT NULL,
  at        timestamptz NOT NULL,
  by_person text NOT NULL,
  by_name   text NOT NULL,
  PRIMARY KEY (period_id, round),
  CHECK (verdict <> 'GIVEN_BACK' OR words <> '')
);

CREATE FUNCTION review.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a judgement stays as it was';
END $$;
CREATE TRIGGER judgement_kept BEFORE UPDATE OR DELETE ON review.judgement
  FOR EACH ROW EXECUTE FUNCTION review.refuse_change();
