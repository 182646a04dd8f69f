-- What stays as it was goes only when its time is over, and a name in it only when an officer makes it
-- unreadable: both through the functions of retention, which say when (decision 0027).
CREATE OR REPLACE FUNCTION reporting.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF retention.may_change() THEN
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  RAISE EXCEPTION 'what was handed in stays as it was';
END $$;
CREATE OR REPLACE FUNCTION reporting.refuse_change_of_round() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.round > 0 AND NOT retention.may_change() THEN
    RAISE EXCEPTION 'what was handed in stays as it was';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
