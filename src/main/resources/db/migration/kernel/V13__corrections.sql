-- 更正登记: what was registered wrongly is put right while the case is open, and the record says so.

-- What stood here before it was put right, as long as the case is kept: [{field, value, by, at}], the oldest first.
alter table minxu.case_private add column former jsonb not null default '[]';

-- A case comes to another unit as long as nobody but its own unit has had it in hand: together with the hand, at the first level, open.
create function minxu.guard_unit() returns trigger language plpgsql as $$
begin
  if old.closed_at is not null or old.level <> 1 or new.level <> 1 or old.holder_id <> old.unit_id or new.holder_id <> new.unit_id then
    raise exception '事项 % 已经办结或交由其他单位承办，不能再改所属单位。', old.id using errcode = 'MX001';
  end if;
  return new;
end $$;
create trigger case_guard_unit before update of unit_id on minxu.case for each row
  when (new.unit_id <> old.unit_id) execute function minxu.guard_unit();

-- As before, but that the hand goes along with the unit, which the guard above looks at. Nothing is given up by that.
create or replace function minxu.guard_hand() returns trigger language plpgsql as $$
declare
  giving minxu.unit;
begin
  if new.level = old.level and (new.holder_id = old.holder_id or new.unit_id <> old.unit_id) then
    return new;
  end if;
  select * into giving from minxu.unit where id = old.holder_id;
  if new.level < old.level then
    raise exception '事项 % 已到上一级，不能再回流到“%”。', old.id, (select name from minxu.unit where id = new.holder_id) using errcode = 'MX001';
  end if;
  if new.level = old.level then
    raise exception '事项 % 正由“%”承办，不能改交同一级的“%”。', old.id, giving.name,
      (select name from minxu.unit where id = new.holder_id) using errcode = 'MX001';
  end if;
  if exists (select 1 from minxu.given_up g where g.case_id = old.id and g.unit_id = new.holder_id) then
    raise exception '“%”已经退出事项 % 的办理，不能再交给它。', (select name from minxu.unit where id = new.holder_id), old.id using errcode = 'MX001';
  end if;
  if new.holder_id <> old.holder_id and giving.kind <> 'DISTRICT' then  -- who decides for the district gives nothing up
    insert into minxu.given_up (case_id, unit_id, level) values (old.id, old.holder_id, old.level);
  end if;
  return new;
end $$;
