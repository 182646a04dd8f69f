-- By which rule the money of a budget line is placed; the newest of the newest year holds.
CREATE TABLE council.allocation (
  number    bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  item      text        NOT NULL,
  from_year integer     NOT NULL,
  rule      text        NOT NULL CHECK (rule IN
    ('ONE_AREA', 'SCHOOLS', 'PARTICIPANTS', 'KEY', 'CITYWIDE', 'COSTS', 'NONE')),
  indicator text        NOT NULL,
  areas     text[]      NOT NULL,
  percents  numeric[]   NOT NULL,
  because   text        NOT NULL CHECK (because <> ''),
  by_name   text        NOT NULL,
  at        timestamptz NOT NULL,
  CHECK (cardinality(areas) = cardinality(percents)),
  CHECK ((rule = 'KEY') = (cardinality(areas) > 0)),
  CHECK ((rule = 'PARTICIPANTS') = (indicator <> ''))
);

-- Figures from elsewhere with their source; a value of NULL takes the one before back.
CREATE TABLE council.series_value (
  number  bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  series  text        NOT NULL CHECK (series IN ('CONTEXT', 'SCHOOL_WEIGHT', 'LOW_INCOME')),
  subject text        NOT NULL,
  period  text        NOT NULL,
  value   numeric,
  source  text        NOT NULL CHECK (source <> ''),
  by_name text        NOT NULL,
  at      timestamptz NOT NULL
);
CREATE INDEX series_value_newest ON council.series_value (series, subject, period, number DESC);

CREATE FUNCTION council.typed_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was typed beside the report stays; a newer row takes its place';
END $$;
CREATE TRIGGER allocation_stays BEFORE UPDATE OR DELETE ON council.allocation
  FOR EACH ROW EXECUTE FUNCTION council.typed_stays();
CREATE TRIGGER series_value_stays BEFORE UPDATE OR DELETE ON council.series_value
  FOR EACH ROW EXECUTE FUNCTION council.typed_stays();
