-- A content lies here once, under its SHA-256, however often it came. Its parts are apart, so that it
-- is written and read a megabyte at a time; they are packed already, so the database does not try.
CREATE TABLE upload.blob (
  sha256     text PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  size       bigint NOT NULL CHECK (size >= 0),
  media_type text NOT NULL,
  state      text NOT NULL CHECK (state IN ('CLEAN', 'UNSCANNED', 'WAITING', 'INFECTED')),
  kept_at    timestamptz NOT NULL DEFAULT now(),
  tried_at   timestamptz
);
CREATE INDEX blob_waiting ON upload.blob (kept_at) WHERE state = 'WAITING';

CREATE TABLE upload.blob_part (
  sha256 text NOT NULL REFERENCES upload.blob ON DELETE CASCADE,
  number integer NOT NULL CHECK (number >= 0),
  bytes  bytea NOT NULL,
  PRIMARY KEY (sha256, number)
);
ALTER TABLE upload.blob_part ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- When files of a person came in; for how many an hour may.
CREATE TABLE upload.arrival (
  person text NOT NULL,
  at     timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX arrival_by_person ON upload.arrival (person, at);
