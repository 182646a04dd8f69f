CREATE TABLE milestone.account (
  case_id          text PRIMARY KEY,
  item_code        text NOT NULL,
  year             integer NOT NULL,
  due_on           date NOT NULL,
  reminded         boolean NOT NULL DEFAULT false,
  spent            numeric(11, 2) CHECK (spent >= 0),
  explanation      text NOT NULL DEFAULT '',
  reported_by_name text,
  returned_because text,
  confirmed_by_name text
);

CREATE TABLE milestone.milestone (
  case_id     text NOT NULL REFERENCES milestone.account,
  number      integer NOT NULL,
  code        text NOT NULL,
  text        text NOT NULL,
  due_on      date NOT NULL,
  reached_on  date,
  explanation text,
  PRIMARY KEY (case_id, number),
  UNIQUE (case_id, code)
);
