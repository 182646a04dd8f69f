-- Which indicators measure which of the four of a CIMO, where the sources say so.
create table programme.cimo_indicator (
  programme text not null,
  cimo text not null,
  tie int not null,
  place int not null,
  element text not null check (element in ('CONTEXT', 'INTERVENTION', 'MECHANISMS', 'OUTCOMES')),
  item text not null,
  indicator text not null,
  source text not null,
  primary key (programme, cimo, tie, place),
  foreign key (programme, cimo) references programme.cimo on delete cascade,
  foreign key (programme, item) references programme.item on delete cascade
);
