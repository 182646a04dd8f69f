-- A content lies in upload.blob under its SHA-256; files from before have theirs with them.
ALTER TABLE determination.draft_file ALTER COLUMN content DROP NOT NULL;
ALTER TABLE determination.draft_file ADD COLUMN sha256 text;
ALTER TABLE determination.draft_file ADD CHECK (num_nonnulls(content, sha256) = 1);
CREATE INDEX draft_file_by_content ON determination.draft_file (sha256);
