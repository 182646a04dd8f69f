CREATE TABLE workflow.case_label (
  case_id       text PRIMARY KEY,
  title         text NOT NULL,
  year          integer NOT NULL,
  provider_id   text,
  provider_name text
);

-- Written by the engine's listener in the engine's transaction; the id is the engine's task id.
CREATE TABLE workflow.work_item (
  id            text PRIMARY KEY,
  case_id       text NOT NULL REFERENCES workflow.case_label (case_id),
  scope         text NOT NULL,
  process       text NOT NULL,
  task          text NOT NULL,
  route         text NOT NULL,
  role          text NOT NULL,
  assignee      text,
  assignee_name text,
  due_on        date,
  created_at    timestamptz NOT NULL,
  state         text NOT NULL CHECK (state IN ('OPEN', 'DONE', 'WITHDRAWN')),
  ended_at      timestamptz,
  ended_by      text,
  ended_by_name text
);

CREATE INDEX work_item_by_role ON workflow.work_item (role, due_on, created_at, id) WHERE state = 'OPEN';
CREATE INDEX work_item_by_assignee ON workflow.work_item (assignee, due_on, created_at, id) WHERE state = 'OPEN';
CREATE INDEX work_item_by_due ON workflow.work_item (due_on, created_at, id) WHERE state = 'OPEN';
CREATE INDEX work_item_by_case ON workflow.work_item (case_id, scope);
CREATE INDEX work_item_done ON workflow.work_item (ended_by, ended_at DESC, id) WHERE state = 'DONE';
