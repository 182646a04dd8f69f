-- The work list reads one table, however it is sorted or narrowed (decision 0018). What a case is
-- called and about is therefore written into each of its items, in the transaction that changes it.

ALTER TABLE workflow.case_label
  ADD COLUMN intervention      text,
  ADD COLUMN intervention_name text,
  ADD COLUMN line              text,
  ADD COLUMN line_name         text,
  ADD COLUMN districts         text[] NOT NULL DEFAULT '{}',
  ADD COLUMN district_names    text NOT NULL DEFAULT '', -- a line for each: code, tab, name
  ADD COLUMN team              text,
  ADD COLUMN team_chosen       boolean NOT NULL DEFAULT false, -- by a person, not by the defaults
  -- Small letters without accents; '~' when there is no name: that comes last.
  ADD COLUMN title_key         text COLLATE "C",
  ADD COLUMN provider_key      text COLLATE "C" NOT NULL DEFAULT '~',
  ADD COLUMN words             text;

UPDATE workflow.case_label
SET title_key = lower(title), provider_key = coalesce(lower(provider_name), '~'),
    words = lower(title || ' ' || coalesce(provider_name, '') || ' ' || year);

ALTER TABLE workflow.case_label
  ALTER COLUMN title_key SET NOT NULL,
  ALTER COLUMN words SET NOT NULL;

-- What lists can be narrowed to: each value that a case ever had.
CREATE TABLE workflow.choice (
  field text NOT NULL,
  value text NOT NULL,
  label text NOT NULL,
  key   text COLLATE "C" NOT NULL,
  PRIMARY KEY (field, value)
);

INSERT INTO workflow.choice (field, value, label, key)
SELECT DISTINCT ON (provider_id) 'PROVIDER', provider_id, provider_name, lower(provider_name)
FROM workflow.case_label WHERE provider_id IS NOT NULL AND provider_name IS NOT NULL;

CREATE TABLE workflow.team (
  id   text PRIMARY KEY,
  name text NOT NULL UNIQUE
);

CREATE TABLE workflow.team_member (
  team   text NOT NULL REFERENCES workflow.team (id) ON DELETE CASCADE,
  person text NOT NULL,
  PRIMARY KEY (team, person)
);

CREATE INDEX team_member_by_person ON workflow.team_member (person, team);

-- Roles for whose work a team has somebody; other work of its cases stays with the whole group.
CREATE TABLE workflow.team_serves (
  team text NOT NULL REFERENCES workflow.team (id) ON DELETE CASCADE,
  role text NOT NULL,
  PRIMARY KEY (team, role)
);

-- Whose cases go to a team when nobody says otherwise.
CREATE TABLE workflow.team_share (
  team text NOT NULL REFERENCES workflow.team (id) ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('LINE', 'DISTRICT')),
  code text NOT NULL,
  PRIMARY KEY (kind, code)
);

-- Every group that ever had work, so that a page can look at the front of each. Some tens of rows.
CREATE TABLE workflow.queue (
  queue text PRIMARY KEY,
  role  text NOT NULL,
  task  text, -- set when the task is for several groups
  team  text
);

ALTER TABLE workflow.work_item
  ADD COLUMN number            bigint GENERATED ALWAYS AS IDENTITY,
  ADD COLUMN version           integer NOT NULL DEFAULT 0,
  ADD COLUMN queue             text,
  ADD COLUMN team              text,
  ADD COLUMN title             text,
  ADD COLUMN year              integer,
  ADD COLUMN period            text,
  ADD COLUMN provider_id       text,
  ADD COLUMN provider_name     text,
  ADD COLUMN intervention      text,
  ADD COLUMN intervention_name text,
  ADD COLUMN line              text,
  ADD COLUMN line_name         text,
  ADD COLUMN districts         text[] NOT NULL DEFAULT '{}',
  ADD COLUMN district_names    text NOT NULL DEFAULT '',
  ADD COLUMN priority          smallint NOT NULL DEFAULT 1, -- 0 low, 1 normal, 2 high
  ADD COLUMN legal_last_day    date,
  ADD COLUMN waiting_on        text,
  ADD COLUMN returned          boolean NOT NULL DEFAULT false,
  ADD COLUMN title_key         text COLLATE "C",
  ADD COLUMN provider_key      text COLLATE "C" NOT NULL DEFAULT '~',
  ADD COLUMN words             tsvector,
  -- In which transaction it was last written: who looked before that one ended has not seen it.
  ADD COLUMN changed_in        xid8,
  -- What has no day comes after all that has one.
  ADD COLUMN due_key           date GENERATED ALWAYS AS (coalesce(due_on, DATE '9999-12-31')) STORED,
  ADD COLUMN legal_key         date GENERATED ALWAYS AS (coalesce(legal_last_day, DATE '9999-12-31')) STORED,
  -- The highest first, and within one priority the soonest due.
  ADD COLUMN priority_key      integer GENERATED ALWAYS AS
    ((2 - priority) * 10000000 + (coalesce(due_on, DATE '9999-12-31') - DATE '1900-01-01')) STORED;

UPDATE workflow.work_item w
SET queue = w.role, title = l.title, year = l.year, provider_id = l.provider_id,
    provider_name = l.provider_name, changed_in = pg_current_xact_id(),
    period = l.year || coalesce('-' || substring(w.scope FROM '-(q[1-4]|h[12]|y)$'), ''),
    title_key = l.title_key, provider_key = l.provider_key,
    words = strip(to_tsvector('dutch', l.words) || to_tsvector('simple', l.words))
FROM workflow.case_label l
WHERE l.case_id = w.case_id;

INSERT INTO workflow.choice (field, value, label, key)
SELECT DISTINCT 'PERIOD', period, period, period FROM workflow.work_item;

INSERT INTO workflow.queue (queue, role) SELECT DISTINCT role, role FROM workflow.work_item;

ALTER TABLE workflow.work_item
  ALTER COLUMN queue SET NOT NULL,
  ALTER COLUMN title SET NOT NULL,
  ALTER COLUMN year SET NOT NULL,
  ALTER COLUMN period SET NOT NULL,
  ALTER COLUMN title_key SET NOT NULL,
  ALTER COLUMN words SET NOT NULL,
  ALTER COLUMN changed_in SET NOT NULL,
  ALTER COLUMN changed_in SET DEFAULT pg_current_xact_id(),
  ADD CONSTRAINT work_item_number UNIQUE (number);

-- An open item of a case in several districts stands in the list of each.
CREATE TABLE workflow.item_district (
  district text NOT NULL,
  queue    text NOT NULL,
  due_key  date NOT NULL,
  number   bigint NOT NULL REFERENCES workflow.work_item (number) ON DELETE CASCADE,
  PRIMARY KEY (district, queue, due_key, number)
);

CREATE INDEX item_district_by_number ON workflow.item_district (number);

CREATE TABLE workflow.seen (
  number bigint NOT NULL REFERENCES workflow.work_item (number) ON DELETE CASCADE,
  person text NOT NULL,
  PRIMARY KEY (number, person)
);

DROP INDEX workflow.work_item_by_role;
DROP INDEX workflow.work_item_by_assignee;
DROP INDEX workflow.work_item_by_due;
DROP INDEX workflow.work_item_done;

-- One for each order, ...
CREATE INDEX work_by_due ON workflow.work_item (queue, due_key, number) WHERE state = 'OPEN';
CREATE INDEX work_by_legal ON workflow.work_item (queue, legal_key, number) WHERE state = 'OPEN';
CREATE INDEX work_by_number ON workflow.work_item (queue, number) WHERE state = 'OPEN';
CREATE INDEX work_by_provider ON workflow.work_item (queue, provider_key, number) WHERE state = 'OPEN';
CREATE INDEX work_by_title ON workflow.work_item (queue, title_key, number) WHERE state = 'OPEN';
CREATE INDEX work_by_priority ON workflow.work_item (queue, priority_key, number) WHERE state = 'OPEN';
-- ... one for words that many lines have, in the lists of who is in many groups, ...
CREATE INDEX work_of_all ON workflow.work_item (due_key, number) WHERE state = 'OPEN';
-- ... and for each narrowing, in the order by due day.
CREATE INDEX work_of_provider ON workflow.work_item (provider_id, queue, due_key, number) WHERE state = 'OPEN';
CREATE INDEX work_of_intervention ON workflow.work_item (intervention, queue, due_key, number) WHERE state = 'OPEN';
CREATE INDEX work_of_line ON workflow.work_item (line, queue, due_key, number) WHERE state = 'OPEN';
CREATE INDEX work_of_period ON workflow.work_item (period, queue, due_key, number) WHERE state = 'OPEN';
CREATE INDEX work_of_task ON workflow.work_item (task, queue, due_key, number) WHERE state = 'OPEN';
CREATE INDEX work_unclaimed ON workflow.work_item (queue, due_key, number) WHERE state = 'OPEN' AND assignee IS NULL;
CREATE INDEX work_returned ON workflow.work_item (queue, due_key, number) WHERE state = 'OPEN' AND returned;
CREATE INDEX work_of_person ON workflow.work_item (assignee, due_key, number) WHERE state = 'OPEN';
CREATE INDEX work_done ON workflow.work_item (ended_by, ended_at, number) WHERE state = 'DONE';
CREATE INDEX work_words ON workflow.work_item USING gin (words) WITH (gin_pending_list_limit = 256) WHERE state = 'OPEN';
CREATE INDEX work_changed ON workflow.work_item (changed_in);

-- Rows come and go all day: the planner and the indexes are kept up with them.
ALTER TABLE workflow.work_item SET (
  autovacuum_vacuum_scale_factor = 0.02,
  autovacuum_vacuum_insert_scale_factor = 0.02,
  autovacuum_analyze_scale_factor = 0.02
);
