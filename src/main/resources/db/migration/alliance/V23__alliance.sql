-- 党建联盟 (docs/alliance.md): its members, council, rota, events and scores. What must never happen is refused here, by whatever door.

-- Units outside the government: enterprises, schools, hospitals, social organisations …
alter table minxu.unit drop constraint unit_kind_check;
alter table minxu.unit add constraint unit_kind_check
  check (kind in ('DISTRICT','CENTRE','DEPARTMENT','STREET','COMMUNITY','GRID','ORGANISATION'));

create table minxu.alliance_rule (                 -- dated: never changed, followed by one that is valid from a later day
  valid_from    date primary key,
  term_years    integer not null check (term_years between 1 and 10),
  election_days integer not null check (election_days between 1 and 365),  -- so long before the end of a term the next election begins
  attendance    integer not null check (attendance >= 0),                  -- points for each item of a member's score
  projects      integer not null check (projects >= 0),
  duty          integer not null check (duty >= 0),
  rating        integer not null check (rating >= 0),
  stands_on     text not null,
  constraint alliance_weights_sum_to_100 check (attendance + projects + duty + rating = 100)
);
create trigger alliance_rule_append_only before update or delete on minxu.alliance_rule for each row execute function minxu.refuse_change();
create trigger alliance_rule_no_truncate before truncate on minxu.alliance_rule for each statement execute function minxu.refuse_change();
insert into minxu.alliance_rule values ('2000-01-01', 3, 60, 30, 40, 20, 10, '任期 [a] 来源001；提前天数和分值 [c] 系统默认值');

create function minxu.alliance_rule_on(day date) returns minxu.alliance_rule language sql stable as $$
  select * from minxu.alliance_rule where valid_from <= day order by valid_from desc limit 1
$$;

create table minxu.alliance_case (                 -- with which community's alliance, or party organisation, a case deals
  id      bigint primary key references minxu.case,
  unit_id text not null references minxu.unit
);

create table minxu.alliance (
  unit_id    text primary key references minxu.unit,  -- the community: it has one
  case_id    bigint not null unique references minxu.case,
  name       text not null,
  founded_on date not null
);

create table minxu.alliance_member (
  id        bigint primary key references minxu.case,  -- by which it joined
  alliance  text not null references minxu.alliance,
  unit_id   text not null references minxu.unit,
  liaison   text not null,                         -- an account
  signed_on date not null,                         -- the agreement, a document of the case
  joined_on date not null,
  left_on   date,
  left_by   text,
  check (signed_on <= joined_on),
  check ((left_on is null) = (left_by is null)),
  check (left_on >= joined_on)
);
create unique index alliance_member_of_one on minxu.alliance_member (unit_id) where left_on is null;
create index alliance_member_alliance on minxu.alliance_member (alliance);

create function minxu.is_alliance_member(of_alliance text, unit text) returns boolean language sql stable as $$
  select exists (select 1 from minxu.alliance_member where alliance = of_alliance and unit_id = unit and left_on is null)
$$;

-- Who is a member now, in the order in which they joined.
create function minxu.alliance_units(of_alliance text) returns text[] language sql stable as $$
  select coalesce(array_agg(unit_id order by joined_on, id), '{}') from minxu.alliance_member where alliance = of_alliance and left_on is null
$$;

create function minxu.guard_alliance_member() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception '联盟成员不能删除，退出的办理退出。' using errcode = 'MX001';
  end if;
  if tg_op = 'INSERT' then
    if (select kind from minxu.unit where id = new.unit_id) not in ('ORGANISATION','DEPARTMENT') then
      raise exception '党建联盟的成员须是社会单位或部门。' using errcode = 'MX001';
    end if;
    if exists (select 1 from minxu.alliance_member where unit_id = new.unit_id and left_on is null) then
      raise exception '这个单位已经是党建联盟成员，一个单位只加入一个联盟；请先办理退出。' using errcode = 'MX001';
    end if;
  elsif to_jsonb(new) - 'left_on' - 'left_by' <> to_jsonb(old) - 'left_on' - 'left_by' or old.left_on is not null then
    raise exception '联盟成员登记后不能再改，只能退出一次。' using errcode = 'MX001';
  end if;
  return new;
end $$;
create trigger alliance_member_guard before insert or update or delete on minxu.alliance_member
  for each row execute function minxu.guard_alliance_member();

create table minxu.alliance_term (                 -- terms of the council, one after the other
  id        bigint primary key references minxu.case,  -- the election
  alliance  text not null references minxu.alliance,
  starts_on date not null,
  ends_on   date not null,
  chair     text references minxu.unit,            -- exactly one
  vices     text[] not null default '{}',
  secretary text,                                  -- an account
  meeting_id bigint references minxu.case,
  in_office boolean not null default false,
  constraint alliance_term_once unique (alliance, starts_on),
  constraint alliance_council_whole check (not in_office or (chair is not null and cardinality(vices) > 0 and secretary is not null)),
  constraint alliance_chair_is_no_vice check (chair <> all (vices))
);
create unique index alliance_election_once on minxu.alliance_term (alliance) where not in_office;

create function minxu.guard_alliance_term() returns trigger language plpgsql as $$
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
create trigger alliance_term_guard before insert or update or delete on minxu.alliance_term
  for each row execute function minxu.guard_alliance_term();

create table minxu.alliance_rota (                 -- who is on duty in which month
  alliance   text not null references minxu.alliance,
  month      date not null check (extract(day from month) = 1),
  units      text[] not null check (cardinality(units) > 0),
  changed_on date not null,
  changed_by text not null,
  primary key (alliance, month)
);

create function minxu.guard_alliance_rota() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception '轮值表不能删除，只能调整。' using errcode = 'MX001';
  end if;
  if tg_op = 'UPDATE' and new.changed_on >= old.month then
    raise exception '% 月的轮值已经开始，不能再调整。', to_char(old.month, 'YYYY-MM') using errcode = 'MX001';
  end if;
  if exists (select 1 from unnest(new.units) u where not minxu.is_alliance_member(new.alliance, u)) then
    raise exception '轮值单位须是本联盟的成员。' using errcode = 'MX001';
  end if;
  if cardinality(new.units) <> (select count(distinct u) from unnest(new.units) u) then
    raise exception '同一个月的轮值单位不能重复。' using errcode = 'MX001';
  end if;
  return new;
end $$;
create trigger alliance_rota_guard before insert or update or delete on minxu.alliance_rota
  for each row execute function minxu.guard_alliance_rota();

-- A year ahead, months without anybody get whoever has waited longest.
create function minxu.plan_alliance_rota(of_alliance text, today date, by_user text) returns void language plpgsql as $$
declare
  each date;
begin
  for each in select generate_series(date_trunc('month', today::timestamp), date_trunc('month', today::timestamp) + interval '11 months', '1 month')::date loop
    insert into minxu.alliance_rota (alliance, month, units, changed_on, changed_by)
    select m.alliance, each, array[m.unit_id], today, by_user from minxu.alliance_member m
    where m.alliance = of_alliance and m.left_on is null
      and not exists (select 1 from minxu.alliance_rota r where r.alliance = m.alliance and r.month = each)
    order by (select max(r.month) from minxu.alliance_rota r where r.alliance = m.alliance and m.unit_id = any (r.units)) nulls first,
      m.joined_on, m.id
    limit 1;
  end loop;
end $$;

-- With who joins the months to come that nobody has changed are shared out anew, in the order of joining; for who leaves the others stand in the months to come.
create function minxu.keep_alliance_rota() returns trigger language plpgsql as $$
declare
  others text[] := minxu.alliance_units(new.alliance);
begin
  if tg_op = 'INSERT' then
    perform minxu.plan_alliance_rota(new.alliance, new.joined_on, 'system');
    update minxu.alliance_rota r set units = array[others[1 + (planned.place - 1) % cardinality(others)]], changed_on = new.joined_on
    from (select month, row_number() over (order by month) as place from minxu.alliance_rota
          where alliance = new.alliance and month > new.joined_on and changed_by = 'system') planned
    where r.alliance = new.alliance and r.month = planned.month;
  elsif cardinality(others) > 0 then
    update minxu.alliance_rota r
    set units = coalesce(nullif(array_remove(r.units, new.unit_id), '{}'), array[others[1 + (gone.place - 1) % cardinality(others)]]),
        changed_on = new.left_on, changed_by = new.left_by
    from (select month, row_number() over (order by month) as place from minxu.alliance_rota
          where alliance = new.alliance and new.unit_id = any (units) and month > new.left_on) gone
    where r.alliance = new.alliance and r.month = gone.month;
  end if;
  return null;
end $$;
create trigger alliance_member_rota after insert or update on minxu.alliance_member for each row execute function minxu.keep_alliance_rota();

-- The names of units, as people read them.
create function minxu.unit_names(units text[]) returns text language sql stable as $$
  select coalesce(string_agg(u.name, '、' order by o.place), '无') from unnest(units) with ordinality o (id, place) join minxu.unit u on u.id = o.id
$$;

-- An alliance as people read it: its members, its council, its rota.
create function minxu.alliance_roster(of_alliance text, today date) returns text language sql stable as $$
  select '成员（' || cardinality(minxu.alliance_units(of_alliance)) || ' 家）：' || minxu.unit_names(minxu.alliance_units(of_alliance)) || E'\n'
    || coalesce((select '理事会（' || starts_on || ' 至 ' || ends_on || '）：会长单位 ' || minxu.unit_names(array[chair]) || '；副会长单位 '
                   || minxu.unit_names(vices) || '；秘书长 ' || coalesce((select name from minxu.person where user_id = secretary), '（已离任）')
                 from minxu.alliance_term where alliance = of_alliance and in_office and starts_on <= today order by starts_on desc limit 1),
                '理事会：尚未选举')
    || E'\n轮值：' || coalesce((select string_agg(to_char(month, 'YYYY-MM') || ' ' || minxu.unit_names(units), '；' order by month)
                              from minxu.alliance_rota where alliance = of_alliance and month >= date_trunc('month', today::timestamp)), '尚未安排')
$$;

create table minxu.alliance_event (                -- a month's duty or activity day, a quarter's council meeting
  id         bigint primary key references minxu.case,
  alliance   text not null references minxu.alliance,
  what       text not null check (what in ('DUTY','ACTIVITY','COUNCIL')),
  period     date not null,
  units      text[] not null,                      -- who is expected
  meeting_id bigint references minxu.case,
  attended   text[],                               -- who was there; null until it is recorded
  constraint alliance_event_once unique (alliance, what, period),
  constraint alliance_expected_attend check (attended <@ units)
);

create function minxu.guard_alliance_event() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.attended is not null or to_jsonb(new) - 'attended' - 'meeting_id' <> to_jsonb(old) - 'attended' - 'meeting_id' then
    raise exception '联盟活动登记后不能再改。' using errcode = 'MX001';
  end if;
  return new;
end $$;
create trigger alliance_event_guard before update or delete on minxu.alliance_event for each row execute function minxu.guard_alliance_event();

create table minxu.alliance_score (                -- of a member for a year
  id        bigint primary key references minxu.case,
  alliance  text not null references minxu.alliance,
  unit_id   text not null references minxu.unit,
  year      integer not null,
  claimed   integer check (claimed between 0 and 1000),
  fulfilled integer check (fulfilled between 0 and claimed),
  rating    integer check (rating between 0 and 100),  -- residents who are satisfied, in per cent
  total     integer check (total between 0 and 10000), -- in hundredths of a point, when it is confirmed
  explained text,                                  -- how it came about, item by item
  constraint alliance_score_once unique (alliance, unit_id, year),
  check ((total is null) = (explained is null))
);

create function minxu.guard_alliance_score() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.total is not null or (new.id, new.alliance, new.unit_id, new.year) is distinct from (old.id, old.alliance, old.unit_id, old.year) then
    raise exception '评价确认后不能再改。' using errcode = 'MX001';
  end if;
  return new;
end $$;
create trigger alliance_score_guard before update or delete on minxu.alliance_score for each row execute function minxu.guard_alliance_score();

-- What a member's score comes to by the system's own records and what the community has entered: an item without any occasion does not
-- count, and its points are spread over the others. Computed here and nowhere else.
create function minxu.alliance_score_of(number bigint) returns table (total integer, explained text) language sql stable as $$
  with s as (select * from minxu.alliance_score where id = number),
  r as (select (minxu.alliance_rule_on(make_date(s.year, 12, 31))).* from s),
  e as (select e.what, s.unit_id = any (e.attended) as came from s join minxu.alliance_event e on e.alliance = s.alliance
        where s.unit_id = any (e.units) and e.attended is not null and extract(year from e.period) = s.year),
  item (place, name, points, got, of_all, said) as (
    select 1, '活动出席', r.attendance, c.came, c.expected, '应到 ' || c.expected || ' 次，实到 ' || c.came || ' 次'
      from r, (select count(*) filter (where came) as came, count(*) as expected from e where what <> 'DUTY') c
    union all select 2, '项目认领和完成', r.projects, coalesce(s.fulfilled, 0), greatest(coalesce(s.claimed, 0), 1),
      case when coalesce(s.claimed, 0) = 0 then '没有认领' else '认领 ' || s.claimed || ' 个，完成 ' || s.fulfilled || ' 个' end from r, s
    union all select 3, '轮值', r.duty, c.came, c.expected, '轮值 ' || c.expected || ' 次，开展 ' || c.came || ' 次'
      from r, (select count(*) filter (where came) as came, count(*) as expected from e where what = 'DUTY') c
    union all select 4, '居民评价', r.rating, s.rating, case when s.rating is null then 0 else 100 end,
      case when s.rating is null then '没有评价' else '满意率 ' || s.rating || '%' end from r, s),
  counted as (select sum(points) as whole from item where of_all > 0)
  select coalesce(round(sum(points * got::numeric / of_all) filter (where of_all > 0) * 10000 / nullif(max(counted.whole), 0))::integer, 0),
    string_agg(name || '（' || points || ' 分）：' || said || case when of_all = 0 then '，不计' else '，得 ' || round(points * got::numeric / of_all, 2) || ' 分' end,
      E'\n' order by place)
    || case when max(counted.whole) < 100 then E'\n不计的项目，分值按比例摊到其余各项' else '' end
  from item, counted
$$;

-- When an election of the council is to begin: for the first time when three have joined, then so long before the end of a term.
create function minxu.alliance_election_due(of_alliance text, day date) returns boolean language sql stable as $$
  select coalesce((
    select case when t.id is null then cardinality(minxu.alliance_units(a.unit_id)) >= 3
                else t.in_office and t.ends_on - (minxu.alliance_rule_on(day)).election_days <= day end
    from minxu.alliance a left join lateral (select * from minxu.alliance_term where alliance = a.unit_id order by starts_on desc limit 1) t on true
    where a.unit_id = of_alliance), false)
$$;

-- Who was nominated by how many members.
create function minxu.alliance_nominations(number bigint) returns text language sql stable as $$
  with said as (select details from minxu.decision where case_id = number and step = 'userTask_nominateCouncil'),
  named (place, office, id) as (
    select 1, '会长单位', details ->> 'nominatedChair' from said
    union all select 2, '副会长单位', jsonb_array_elements_text(details -> 'nominatedVices') from said
    union all select 3, '秘书长', details ->> 'nominatedSecretary' from said),
  counted as (select place, office, id, count(*) as votes from named where id is not null group by 1, 2, 3),
  offices as (
    select place, office || '：' || string_agg(coalesce(u.name, p.name, id) || ' ' || votes || ' 家', '、' order by votes desc, id) as line
    from counted left join minxu.unit u using (id) left join minxu.person p on p.user_id = id group by place, office)
  select coalesce(string_agg(line, E'\n' order by place), '没有成员提名') from offices
$$;

insert into minxu.meeting_rule (kind, name, quorum_base, quorum_part, quorum_whole, quorum_more, majority_base, majority_part, majority_whole,
  majority_more, notice_amount, notice_unit, article, source, valid_from) values
  ('ALLIANCE', '党建联盟成员大会', 'MEMBERS', 2, 3, false, 'ATTENDING', 1, 2, true, 3, 'WORKING_DAYS', '系统默认值', 'c', '2000-01-01');
