-- From now on a content lies in upload.blob under the document's sha256. A document of a case never
-- changes, so those from before keep what they have with them.
ALTER TABLE dossier.document ALTER COLUMN content DROP NOT NULL;
CREATE INDEX document_by_content ON dossier.document (sha256);
