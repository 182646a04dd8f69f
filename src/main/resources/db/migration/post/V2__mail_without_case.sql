-- An invitation is about no case and goes to somebody without an account. Its text lets in, so it is
-- emptied as soon as it was sent.
ALTER TABLE post.mail ALTER COLUMN case_id DROP NOT NULL;
ALTER TABLE post.mail ALTER COLUMN to_person DROP NOT NULL;
ALTER TABLE post.mail ADD COLUMN confidential boolean NOT NULL DEFAULT false;
