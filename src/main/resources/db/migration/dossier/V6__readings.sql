-- Who opened what is sensitive: one row a person, item and day, chained by day and sealed with it.
CREATE TABLE dossier.reading (
  day         date NOT NULL,
  number      integer NOT NULL,
  at          timestamptz NOT NULL,
  person      text,
  person_name text,
  case_id     text,
  kind        text NOT NULL,
  item        text NOT NULL,
  hash        text NOT NULL,
  PRIMARY KEY (day, number)
);
CREATE UNIQUE INDEX reading_once ON dossier.reading (day, person, kind, item) NULLS NOT DISTINCT;
CREATE INDEX reading_by_case ON dossier.reading (case_id, day DESC, number DESC);

CREATE TRIGGER reading_append_only BEFORE UPDATE OR DELETE ON dossier.reading
  FOR EACH ROW EXECUTE FUNCTION dossier.refuse_change();
