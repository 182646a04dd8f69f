-- Who asked for another password, as typed. Every ask is written down here, whoever it names, so that
-- an answer takes as long for a name that is nobody's; the row goes within seconds.
CREATE TABLE access.forgotten_ask (
  id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  typed text NOT NULL
);

-- The link that sets a password anew: one for each person, of which only the hash is here. It dies
-- with another password, and with all else that ends sessions.
CREATE TABLE access.forgotten_link (
  person_id      text PRIMARY KEY REFERENCES access.person (id) ON DELETE CASCADE,
  token_hash     text NOT NULL UNIQUE,
  session_number integer NOT NULL,
  valid_until    timestamptz NOT NULL
);
