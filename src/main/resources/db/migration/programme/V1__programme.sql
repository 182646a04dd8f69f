-- The programme as data. What is asked for by year, item, area or school is relational; sentences
-- that are only shown stand as facts. Money is euro. Everything belongs to one programme and goes
-- with it.

create table programme.programme (
  code text primary key,
  title text not null,
  municipality_code text not null,
  municipality_name text not null,
  first_year int not null,
  last_year int not null check (last_year >= first_year),
  source text not null,
  in_force boolean not null,
  file_name text not null,
  fingerprint text not null,
  imported_at timestamptz not null default now()
);
create unique index programme_one_in_force on programme.programme (in_force) where in_force;

create table programme.programme_year (
  programme text not null references programme.programme on delete cascade,
  year int not null,
  total numeric(12, 2) not null,
  funding numeric(12, 2),
  primary key (programme, year)
);

create table programme.line (
  programme text not null references programme.programme on delete cascade,
  code text not null,
  place int not null,
  name text not null,
  source text not null,
  primary key (programme, code)
);

create table programme.provider (
  programme text not null references programme.programme on delete cascade,
  code text not null,
  place int not null,
  name text not null,
  source text not null,
  primary key (programme, code)
);

create table programme.provider_alias (
  programme text not null,
  provider text not null,
  place int not null,
  alias text not null,
  primary key (programme, provider, place),
  foreign key (programme, provider) references programme.provider on delete cascade
);

create table programme.area (
  programme text not null references programme.programme on delete cascade,
  code text not null,
  place int not null,
  name text not null,
  level text not null,
  cbs_code text,
  parent text,
  parent_assumed boolean not null,
  focus boolean not null,
  note text,
  source text not null,
  primary key (programme, code),
  foreign key (programme, parent) references programme.area on delete cascade
    deferrable initially deferred
);

create table programme.school (
  programme text not null references programme.programme on delete cascade,
  code text not null,
  place int not null,
  name text not null,
  note text,
  source text not null,
  primary key (programme, code)
);

create table programme.school_area (
  programme text not null,
  school text not null,
  area text not null,
  place int not null,
  primary key (programme, school, area),
  foreign key (programme, school) references programme.school on delete cascade,
  foreign key (programme, area) references programme.area on delete cascade
);

create table programme.item (
  programme text not null references programme.programme on delete cascade,
  code text not null,
  place int not null,
  name text not null,
  line text,
  provider text,
  delivery text not null,
  first_year int not null,
  last_year int not null,
  funding_mode text,
  narrative_asked boolean not null,
  source text not null,
  primary key (programme, code),
  foreign key (programme, line) references programme.line on delete cascade,
  foreign key (programme, provider) references programme.provider on delete cascade
);

create table programme.item_budget (
  programme text not null,
  item text not null,
  year int not null,
  amount numeric(12, 2) not null check (amount >= 0),
  -- What the plan's text says, only where it differs from the table.
  text_amount numeric(12, 2),
  source text not null,
  primary key (programme, item, year),
  foreign key (programme, item) references programme.item on delete cascade
);

create table programme.item_age (
  programme text not null,
  item text not null,
  place int not null,
  from_age int not null,
  to_age int,
  is_leading boolean not null,
  note text,
  source text not null,
  primary key (programme, item, place),
  foreign key (programme, item) references programme.item on delete cascade
);

create table programme.item_area (
  programme text not null,
  item text not null,
  area text not null,
  place int not null,
  from_year int,
  source text not null,
  primary key (programme, item, area),
  foreign key (programme, item) references programme.item on delete cascade,
  foreign key (programme, area) references programme.area on delete cascade
);

create table programme.item_school (
  programme text not null,
  item text not null,
  school text not null,
  place int not null,
  primary key (programme, item, school),
  foreign key (programme, item) references programme.item on delete cascade,
  foreign key (programme, school) references programme.school on delete cascade
);

-- Goal, activity, target group, school types, evidence and open points: shown, not asked for.
create table programme.item_fact (
  programme text not null,
  item text not null,
  kind text not null,
  place int not null,
  text text not null,
  source text not null,
  primary key (programme, item, kind, place),
  foreign key (programme, item) references programme.item on delete cascade
);

create table programme.indicator (
  programme text not null,
  item text not null,
  code text not null,
  place int not null,
  unit text not null,
  counts text not null,
  reach text not null,
  breakdown text not null,
  definition text,
  provisional boolean not null,
  primary key (programme, item, code),
  foreign key (programme, item) references programme.item on delete cascade
);

create table programme.indicator_version (
  programme text not null,
  item text not null,
  indicator text not null,
  version int not null,
  from_year int not null,
  wording text not null,
  continues_previous boolean not null,
  source text not null,
  primary key (programme, item, indicator, version),
  unique (programme, item, indicator, from_year),
  foreign key (programme, item, indicator) references programme.indicator on delete cascade
);

create table programme.indicator_part (
  programme text not null,
  item text not null,
  indicator text not null,
  code text not null,
  place int not null,
  name text not null,
  primary key (programme, item, indicator, code),
  foreign key (programme, item, indicator) references programme.indicator on delete cascade
);

create table programme.target (
  programme text not null,
  item text not null,
  indicator text not null,
  year int not null,
  kind text not null,
  -- The number, the minimum or the proposal; empty for the kinds that are words.
  value bigint check (value >= 0),
  note text,
  source text,
  primary key (programme, item, indicator, year),
  foreign key (programme, item, indicator) references programme.indicator on delete cascade
);

create table programme.milestone (
  programme text not null,
  item text not null,
  code text not null,
  place int not null,
  text text not null,
  year int not null,
  quarter int check (quarter between 1 and 4),
  assumed boolean not null,
  source text not null,
  primary key (programme, item, code),
  foreign key (programme, item) references programme.item on delete cascade
);

create table programme.cimo (
  programme text not null references programme.programme on delete cascade,
  code text not null,
  name text not null,
  source text not null,
  primary key (programme, code)
);

create table programme.cimo_item (
  programme text not null,
  item text not null,
  cimo text not null,
  place int not null,
  primary key (programme, item),
  foreign key (programme, cimo) references programme.cimo on delete cascade,
  foreign key (programme, item) references programme.item on delete cascade
);

create table programme.cimo_text (
  programme text not null,
  cimo text not null,
  box text not null,
  place int not null,
  text text not null,
  primary key (programme, cimo, box, place),
  foreign key (programme, cimo) references programme.cimo on delete cascade
);

create table programme.carry_over (
  programme text primary key references programme.programme on delete cascade,
  from_year int not null,
  amount numeric(12, 2) not null,
  note text not null,
  source text not null
);

create table programme.carry_over_use (
  programme text not null references programme.carry_over on delete cascade,
  item text not null,
  year int not null,
  amount numeric(12, 2) not null,
  primary key (programme, item, year),
  foreign key (programme, item, year) references programme.item_budget on delete cascade
);

create table programme.motion (
  programme text not null references programme.programme on delete cascade,
  code text not null,
  place int not null,
  title text not null,
  decided_on text,
  outcome text not null,
  votes text,
  answer text,
  answer_source text,
  source text not null,
  primary key (programme, code)
);

create table programme.motion_item (
  programme text not null,
  motion text not null,
  item text not null,
  place int not null,
  primary key (programme, motion, item),
  foreign key (programme, motion) references programme.motion on delete cascade,
  foreign key (programme, item) references programme.item on delete cascade
);

create table programme.council_indicator (
  programme text not null references programme.programme on delete cascade,
  code text not null,
  place int not null,
  kind text not null,
  wording text not null,
  note text,
  source text not null,
  primary key (programme, code)
);

create table programme.note (
  programme text not null references programme.programme on delete cascade,
  place int not null,
  text text not null,
  source text not null,
  primary key (programme, place)
);
