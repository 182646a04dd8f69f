-- Where the series of an indicator of the council is broken.
create table programme.council_indicator_break (
  programme text not null,
  indicator text not null,
  place int not null,
  before text not null,
  why text not null,
  source text not null,
  primary key (programme, indicator, place),
  foreign key (programme, indicator) references programme.council_indicator on delete cascade
);
