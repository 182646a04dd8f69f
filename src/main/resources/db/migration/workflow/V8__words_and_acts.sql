-- The database keeps its counts from who is limited by row security; how often words occur in all
-- lines together tells nobody's rows.
CREATE FUNCTION workflow.common_words(part_from float8) RETURNS TABLE (word text, part float8)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS $$
  SELECT w.word, w.part
  FROM pg_stats s,
       unnest(CAST(CAST(s.most_common_elems AS text) AS text[]),
              CAST(s.most_common_elem_freqs AS float8[])) w(word, part)
  WHERE s.schemaname = 'workflow' AND s.tablename = 'work_item' AND s.attname = 'words'
    AND w.word IS NOT NULL AND w.part >= part_from
$$;

CREATE FUNCTION workflow.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was done stays written';
END $$;
CREATE TRIGGER bulk_act_append_only BEFORE UPDATE OR DELETE ON workflow.bulk_act
  FOR EACH ROW EXECUTE FUNCTION workflow.refuse_change();
CREATE TRIGGER bulk_item_append_only BEFORE UPDATE OR DELETE ON workflow.bulk_item
  FOR EACH ROW EXECUTE FUNCTION workflow.refuse_change();
CREATE TRIGGER operation_append_only BEFORE UPDATE OR DELETE ON workflow.operation
  FOR EACH ROW EXECUTE FUNCTION workflow.refuse_change();
