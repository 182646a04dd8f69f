-- What somebody was told, whether by mail, on the screen or both. One row a person and a telling; the
-- same thing (once) is told to the same person no second time, however often it is asked for.
CREATE TABLE post.signal (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key         text NOT NULL UNIQUE,
  person      text NOT NULL,
  case_id     text,
  about       text,
  kind        text NOT NULL,
  subject     text NOT NULL,
  text        text NOT NULL,
  path        text NOT NULL,
  once        text,
  created_at  timestamptz NOT NULL,
  on_screen   boolean NOT NULL,
  seen_at     timestamptz,
  ended_at    timestamptz,
  digest_at   timestamptz,
  digest_mail bigint
);
CREATE UNIQUE INDEX signal_once ON post.signal (person, once) WHERE once IS NOT NULL;
CREATE INDEX signal_on_screen ON post.signal (person, id DESC) WHERE on_screen;
CREATE INDEX signal_unread ON post.signal (person)
  WHERE on_screen AND seen_at IS NULL AND ended_at IS NULL;
CREATE INDEX signal_about ON post.signal (case_id, about) WHERE about IS NOT NULL AND ended_at IS NULL;
CREATE INDEX signal_for_digest ON post.signal (digest_at)
  WHERE digest_at IS NOT NULL AND digest_mail IS NULL;

-- How somebody wants to be told; whoever said nothing gets each mail at once, and in Dutch.
CREATE TABLE post.wish (
  person    text NOT NULL,
  kind      text NOT NULL,
  by_mail   text NOT NULL CHECK (by_mail IN ('AT_ONCE', 'DAILY', 'NEVER')),
  on_screen boolean NOT NULL,
  PRIMARY KEY (person, kind)
);
CREATE TABLE post.reader (
  person   text PRIMARY KEY,
  language text NOT NULL CHECK (language IN ('nl', 'en'))
);
