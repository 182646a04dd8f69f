-- A report of a year can have several editions; of each year one at most is in the making.
ALTER TABLE council.line_text DROP CONSTRAINT line_text_year_fkey;
ALTER TABLE council.report DROP CONSTRAINT report_pkey;
ALTER TABLE council.report
  ADD edition integer NOT NULL DEFAULT 1 CHECK (edition > 0),
  -- Why there is a new edition; the first one needs no reason.
  ADD reason text,
  -- The moment at which the figures were read that were handed on.
  ADD as_of timestamptz,
  -- Why it is published although not everything was finished, and who decided that.
  ADD despite text,
  ADD despite_by text,
  ADD PRIMARY KEY (year, edition),
  ADD CHECK ((edition = 1) = (reason IS NULL)),
  ADD CHECK ((despite IS NULL) = (despite_by IS NULL));
ALTER TABLE council.report ALTER edition DROP DEFAULT;
UPDATE council.report SET as_of = ((handed_on::json ->> 'asOf')::date)::timestamp
  AT TIME ZONE 'Europe/Amsterdam'
WHERE handed_on IS NOT NULL;
CREATE UNIQUE INDEX report_in_the_making ON council.report (year) WHERE state <> 'PUBLISHED';

-- What the adviser writes, section by section. A version tells two writers of one section apart.
CREATE TABLE council.section_text (
  year      integer NOT NULL,
  edition   integer NOT NULL,
  section   text NOT NULL,
  words     text NOT NULL,
  version   bigint NOT NULL CHECK (version > 0),
  saved_at  timestamptz NOT NULL,
  by_person text NOT NULL,
  by_name   text NOT NULL,
  PRIMARY KEY (year, edition, section),
  FOREIGN KEY (year, edition) REFERENCES council.report (year, edition)
);

INSERT INTO council.section_text
  (year, edition, section, words, version, saved_at, by_person, by_name)
SELECT year, 1, 'core', core, 1, started_on::timestamp AT TIME ZONE 'Europe/Amsterdam', '',
  coalesce(drafted_by, '')
FROM council.report WHERE core <> ''
UNION ALL
SELECT t.year, 1, 'line.' || t.line, t.words, 1,
  r.started_on::timestamp AT TIME ZONE 'Europe/Amsterdam', '', coalesce(r.drafted_by, '')
FROM council.line_text t JOIN council.report r USING (year);
DROP TABLE council.line_text;
ALTER TABLE council.report DROP core;

-- What colleagues say about a section.
CREATE TABLE council.remark (
  id               uuid PRIMARY KEY,
  year             integer NOT NULL,
  edition          integer NOT NULL,
  section          text NOT NULL,
  words            text NOT NULL,
  said_at          timestamptz NOT NULL,
  by_person        text NOT NULL,
  by_name          text NOT NULL,
  resolved_at      timestamptz,
  resolved_by_name text,
  FOREIGN KEY (year, edition) REFERENCES council.report (year, edition),
  CHECK ((resolved_at IS NULL) = (resolved_by_name IS NULL))
);
CREATE INDEX remark_of_edition ON council.remark (year, edition, section, said_at);

-- What was published, word for word. Each hash is over its text in UTF-8: of the exact figures, and
-- of what everyone may read.
CREATE TABLE council.edition (
  year               integer NOT NULL,
  number             integer NOT NULL CHECK (number > 0),
  exact              text NOT NULL,
  exact_sha256       text NOT NULL CHECK (length(exact_sha256) = 64),
  publishable        text NOT NULL,
  publishable_sha256 text NOT NULL CHECK (length(publishable_sha256) = 64),
  decided_on         date NOT NULL,
  case_number        text NOT NULL,
  as_of              timestamptz NOT NULL,
  published_at       timestamptz NOT NULL,
  drafted_by         text NOT NULL,
  checked_by         text NOT NULL,
  approved_by        text NOT NULL,
  PRIMARY KEY (year, number)
);

-- The papers of an edition, made once.
CREATE TABLE council.output (
  year       integer NOT NULL,
  number     integer NOT NULL,
  name       text NOT NULL CHECK (name ~ '^[a-z0-9][a-z0-9._-]{0,99}$'),
  media_type text NOT NULL,
  content    bytea NOT NULL,
  sha256     text NOT NULL CHECK (length(sha256) = 64),
  PRIMARY KEY (year, number, name),
  FOREIGN KEY (year, number) REFERENCES council.edition (year, number)
);

-- Published before there were editions: the first one of its year, and nothing was suppressed in it.
INSERT INTO council.edition
SELECT p.year, 1, p.content, p.sha256, p.content, p.sha256,
  (p.content::json ->> 'decidedOn')::date, p.content::json ->> 'caseNumber',
  ((p.content::json -> 'report' ->> 'asOf')::date)::timestamp AT TIME ZONE 'Europe/Amsterdam',
  ((p.content::json ->> 'publishedOn')::date)::timestamp AT TIME ZONE 'Europe/Amsterdam',
  coalesce(r.drafted_by, ''), coalesce(r.checked_by, ''), coalesce(r.approved_by, '')
FROM council.published p LEFT JOIN council.report r USING (year);
DROP TABLE council.published;
DROP FUNCTION council.published_stays();

CREATE FUNCTION council.edition_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a published council report is never changed';
END $$;

CREATE TRIGGER edition_stays BEFORE UPDATE OR DELETE ON council.edition
  FOR EACH ROW EXECUTE FUNCTION council.edition_stays();
CREATE TRIGGER output_stays BEFORE UPDATE OR DELETE ON council.output
  FOR EACH ROW EXECUTE FUNCTION council.edition_stays();
