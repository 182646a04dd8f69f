-- What was changed since the award, amendment by amendment; the award itself stays as it was decided.
CREATE TABLE award.version (
  case_id      text NOT NULL REFERENCES award.award,
  number       integer NOT NULL CHECK (number > 0),
  reference    text NOT NULL,
  kind         text NOT NULL CHECK (kind IN
    ('RAISE', 'LOWER', 'TARGETS', 'INDICATORS', 'PERIOD', 'SUCCESSOR', 'WITHDRAW', 'END')),
  valid_from   date NOT NULL,
  decided_on   date NOT NULL,
  decided_by   text NOT NULL,
  amount       numeric(11, 2) NOT NULL CHECK (amount >= 0),
  period_from  date NOT NULL,
  period_until date NOT NULL,
  provider_id  text NOT NULL,
  PRIMARY KEY (case_id, number),
  UNIQUE (case_id, reference),
  CHECK (period_from <= period_until)
);

-- The targets that a version sets anew; the others hold on.
CREATE TABLE award.version_target (
  case_id         text NOT NULL,
  number          integer NOT NULL,
  place           integer NOT NULL,
  indicator       text NOT NULL,
  version         integer NOT NULL,
  kind            text NOT NULL
    CHECK (kind IN ('NUMBER', 'MINIMUM', 'NONE_BY_DESIGN', 'TO_BE_AGREED', 'NOT_SET', 'NOT_APPLICABLE')),
  value           bigint,
  proposal_note   text,
  proposal_source text,
  PRIMARY KEY (case_id, number, indicator),
  FOREIGN KEY (case_id, number) REFERENCES award.version
);

CREATE FUNCTION award.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'versions of an award are append-only';
END $$;

CREATE TRIGGER version_append_only BEFORE UPDATE OR DELETE ON award.version
  FOR EACH ROW EXECUTE FUNCTION award.refuse_change();
CREATE TRIGGER version_target_append_only BEFORE UPDATE OR DELETE ON award.version_target
  FOR EACH ROW EXECUTE FUNCTION award.refuse_change();
