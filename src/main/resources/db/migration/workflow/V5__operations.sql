-- What the administrator did to the engine as a whole; what touched a case also stands in its record.
CREATE TABLE workflow.operation (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at      timestamptz NOT NULL,
  by_id   text NOT NULL,
  by_name text NOT NULL,
  what    text NOT NULL,
  subject text NOT NULL,
  number  integer NOT NULL,
  reason  text NOT NULL
);

-- While one holds, no node takes a timer up; it ends by itself, so that none is forgotten.
CREATE TABLE workflow.timer_pause (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  began_at timestamptz NOT NULL,
  until_at timestamptz NOT NULL CHECK (until_at > began_at),
  by_name  text NOT NULL,
  reason   text NOT NULL,
  ended_at timestamptz
);

CREATE UNIQUE INDEX timer_pause_one ON workflow.timer_pause ((true)) WHERE ended_at IS NULL;
