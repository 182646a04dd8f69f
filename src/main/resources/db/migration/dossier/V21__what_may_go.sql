-- What stays as it was goes only when its time is over, and a name in it only when an officer makes it
-- unreadable: both through the functions of retention, which say when (decision 0027).
CREATE OR REPLACE FUNCTION dossier.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF retention.may_change() THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  RAISE EXCEPTION 'the record of a case is append-only';
END $$;

CREATE OR REPLACE FUNCTION dossier.refuse_other_content() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF retention.may_change() THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  RAISE EXCEPTION 'a document of a case never changes';
END $$;

-- What a part of an entry hashed to before words in it were made unreadable: the chain is over these
-- digests, so that it can still be followed.
CREATE TABLE dossier.redacted (
  case_id text NOT NULL,
  number  integer NOT NULL,
  part    text NOT NULL,
  digest  text NOT NULL,
  PRIMARY KEY (case_id, number, part)
);
CREATE TRIGGER redacted_append_only BEFORE UPDATE OR DELETE ON dossier.redacted
  FOR EACH ROW EXECUTE FUNCTION dossier.refuse_change();

-- As the product does it (Canon): each part after its length in UTF-16 units.
CREATE FUNCTION dossier.digest(name text, value text) RETURNS text LANGUAGE sql IMMUTABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT encode(sha256(convert_to(string_agg(
    length(p) + length(regexp_replace(p, '[^\U00010000-\U0010FFFF]', '', 'g')) || ':' || p || ';', ''
    ORDER BY n), 'UTF8')), 'hex')
  FROM unnest(ARRAY[name, value]) WITH ORDINALITY parts (p, n)
$$;

-- What a person typed or chose in an entry, part by part, and what each part counts as in its hash.
CREATE FUNCTION dossier.parts(e dossier.entry)
RETURNS TABLE (part text, said text, digest text) LANGUAGE sql STABLE
SET search_path = pg_catalog, pg_temp AS $$
  SELECT 'details.' || d.name, d.value, dossier.digest(d.name, d.value)
  FROM unnest(e.detail_names, e.detail_values) AS d (name, value)
  WHERE d.name IS NOT NULL AND d.value IS NOT NULL
  UNION ALL
  SELECT 'changes.' || c.n || '.' || w.side, w.value, dossier.digest(c.field, w.value)
  FROM unnest(e.change_fields, e.change_before, e.change_after)
         WITH ORDINALITY AS c (field, before, after, n),
       LATERAL (VALUES ('before', c.before), ('after', c.after)) AS w (side, value)
  WHERE c.field IS NOT NULL AND w.value IS NOT NULL
  UNION ALL
  SELECT 'why', e.why, dossier.digest('why', e.why) WHERE e.why IS NOT NULL
$$;
