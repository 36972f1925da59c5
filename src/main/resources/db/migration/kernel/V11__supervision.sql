-- What supervisors ask and do about cases of any kind.

-- 催办: said to the unit at whose step a case waits. Append-only but for what was typed.
create table minxu.urge (
  id          bigint generated always as identity primary key,
  case_id     bigint not null references minxu.case,
  stay        text not null,                       -- the task
  to_unit     text not null references minxu.unit,
  text        text not null,
  at          timestamptz not null,
  by_user     text not null,
  unit_id     text not null references minxu.unit  -- of who urges, at that time
);
create index urge_case on minxu.urge (case_id, id);
create index urge_stay on minxu.urge (stay, id);
create trigger urge_append_only before update or delete on minxu.urge
  for each row execute function minxu.guard_typed('case_id', 'text');
create trigger urge_no_truncate before truncate on minxu.urge for each statement execute function minxu.refuse_change();

-- 督办单: numbered through the year, with an answer due. Append-only but for what was typed.
create table minxu.supervision_order (
  id          bigint generated always as identity primary key,
  case_id     bigint not null references minxu.case,
  year        smallint not null,
  serial      integer not null check (serial > 0),
  to_unit     text not null references minxu.unit, -- who answers
  text        text not null,
  answer_by   timestamptz not null,
  at          timestamptz not null,
  by_user     text not null,
  unit_id     text not null references minxu.unit,
  unique (year, serial),
  check (answer_by > at)
);
create index supervision_order_case on minxu.supervision_order (case_id, id);
create trigger supervision_order_append_only before update or delete on minxu.supervision_order
  for each row execute function minxu.guard_typed('case_id', 'text');
create trigger supervision_order_no_truncate before truncate on minxu.supervision_order
  for each statement execute function minxu.refuse_change();

create table minxu.order_answer (                  -- once for each order
  order_id    bigint primary key references minxu.supervision_order,
  case_id     bigint not null references minxu.case,
  text        text not null,
  at          timestamptz not null,
  by_user     text not null,
  unit_id     text not null references minxu.unit
);
create index order_answer_case on minxu.order_answer (case_id);
create trigger order_answer_append_only before update or delete on minxu.order_answer
  for each row execute function minxu.guard_typed('case_id', 'text');
create trigger order_answer_no_truncate before truncate on minxu.order_answer
  for each statement execute function minxu.refuse_change();

-- The overview asks which open cases are late, and these cases' kinds, without reading the cases.
drop index minxu.case_open;
create index case_open on minxu.case (holder_id) include (unit_id, kind, id) where closed_at is null;
drop index minxu.case_registered;
create index case_registered on minxu.case (registered_at) include (unit_id, holder_id, kind);
-- What was closed within a period.
create index case_closed on minxu.case (closed_at) include (unit_id, holder_id, kind) where closed_at is not null;
-- What was promised for a period.
create index deadline_promised on minxu.deadline (holder_id, due_at) where step = 'promise';
