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
  check (signed_on <= joined_on),
  check (left_on >= joined_on)
);
create unique index alliance_member_of_one on minxu.alliance_member (unit_id) where left_on is null;
create index alliance_member_alliance on minxu.alliance_member (alliance);

create function minxu.is_alliance_member(of_alliance text, unit text) returns boolean language sql stable as $$
  select exists (select 1 from minxu.alliance_member where alliance = of_alliance and unit_id = unit and left_on is null)
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
  elsif to_jsonb(new) - 'left_on' <> to_jsonb(old) - 'left_on' or old.left_on is not null then
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
