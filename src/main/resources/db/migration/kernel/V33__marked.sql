-- How far each deadline has been marked, so that the overview reads it without looking up the marks of each. Derived from minxu.mark, as
-- it is entered; a row of a deadline that is closed says nothing any more and is cleared at night.
create table minxu.marked (
  deadline_id bigint primary key references minxu.deadline,
  level       integer not null                       -- the highest of minxu.mark
);

create function minxu.note_marked() returns trigger language plpgsql as $$
begin
  insert into minxu.marked (deadline_id, level)
    select deadline_id, max(level) from added group by deadline_id order by deadline_id
    on conflict (deadline_id) do update set level = excluded.level where minxu.marked.level < excluded.level;
  return null;
end $$;
create trigger mark_noted after insert on minxu.mark referencing new table as added
  for each statement execute function minxu.note_marked();

insert into minxu.marked (deadline_id, level)
  select m.deadline_id, max(m.level) from minxu.mark m join minxu.deadline d on d.id = m.deadline_id where d.closed_at is null
  group by m.deadline_id;
