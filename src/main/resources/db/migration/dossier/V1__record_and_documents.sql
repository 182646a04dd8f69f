CREATE TABLE dossier.entry (
  case_id       text NOT NULL,
  number        integer NOT NULL,
  at            timestamptz NOT NULL,
  person        text,
  person_name   text,
  what          text NOT NULL,
  detail_names  text[] NOT NULL,
  detail_values text[] NOT NULL,
  hash          text NOT NULL,
  PRIMARY KEY (case_id, number)
);

CREATE FUNCTION dossier.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the record of a case is append-only';
END $$;

CREATE TRIGGER entry_append_only BEFORE UPDATE OR DELETE ON dossier.entry
  FOR EACH ROW EXECUTE FUNCTION dossier.refuse_change();

CREATE TABLE dossier.document (
  id            uuid PRIMARY KEY,
  case_id       text NOT NULL,
  kind          text NOT NULL,
  name          text NOT NULL,
  media_type    text NOT NULL,
  size          bigint NOT NULL,
  sha256        text NOT NULL,
  added_at      timestamptz NOT NULL,
  added_by      text,
  added_by_name text NOT NULL,
  content       bytea NOT NULL
);
CREATE INDEX document_by_case ON dossier.document (case_id, added_at);
