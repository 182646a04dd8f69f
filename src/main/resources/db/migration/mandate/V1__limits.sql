-- Up to which amount a role may decide for the college. Rows are added, never changed: the newest of
-- a role holds. An empty amount means without limit. While nothing was set, managers decide.
CREATE TABLE mandate.amount_limit (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  role   text NOT NULL CHECK (role IN ('GRANT_OFFICER', 'POLICY_ADVISER', 'MANAGER', 'CONTROLLER')),
  up_to  numeric(11, 2) CHECK (up_to >= 0),
  basis  text NOT NULL CHECK (basis <> ''),
  set_by text NOT NULL,
  set_at timestamptz NOT NULL
);
CREATE INDEX amount_limit_newest ON mandate.amount_limit (role, number DESC);
