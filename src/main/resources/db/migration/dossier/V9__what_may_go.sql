-- What stays as it was goes only when its time is over, and a name in it only when an officer makes it
-- unreadable: both through the functions of retention, which say when (decision 0027).
CREATE OR REPLACE FUNCTION dossier.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF retention.may_change() THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  RAISE EXCEPTION 'the record of a case is append-only';
END $$;

-- What a detail hashed to before a name in it was made unreadable: the chain is over these digests, so
-- that it can still be checked.
CREATE TABLE dossier.redacted (
  case_id text NOT NULL,
  number  integer NOT NULL,
  name    text NOT NULL,
  digest  text NOT NULL,
  PRIMARY KEY (case_id, number, name)
);
CREATE TRIGGER redacted_append_only BEFORE UPDATE OR DELETE ON dossier.redacted
  FOR EACH ROW EXECUTE FUNCTION dossier.refuse_change();

-- As the product does it: each part after its length in UTF-16 units.
CREATE FUNCTION dossier.digest(name text, value text) RETURNS text LANGUAGE sql IMMUTABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT encode(sha256(convert_to(string_agg(
    length(p) + length(regexp_replace(p, '[^\U00010000-\U0010FFFF]', '', 'g')) || ':' || p || ';', ''
    ORDER BY n), 'UTF8')), 'hex')
  FROM unnest(ARRAY[name, value]) WITH ORDINALITY parts (p, n)
$$;
