-- How long what is kept, why a case must stay for now, which cases go, who agreed, and what remains
-- of a case that went. The Selectielijst sets the terms (Archiefwet, AVG 5(1)(e)); decision 0027.

-- What the municipality set itself; before the first row the list's own term holds (terms_now).
CREATE TABLE retention.term (
  number      bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  result      text    NOT NULL,
  years       integer CHECK (years BETWEEN 0 AND 100),
  permanent   boolean NOT NULL,
  source      text    NOT NULL CHECK (source <> ''),
  set_by      text    NOT NULL,
  set_by_name text    NOT NULL,
  set_at      timestamptz NOT NULL,
  CHECK (NOT permanent OR years IS NULL)
);

CREATE TABLE retention.hold (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id        text NOT NULL,
  reason         text NOT NULL CHECK (reason <> ''),
  from_day       date NOT NULL,
  -- Without a last day it holds until somebody ends it.
  until_day      date CHECK (until_day >= from_day),
  placed_by      text NOT NULL,
  placed_by_name text NOT NULL,
  placed_at      timestamptz NOT NULL,
  ended_at       timestamptz,
  ended_by       text,
  ended_by_name  text,
  ended_because  text,
  CHECK (num_nulls(ended_at, ended_by, ended_by_name, ended_because) IN (0, 4))
);
CREATE INDEX hold_by_case ON retention.hold (case_id);

CREATE TABLE retention.list (
  number          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  year            integer NOT NULL,
  state           text NOT NULL CHECK (state IN ('DRAFT', 'OFFERED', 'RUNNING', 'DONE', 'WITHDRAWN')),
  made_by         text NOT NULL,
  made_by_name    text NOT NULL,
  -- Everybody whose hand it was: who did it and those for whom it was done.
  made_hands      text[] NOT NULL CHECK (cardinality(made_hands) > 0),
  made_at         timestamptz NOT NULL,
  -- Over the lines; an approval is of one content only.
  sha256          text NOT NULL,
  started_at      timestamptz,
  started_by      text,
  started_by_name text,
  ended_at        timestamptz,
  -- The declaration of destruction (Archiefbesluit 1995, art. 8), kept for good.
  declaration     bytea,
  declaration_sha256 text,
  CHECK (num_nulls(declaration, declaration_sha256) IN (0, 2)),
  CHECK ((state = 'DONE') = (declaration IS NOT NULL))
);

CREATE TABLE retention.list_case (
  list           bigint NOT NULL REFERENCES retention.list,
  case_id        text NOT NULL,
  name           text NOT NULL,
  year           integer NOT NULL,
  result         text NOT NULL,
  ended_on       date NOT NULL,
  years          integer NOT NULL,
  destroy_on     date NOT NULL,
  source         text NOT NULL,
  -- Last number and hash of the case's record when it came on the list.
  fingerprint    text NOT NULL,
  excepted_because text,
  excepted_by    text,
  excepted_by_name text,
  state          text NOT NULL CHECK (state IN ('LISTED', 'EXCEPTED', 'DESTROYED', 'LEFT')),
  left_why       text,
  PRIMARY KEY (list, case_id),
  CHECK (num_nulls(excepted_because, excepted_by, excepted_by_name) IN (0, 3)),
  CHECK ((state = 'EXCEPTED') = (excepted_because IS NOT NULL)),
  CHECK ((state = 'LEFT') = (left_why IS NOT NULL))
);

CREATE TABLE retention.approval (
  list        bigint NOT NULL REFERENCES retention.list,
  person      text NOT NULL,
  person_name text NOT NULL,
  hands       text[] NOT NULL CHECK (cardinality(hands) > 0),
  role        text NOT NULL,
  at          timestamptz NOT NULL,
  sha256      text NOT NULL,
  PRIMARY KEY (list, person),
  UNIQUE (list, role)
);

-- What is left of a case: that it was, and that it was destroyed rather than lost.
CREATE SEQUENCE retention.destroyed_number;
CREATE TABLE retention.destroyed (
  number       bigint PRIMARY KEY,
  case_id      text NOT NULL UNIQUE,
  list         bigint NOT NULL REFERENCES retention.list,
  destroyed_on date NOT NULL,
  at           timestamptz NOT NULL DEFAULT clock_timestamp(),
  last_number  integer NOT NULL,
  last_hash    text NOT NULL,
  documents    integer NOT NULL,
  -- SHA-256 over the documents' own hashes, in order.
  documents_hash text NOT NULL,
  row_counts   jsonb NOT NULL
);

-- Text that was made unreadable: where, by whom and why, and what it hashed to.
CREATE TABLE retention.redaction (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id  text NOT NULL,
  relation text NOT NULL,
  field    text NOT NULL,
  reason   text NOT NULL CHECK (reason <> ''),
  parts    integer NOT NULL CHECK (parts > 0),
  sha256   text NOT NULL,
  by_person text NOT NULL,
  by_name  text NOT NULL,
  at       timestamptz NOT NULL
);
CREATE INDEX redaction_by_case ON retention.redaction (case_id);

-- About whom everything was handed out (AVG 15), and to whom.
CREATE TABLE retention.person_export (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  about     text NOT NULL,
  reason    text NOT NULL,
  found     integer NOT NULL,
  sha256    text NOT NULL,
  by_person text NOT NULL,
  by_name   text NOT NULL,
  at        timestamptz NOT NULL
);

CREATE FUNCTION retention.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'proof of what was destroyed or given out stays';
END $$;
CREATE TRIGGER destroyed_stays BEFORE UPDATE OR DELETE ON retention.destroyed
  FOR EACH ROW EXECUTE FUNCTION retention.refuse_change();
CREATE TRIGGER person_export_stays BEFORE UPDATE OR DELETE ON retention.person_export
  FOR EACH ROW EXECUTE FUNCTION retention.refuse_change();
CREATE TRIGGER term_stays BEFORE UPDATE OR DELETE ON retention.term
  FOR EACH ROW EXECUTE FUNCTION retention.refuse_change();

-- Which transaction may change what is otherwise append-only. Only the functions below write here:
-- whoever works as the product has no right on this table (Grants reads the comment).
CREATE TABLE retention.opened (
  transaction xid8 PRIMARY KEY
);
REVOKE ALL ON retention.opened FROM PUBLIC;
COMMENT ON TABLE retention.opened IS 'owner only: opens what is append-only';

-- Asked by the rooms' own triggers.
CREATE FUNCTION retention.may_change() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM retention.opened WHERE transaction = pg_current_xact_id_if_assigned())
$$;

-- The terms in force. The years are those of the Selectielijst gemeenten en intergemeentelijke
-- organen 2020 (Stcrt. 2020, 11143), process type 8; what it does not name is for the municipality.
CREATE FUNCTION retention.terms_now()
RETURNS TABLE (result text, years integer, permanent boolean, source text, set_by_name text,
               set_at timestamptz)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT d.result, CASE WHEN t.number IS NULL THEN d.years ELSE t.years END,
         coalesce(t.permanent, false), coalesce(t.source, d.source), t.set_by_name, t.set_at
  FROM (VALUES
    ('GRANTED', 7, 'Selectielijst 2020, 8.1.7'),
    ('WITHOUT_ACCOUNT', 7, 'Selectielijst 2020, 8.1.8'),
    ('REFUSED', 5, 'Selectielijst 2020, 8.2'),
    ('WITHDRAWN', 10, 'Selectielijst 2020, 8.3'),
    ('BROKEN_OFF', 1, 'Selectielijst 2020, 8.4'),
    ('OWN_WORK', NULL::integer, '')) AS d (result, years, source)
  LEFT JOIN LATERAL
    (SELECT * FROM retention.term s WHERE s.result = d.result ORDER BY s.number DESC LIMIT 1) t
    ON true
$$;

-- Where a case's record stands: any change of the case adds to it.
CREATE FUNCTION retention.fingerprint(of_case text) RETURNS text LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(
    (SELECT e.number || ':' || e.hash FROM dossier.entry e
     WHERE e.case_id = of_case ORDER BY e.number DESC LIMIT 1), '0:')
$$;

-- Why that case of that list may not go on that day; null when it may. A case of the rehearsal goes
-- by the rehearsal's clock; any other by this machine's own as well.
CREATE FUNCTION retention.why_not(of_list bigint, of_case text, today date) RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  l retention.list;
  c retention.list_case;
  f record;
  t record;
BEGIN
  SELECT * INTO l FROM retention.list WHERE number = of_list;
  SELECT * INTO c FROM retention.list_case WHERE list = of_list AND case_id = of_case;
  IF l.number IS NULL OR c.case_id IS NULL OR l.state <> 'RUNNING' THEN RETURN 'notOnList'; END IF;
  IF c.state <> 'LISTED' THEN RETURN 'excepted'; END IF;
  IF NOT retention.is_approved(of_list) THEN RETURN 'notApproved'; END IF;
  SELECT * INTO f FROM subsidy.case_file WHERE id = of_case;
  IF f.id IS NULL OR f.closed_at IS NULL THEN RETURN 'running'; END IF;
  SELECT * INTO t FROM retention.terms_now() n WHERE n.result = c.result;
  IF t.permanent IS NULL OR t.permanent OR t.years IS NULL THEN RETURN 'noTerm'; END IF;
  IF c.ended_on < (f.closed_at AT TIME ZONE 'Europe/Amsterdam')::date
     OR c.ended_on + make_interval(years => t.years) > today
     OR c.destroy_on > today
     OR NOT f.practice AND c.ended_on + make_interval(years => t.years) > current_date
  THEN RETURN 'tooEarly'; END IF;
  IF EXISTS (SELECT FROM retention.hold h WHERE h.case_id = of_case AND h.ended_at IS NULL
             AND (h.until_day IS NULL OR h.until_day >= today)) THEN RETURN 'held'; END IF;
  IF c.fingerprint <> retention.fingerprint(of_case) THEN RETURN 'changed'; END IF;
  RETURN NULL;
END $$;

-- What a list says, as one number: whatever is changed in it gives another.
CREATE FUNCTION retention.list_hash(of_list bigint) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT encode(sha256(convert_to(coalesce(string_agg(
    jsonb_build_array(case_id, name, year, result, ended_on, years, destroy_on, source, fingerprint,
                      excepted_because)::text, E'\n' ORDER BY case_id), ''), 'UTF8')), 'hex')
  FROM retention.list_case WHERE list = of_list
$$;

-- Two people in two roles, neither of them a hand of the maker, approved what the list says now.
CREATE FUNCTION retention.is_approved(of_list bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM retention.approval a
    JOIN retention.approval b ON b.list = a.list AND b.person > a.person
    JOIN retention.list l ON l.number = a.list
    WHERE a.list = of_list AND a.role <> b.role AND NOT a.hands && b.hands
      AND a.person = ANY (a.hands) AND b.person = ANY (b.hands)
      AND NOT a.hands && l.made_hands AND NOT b.hands && l.made_hands
      AND a.sha256 = l.sha256 AND b.sha256 = l.sha256
      AND l.sha256 = retention.list_hash(of_list))
$$;

-- Whether a text names that case, and not one whose id only begins or ends like it.
CREATE FUNCTION retention.names(words text, of_case text) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT words ~ ('(?<![a-z0-9-])' || of_case || '(?![a-z0-9-])')
$$;

-- The same text with another name for it.
CREATE FUNCTION retention.renamed(words text, of_case text, other text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT regexp_replace(words, '(?<![a-z0-9-])' || of_case || '(?![a-z0-9-])', other, 'g')
$$;

-- A file of lines without those that name the case.
CREATE FUNCTION retention.without_lines(content bytea, of_case text) RETURNS bytea
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT coalesce(convert_to(string_agg(line, E'\n' ORDER BY place), 'UTF8'), '')
  FROM regexp_split_to_table(convert_from(content, 'UTF8'), E'\n') WITH ORDINALITY
    AS lines (line, place)
  WHERE NOT retention.names(line, of_case)
$$;

-- Removes everything of one case, in the caller's transaction: the one way in which what is
-- append-only goes. Which tables, and how, retention.erasures says. Gives back how many rows of each.
CREATE FUNCTION retention.erase_case(of_list bigint, of_case text, today date) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  why text;
  step record;
  gone bigint;
  counts jsonb := '{}';
  place bigint;
  last text;
  papers integer;
  papers_hash text;
BEGIN
  -- One at a time, and not while somebody writes to the case (dossier takes the same lock).
  PERFORM FROM retention.list WHERE number = of_list FOR UPDATE;
  PERFORM pg_advisory_xact_lock(hashtextextended(of_case, 7));
  why := retention.why_not(of_list, of_case, today);
  IF why IS NOT NULL THEN
    RAISE EXCEPTION 'case % of list % stays: %', of_case, of_list, why
      USING ERRCODE = 'RK001', DETAIL = why;
  END IF;
  -- Whoever keeps one of its files for another case at this moment has done so when this is granted,
  -- or waits and keeps it anew.
  PERFORM FROM upload.blob b WHERE b.sha256 IN
    (SELECT d.sha256 FROM dossier.document d WHERE d.case_id = of_case
     UNION SELECT d.sha256 FROM determination.draft_file d WHERE d.case_id = of_case
     UNION SELECT d.sha256 FROM hearing.draft_file d WHERE d.case_id = of_case)
  ORDER BY b.sha256 FOR UPDATE;
  last := retention.fingerprint(of_case);
  SELECT count(*), encode(sha256(convert_to(
           coalesce(string_agg(d.sha256, ',' ORDER BY d.sha256), ''), 'UTF8')), 'hex')
  INTO papers, papers_hash FROM dossier.document d WHERE d.case_id = of_case;
  place := nextval('retention.destroyed_number');
  INSERT INTO retention.opened VALUES (pg_current_xact_id());
  FOR step IN SELECT * FROM retention.erasures() e WHERE e.statement IS NOT NULL ORDER BY e.place
  LOOP
    EXECUTE step.statement USING of_case, 'vernietigd-' || place;
    GET DIAGNOSTICS gone = ROW_COUNT;
    IF gone > 0 THEN
      counts := jsonb_set(counts, ARRAY[step.relation],
        to_jsonb(coalesce((counts ->> step.relation)::bigint, 0) + gone));
    END IF;
  END LOOP;
  DELETE FROM retention.opened WHERE transaction = pg_current_xact_id();
  UPDATE retention.list_case SET state = 'DESTROYED' WHERE list = of_list AND case_id = of_case;
  INSERT INTO retention.destroyed
    (number, case_id, list, destroyed_on, last_number, last_hash, documents, documents_hash,
     row_counts)
  VALUES (place, of_case, of_list, today, split_part(last, ':', 1)::integer,
          split_part(last, ':', 2), papers, papers_hash, counts);
  RETURN counts;
END $$;
REVOKE ALL ON FUNCTION retention.erase_case(bigint, text, date) FROM PUBLIC;

-- Makes words unreadable wherever a case holds them: every row that erasures names of it, every
-- column of text that is no key and no word of the product. Gives back where, and how often. The hash
-- of the words stays; so does the digest of a detail of the record, so that its chain can be checked.
CREATE FUNCTION retention.redact(of_case text, words text, reason text, by_person text, by_name text,
                                 at_moment timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  step record;
  changed bigint;
  parts integer := 0;
  blocks text := repeat('▇', 5);
  condition text;
BEGIN
  IF length(btrim(words)) < 4 OR words <> btrim(words) THEN
    RAISE EXCEPTION 'too short to make unreadable';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended(of_case, 7));
  INSERT INTO retention.opened VALUES (pg_current_xact_id());
  INSERT INTO dossier.redacted (case_id, number, part, digest)
  SELECT e.case_id, e.number, p.part, p.digest
  FROM dossier.entry e CROSS JOIN LATERAL dossier.parts(e) p
  WHERE e.case_id = of_case AND strpos(p.said, words) > 0
  ON CONFLICT DO NOTHING;
  FOR step IN
    SELECT e.relation, substr(e.statement, strpos(e.statement, ' WHERE ') + 7) AS condition,
           a.attname AS field, a.atttypid = 'text[]'::regtype AS many
    FROM retention.erasures() e
    JOIN pg_attribute a ON a.attrelid = e.relation::regclass AND a.attnum > 0
      AND NOT a.attisdropped AND a.attgenerated = '' AND a.attidentity = ''
      AND a.atttypid IN ('text'::regtype, 'text[]'::regtype)
    WHERE e.statement LIKE 'DELETE FROM %'
      AND e.relation NOT IN ('retention.redaction', 'dossier.redacted', 'upload.blob')
      -- Who did it, for whom and from what stays in the record: it answers for that.
      AND (e.relation <> 'dossier.entry'
           OR a.attname IN ('detail_values', 'change_before', 'change_after', 'why'))
      AND a.attname NOT IN
        ('hash', 'content_hash', 'sha256', 'fingerprint', 'detail_names', 'what', 'media_type',
         'message_key', 'path', 'route', 'task', 'process', 'role', 'queue', 'scope', 'key',
         'field', 'source', 'language', 'receipt_number')
      AND NOT EXISTS (
        SELECT FROM pg_constraint c WHERE c.conrelid = a.attrelid AND a.attnum = ANY (c.conkey)
          AND (c.contype IN ('p', 'f', 'u')
               OR c.contype = 'c' AND pg_get_constraintdef(c.oid) LIKE '%ANY (ARRAY[%'))
    ORDER BY e.place
  LOOP
    condition := '(' || step.condition || ')' || format(
      CASE WHEN step.many THEN ' AND strpos(array_to_string(%I, E''\n''), $2) > 0'
           ELSE ' AND strpos(%I, $2) > 0' END, step.field);
    EXECUTE format('UPDATE %s SET %I = %s WHERE %s', step.relation, step.field,
      format(CASE WHEN step.many
                  THEN '(SELECT array_agg(replace(x, $2, $3) ORDER BY n) FROM unnest(%I) WITH ORDINALITY u (x, n))'
                  ELSE 'replace(%I, $2, $3)' END, step.field), condition)
      USING of_case, words, blocks;
    GET DIAGNOSTICS changed = ROW_COUNT;
    IF changed > 0 THEN
      parts := parts + changed;
      INSERT INTO retention.redaction
        (case_id, relation, field, reason, parts, sha256, by_person, by_name, at)
      VALUES (of_case, step.relation, step.field, reason, changed,
              encode(sha256(convert_to(words, 'UTF8')), 'hex'), by_person, by_name, at_moment);
    END IF;
  END LOOP;
  DELETE FROM retention.opened WHERE transaction = pg_current_xact_id();
  RETURN parts;
END $$;
REVOKE ALL ON FUNCTION retention.redact(text, text, text, text, text, timestamptz) FROM PUBLIC;

-- Columns in which an account's id stands; a test looks whether it stands anywhere else.
CREATE FUNCTION retention.person_columns() RETURNS TABLE (relation text, field text, many boolean)
LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
  SELECT c.table_schema || '.' || c.table_name, c.column_name, c.udt_name = '_text'
  FROM information_schema.columns c
  JOIN information_schema.tables t USING (table_schema, table_name)
  WHERE t.table_type = 'BASE TABLE' AND c.udt_name IN ('text', '_text', 'varchar')
    AND t.table_schema NOT IN ('pg_catalog', 'information_schema')
    AND (c.column_name ~ '(^|_)(person|persons|by|by_id|hands|owner|assignee|user_id|stand_in|done_by|whom|ended_for|author|doer)_?$'
      OR c.column_name ~ '(^|_)person_id_?$' OR c.column_name ~ '_by$' OR c.column_name = 'on_behalf'
      OR c.table_schema || '.' || c.table_name || '.' || c.column_name = 'access.person.id')
$$;

-- Every row in which a person stands: by the account's id in those columns, by name or address
-- anywhere in the row. Files are not looked into; secrets, and what only proves one, are left out.
CREATE FUNCTION retention.rows_of(account text, names text[], most integer)
RETURNS TABLE (relation text, found jsonb)
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  step record;
BEGIN
  FOR step IN
    SELECT t.schemaname || '.' || t.tablename AS name,
           coalesce((SELECT string_agg(
                       CASE WHEN p.many THEN format('$1 = ANY (t.%I)', p.field)
                            -- Several ids with blanks between.
                            WHEN p.field = 'on_behalf'
                              THEN format('$1 = ANY (string_to_array(t.%I, '' ''))', p.field)
                            ELSE format('t.%I = $1', p.field) END, ' OR ')
                     FROM retention.person_columns() p
                     WHERE p.relation = t.schemaname || '.' || t.tablename), 'false') AS by_id,
           coalesce((SELECT array_agg(c.column_name::text) FROM information_schema.columns c
                     WHERE c.table_schema = t.schemaname AND c.table_name = t.tablename
                       AND (c.udt_name IN ('bytea', 'tsvector')
                            OR c.column_name ~ '(^|_)(hash|salt|sealed|secret|token|password)$')),
                    '{}') AS without
    FROM pg_tables t
    WHERE t.schemaname NOT IN ('pg_catalog', 'information_schema', 'programme')
      AND t.tablename <> 'flyway_schema_history'
      -- Nothing but pieces of files.
      AND (t.schemaname, t.tablename) <> ('upload', 'blob_part')
      AND t.tablename NOT LIKE 'act\_re\_%' AND t.tablename NOT LIKE 'act\_ge\_%'
      AND has_table_privilege(format('%I.%I', t.schemaname, t.tablename), 'SELECT')
    ORDER BY 1
  LOOP
    RETURN QUERY EXECUTE format(
      'SELECT %L, to_jsonb(t) - %L::text[] FROM %s t WHERE $1 IS NOT NULL AND (%s)
         OR EXISTS (SELECT FROM unnest($2) n
                    WHERE strpos(lower((to_jsonb(t) - %L::text[])::text), lower(n)) > 0)
       LIMIT $3', step.name, step.without, step.name, step.by_id, step.without)
      USING account, names, most;
  END LOOP;
END $$;
