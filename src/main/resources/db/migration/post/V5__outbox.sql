-- The Message-ID no longer comes from the number: two installations may share a sender's domain, and a
-- database that was put back counts again.
ALTER TABLE post.mail ADD COLUMN message_id uuid NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE post.mail ADD COLUMN signal_id bigint REFERENCES post.signal (id);
ALTER TABLE post.mail ADD COLUMN language text NOT NULL DEFAULT 'nl';
-- By the clock of the cases, which the rehearsal moves; attempts go by the clock of the machine.
ALTER TABLE post.mail ADD COLUMN not_before timestamptz;
ALTER TABLE post.mail ADD COLUMN dropped_at timestamptz;
ALTER TABLE post.mail ADD COLUMN dropped_why text CHECK (dropped_why IN ('DONE', 'GIVEN_UP'));
ALTER TABLE post.mail ADD CONSTRAINT dropped_for_a_reason
  CHECK (num_nulls(dropped_at, dropped_why) IN (0, 2));
CREATE INDEX mail_of_signal ON post.mail (signal_id) WHERE sent_at IS NULL AND dropped_at IS NULL;
DROP INDEX post.mail_waiting;
CREATE INDEX mail_waiting ON post.mail (next_attempt_at, id)
  WHERE sent_at IS NULL AND dropped_at IS NULL;

-- How the way to the mail server stands; no row while it is open. All nodes keep to it.
CREATE TABLE post.line (
  one         boolean PRIMARY KEY DEFAULT true CHECK (one),
  away_since  timestamptz NOT NULL,
  failures    integer NOT NULL,
  next_try_at timestamptz NOT NULL,
  problem     text NOT NULL
);
