-- The engine refuses to start when it is told to keep another history than its database says.
-- What it kept so far stays; a database in which no engine has been yet has no such table.
DO $$
BEGIN
  IF to_regclass('engine.act_ge_property') IS NOT NULL THEN
    UPDATE engine.act_ge_property SET value_ = '20' WHERE name_ = 'historyLevel' AND value_ = '3';
  END IF;
END $$;
