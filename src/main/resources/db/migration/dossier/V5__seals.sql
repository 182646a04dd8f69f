-- Each day all chains that were added to are sealed into one head, which leaves the building. Like the
-- entries themselves, seals are added and never changed.
CREATE TABLE dossier.seal (
  number        integer PRIMARY KEY,
  day           date NOT NULL UNIQUE,
  up_to         timestamptz NOT NULL,
  ends          integer NOT NULL,
  ends_hash     text NOT NULL,
  readings      integer NOT NULL,
  readings_hash text NOT NULL,
  previous      text NOT NULL,
  head          text NOT NULL,
  made_at       timestamptz NOT NULL
);

-- Where a case's chain ended when that seal was made; only cases that were added to since the one
-- before.
CREATE TABLE dossier.sealed_end (
  seal    integer NOT NULL REFERENCES dossier.seal (number),
  case_id text COLLATE "C" NOT NULL,
  number  integer NOT NULL,
  hash    text NOT NULL,
  PRIMARY KEY (seal, case_id)
);
CREATE INDEX sealed_end_by_case ON dossier.sealed_end (case_id, seal);

CREATE TRIGGER seal_append_only BEFORE UPDATE OR DELETE ON dossier.seal
  FOR EACH ROW EXECUTE FUNCTION dossier.refuse_change();
CREATE TRIGGER sealed_end_append_only BEFORE UPDATE OR DELETE ON dossier.sealed_end
  FOR EACH ROW EXECUTE FUNCTION dossier.refuse_change();

-- Entries come in order of time, so a small index finds those of a day.
CREATE INDEX entry_by_time ON dossier.entry USING brin (at);
