-- Of a session that began at a login elsewhere: whose login that was, and by which name it knows
-- the session (OpenID Connect Back-Channel Logout 1.0, "sid"), so that it ends here when it ends
-- there, on whichever node it is.
ALTER TABLE access.own_session
  ADD COLUMN login_issuer text,
  ADD COLUMN login_sid    text,
  ADD CONSTRAINT a_sid_is_somebodys CHECK (login_sid IS NULL OR login_issuer IS NOT NULL);
CREATE INDEX own_session_elsewhere ON access.own_session (login_issuer, login_sid)
  WHERE login_issuer IS NOT NULL;

-- By which lines of the log name a person: it says nothing to who has the log alone.
ALTER TABLE access.person
  ADD COLUMN log_id text NOT NULL UNIQUE
    DEFAULT substr(replace(gen_random_uuid()::text, '-', ''), 1, 12);
