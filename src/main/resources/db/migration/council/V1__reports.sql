-- The report of one year while it is being made.
CREATE TABLE council.report (
  year             integer PRIMARY KEY,
  state            text NOT NULL
    CHECK (state IN ('DRAFTING', 'CHECK', 'APPROVAL', 'COLLEGE', 'PUBLISHED')),
  started_on       date NOT NULL,
  core             text NOT NULL DEFAULT '',
  returned_because text,
  drafted_by       text,
  checked_by       text,
  approved_by      text,
  -- The figures and words as they were handed on: what is checked, approved and published.
  handed_on        text,
  college_on       date,
  college_case     text,
  CHECK (state IN ('DRAFTING') OR handed_on IS NOT NULL)
);

CREATE TABLE council.line_text (
  year  integer NOT NULL REFERENCES council.report,
  line  text NOT NULL,
  words text NOT NULL,
  PRIMARY KEY (year, line)
);

-- What was published, word for word; sha256 is over the text in UTF-8.
CREATE TABLE council.published (
  year    integer PRIMARY KEY,
  content text NOT NULL,
  sha256  text NOT NULL CHECK (length(sha256) = 64)
);

CREATE FUNCTION council.published_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a published council report is never changed';
END $$;

CREATE TRIGGER published_stays BEFORE UPDATE OR DELETE ON council.published
  FOR EACH ROW EXECUTE FUNCTION council.published_stays();
