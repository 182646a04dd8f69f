-- Which round's figures stand, while a correction may be under way.
ALTER TABLE reporting.period ADD accepted_round integer;
UPDATE reporting.period SET accepted_round = round WHERE state = 'ACCEPTED';
ALTER TABLE reporting.period DROP CONSTRAINT period_state_check;
ALTER TABLE reporting.period ADD CONSTRAINT period_state_check CHECK
  (state IN ('PLANNED', 'OPEN', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'REOPENED', 'NOT_RECEIVED'));
ALTER TABLE reporting.period ADD CHECK (state <> 'REOPENED' OR state_reason IS NOT NULL);
ALTER TABLE reporting.period ADD CHECK
  (state NOT IN ('ACCEPTED', 'REOPENED') OR accepted_round IS NOT NULL);

-- Several people type in one draft: each field knows who changed it last, and in which version.
ALTER TABLE reporting.draft ALTER version TYPE bigint;
ALTER TABLE reporting.draft ADD ready_at timestamptz, ADD ready_by_name text;
ALTER TABLE reporting.draft ADD CHECK ((ready_at IS NULL) = (ready_by_name IS NULL));
ALTER TABLE reporting.draft_value
  ADD version bigint NOT NULL DEFAULT 1,
  ADD saved_at timestamptz,
  ADD source text NOT NULL DEFAULT 'SCREEN'
    CHECK (source IN ('SCREEN', 'WORKBOOK', 'API', 'PAPER')),
  ADD place text NOT NULL DEFAULT '',
  ADD by_person text,
  ADD by_name text;
-- Drafts from before did not keep who typed a field; whoever saved last stands for all of it.
UPDATE reporting.draft_value v
SET saved_at = d.saved_at, by_name = d.saved_by_name, by_person = ''
FROM reporting.draft d WHERE d.period_id = v.period_id;
INSERT INTO reporting.draft_value (period_id, field, typed, saved_at, by_person, by_name)
SELECT period_id, 'explanation', explanation, saved_at, '', saved_by_name
FROM reporting.draft WHERE explanation <> '';
ALTER TABLE reporting.draft DROP explanation;
ALTER TABLE reporting.draft_value
  ALTER saved_at SET NOT NULL, ALTER by_person SET NOT NULL, ALTER by_name SET NOT NULL;

-- What is told beside the figures, what the rules said, and who stands for each value.
ALTER TABLE reporting.submission
  ADD light text CHECK (light IN ('GREEN', 'AMBER', 'RED')),
  ADD light_reason text NOT NULL DEFAULT '',
  ADD risks text NOT NULL DEFAULT '',
  ADD content_hash text NOT NULL DEFAULT '',
  ADD on_behalf boolean NOT NULL DEFAULT false,
  ADD receipt_number text UNIQUE,
  ADD receipt_document uuid;
ALTER TABLE reporting.measurement
  ADD denominator bigint CHECK (denominator > 0),
  ADD comment text,
  ADD source text CHECK (source IN ('SCREEN', 'WORKBOOK', 'API', 'PAPER')),
  ADD place_of_source text,
  ADD by_person text,
  ADD by_name text;
ALTER TABLE reporting.measurement DROP CONSTRAINT measurement_kind_check;
ALTER TABLE reporting.measurement DROP CONSTRAINT measurement_check;
ALTER TABLE reporting.measurement DROP CONSTRAINT measurement_check1;
ALTER TABLE reporting.measurement
  ADD CONSTRAINT measurement_kind_check CHECK
    (kind IN ('COUNT', 'AMOUNT', 'RATIO', 'WORDS', 'NOT_AVAILABLE')),
  -- An amount is kept in cents.
  ADD CONSTRAINT measurement_number_given CHECK
    ((kind IN ('COUNT', 'AMOUNT', 'RATIO')) = (number IS NOT NULL)),
  ADD CONSTRAINT measurement_words_given CHECK
    ((kind IN ('WORDS', 'NOT_AVAILABLE')) = (words IS NOT NULL)),
  ADD CONSTRAINT measurement_ratio_given CHECK ((kind = 'RATIO') = (denominator IS NOT NULL));

CREATE TABLE reporting.indicator_explanation (
  period_id text NOT NULL,
  round     integer NOT NULL,
  indicator text NOT NULL,
  words     text NOT NULL CHECK (words <> ''),
  PRIMARY KEY (period_id, round, indicator),
  FOREIGN KEY (period_id, round) REFERENCES reporting.submission (period_id, round)
);
CREATE TABLE reporting.story (
  period_id text NOT NULL,
  round     integer NOT NULL,
  place     integer NOT NULL,
  words     text NOT NULL CHECK (words <> ''),
  age_band  text NOT NULL,
  consent   boolean NOT NULL,
  PRIMARY KEY (period_id, round, place),
  FOREIGN KEY (period_id, round) REFERENCES reporting.submission (period_id, round)
);
CREATE TABLE reporting.finding (
  period_id   text NOT NULL,
  round       integer NOT NULL,
  place       integer NOT NULL,
  rule        text NOT NULL,
  severity    text NOT NULL CHECK (severity IN ('ERROR', 'NEEDS_EXPLANATION', 'NOTICE')),
  field       text NOT NULL,
  message_key text NOT NULL,
  arguments   jsonb NOT NULL,
  PRIMARY KEY (period_id, round, place),
  FOREIGN KEY (period_id, round) REFERENCES reporting.submission (period_id, round)
);
-- Round 0 is the draft's; what was handed in is copied to its round.
CREATE TABLE reporting.evidence (
  period_id text NOT NULL REFERENCES reporting.period (id),
  round     integer NOT NULL,
  field     text NOT NULL,
  document  uuid NOT NULL,
  name      text NOT NULL,
  size      bigint NOT NULL,
  at        timestamptz NOT NULL,
  by_name   text NOT NULL,
  PRIMARY KEY (period_id, round, field, document)
);
CREATE TRIGGER explanation_kept BEFORE UPDATE OR DELETE ON reporting.indicator_explanation
  FOR EACH ROW EXECUTE FUNCTION reporting.refuse_change();
CREATE TRIGGER story_kept BEFORE UPDATE OR DELETE ON reporting.story
  FOR EACH ROW EXECUTE FUNCTION reporting.refuse_change();
CREATE TRIGGER finding_kept BEFORE UPDATE OR DELETE ON reporting.finding
  FOR EACH ROW EXECUTE FUNCTION reporting.refuse_change();
CREATE FUNCTION reporting.refuse_change_of_round() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.round > 0 THEN
    RAISE EXCEPTION 'what was handed in stays as it was';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER evidence_kept BEFORE UPDATE OR DELETE ON reporting.evidence
  FOR EACH ROW EXECUTE FUNCTION reporting.refuse_change_of_round();

-- Parts of an indicator that the plan does not name: the reporter names them, once for the case.
CREATE TABLE reporting.part (
  case_id   text NOT NULL,
  indicator text NOT NULL,
  code      text NOT NULL,
  name      text NOT NULL CHECK (name <> ''),
  place     integer NOT NULL,
  PRIMARY KEY (case_id, indicator, code)
);
CREATE SEQUENCE reporting.receipt;
