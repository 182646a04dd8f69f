-- A repayment that was booked by mistake is undone, and a final amount is changed, by a posting of
-- its own: what was written stays.
ALTER TABLE ledger.posting DROP CONSTRAINT posting_kind_check;
ALTER TABLE ledger.posting ADD CONSTRAINT posting_kind_check CHECK (kind IN
  ('PLANNED', 'POOLED', 'ALLOCATED', 'CARRIED_OVER', 'AWARDED', 'AMENDED_UP', 'AMENDED_DOWN',
   'ADVANCED', 'DETERMINED', 'RELEASED', 'PAID_REST', 'RECLAIMED', 'REPAID', 'REPAYMENT_UNDONE',
   'SET_OFF', 'WRITTEN_OFF', 'REVISED'));
