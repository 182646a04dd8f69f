-- Which documents the letters in a plan's sources stand for, where its file says so.
create table programme.source (
  programme text not null references programme.programme on delete cascade,
  letters text not null,
  place int not null,
  name text not null,
  counted text,
  primary key (programme, letters)
);
