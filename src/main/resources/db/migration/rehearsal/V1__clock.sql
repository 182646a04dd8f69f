-- Empty outside the demo profile.
CREATE TABLE rehearsal.clock (
  one          boolean PRIMARY KEY CHECK (one),
  ahead_millis bigint NOT NULL
);
