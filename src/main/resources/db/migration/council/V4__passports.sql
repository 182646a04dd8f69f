-- The passports of an edition, word for word, as its figures were when it was published. Each hash
-- is over its text in UTF-8: with names for staff, and of what everyone may read.
CREATE TABLE council.passports (
  year               integer NOT NULL,
  edition            integer NOT NULL CHECK (edition > 0),
  exact              text NOT NULL,
  exact_sha256       text NOT NULL CHECK (length(exact_sha256) = 64),
  publishable        text NOT NULL,
  publishable_sha256 text NOT NULL CHECK (length(publishable_sha256) = 64),
  PRIMARY KEY (year, edition)
);

CREATE FUNCTION council.passports_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'passports of a published council report are never changed';
END $$;

CREATE TRIGGER passports_stay BEFORE UPDATE OR DELETE ON council.passports
  FOR EACH ROW EXECUTE FUNCTION council.passports_stay();
