-- A look at the work list with a name; the look is written as the address of the screen shows it.
CREATE TABLE workflow.saved_view (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  owner      text NOT NULL,
  owner_name text NOT NULL,
  name       text NOT NULL,
  shared     boolean NOT NULL,
  look       text NOT NULL,
  changed_at timestamptz NOT NULL,
  UNIQUE (owner, name)
);

CREATE INDEX saved_view_shared ON workflow.saved_view (name, id) WHERE shared;

-- How a person left the work list, columns and all.
CREATE TABLE workflow.last_look (
  person text PRIMARY KEY,
  look   text NOT NULL
);
