-- To which account a provider is paid, and was. At most one counts.
CREATE TABLE payment.bank_account (
  id          bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  provider_id text    NOT NULL,
  iban        text    NOT NULL CHECK (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30}$'),
  holder      text    NOT NULL,
  from_day    date    NOT NULL,
  until_day   date,
  ended       text    CHECK (ended IN ('REPLACED', 'REFUSED_BY_BANK')),
  practice    boolean NOT NULL,
  CHECK (num_nulls(until_day, ended) IN (0, 2))
);
CREATE UNIQUE INDEX bank_account_in_use ON payment.bank_account (provider_id)
  WHERE until_day IS NULL;
CREATE INDEX bank_account_by_provider ON payment.bank_account (provider_id);

-- A request to pay to another account; nothing of it is taken away.
CREATE TABLE payment.account_change (
  id               bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  provider_id      text        NOT NULL,
  iban             text        NOT NULL,
  holder           text        NOT NULL,
  because          text        NOT NULL,
  asked_at         timestamptz NOT NULL,
  asked_by         text        NOT NULL,
  asked_by_staff   boolean     NOT NULL,
  practice         boolean     NOT NULL,
  state            text        NOT NULL CHECK (state IN ('OPEN', 'CONFIRMED', 'REJECTED')),
  paper            text,
  paper_by         text,
  paper_at         timestamptz,
  called           text,
  called_number    text,
  called_known     text,
  called_on        date,
  called_by        text,
  called_at        timestamptz,
  rejected_because text,
  rejected_by      text,
  closed_at        timestamptz,
  CHECK (num_nulls(paper, paper_by, paper_at) IN (0, 3)),
  CHECK (num_nulls(called, called_number, called_known, called_on, called_by, called_at) IN (0, 6)),
  CHECK (num_nulls(rejected_because, rejected_by) IN (0, 2)),
  CHECK ((state = 'OPEN') = (closed_at IS NULL)),
  CHECK (state <> 'CONFIRMED' OR (paper IS NOT NULL AND called IS NOT NULL))
);
CREATE UNIQUE INDEX account_change_open ON payment.account_change (provider_id)
  WHERE state = 'OPEN';
CREATE INDEX account_change_by_provider ON payment.account_change (provider_id);

-- How a case is paid in advance.
CREATE TABLE payment.plan (
  case_id         text    PRIMARY KEY,
  schedule        text    NOT NULL CHECK (schedule IN ('AT_ONCE', 'NINETY_TEN', 'QUARTERLY')),
  awarded         numeric NOT NULL CHECK (scale(awarded) <= 2 AND awarded >= 0),
  running         boolean NOT NULL,
  stopped_on      date,
  stopped_because text,
  CHECK (num_nulls(stopped_on, stopped_because) IN (0, 2))
);

-- What is still to be ordered; an instalment that was ordered is a payment order.
CREATE TABLE payment.instalment (
  case_id text    NOT NULL REFERENCES payment.plan,
  on_day  date    NOT NULL,
  amount  numeric NOT NULL CHECK (scale(amount) <= 2 AND amount > 0),
  PRIMARY KEY (case_id, on_day)
);

-- A file that the finance package was given; what is downloaded again is this.
CREATE TABLE payment.batch (
  id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  exported_at timestamptz NOT NULL,
  exported_by text        NOT NULL,
  orders      integer     NOT NULL CHECK (orders > 0),
  total       numeric     NOT NULL,
  content     bytea       NOT NULL,
  sha256      text        NOT NULL
);

CREATE TABLE payment.payment_order (
  id             bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id        text    NOT NULL,
  provider_id    text    NOT NULL,
  provider_name  text    NOT NULL,
  title          text    NOT NULL,
  year           integer NOT NULL,
  kind           text    NOT NULL CHECK (kind IN ('ADVANCE', 'REST')),
  -- The order that the bank refused first, when this one is in its place.
  instead_of     bigint  REFERENCES payment.payment_order,
  amount         numeric NOT NULL CHECK (scale(amount) <= 2 AND amount > 0 AND amount <= 999999999.99),
  ordered_on     date    NOT NULL,
  due_on         date    NOT NULL,
  -- Days of the term to pay that had passed when a suspension began.
  term_used      integer NOT NULL CHECK (term_used >= 0),
  booked         boolean NOT NULL,
  state          text    NOT NULL CHECK (state IN
    ('HELD', 'READY', 'RELEASED', 'EXPORTED', 'PAID', 'REFUSED', 'WITHDRAWN')),
  reasons        text[]  NOT NULL,
  released_by_id text,
  released_by    text,
  released_at    timestamptz,
  batch          bigint  REFERENCES payment.batch,
  iban           text,
  holder         text,
  reference      text,
  settled_on     date,
  settled_by     text,
  because        text,
  CHECK ((state = 'HELD') = (cardinality(reasons) > 0)),
  CHECK (state IN ('HELD', 'WITHDRAWN') OR booked),
  CHECK (num_nulls(released_by_id, released_by, released_at) IN (0, 3)),
  CHECK (state NOT IN ('RELEASED', 'EXPORTED', 'PAID', 'REFUSED') OR released_by IS NOT NULL),
  CHECK (state NOT IN ('EXPORTED', 'PAID', 'REFUSED')
    OR num_nulls(batch, iban, holder) = 0),
  CHECK (state NOT IN ('PAID', 'REFUSED') OR num_nulls(reference, settled_on, settled_by) = 0),
  CHECK (state <> 'WITHDRAWN' OR because IS NOT NULL)
);
CREATE INDEX payment_order_by_case ON payment.payment_order (case_id);
CREATE INDEX payment_order_by_provider ON payment.payment_order (provider_id);
CREATE INDEX payment_order_by_state ON payment.payment_order (state, due_on);

-- The serious suspicion on which payment is held back (Awb 4:56).
CREATE TABLE payment.suspension (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id     text   NOT NULL,
  suspicion   text   NOT NULL,
  from_day    date   NOT NULL,
  last_day    date   NOT NULL,
  by_name     text   NOT NULL,
  ended_on    date,
  ended_why   text,
  ended_by    text,
  CHECK (num_nulls(ended_on, ended_why) IN (0, 2))
);
CREATE UNIQUE INDEX suspension_running ON payment.suspension (case_id) WHERE ended_on IS NULL;
