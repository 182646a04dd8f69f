-- An account that is blocked lets nobody in and can be given back; one that was removed cannot.
ALTER TABLE access.person ADD COLUMN blocked_at timestamptz;
ALTER TABLE access.person ADD CONSTRAINT blocked_is_not_active
  CHECK (blocked_at IS NULL OR NOT active);
