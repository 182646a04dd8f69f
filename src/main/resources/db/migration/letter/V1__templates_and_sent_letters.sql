-- A text that was in use is never changed: who wants another one saves a new version.
CREATE TABLE letter.template (
  letter        text NOT NULL,
  version       integer NOT NULL CHECK (version > 0),
  text          text NOT NULL,
  reason        text NOT NULL,
  saved_at      timestamptz NOT NULL,
  saved_by      text,
  saved_by_name text NOT NULL,
  PRIMARY KEY (letter, version)
);

-- What went out, with which text, and the hash of what the case keeps.
CREATE TABLE letter.sent (
  document uuid PRIMARY KEY,
  case_id  text NOT NULL,
  letter   text NOT NULL,
  version  integer NOT NULL,
  sha256   text NOT NULL,
  practice boolean NOT NULL,
  sent_at  timestamptz NOT NULL,
  FOREIGN KEY (letter, version) REFERENCES letter.template (letter, version)
);
CREATE INDEX sent_by_case ON letter.sent (case_id, sent_at);

CREATE FUNCTION letter.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'letters and their texts are append-only';
END $$;

CREATE TRIGGER template_append_only BEFORE UPDATE OR DELETE ON letter.template
  FOR EACH ROW EXECUTE FUNCTION letter.refuse_change();
CREATE TRIGGER sent_append_only BEFORE UPDATE OR DELETE ON letter.sent
  FOR EACH ROW EXECUTE FUNCTION letter.refuse_change();
