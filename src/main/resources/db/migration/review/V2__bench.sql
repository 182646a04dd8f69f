-- What exactly was judged; judgements from before do not say.
ALTER TABLE review.judgement ADD content_hash text NOT NULL DEFAULT '';

-- The second pair of eyes on a large correction.
CREATE TABLE review.confirmation (
  period_id    text NOT NULL,
  round        integer NOT NULL,
  verdict      text NOT NULL CHECK (verdict IN ('ACCEPTED', 'GIVEN_BACK')),
  words        text NOT NULL,
  content_hash text NOT NULL,
  at           timestamptz NOT NULL,
  by_person    text NOT NULL,
  by_name      text NOT NULL,
  PRIMARY KEY (period_id, round),
  FOREIGN KEY (period_id, round) REFERENCES review.judgement (period_id, round),
  CHECK (verdict <> 'GIVEN_BACK' OR words <> '')
);
CREATE TRIGGER confirmation_kept BEFORE UPDATE OR DELETE ON review.confirmation
  FOR EACH ROW EXECUTE FUNCTION review.refuse_change();

-- Questions at one figure, answered there.
CREATE TABLE review.question (
  id               uuid PRIMARY KEY,
  period_id        text NOT NULL,
  round            integer NOT NULL,
  field            text NOT NULL,
  words            text NOT NULL CHECK (words <> ''),
  at               timestamptz NOT NULL,
  by_person        text NOT NULL,
  by_name          text NOT NULL,
  answer           text CHECK (answer <> ''),
  answered_at      timestamptz,
  answered_by_name text,
  -- The figures were accepted without waiting for the answer.
  lapsed_at        timestamptz,
  CHECK ((answer IS NULL) = (answered_at IS NULL)),
  CHECK ((answer IS NULL) = (answered_by_name IS NULL)),
  CHECK (lapsed_at IS NULL OR answer IS NULL)
);
CREATE INDEX question_by_period ON review.question (period_id, at);
