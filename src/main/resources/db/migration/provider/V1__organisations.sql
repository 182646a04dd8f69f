CREATE TABLE provider.organisation (
  id       text PRIMARY KEY,
  name     text NOT NULL,
  aliases  text[] NOT NULL DEFAULT '{}',
  practice boolean NOT NULL
);
