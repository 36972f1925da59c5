-- What cases need that a designer drew without Java.

create table minxu.option_list (                   -- small lists that a unit or the district keeps: choices of a select in any form
  list      text not null check (list ~ '^[a-z][A-Za-z0-9]*$'),  -- a form names it as <list>Options
  value     text not null check (value ~ '^[A-Z][A-Z0-9_]*$'),
  label     text not null check (char_length(label) between 1 and 100),
  unit_id   text references minxu.unit,            -- whose choice it is; null: everybody's
  place     integer not null,                      -- its place in the list
  primary key (list, value)
);

create table minxu.case_unique (                   -- a value by which only one case of its kind is open
  kind      text not null,
  value     text not null,
  case_id   bigint not null references minxu.case,
  primary key (kind, value)
);
create index case_unique_case on minxu.case_unique (case_id);
