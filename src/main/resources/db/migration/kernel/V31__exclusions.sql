-- Units that may not take on projects for a time (docs/contest.md). A row says since when and until when; it only ends earlier.
create table minxu.unit_exclusion (
  id        bigint generated always as identity primary key,
  case_id   bigint not null references minxu.case,   -- by which it was found and checked
  unit_id   text not null references minxu.unit,
  ground    text not null check (ground in ('ANNUAL_REPORT','DISHONEST','BLACKLIST','VIOLATION')),
  since     date not null,
  until     date,                                    -- the last day; null until it is lifted
  by_user   text not null,
  lifted_on date,                                    -- from this day on it does not hold
  lifted_by bigint references minxu.case,
  check (until >= since),
  check ((lifted_on is null) = (lifted_by is null))
);
create index unit_exclusion_unit on minxu.unit_exclusion (unit_id);

create function minxu.guard_unit_exclusion() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception '限制参与的记录不能删除，只能解除。' using errcode = 'MX001';
  end if;
  if tg_op = 'INSERT' then
    if (select kind from minxu.unit where id = new.unit_id) <> 'ORGANISATION' then
      raise exception '只登记社会单位的限制参与情形。' using errcode = 'MX001';
    end if;
    if new.ground = 'BLACKLIST' then                 -- of the last three years
      new.until := (new.since + interval '3 years')::date - 1;
    end if;
    return new;
  end if;
  if old.lifted_on is not null or to_jsonb(new) - 'lifted_on' - 'lifted_by' <> to_jsonb(old) - 'lifted_on' - 'lifted_by' then
    raise exception '限制参与登记后不能再改，只能解除一次。' using errcode = 'MX001';
  end if;
  return new;
end $$;
create trigger unit_exclusion_guard before insert or update or delete on minxu.unit_exclusion
  for each row execute function minxu.guard_unit_exclusion();
create trigger unit_exclusion_no_truncate before truncate on minxu.unit_exclusion for each statement execute function minxu.refuse_change();
