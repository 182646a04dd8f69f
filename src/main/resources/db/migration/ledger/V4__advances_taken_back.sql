-- An advance that was ordered and not paid is taken back by a posting of its own.
ALTER TABLE ledger.posting DROP CONSTRAINT posting_kind_check;
ALTER TABLE ledger.posting ADD CONSTRAINT posting_kind_check CHECK (kind IN
  ('PLANNED', 'POOLED', 'ALLOCATED', 'CARRIED_OVER', 'AWARDED', 'AMENDED_UP', 'AMENDED_DOWN',
   'ADVANCED', 'ADVANCE_TAKEN_BACK', 'DETERMINED', 'RELEASED', 'PAID_REST', 'RECLAIMED', 'REPAID',
   'REPAYMENT_UNDONE', 'SET_OFF', 'WRITTEN_OFF', 'REVISED'));
