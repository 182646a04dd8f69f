-- A letter that was sent and a figure's evidence are what they were. Removing a case when its time is
-- over stays possible; changing what it holds does not.
CREATE FUNCTION dossier.refuse_other_content() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a document of a case never changes';
END $$;

CREATE TRIGGER document_stays BEFORE UPDATE ON dossier.document
  FOR EACH ROW EXECUTE FUNCTION dossier.refuse_other_content();
