CREATE TABLE post.mail (
  id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id         text NOT NULL,
  to_person       text NOT NULL,
  to_name         text NOT NULL,
  to_address      text NOT NULL,
  subject         text NOT NULL,
  text            text NOT NULL,
  created_at      timestamptz NOT NULL,
  sent_at         timestamptz,
  attempts        integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz NOT NULL,
  problem         text
);
CREATE INDEX mail_waiting ON post.mail (next_attempt_at, id) WHERE sent_at IS NULL;
