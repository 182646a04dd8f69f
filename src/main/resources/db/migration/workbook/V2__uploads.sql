-- Rises whenever the rows of a case's workbooks change, so that an older one is known as such.
CREATE TABLE workbook.template (
  case_id     text PRIMARY KEY,
  version     integer NOT NULL,
  fingerprint text NOT NULL
);

-- Every file that was handed in; the content of one that counts is a document of the case.
CREATE TABLE workbook.upload (
  id           uuid PRIMARY KEY,
  period_id    text NOT NULL,
  name         text NOT NULL,
  size         bigint NOT NULL,
  sha256       text NOT NULL,
  at           timestamptz NOT NULL,
  by_name      text NOT NULL,
  outcome      text NOT NULL CHECK (outcome IN ('REFUSED', 'READ', 'TAKEN')),
  base_version bigint NOT NULL,
  content      bytea,
  document     uuid,
  CHECK ((outcome = 'TAKEN') = (document IS NOT NULL))
);
CREATE INDEX upload_by_period ON workbook.upload (period_id, at DESC);

CREATE TABLE workbook.problem (
  upload_id   uuid NOT NULL REFERENCES workbook.upload (id),
  place       integer NOT NULL,
  rule        text NOT NULL,
  severity    text NOT NULL CHECK (severity IN ('ERROR', 'NOTICE')),
  sheet       text NOT NULL,
  cell        text NOT NULL,
  message_key text NOT NULL,
  arguments   text[] NOT NULL,
  PRIMARY KEY (upload_id, place)
);
