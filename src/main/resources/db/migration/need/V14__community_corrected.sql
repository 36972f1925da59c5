-- A need comes to another community before it is judged only, and not from under those that follow it; its own row goes along with its case.
create function minxu.guard_community() returns trigger language plpgsql as $$
begin
  if exists (select 1 from minxu.need n where n.id = old.id
    and (n.satisfiable is not null or n.lead_id is not null or n.overlap_count > 0 or n.answered_at is not null)) then
    raise exception '需求 % 已经研判、答复或并案，不能再改社区。', old.id using errcode = 'MX001';
  end if;
  return new;
end $$;
create trigger need_guard_community before update of unit_id on minxu.case for each row
  when (new.unit_id <> old.unit_id) execute function minxu.guard_community();

create function minxu.follow_unit() returns trigger language plpgsql as $$
begin
  update minxu.need set community_id = new.unit_id where id = new.id;
  return null;
end $$;
create trigger need_follow_unit after update of unit_id on minxu.case for each row
  when (new.unit_id <> old.unit_id) execute function minxu.follow_unit();

create function minxu.guard_community_of_case() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from minxu.case c where c.id = new.id and c.unit_id = new.community_id) then
    raise exception '需求 % 的社区就是事项所属的单位，不能另改。', new.id using errcode = 'MX001';
  end if;
  return new;
end $$;
create trigger need_community_of_case before update of community_id on minxu.need for each row
  when (new.community_id <> old.community_id) execute function minxu.guard_community_of_case();
