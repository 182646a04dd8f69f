CREATE TABLE subsidy.case_file (
  id         text PRIMARY KEY,
  item_code  text NOT NULL,
  name       text NOT NULL,
  line       text,
  year       integer NOT NULL,
  budget     numeric(11, 2),
  route      text,
  frequency  text NOT NULL,
  light      boolean NOT NULL,
  practice   boolean NOT NULL,
  started_at timestamptz NOT NULL,
  closed_at  timestamptz
);
CREATE INDEX case_file_by_year ON subsidy.case_file (year, started_at, id);
