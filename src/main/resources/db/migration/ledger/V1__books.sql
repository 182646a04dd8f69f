-- Each budget line of a year has a book; '*' holds the money that was carried over and given to no
-- line. Who writes in a book holds its row, so that two awards cannot pass the free amount together.
CREATE TABLE ledger.book (
  item text    NOT NULL,
  year integer NOT NULL,
  PRIMARY KEY (item, year)
);

-- One event. It is written once: the same event of the same case cannot be posted again.
CREATE TABLE ledger.posting (
  id        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  posted_at timestamptz NOT NULL,
  on_day    date        NOT NULL,
  kind      text        NOT NULL CHECK (kind IN
    ('PLANNED', 'POOLED', 'ALLOCATED', 'CARRIED_OVER', 'AWARDED', 'AMENDED_UP', 'AMENDED_DOWN',
     'ADVANCED', 'DETERMINED', 'RELEASED', 'PAID_REST', 'RECLAIMED', 'REPAID', 'SET_OFF',
     'WRITTEN_OFF')),
  item      text        NOT NULL,
  year      integer     NOT NULL,
  case_id   text,
  reference text        NOT NULL,
  rests_on  text        NOT NULL,
  ground    text,
  by_name   text        NOT NULL,
  entries   integer     NOT NULL CHECK (entries >= 2),
  FOREIGN KEY (item, year) REFERENCES ledger.book,
  CONSTRAINT posting_once UNIQUE NULLS NOT DISTINCT (kind, item, year, case_id, reference)
);
CREATE INDEX posting_by_case ON ledger.posting (case_id);

-- No numeric(11, 2): that would round what is too precise, and it must be refused.
CREATE TABLE ledger.entry (
  posting bigint  NOT NULL REFERENCES ledger.posting,
  place   integer NOT NULL,
  account text    NOT NULL CHECK (account IN
    ('COUNCIL', 'POOL', 'FREE', 'COMMITTED', 'DETERMINED', 'BANK', 'ADVANCED', 'COST', 'PAYABLE',
     'TO_RECLAIM', 'RECLAIMED', 'WRITTEN_OFF')),
  item    text    NOT NULL,
  year    integer NOT NULL,
  case_id text,
  amount  numeric NOT NULL CHECK (scale(amount) <= 2 AND abs(amount) <= 999999999.99),
  PRIMARY KEY (posting, place),
  FOREIGN KEY (item, year) REFERENCES ledger.book
);
CREATE INDEX entry_by_book ON ledger.entry (item, year);
CREATE INDEX entry_by_case ON ledger.entry (case_id);

CREATE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the ledger is append-only';
END $$;

CREATE TRIGGER posting_append_only BEFORE UPDATE OR DELETE ON ledger.posting
  FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER entry_append_only BEFORE UPDATE OR DELETE ON ledger.entry
  FOR EACH ROW EXECUTE FUNCTION ledger.refuse_change();

-- At the end of the transaction each posting is whole: it has the entries that it says it has, and
-- they sum to zero. So nothing can be added to an old posting either.
CREATE FUNCTION ledger.require_balance(posting_id bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  expected integer;
  found integer;
  total numeric;
BEGIN
  SELECT p.entries INTO expected FROM ledger.posting p WHERE p.id = posting_id;
  SELECT count(*), coalesce(sum(e.amount), 0) INTO found, total
  FROM ledger.entry e WHERE e.posting = posting_id;
  IF found <> expected OR total <> 0 THEN
    RAISE EXCEPTION 'posting % has % of % entries, and they sum to %',
      posting_id, found, expected, total;
  END IF;
END $$;

CREATE FUNCTION ledger.posting_balances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ledger.require_balance(NEW.id);
  RETURN NULL;
END $$;

CREATE FUNCTION ledger.entry_balances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM ledger.require_balance(NEW.posting);
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER posting_balanced AFTER INSERT ON ledger.posting
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger.posting_balances();
CREATE CONSTRAINT TRIGGER entry_balanced AFTER INSERT ON ledger.entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger.entry_balances();

-- What the last examination of all books found, so that the screen can say it.
CREATE TABLE ledger.examination (
  id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at         timestamptz NOT NULL,
  by_name    text        NOT NULL,
  postings   integer     NOT NULL,
  findings   text[]      NOT NULL
);
