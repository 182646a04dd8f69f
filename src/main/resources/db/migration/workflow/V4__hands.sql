-- On whose behalf somebody finished it; empty when on the own. Four eyes hold against each of them.
ALTER TABLE workflow.work_item ADD COLUMN ended_for text[] NOT NULL DEFAULT '{}';

-- The last day on which somebody was reminded of it, so that nobody is twice on one day.
CREATE TABLE workflow.reminder (
  item        text PRIMARY KEY REFERENCES workflow.work_item (id),
  reminded_on date NOT NULL
);

-- What somebody did to several items at once; a row is never changed. What was left says why.
CREATE TABLE workflow.bulk_act (
  number       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at           timestamptz NOT NULL,
  verb         text NOT NULL,
  assigned_to  text,
  because      text NOT NULL,
  on_change    text NOT NULL,
  carried_out  boolean NOT NULL,
  done_by      text NOT NULL,
  done_by_name text NOT NULL
);
CREATE INDEX bulk_act_by_person ON workflow.bulk_act (done_by, number DESC);

CREATE TABLE workflow.bulk_item (
  act      bigint NOT NULL REFERENCES workflow.bulk_act (number),
  place    integer NOT NULL,
  item     text NOT NULL,
  case_id  text,
  task     text,
  left_why text,
  PRIMARY KEY (act, place)
);
