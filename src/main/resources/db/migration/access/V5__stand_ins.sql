-- Who does whose work, from which day to which. It ends by itself after its last day; a row that was
-- ended before says by whom and why, and none is ever deleted: this is the record too.
CREATE TABLE access.stand_in (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  person        text NOT NULL,
  person_name   text NOT NULL,
  stand_in      text NOT NULL,
  stand_in_name text NOT NULL,
  first_day     date NOT NULL,
  last_day      date NOT NULL,
  roles         text[] NOT NULL,
  lines         text[] NOT NULL,
  teams         text[] NOT NULL,
  because       text NOT NULL,
  named_by      text NOT NULL,
  named_by_name text NOT NULL,
  named_at      timestamptz NOT NULL,
  ended_at      timestamptz,
  ended_by      text,
  ended_by_name text,
  ended_because text,
  CONSTRAINT nobody_for_oneself CHECK (person <> stand_in),
  CONSTRAINT days_in_order CHECK (first_day <= last_day),
  CONSTRAINT ended_by_somebody CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
-- Asked at every request of the municipality's people: only what still holds.
CREATE INDEX stand_in_by_day ON access.stand_in (last_day, first_day) WHERE ended_at IS NULL;
CREATE INDEX stand_in_by_person ON access.stand_in (person, id DESC);
CREATE INDEX stand_in_by_stand_in ON access.stand_in (stand_in, id DESC);
