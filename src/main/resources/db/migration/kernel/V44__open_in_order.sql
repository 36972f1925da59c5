-- What is open, and how far it has been marked, both in the order of their cases: the overview goes through them once, side by side, and
-- needs neither a table in memory nor a sort.
create index deadline_open_case on minxu.deadline (case_id, holder_id) include (id, overdue_at, step) where closed_at is null;

alter table minxu.marked add case_id bigint;
update minxu.marked m set case_id = d.case_id from minxu.deadline d where d.id = m.deadline_id;
alter table minxu.marked alter case_id set not null, drop constraint marked_pkey, add primary key (case_id, deadline_id) include (level);

create or replace function minxu.note_marked() returns trigger language plpgsql as $$
begin
  insert into minxu.marked (case_id, deadline_id, level)
    select d.case_id, a.deadline_id, max(a.level) from added a join minxu.deadline d on d.id = a.deadline_id
    group by d.case_id, a.deadline_id order by d.case_id, a.deadline_id
    on conflict (case_id, deadline_id) do update set level = excluded.level where minxu.marked.level < excluded.level;
  return null;
end $$;
