-- What was taken in at a start is renewed by a later start; an administrator's import is not.
alter table programme.programme add column taken_at_start boolean not null default false;
update programme.programme set taken_at_start = (file_name = 'nijmegen-2023-2026.yaml');

alter table programme.indicator
  add column over_periods text,
  add column over_places text,
  add column numerator_wording text,
  add column numerator_unit text,
  add column denominator_wording text,
  add column denominator_unit text,
  add column limit_minimum bigint,
  add column limit_maximum bigint,
  add column limit_not_above text,
  add column explain_below int,
  add column breakdown_total boolean not null default false,
  add column maps_from text,
  -- The last day, when another indicator takes over.
  add column valid_until date;

-- What was computed until now; the next import brings what the file chooses.
update programme.indicator
set over_periods = case when counts in ('PERSONS', 'TEXT') then 'NONE' else 'SUM' end,
    over_places = case when counts = 'TEXT' then 'NONE' else 'SUM' end;

alter table programme.indicator
  alter column over_periods set not null,
  alter column over_places set not null;

-- A version begins on a day instead of in a year.
alter table programme.indicator_version add column valid_from date;
update programme.indicator_version set valid_from = make_date(from_year, 1, 1);
alter table programme.indicator_version
  alter column valid_from set not null,
  drop column from_year,
  add unique (programme, item, indicator, valid_from);

-- A target can change within its year; the earlier one is kept.
alter table programme.target add column since date;
update programme.target set since = make_date(year, 1, 1);
alter table programme.target
  alter column since set not null,
  drop constraint target_pkey,
  add primary key (programme, item, indicator, since);
