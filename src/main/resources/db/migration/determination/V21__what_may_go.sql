-- What stays as it was goes only when its time is over, and a name in it only when an officer makes it
-- unreadable: both through the functions of retention, which say when (decision 0027).
CREATE OR REPLACE FUNCTION determination.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF retention.may_change() THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  RAISE EXCEPTION 'a determination that was announced does not change';
END $$;
