-- Who writes an entry now says whether only the municipality reads it. Entries from before are marked
-- once, by the kinds that were hidden until now; what their hashes are over does not change.
ALTER TABLE dossier.entry ADD COLUMN internal boolean NOT NULL DEFAULT false;

ALTER TABLE dossier.entry DISABLE TRIGGER entry_append_only;
UPDATE dossier.entry SET internal = true WHERE what IN (
  'award.event.drafted',
  'award.event.returned',
  'award.event.targetAgreed',
  'award.event.termNear',
  'determination.event.proposed',
  'determination.event.returned',
  'determination.event.warned',
  'post.event.queued',
  'review.event.late',
  'review.event.noted');
ALTER TABLE dossier.entry ENABLE TRIGGER entry_append_only;

ALTER TABLE dossier.entry ALTER COLUMN internal DROP DEFAULT;
