-- A member's liaison is replaced, an alliance dissolved and founded anew, a term cut short when its council is not whole any more (docs/alliance.md).

alter table minxu.alliance
  add column dissolved_on date,
  add column dissolved_by text,
  add check ((dissolved_on is null) = (dissolved_by is null)),
  add check (dissolved_on >= founded_on);

create or replace function minxu.guard_alliance_member() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception '联盟成员不能删除，退出的办理退出。' using errcode = 'MX001';
  end if;
  if tg_op = 'INSERT' then
    if (select kind from minxu.unit where id = new.unit_id) not in ('ORGANISATION','DEPARTMENT') then
      raise exception '党建联盟的成员须是社会单位或部门。' using errcode = 'MX001';
    end if;
    if (select dissolved_on from minxu.alliance where unit_id = new.alliance for share) is not null then
      raise exception '这个党建联盟已经解散，不能再加入。' using errcode = 'MX001';
    end if;
    if exists (select 1 from minxu.alliance_member where unit_id = new.unit_id and left_on is null) then
      raise exception '这个单位已经是党建联盟成员，一个单位只加入一个联盟；请先办理退出。' using errcode = 'MX001';
    end if;
    return new;
  end if;
  if to_jsonb(new) - 'left_on' - 'left_by' - 'liaison' <> to_jsonb(old) - 'left_on' - 'left_by' - 'liaison' or old.left_on is not null then
    raise exception '联盟成员登记后不能再改，只能更换联络员，或退出一次。' using errcode = 'MX001';
  end if;
  if new.liaison <> old.liaison and not exists (select 1 from minxu.person where user_id = new.liaison and unit_id = new.unit_id) then
    raise exception '新的联络员须是该单位有账号的工作人员，请重新选择。' using errcode = 'MX001';
  end if;
  if new.left_on is not null and exists (select 1 from minxu.alliance_term
      where alliance = new.alliance and not in_office and (chair = new.unit_id or new.unit_id = any (vices))) then
    raise exception '“%”是正在办理的换届的候选单位，请在换届办结后再退出。', (select name from minxu.unit where id = new.unit_id) using errcode = 'MX001';
  end if;
  return new;
end $$;

-- The last term is cut short, and the next election begins, when chair, all vice-chairs or whoever the secretary works for have left.
create function minxu.keep_alliance_council() returns trigger language plpgsql as $$
begin
  update minxu.alliance_term t set ends_on = greatest(t.starts_on, new.left_on)
  where t.alliance = new.alliance and t.in_office and t.ends_on > greatest(t.starts_on, new.left_on)
    and not exists (select 1 from minxu.alliance_term later where later.alliance = t.alliance and later.starts_on > t.starts_on)
    and (not minxu.is_alliance_member(t.alliance, t.chair)
      or not exists (select 1 from unnest(t.vices) v where minxu.is_alliance_member(t.alliance, v))
      or not exists (select 1 from minxu.person p where p.user_id = t.secretary
           and (p.unit_id = t.alliance or minxu.is_alliance_member(t.alliance, p.unit_id))));
  return null;
end $$;
create trigger alliance_member_council after update of left_on on minxu.alliance_member for each row
  when (old.left_on is null and new.left_on is not null) execute function minxu.keep_alliance_council();

create or replace function minxu.guard_alliance_term() returns trigger language plpgsql as $$
declare
  rule minxu.alliance_rule;
  before date;
begin
  if tg_op = 'DELETE' then
    raise exception '理事会任期不能删除。' using errcode = 'MX001';
  end if;
  if tg_op = 'INSERT' then
    rule := minxu.alliance_rule_on(new.starts_on);
    if new.ends_on <> (new.starts_on + make_interval(years => rule.term_years))::date - 1 then
      raise exception '理事会每届任期为 % 年。', rule.term_years using errcode = 'MX001';
    end if;
    select max(ends_on) into before from minxu.alliance_term where alliance = new.alliance;
    if new.starts_on <> before + 1 then
      raise exception '新一届任期须从上一届届满的次日开始，不留空档，也不重叠。' using errcode = 'MX001';
    end if;
    return new;
  end if;
  if pg_trigger_depth() > 1 and old.in_office and to_jsonb(new) - 'ends_on' = to_jsonb(old) - 'ends_on' and new.ends_on between new.starts_on and old.ends_on then
    return new;  -- members have left
  end if;
  if old.in_office or (new.id, new.alliance, new.starts_on, new.ends_on) is distinct from (old.id, old.alliance, old.starts_on, old.ends_on) then
    raise exception '理事会就任后，名单和任期不能再改。' using errcode = 'MX001';
  end if;
  if new.chair = any (new.vices) then
    raise exception '会长单位只有一个，不能同时是副会长单位。' using errcode = 'MX001';
  end if;
  if exists (select 1 from unnest(array[new.chair] || new.vices) u where u is not null and not minxu.is_alliance_member(new.alliance, u)) then
    raise exception '会长、副会长单位须是本联盟的成员。' using errcode = 'MX001';
  end if;
  return new;
end $$;

-- An alliance as people read it: its members, its council, its rota.
create or replace function minxu.alliance_roster(of_alliance text, today date) returns text language sql stable as $$
  select '成员（' || cardinality(minxu.alliance_units(of_alliance)) || ' 家）：' || minxu.unit_names(minxu.alliance_units(of_alliance)) || E'\n'
    || coalesce((select '理事会（' || starts_on || ' 至 ' || ends_on || '）：会长单位 '
                   || case when minxu.is_alliance_member(of_alliance, chair) then minxu.unit_names(array[chair]) else '空缺' end || '；副会长单位 '
                   || minxu.unit_names(array(select v from unnest(vices) with ordinality o (v, place)
                        where minxu.is_alliance_member(of_alliance, v) order by place))
                   || '；秘书长 ' || coalesce((select name from minxu.person where user_id = secretary), '（已离任）')
                 from minxu.alliance_term where alliance = of_alliance and in_office and starts_on <= today order by starts_on desc limit 1),
                '理事会：尚未选举')
    || E'\n轮值：' || coalesce((select string_agg(to_char(month, 'YYYY-MM') || ' ' || minxu.unit_names(units), '；' order by month)
                              from minxu.alliance_rota where alliance = of_alliance and month >= date_trunc('month', today::timestamp)), '尚未安排')
  from minxu.alliance where unit_id = of_alliance and dissolved_on is null
  union all
  select '联盟已于 ' || dissolved_on || ' 解散' from minxu.alliance where unit_id = of_alliance and dissolved_on is not null
$$;

-- When an election of the council is to begin: for the first time when three have joined, then so long before the end of a term, of two at least.
create or replace function minxu.alliance_election_due(of_alliance text, day date) returns boolean language sql stable as $$
  select coalesce((
    select case when t.id is null then cardinality(minxu.alliance_units(a.unit_id)) >= 3
                else cardinality(minxu.alliance_units(a.unit_id)) >= 2
                  and t.in_office and t.ends_on - (minxu.alliance_rule_on(day)).election_days <= day end
    from minxu.alliance a left join lateral (select * from minxu.alliance_term where alliance = a.unit_id order by starts_on desc limit 1) t on true
    where a.unit_id = of_alliance), false)
$$;
