-- Each file that comes forgets the content of those before; those that have none are not looked through.
CREATE INDEX upload_with_content ON workbook.upload (period_id) WHERE content IS NOT NULL;
