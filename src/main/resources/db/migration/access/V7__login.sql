-- Sessions bear the number at which they began; another number here ends them all.
ALTER TABLE access.person ADD COLUMN session_number integer NOT NULL DEFAULT 0;

-- Accounts of the rehearsal, with a published password: they let nobody in elsewhere. Addresses
-- under .invalid belong to nobody (RFC 2606), so no real account is among them.
ALTER TABLE access.person ADD COLUMN practice boolean NOT NULL DEFAULT false;
ALTER TABLE access.person ADD COLUMN practice_over boolean NOT NULL DEFAULT false;
UPDATE access.person SET practice = true WHERE email LIKE '%@oefen.invalid';

-- Who came in by OpenID Connect: issuer and subject, which together are nobody else's.
ALTER TABLE access.person ADD COLUMN identity text UNIQUE;

-- Wrong tries by name and by address. Kept by a salted hash, so that a name that is nobody's, or a
-- password typed as a name, stands nowhere; forgotten after a day.
CREATE TABLE access.login_try (
  who          text PRIMARY KEY,
  wrong        integer NOT NULL,
  last_at      timestamptz NOT NULL,
  closed_until timestamptz
);
CREATE INDEX login_try_by_time ON access.login_try (last_at);
CREATE TABLE access.login_salt (
  one  boolean PRIMARY KEY DEFAULT true CHECK (one),
  salt text NOT NULL
);
