-- Whose rows are shown (decision 0024). Each connection of the product is told who asks; the owner of
-- the tables is not limited, and role rekenschap_whole, as which staff and the product itself read, is
-- shown the rows of all cases. Nobody told is nobody: then there is no provider and no person.

CREATE FUNCTION access.asking_provider() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('rekenschap.provider', true), '');

CREATE FUNCTION access.asking_person() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('rekenschap.person', true), '');

CREATE FUNCTION access.asks_product() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('rekenschap.sight', true), '') = 'product';

-- Anyone else than staff and the product is shown, and writes, only rows for which that holds. A role
-- of its own, and no "or" in one rule: the planner then reads for staff as if there were no rule.
CREATE PROCEDURE access.show_own(what regclass, own text) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', what);
  EXECUTE format('DROP POLICY IF EXISTS whole ON %s', what);
  EXECUTE format('DROP POLICY IF EXISTS own ON %s', what);
  EXECUTE format('CREATE POLICY whole ON %s TO rekenschap_whole USING (true)', what);
  EXECUTE format('CREATE POLICY own ON %s USING (%s)', what, own);
END $$;

-- The same for rows that belong to a case.
CREATE PROCEDURE access.show_by_case(what regclass) LANGUAGE plpgsql AS $$
BEGIN
  CALL access.show_own(what,
    'case_id IN (SELECT c.case_id FROM access.case_provider c
                 WHERE c.provider_id = (SELECT access.asking_provider()))');
END $$;

-- Only staff and the product.
CREATE PROCEDURE access.show_staff(what regclass) LANGUAGE plpgsql AS $$
BEGIN
  CALL access.show_own(what, 'false');
END $$;

-- What is private to a person is not shown to other staff either.
CREATE PROCEDURE access.show_private(what regclass, own text) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', what);
  EXECUTE format('DROP POLICY IF EXISTS own ON %s', what);
  EXECUTE format('CREATE POLICY own ON %s USING ((SELECT access.asks_product()) OR %s)', what, own);
END $$;

-- What was done to an account stays written.
CREATE FUNCTION access.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the record of accounts is append-only';
END $$;
CREATE TRIGGER person_change_append_only BEFORE UPDATE OR DELETE ON access.person_change
  FOR EACH ROW EXECUTE FUNCTION access.refuse_change();
CREATE TRIGGER stand_in_is_kept BEFORE DELETE ON access.stand_in
  FOR EACH ROW EXECUTE FUNCTION access.refuse_change();
