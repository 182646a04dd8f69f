-- Files that go along with a mail. Their bytes stay in the case's record, where a document never
-- changes: what leaves is what the case keeps.
CREATE TABLE post.attachment (
  mail_id    bigint NOT NULL REFERENCES post.mail (id) ON DELETE CASCADE,
  document   uuid NOT NULL,
  name       text NOT NULL,
  media_type text NOT NULL,
  PRIMARY KEY (mail_id, document)
);
