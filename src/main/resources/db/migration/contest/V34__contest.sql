-- 公益创投 (docs/contest.md): the menu, contests, what communities need, what organisations offer, who is paired with whom. What must never
-- happen is refused here, by whatever door. Amounts are fen, scores hundredths of a point.

create table minxu.contest_menu (                  -- dated: never changed, followed by one that is valid from a later day
  subclass       text not null,                    -- the same key as in minxu.option_list serviceSubclass
  valid_from     date not null,
  direction      text not null,
  direction_name text not null,
  name           text not null,
  place          integer not null,                 -- on the menu
  offered        boolean not null,                 -- whether contests of it may begin
  most_fen       bigint not null check (most_fen > 0),               -- what one project may cost
  notice_days    integer not null check (notice_days between 1 and 60),  -- calendar days for which a result is published at least
  stands_on      text not null,
  primary key (subclass, valid_from)
);
create trigger contest_menu_append_only before update or delete on minxu.contest_menu for each row execute function minxu.refuse_change();
create trigger contest_menu_no_truncate before truncate on minxu.contest_menu for each statement execute function minxu.refuse_change();
insert into minxu.contest_menu
select s.value, '2000-01-01', d.value, d.label, split_part(s.label, '：', 2), s.place, true, 6000000, 5,
  '方向社区服务、社区治理 [a] 来源000；其余名目、单个项目上限 60 000 元、公示 5 日 [c] 系统默认值，可配置'
from minxu.option_list s join minxu.option_list d on d.list = 'serviceDirection' and s.value like d.value || '\_%'
where s.list = 'serviceSubclass';
create function minxu.contest_menu_on(day date) returns setof minxu.contest_menu language sql stable as $$
  select * from (select distinct on (subclass) * from minxu.contest_menu where valid_from <= day order by subclass, valid_from desc) m where offered order by place
$$;

create table minxu.contest (                       -- one a year and subclass
  id         bigint primary key references minxu.case,
  year       integer not null,
  subclass   text not null,
  menu_from  date not null,
  opened_on  date not null,
  closes_on  date not null,                        -- the last day on which anybody may enter
  closes_at  timestamptz not null,                 -- the end of that day
  matched_at timestamptz,                          -- when the pairs were computed
  settled_at timestamptz,                          -- when no further pair may come, and all were told
  constraint contest_once_a_year unique (year, subclass),
  foreign key (subclass, menu_from) references minxu.contest_menu (subclass, valid_from),
  constraint contest_closes_later check (closes_on > opened_on),
  check (settled_at is null or matched_at is not null)
);

create table minxu.contest_need (                  -- what a community seeks an organisation for: the four points, and whom it would like best
  id            bigint primary key references minxu.case,
  contest_id    bigint not null references minxu.contest,
  unit_id       text not null references minxu.unit,
  wishes        text[] not null,                   -- of organisations, the first wish first
  title         text not null,
  beneficiaries text not null,
  measures      text not null,
  effect        text not null,
  budget_fen    bigint not null check (budget_fen > 0),
  entered_on    date not null,
  at            timestamptz not null,
  withdrawn_at  timestamptz,
  why           text,                              -- why it was not matched, in a sentence
  mediation     text                               -- what it said after the mediation meeting
);
create unique index contest_need_once on minxu.contest_need (contest_id, unit_id) where withdrawn_at is null;

create table minxu.contest_offer (                 -- what an organisation could carry out, and for whom it would like best to
  id           bigint primary key references minxu.case,
  contest_id   bigint not null references minxu.contest,
  unit_id      text not null references minxu.unit,
  wishes       text[] not null,                    -- of communities, the first wish first
  capacity     integer not null check (capacity between 1 and 99),  -- how many it can carry
  plan         text not null,
  entered_on   date not null,
  at           timestamptz not null,
  withdrawn_at timestamptz,
  refused      text,                               -- why it may not take part
  why          text
);
create unique index contest_offer_once on minxu.contest_offer (contest_id, unit_id) where withdrawn_at is null;

create table minxu.contest_pair (                  -- who carries out what
  need_id  bigint primary key references minxu.contest_need,
  offer_id bigint not null references minxu.contest_offer,
  way      text not null check (way in ('MATCHED','MEDIATED')),
  made_on  date not null,
  at       timestamptz not null,
  score    integer check (score between 0 and 10000),
  result   text check (result in ('PASS','FAIL')),
  dropped  text,                                   -- why it gets no project although it passed
  project  bigint references minxu.case,
  check ((score is null) = (result is null))
);
create index contest_pair_offer on minxu.contest_pair (offer_id);

create view minxu.contest_entry as                 -- what was entered and not withdrawn, on both sides
  select id, contest_id, unit_id, true as need, wishes, 1 as capacity, null as refused, why, mediation from minxu.contest_need where withdrawn_at is null
  union all select id, contest_id, unit_id, false, wishes, capacity, refused, why, null from minxu.contest_offer where withdrawn_at is null;
create view minxu.contest_pair_now as
  select p.*, n.contest_id, n.unit_id as community, o.unit_id as organisation, n.title
  from minxu.contest_pair p join minxu.contest_need n on n.id = p.need_id join minxu.contest_offer o on o.id = p.offer_id;

-- In force on a day.
create function minxu.is_excluded(unit text, day date) returns boolean language sql stable as $$
  select exists (select 1 from minxu.unit_exclusion where unit_id = unit and since <= day and (until is null or until >= day)
    and (lifted_on is null or lifted_on > day))
$$;

create function minxu.guard_contest() returns trigger language plpgsql as $$
declare
  before minxu.contest;
begin
  if tg_op = 'DELETE' then
    raise exception '公益创投不能删除。' using errcode = 'MX001';
  end if;
  if tg_op = 'INSERT' then
    if new.year <> extract(year from new.opened_on) and new.year <> extract(year from new.opened_on) + 1 then
      raise exception '年度应为今年或明年，请改正。' using errcode = 'MX001';
    end if;
    if new.closes_on <= new.opened_on then
      raise exception '征集截止日期应晚于今天，请重新填写。' using errcode = 'MX001';
    end if;
    select * into before from minxu.contest where year = new.year and subclass = new.subclass;
    if before.id is not null then
      raise exception '% 年这个小类的公益创投已经发起过（受理编号 %），每个年度每个小类只办一次。', new.year, before.id using errcode = 'MX001';
    end if;
    return new;
  end if;
  if to_jsonb(new) - 'matched_at' - 'settled_at' <> to_jsonb(old) - 'matched_at' - 'settled_at' then
    raise exception '公益创投的年度、小类和截止日期发布后不能再改。' using errcode = 'MX001';
  end if;
  if new.matched_at is distinct from old.matched_at and (old.matched_at is not null or new.matched_at < new.closes_at) then
    raise exception '征集截止后才能配对，配对只有一次。' using errcode = 'MX001';
  end if;
  if new.settled_at is distinct from old.settled_at and old.settled_at is not null then
    raise exception '配对结果已经告知各方，不能再改。' using errcode = 'MX001';
  end if;
  return new;
end $$;
create trigger contest_guard before insert or update or delete on minxu.contest for each row execute function minxu.guard_contest();
create trigger contest_no_truncate before truncate on minxu.contest for each statement execute function minxu.refuse_change();

create function minxu.guard_contest_entry() returns trigger language plpgsql as $$
declare
  c minxu.contest;
  m minxu.contest_menu;
  need boolean := tg_table_name = 'contest_need';
  own text := case when need then 'COMMUNITY' else 'ORGANISATION' end;
  other text := case when need then 'ORGANISATION' else 'COMMUNITY' end;
  wish text;
begin
  select * into c from minxu.contest where id = new.contest_id for share;
  select * into m from minxu.contest_menu where subclass = c.subclass and valid_from = c.menu_from;
  if new.at >= c.closes_at then
    raise exception '这次公益创投的征集已于 % 截止，不能再报送或申报。', c.closes_on using errcode = 'MX001';
  end if;
  if (select kind from minxu.unit where id = new.unit_id) <> own then
    raise exception '公益创投由社区报送选题，由社会组织（社会单位）申报承接。' using errcode = 'MX001';
  end if;
  if exists (select 1 from minxu.contest_entry where contest_id = new.contest_id and unit_id = new.unit_id) then
    raise exception '“%”已经参加了这次公益创投；要改的，请在截止前撤回后重新填报。', (select name from minxu.unit where id = new.unit_id) using errcode = 'MX001';
  end if;
  if cardinality(new.wishes) > 3 then
    raise exception '志愿最多填 3 个，现填了 % 个，请删去多余的。', cardinality(new.wishes) using errcode = 'MX001';
  end if;
  if (select count(distinct w) from unnest(new.wishes) w) < cardinality(new.wishes) then
    raise exception '同一个单位不能填两次志愿，请改正。' using errcode = 'MX001';
  end if;
  foreach wish in array new.wishes loop
    if not exists (select 1 from minxu.unit where id = wish and kind = other) then
      raise exception '志愿中有不存在或不能参加的单位，请重新选择。' using errcode = 'MX001';
    end if;
    if need and minxu.is_excluded(wish, new.entered_on) then
      raise exception '“%”现在不能参加公益创投（限制参与），请另选。', (select name from minxu.unit where id = wish) using errcode = 'MX001';
    end if;
  end loop;
  if need and (to_jsonb(new) ->> 'budget_fen')::bigint > m.most_fen then
    raise exception '单个项目的经费预算不能超过 % 元，请改正。', to_char(m.most_fen / 100.0, 'FM999999990.00') using errcode = 'MX001';
  end if;
  if not need and minxu.is_excluded(new.unit_id, new.entered_on) then
    raise exception '“%”现在不能参加公益创投（限制参与）。', (select name from minxu.unit where id = new.unit_id) using errcode = 'MX001';
  end if;
  return new;
end $$;
create trigger contest_need_guard before insert on minxu.contest_need for each row execute function minxu.guard_contest_entry();
create trigger contest_offer_guard before insert on minxu.contest_offer for each row execute function minxu.guard_contest_entry();

-- What was entered stays; what comes later comes once, or is erased.
create function minxu.guard_contest_change() returns trigger language plpgsql as $$
declare
  c minxu.contest;
  before jsonb := to_jsonb(old);
  changed text;
begin
  if tg_op = 'DELETE' then
    raise exception '选题、申报和配对不能删除。' using errcode = 'MX001';
  end if;
  for changed in select key from jsonb_each(to_jsonb(new)) n where n.value <> before -> n.key loop
    if changed = any (string_to_array(tg_argv[1], ',')) and to_jsonb(new) ->> changed = minxu.erased(before ->> changed)
        and minxu.is_closed((before ->> tg_argv[0])::bigint) then
      continue;
    end if;
    if not changed = any (string_to_array(tg_argv[2], ',')) or before ->> changed is not null then
      raise exception '选题、申报和配对结果不能再改。' using errcode = 'MX001';
    end if;
  end loop;
  if tg_table_name = 'contest_pair' then
    select t.* into c from minxu.contest t join minxu.contest_need n on n.contest_id = t.id where n.id = new.need_id;
    if new.result is not null and c.settled_at is null then
      raise exception '配对结果确定后才有路演答辩。' using errcode = 'MX001';
    end if;
    if (new.dropped is not null and new.result is distinct from 'PASS')
        or (new.project is not null and (new.result is distinct from 'PASS' or new.dropped is not null)) then
      raise exception '没有通过评审或已取消的配对不能立项。' using errcode = 'MX001';
    end if;
  else
    select * into c from minxu.contest where id = new.contest_id for share;
    if new.withdrawn_at is distinct from old.withdrawn_at and new.withdrawn_at >= c.closes_at then
      raise exception '这次公益创投的征集已于 % 截止，不能再撤回。', c.closes_on using errcode = 'MX001';
    end if;
  end if;
  return new;
end $$;
create trigger contest_need_change before update or delete on minxu.contest_need
  for each row execute function minxu.guard_contest_change('id', 'title,beneficiaries,measures,effect,mediation', 'withdrawn_at,why,mediation');
create trigger contest_offer_change before update or delete on minxu.contest_offer
  for each row execute function minxu.guard_contest_change('id', 'plan,refused', 'withdrawn_at,why,refused');
create trigger contest_pair_change before update or delete on minxu.contest_pair
  for each row execute function minxu.guard_contest_change('need_id', 'dropped', 'score,result,dropped,project');
create trigger contest_need_no_truncate before truncate on minxu.contest_need for each statement execute function minxu.refuse_change();
create trigger contest_offer_no_truncate before truncate on minxu.contest_offer for each statement execute function minxu.refuse_change();
create trigger contest_pair_no_truncate before truncate on minxu.contest_pair for each statement execute function minxu.refuse_change();

create function minxu.guard_contest_pair() returns trigger language plpgsql as $$
declare
  n minxu.contest_need;
  o minxu.contest_offer;
  c minxu.contest;
begin
  select * into n from minxu.contest_need where id = new.need_id;
  select * into c from minxu.contest where id = n.contest_id for no key update;
  select * into o from minxu.contest_offer where id = new.offer_id;
  if o.contest_id is distinct from n.contest_id or n.withdrawn_at is not null or o.withdrawn_at is not null then
    raise exception '只有参加同一次公益创投、没有撤回的选题和申报才能配对。' using errcode = 'MX001';
  end if;
  if new.result is not null or new.project is not null or c.settled_at is not null
      or (c.matched_at is null) <> (new.way = 'MATCHED') then
    raise exception '配对结果已经确定，不能再改。' using errcode = 'MX001';
  end if;
  if new.at < c.closes_at then
    raise exception '征集截止后才能配对。' using errcode = 'MX001';
  end if;
  if new.way = 'MATCHED' and (o.unit_id <> all (n.wishes) or n.unit_id <> all (o.wishes)) then
    raise exception '只有互相选择的双方才能配对。' using errcode = 'MX001';
  end if;
  if o.refused is not null or minxu.is_excluded(o.unit_id, new.made_on) then
    raise exception '“%”没有通过资格审查，不能配对。', (select name from minxu.unit where id = o.unit_id) using errcode = 'MX001';
  end if;
  if exists (select 1 from minxu.contest_pair where need_id = new.need_id) then
    raise exception '这个选题已经配对，不能再配。' using errcode = 'MX001';
  end if;
  if (select count(*) from minxu.contest_pair where offer_id = new.offer_id) >= o.capacity then
    raise exception '“%”的承接名额已经用完，请另选。', (select name from minxu.unit where id = o.unit_id) using errcode = 'MX001';
  end if;
  return new;
end $$;
create trigger contest_pair_guard before insert on minxu.contest_pair for each row execute function minxu.guard_contest_pair();

insert into minxu.meeting_rule (kind, name, quorum_base, quorum_part, quorum_whole, quorum_more, majority_base, majority_part, majority_whole,
  majority_more, notice_amount, notice_unit, article, source, valid_from) values
  ('MEDIATION', '公益创投撮合会', 'MEMBERS', 1, 2, true, 'ATTENDING', 1, 2, true, 3, 'WORKING_DAYS', '系统默认值', 'c', '2000-01-01');
