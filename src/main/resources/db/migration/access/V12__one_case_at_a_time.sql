-- Whether a row's case is the asking provider's is asked of that case. "IN (all cases of this provider)"
-- read all of them for each statement, also for a statement about one row; the planner still reads them all
-- at once where many rows are looked through (decision 0024).

-- What a rule says of a row whose case stands in that column.
CREATE FUNCTION access.own_case(what regclass, id_column text) RETURNS text LANGUAGE sql STABLE
  RETURN format('EXISTS (SELECT FROM access.case_provider c WHERE c.case_id = %s.%I
                         AND c.provider_id = (SELECT access.asking_provider()))', what, id_column);

CREATE OR REPLACE PROCEDURE access.show_by_case(what regclass) LANGUAGE plpgsql AS $$
BEGIN
  CALL access.show_own(what, access.own_case(what, 'case_id'));
END $$;
