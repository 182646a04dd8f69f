-- What an entry says besides who, what and when: for whom, what each value was and has become, why,
-- and from which submission, file or mail. Entries from before keep the hash that they have (format 1)
-- and may hold none of this; entries from now on (format 2) have all of it in their hash.
ALTER TABLE dossier.entry
  ADD COLUMN on_behalf     text,
  ADD COLUMN change_fields text[] NOT NULL DEFAULT '{}',
  ADD COLUMN change_before text[] NOT NULL DEFAULT '{}',
  ADD COLUMN change_after  text[] NOT NULL DEFAULT '{}',
  ADD COLUMN why           text,
  ADD COLUMN source_kind   text CHECK (source_kind IN ('SUBMISSION', 'DOCUMENT', 'MAIL')),
  ADD COLUMN source_id     text,
  ADD COLUMN source_sha256 text,
  ADD COLUMN format        smallint NOT NULL DEFAULT 1;
