-- Meetings and votes (docs/meeting.md). What must never happen is refused here, whatever is done to the engine or by whatever door; results
-- are computed here and nowhere else.

-- Refuses with the words that a person reads.
create function minxu.refuse(words text) returns void language plpgsql as $$
begin
  raise exception using message = words, errcode = 'MX001';
end $$;

-- Whether a row has changed by nothing but the erasure of what people typed into some of its columns, about a closed case.
create function minxu.is_erasure(before jsonb, after jsonb, number bigint, variadic typed text[]) returns boolean language plpgsql stable as $$
declare
  erased jsonb := before;
  each text;
begin
  foreach each in array typed loop
    erased := erased || jsonb_build_object(each, minxu.erased(before ->> each));
  end loop;
  return after = erased and minxu.is_closed(number);
end $$;

-- Whether a part of a base reaches a fraction of it: at least, or more. Exactly, without a division.
create function minxu.reaches(part numeric, base numeric, numerator integer, denominator integer, more boolean) returns boolean language sql immutable as $$
  select base > 0 and case when more then part * denominator > base * numerator else part * denominator >= base * numerator end
$$;

create table minxu.meeting_rule (                  -- dated: never changed, followed by one that is valid from a later day
  id             bigint generated always as identity primary key,
  kind           text not null check (kind ~ '^[A-Z][A-Z_]{0,39}$'),
  name           text not null check (char_length(name) between 1 and 40),
  quorum_base    text not null check (quorum_base in ('MEMBERS','ENTITLED')),
  quorum_part    integer not null,
  quorum_whole   integer not null,
  quorum_more    boolean not null,                 -- more than the fraction, not just at least
  majority_base  text not null check (majority_base in ('MEMBERS','ENTITLED','ATTENDING','VOTING')),
  majority_part  integer not null,
  majority_whole integer not null,
  majority_more  boolean not null,
  by_area        boolean not null default false,   -- the same fractions of area as well
  notice_amount  integer not null check (notice_amount between 0 and 90),
  notice_unit    text not null check (notice_unit in ('WORKING_DAYS','DAYS')),
  publish_days   integer not null default 0 check (publish_days between 0 and 60),  -- its result is published at least so many calendar days
  article        text not null,                    -- on which it stands
  source         text not null check (source in ('a','b','c','k')),
  valid_from     date not null,
  added_at       timestamptz not null default now(),
  added_by       text not null default 'system',
  unique (kind, valid_from),
  constraint rule_no_fraction_over_one check (
    quorum_part between 1 and quorum_whole and majority_part between 1 and majority_whole and quorum_whole <= 1000 and majority_whole <= 1000),
  constraint rule_fraction_can_be_reached check (
    not (quorum_more and quorum_part = quorum_whole) and not (majority_more and majority_part = majority_whole)),
  constraint rule_tie_never_passes check (2 * majority_part > majority_whole or (2 * majority_part = majority_whole and majority_more))
);
create trigger meeting_rule_append_only before update or delete on minxu.meeting_rule for each row execute function minxu.refuse_change();
create trigger meeting_rule_no_truncate before truncate on minxu.meeting_rule for each statement execute function minxu.refuse_change();

insert into minxu.meeting_rule (kind, name, quorum_base, quorum_part, quorum_whole, quorum_more, majority_base, majority_part, majority_whole,
  majority_more, by_area, notice_amount, notice_unit, publish_days, article, source, valid_from) values
  ('JOINT', '社区联席会', 'MEMBERS', 2, 3, false, 'ATTENDING', 1, 2, true, false, 3, 'WORKING_DAYS', 15, '系统默认值；协商依据居委会组织法第三十二条', 'c', '2000-01-01'),
  ('REPRESENTATIVES', '居民代表会议', 'MEMBERS', 2, 3, false, 'ATTENDING', 1, 2, true, false, 3, 'WORKING_DAYS', 15, '系统默认值', 'c', '2000-01-01'),
  ('REPRESENTATIVES', '居民代表会议', 'MEMBERS', 2, 3, false, 'ATTENDING', 1, 2, true, false, 3, 'WORKING_DAYS', 15, '居委会组织法第二十八条、第二十九条（通知时间为系统默认值）', 'b', '2026-01-01'),
  ('RESIDENTS', '居民会议', 'MEMBERS', 1, 2, true, 'ATTENDING', 1, 2, true, false, 10, 'DAYS', 15, '系统默认值', 'c', '2000-01-01'),
  ('RESIDENTS', '居民会议', 'MEMBERS', 1, 2, true, 'ATTENDING', 1, 2, true, false, 10, 'DAYS', 15, '居委会组织法第二十六条、第二十七条', 'b', '2026-01-01'),
  ('COUNCIL', '理事会', 'MEMBERS', 2, 3, false, 'ATTENDING', 1, 2, true, false, 3, 'WORKING_DAYS', 0, '系统默认值', 'c', '2000-01-01'),
  ('OWNERS', '业主大会（一般事项）', 'MEMBERS', 2, 3, false, 'ATTENDING', 1, 2, true, true, 15, 'DAYS', 0, '民法典第二百七十八条（通知时间为系统默认值）', 'b', '2000-01-01'),
  ('OWNERS_MAJOR', '业主大会（重大事项）', 'MEMBERS', 2, 3, false, 'ATTENDING', 3, 4, false, true, 15, 'DAYS', 0, '民法典第二百七十八条（待核实，通知时间为系统默认值）', 'k', '2000-01-01');

create function minxu.rule_on(of_kind text, day date) returns bigint language sql stable as $$
  select id from minxu.meeting_rule where kind = of_kind and valid_from <= day order by valid_from desc limit 1
$$;

create table minxu.meeting (
  id          bigint primary key references minxu.case,
  kind        text not null,                       -- minxu.meeting_rule
  place       text not null,
  starts_at   timestamptz not null,
  closes_at   timestamptz not null,                -- from then on nobody votes, whether anything has closed the meeting or not
  end_why     text,                                -- why the end was moved
  opened_at   timestamptz,
  opened_by   text,
  late_why    text,                                -- why it was opened though the invitation was late
  closed_at   timestamptz,
  closed_by   text,
  minutes     text,
  minutes_by  text,
  approved_at timestamptz,                         -- the minutes
  approved_by text,
  check (closes_at > starts_at),
  check ((opened_at is null) = (opened_by is null)),
  check ((closed_at is null) = (closed_by is null)),
  check ((approved_at is null) = (approved_by is null)),
  check (closed_at is null or closed_at >= opened_at),
  check (approved_at is null or (minutes is not null and closed_at is not null)),
  constraint minutes_approved_by_another check (approved_by <> minutes_by)
);
create index meeting_last on minxu.meeting (kind, starts_at);

create table minxu.meeting_invitation (            -- proof that invitation and material went out
  meeting_id bigint not null references minxu.meeting,
  at         timestamptz not null,
  by_user    text not null,
  way        text not null,
  note       text,
  documents  integer not null check (documents >= 0)  -- of the case, at that time
);
create index meeting_invitation_meeting on minxu.meeting_invitation (meeting_id, at);
create trigger meeting_invitation_append_only before update or delete on minxu.meeting_invitation
  for each row execute function minxu.guard_typed('meeting_id', 'note');

create table minxu.meeting_member (                -- who may take part; frozen when the meeting is opened
  id          bigint generated always as identity primary key,
  meeting_id  bigint not null references minxu.meeting,
  name        text not null,                       -- personal: here and nowhere else
  post        text,                                -- in what capacity
  user_id     text,                                -- an account, if there is one
  area        numeric(12, 2) check (area > 0),     -- m², where area counts
  substitutes bigint references minxu.meeting_member,  -- in whose place
  gone        boolean not null default false       -- replaced, or struck off, before the opening
);
create index meeting_member_meeting on minxu.meeting_member (meeting_id);
create unique index meeting_member_account on minxu.meeting_member (meeting_id, user_id) where user_id is not null and not gone;
create unique index meeting_member_replaced on minxu.meeting_member (substitutes) where substitutes is not null;

create table minxu.agenda_item (
  id         bigint generated always as identity primary key,
  meeting_id bigint not null references minxu.meeting,
  place      integer not null check (place > 0),
  title      text not null,
  about_id   bigint references minxu.case,         -- the case that it deals with
  ballot     text not null check (ballot in ('NAMED','SECRET','COUNTED')),
  rule_kind  text not null,
  rule_id    bigint references minxu.meeting_rule, -- by which it is decided: fixed when the meeting is opened
  opened_at  timestamptz,
  opened_by  text,
  closed_at  timestamptz,
  closed_by  text,
  ended      text check (ended in ('HELD_OVER','WITHDRAWN')),  -- without a result
  why        text,
  check ((ended is null) = (why is null)),
  check (ended is null or closed_at is null),
  check ((closed_at is null) = (closed_by is null)),
  check ((opened_at is null) = (opened_by is null))
);
create unique index agenda_item_place on minxu.agenda_item (meeting_id, place);
create unique index agenda_item_about on minxu.agenda_item (meeting_id, about_id) where about_id is not null;

create table minxu.presence (                      -- who is there, for the session
  member_id  bigint primary key references minxu.meeting_member,
  meeting_id bigint not null references minxu.meeting,
  status     text not null check (status in ('PRESENT','REPRESENTED','EXCUSED','ABSENT')),
  proxy_id   bigint references minxu.meeting_member,
  at         timestamptz not null,
  by_user    text not null,
  check ((status = 'REPRESENTED') = (proxy_id is not null)),
  check (proxy_id <> member_id)
);
create index presence_meeting on minxu.presence (meeting_id);
create unique index presence_proxy on minxu.presence (proxy_id) where proxy_id is not null;

create table minxu.item_presence (                 -- where it differs for an item; of all, when the item is closed
  item_id    bigint not null references minxu.agenda_item,
  member_id  bigint not null references minxu.meeting_member,
  status     text not null check (status in ('PRESENT','REPRESENTED','EXCUSED','ABSENT','RECUSED','LEFT')),
  proxy_id   bigint references minxu.meeting_member,
  at         timestamptz not null,
  by_user    text not null,
  primary key (item_id, member_id),
  check ((status = 'REPRESENTED') = (proxy_id is not null)),
  check (proxy_id <> member_id)
);
create unique index item_presence_proxy on minxu.item_presence (item_id, proxy_id) where proxy_id is not null;

-- Where each member is, for each item.
create view minxu.attending as
  select i.id as item_id, i.meeting_id, m.id as member_id, m.area,
    coalesce(p.status, s.status, 'ABSENT') as status,
    case when p.status is null then s.proxy_id else p.proxy_id end as proxy_id
  from minxu.agenda_item i
  join minxu.meeting_member m on m.meeting_id = i.meeting_id and not m.gone
  left join minxu.item_presence p on p.item_id = i.id and p.member_id = m.id
  left join minxu.presence s on s.member_id = m.id;

-- Who counts, and votes: whoever is present, and whoever is represented by one who is.
create view minxu.counting as
  select a.*, a.status = 'PRESENT' or (a.status = 'REPRESENTED' and coalesce(b.status = 'PRESENT', false)) as counts
  from minxu.attending a
  left join minxu.attending b on b.item_id = a.item_id and b.member_id = a.proxy_id;

create table minxu.vote (                          -- append-only; what was corrected stays beside its correction
  id         bigint generated always as identity primary key,  -- in a secret ballot any number
  item_id    bigint not null references minxu.agenda_item,
  meeting_id bigint not null references minxu.meeting,
  member_id  bigint not null references minxu.meeting_member,
  choice     text check (choice in ('FOR','AGAINST','ABSTAIN')),  -- null in a secret ballot
  at         timestamptz not null,                 -- in a secret ballot when it was opened
  by_user    text not null,
  corrects   bigint references minxu.vote,
  why        text,
  check ((corrects is null) = (why is null))
);
create index vote_item on minxu.vote (item_id, member_id);  -- corrections among them, as the guards and the tally read them
create unique index vote_once on minxu.vote (item_id, member_id) where corrects is null;
create unique index vote_corrected_once on minxu.vote (corrects) where corrects is not null;

create table minxu.secret_box (                    -- of a secret ballot only the sums are known
  item_id      bigint primary key references minxu.agenda_item,
  votes_for    integer not null default 0,
  against      integer not null default 0,
  abstained    integer not null default 0,
  area_for     numeric not null default 0,
  area_against numeric not null default 0,
  area_abstained numeric not null default 0
);

create table minxu.hand_count (                    -- what somebody counted: accepted when two people's are equal
  id         bigint generated always as identity primary key,
  item_id    bigint not null references minxu.agenda_item,
  meeting_id bigint not null references minxu.meeting,
  round      integer not null,
  votes      integer not null check (votes >= 0),
  votes_for  integer not null check (votes_for >= 0),
  against    integer not null check (against >= 0),
  abstained  integer not null check (abstained >= 0),
  at         timestamptz not null,
  by_user    text not null,
  why        text,                                 -- of a correction
  unique (item_id, round, by_user),
  constraint count_is_the_sum_of_its_parts check (votes = votes_for + against + abstained)
);

create table minxu.item_result (                   -- computed, never entered; a correction is a further version
  item_id        bigint not null references minxu.agenda_item,
  meeting_id     bigint not null references minxu.meeting,
  version        integer not null,
  outcome        text not null check (outcome in ('PASSED','NOT_PASSED','NO_QUORUM')),
  rule_id        bigint not null references minxu.meeting_rule,
  members        integer not null,
  recused        integer not null,
  attending      integer not null,
  votes_for      integer not null,
  against        integer not null,
  abstained      integer not null,
  area_members   numeric,
  area_attending numeric,
  area_for       numeric,
  at             timestamptz not null,
  by_user        text not null,
  why            text,
  primary key (item_id, version),
  check ((version = 1) = (why is null))
);

create table minxu.meeting_task (                  -- what a unit has to do, and by when
  id         bigint generated always as identity primary key,
  meeting_id bigint not null references minxu.meeting,
  item_id    bigint references minxu.agenda_item,
  unit_id    text not null references minxu.unit,
  what       text not null,
  due        date not null,
  by_user    text not null,
  at         timestamptz not null,
  case_id    bigint references minxu.case          -- by which it is carried out
);
create index meeting_task_meeting on minxu.meeting_task (meeting_id);
create unique index meeting_task_case on minxu.meeting_task (case_id) where case_id is not null;

-- The count that two people agree on, the last one; no row while there is none.
create function minxu.accepted_count(item bigint) returns setof minxu.hand_count language sql stable as $$
  select a.* from minxu.hand_count a join minxu.hand_count b on b.item_id = a.item_id and b.round = a.round and b.id > a.id
    and (b.votes_for, b.against, b.abstained) = (a.votes_for, a.against, a.abstained)
  where a.item_id = item order by a.round desc limit 1
$$;

create type minxu.tallied as (
  rule_id bigint, members integer, recused integer, attending integer, votes_for integer, against integer, abstained integer,
  area_members numeric, area_attending numeric, area_for numeric, quorum boolean, passed boolean
);

-- Who is there and what they have voted, and what comes of it by the item's rule: as it is now, or as it was when the item was closed.
create function minxu.tally(item bigint) returns minxu.tallied language plpgsql stable as $$
declare
  i minxu.agenda_item;
  rule minxu.meeting_rule;
  t minxu.tallied;
  area_recused numeric;
  area_voting numeric;
  base numeric;
begin
  select * into i from minxu.agenda_item where id = item;
  select * into rule from minxu.meeting_rule where id = coalesce(i.rule_id,
    minxu.rule_on(i.rule_kind, (select (starts_at at time zone 'Asia/Shanghai')::date from minxu.meeting where id = i.meeting_id)));
  t.rule_id := rule.id;
  select count(*), count(*) filter (where status = 'RECUSED'), count(*) filter (where counts),
      coalesce(sum(area), 0), coalesce(sum(area) filter (where status = 'RECUSED'), 0), coalesce(sum(area) filter (where counts), 0)
    into t.members, t.recused, t.attending, t.area_members, area_recused, t.area_attending
    from minxu.counting where item_id = item;
  if i.ballot = 'COUNTED' then
    select votes_for, against, abstained into t.votes_for, t.against, t.abstained from minxu.accepted_count(item);
  elsif i.ballot = 'SECRET' then
    select votes_for, against, abstained, area_for, area_for + area_against + area_abstained
      into t.votes_for, t.against, t.abstained, t.area_for, area_voting from minxu.secret_box where item_id = item;
  else
    select count(*) filter (where choice = 'FOR'), count(*) filter (where choice = 'AGAINST'), count(*) filter (where choice = 'ABSTAIN'),
        sum(m.area) filter (where choice = 'FOR'), sum(m.area)
      into t.votes_for, t.against, t.abstained, t.area_for, area_voting
      from minxu.vote v join minxu.meeting_member m on m.id = v.member_id
      where v.item_id = item and not exists (select 1 from minxu.vote c where c.corrects = v.id);
  end if;
  t.votes_for := coalesce(t.votes_for, 0);
  t.against := coalesce(t.against, 0);
  t.abstained := coalesce(t.abstained, 0);
  t.area_for := coalesce(t.area_for, 0);
  base := case rule.quorum_base when 'MEMBERS' then t.members else t.members - t.recused end;
  t.quorum := minxu.reaches(t.attending, base, rule.quorum_part, rule.quorum_whole, rule.quorum_more);
  base := case rule.majority_base when 'MEMBERS' then t.members when 'ENTITLED' then t.members - t.recused
    when 'ATTENDING' then t.attending else t.votes_for + t.against + t.abstained end;
  t.passed := minxu.reaches(t.votes_for, base, rule.majority_part, rule.majority_whole, rule.majority_more);
  if rule.by_area then
    base := case rule.quorum_base when 'MEMBERS' then t.area_members else t.area_members - area_recused end;
    t.quorum := t.quorum and minxu.reaches(t.area_attending, base, rule.quorum_part, rule.quorum_whole, rule.quorum_more);
    base := case rule.majority_base when 'MEMBERS' then t.area_members when 'ENTITLED' then t.area_members - area_recused
      when 'ATTENDING' then t.area_attending else coalesce(area_voting, 0) end;
    t.passed := t.passed and minxu.reaches(t.area_for, base, rule.majority_part, rule.majority_whole, rule.majority_more);
  else
    t.area_members := null;
    t.area_attending := null;
    t.area_for := null;
  end if;
  t.passed := t.passed and t.quorum;
  return t;
end $$;

-- A number that says nothing about when it was given.
create function minxu.blind_number() returns bigint language sql volatile as $$
  select ('x' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 12))::bit(48)::bigint
$$;

-- Who has voted in a secret ballot, written down anew when it is closed: in any order and by one transaction, so that neither numbers nor the
-- order of rows nor who wrote them say when somebody voted; and the sums with them.
create function minxu.mix(item bigint) returns void language plpgsql as $$
begin
  with taken as (delete from minxu.vote where item_id = item returning *)
  insert into minxu.vote (id, item_id, meeting_id, member_id, choice, at, by_user, corrects, why) overriding system value
    select minxu.blind_number(), item_id, meeting_id, member_id, choice, at, by_user, corrects, why from taken order by gen_random_uuid();
  update minxu.secret_box set votes_for = votes_for where item_id = item;
end $$;

-- The meeting itself.
create function minxu.guard_meeting() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform minxu.refuse('会议 ' || old.id || ' 不能删除。');
  end if;
  if minxu.is_erasure(to_jsonb(old), to_jsonb(new), old.id, 'place', 'end_why', 'late_why', 'minutes') then
    return new;
  end if;
  if (new.id, new.kind) is distinct from (old.id, old.kind) or (old.opened_at is not null
      and (new.place, new.starts_at, new.closes_at, new.end_why, new.opened_at, new.opened_by, new.late_why)
        is distinct from (old.place, old.starts_at, old.closes_at, old.end_why, old.opened_at, old.opened_by, old.late_why)) then
    perform minxu.refuse('会议已经开始，时间、地点和开会的记录不能再改。');
  end if;
  if old.closed_at is not null and (new.closed_at, new.closed_by) is distinct from (old.closed_at, old.closed_by) then
    perform minxu.refuse('会议已经结束，不能再改结束的记录。');
  end if;
  if old.approved_at is not null then
    perform minxu.refuse('会议纪要已经审核，不能再改。');
  end if;
  if new.approved_by = new.minutes_by then
    perform minxu.refuse('会议纪要须由整理人以外的人审核。');
  end if;
  if old.opened_at is null and new.opened_at is not null then
    if new.opened_at >= new.closes_at then
      perform minxu.refuse('会议的结束时间已过，请先改结束时间并写明原因，再开会。');
    end if;
    if not exists (select 1 from minxu.meeting_member where meeting_id = new.id and not gone) then
      perform minxu.refuse('名单上还没有人，请先登记参会人员。');
    end if;
    if not exists (select 1 from minxu.agenda_item where meeting_id = new.id) then
      perform minxu.refuse('还没有议题，不能开会；本月没有议题的，请在“准备会议”中选“本月无议题”。');
    end if;
    update minxu.agenda_item set rule_id = minxu.rule_on(rule_kind, (new.opened_at at time zone 'Asia/Shanghai')::date) where meeting_id = new.id;
    if exists (select 1 from minxu.agenda_item where meeting_id = new.id and rule_id is null) then
      perform minxu.refuse('有的议题没有可用的表决规则，请管理员先登记规则。');
    end if;
    if exists (select 1 from minxu.agenda_item i join minxu.meeting_rule r on r.id = i.rule_id where i.meeting_id = new.id and r.by_area)
        and exists (select 1 from minxu.meeting_member where meeting_id = new.id and not gone and area is null) then
      perform minxu.refuse('有议题按面积和人数双计，请先补全每个成员的面积。');
    end if;
    if exists (select 1 from minxu.agenda_item i join minxu.meeting_rule r on r.id = i.rule_id where i.meeting_id = new.id and r.by_area and i.ballot = 'COUNTED') then
      perform minxu.refuse('按面积和人数双计的议题不能清点计票，请改为记名或无记名。');
    end if;
  end if;
  if old.closed_at is null and new.closed_at is not null
      and exists (select 1 from minxu.agenda_item where meeting_id = new.id and closed_at is null and ended is null) then
    perform minxu.refuse('还有议题没有结束，不能结束会议。');
  end if;
  return new;
end $$;
create trigger meeting_guard before update or delete on minxu.meeting for each row execute function minxu.guard_meeting();

-- Who is on the list, and what is on the agenda, is settled when the meeting is opened.
create function minxu.guard_meeting_member() returns trigger language plpgsql as $$
declare
  of_meeting bigint := coalesce(new.meeting_id, old.meeting_id);
begin
  if tg_op = 'UPDATE' and minxu.is_erasure(to_jsonb(old), to_jsonb(new), of_meeting, 'name', 'post') then
    return new;
  end if;
  if (select opened_at is not null from minxu.meeting where id = of_meeting for share) then
    perform minxu.refuse('会议已经开始，名单不能再改。');
  end if;
  if tg_op = 'DELETE' then
    perform minxu.refuse('名单上的人不能删除，请替换或移出。');
  end if;
  if tg_op = 'INSERT' and new.substitutes is not null then
    update minxu.meeting_member set gone = true where id = new.substitutes and meeting_id = new.meeting_id and not gone;
    if not found then
      perform minxu.refuse('要替换的人不在这次会议的名单上，请按编号重新选择。');
    end if;
  end if;
  if tg_op = 'UPDATE' and (old.gone or new.id <> old.id or new.meeting_id <> old.meeting_id) then
    perform minxu.refuse('这个人已经不在名单上，不能再改。');
  end if;
  return new;
end $$;
create trigger meeting_member_guard before insert or update or delete on minxu.meeting_member for each row execute function minxu.guard_meeting_member();

create function minxu.guard_agenda_item() returns trigger language plpgsql as $$
declare
  m minxu.meeting;
  t minxu.tallied;
begin
  if tg_op = 'UPDATE' and minxu.is_erasure(to_jsonb(old), to_jsonb(new), old.meeting_id, 'title', 'why') then
    return new;
  end if;
  select * into m from minxu.meeting where id = coalesce(new.meeting_id, old.meeting_id) for share;
  if tg_op <> 'UPDATE' then
    if m.opened_at is not null then
      perform minxu.refuse('会议已经开始，议题不能再增减。');
    end if;
    return coalesce(new, old);
  end if;
  if (new.id, new.meeting_id) <> (old.id, old.meeting_id) or (m.opened_at is not null
      and (new.place, new.title, new.about_id, new.ballot, new.rule_kind, new.rule_id)
        is distinct from (old.place, old.title, old.about_id, old.ballot, old.rule_kind, old.rule_id)) then
    perform minxu.refuse('会议已经开始，议题、表决方式和规则不能再改。');
  end if;
  if old.closed_at is not null or old.ended is not null then
    perform minxu.refuse('议题“' || old.title || '”已经结束，不能再改。');
  end if;
  if old.opened_at is not null and (new.opened_at, new.opened_by) is distinct from (old.opened_at, old.opened_by) then
    perform minxu.refuse('议题“' || old.title || '”已经开始表决。');
  end if;
  if old.opened_at is null and new.opened_at is not null then
    if m.opened_at is null or m.closed_at is not null then
      perform minxu.refuse('会议没有在开，不能开始表决。');
    end if;
    if new.opened_at >= m.closes_at then
      perform minxu.refuse('会议的结束时间已到，不能再开始表决。');
    end if;
    t := minxu.tally(old.id);
    if not t.quorum then
      perform minxu.refuse('应到 ' || t.members || ' 人，现有 ' || t.attending || ' 人，未达到规定的到会人数，不能表决“' || old.title || '”。');
    end if;
  end if;
  if new.ended is not null then
    if m.opened_at is null then
      perform minxu.refuse('会议还没有开始；不要的议题请从议程中移出。');
    end if;
    if exists (select 1 from minxu.vote where item_id = old.id) or exists (select 1 from minxu.accepted_count(old.id)) then
      perform minxu.refuse('议题“' || old.title || '”已经有票，不能再撤回或留待下次，请结束表决。');
    end if;
  end if;
  if new.closed_at is not null then
    t := minxu.tally(old.id);
    if new.opened_at is null and t.quorum then
      perform minxu.refuse('议题“' || old.title || '”还没有表决。');
    end if;
    if new.opened_at is not null and new.ballot = 'COUNTED' and t.quorum and not exists (select 1 from minxu.accepted_count(old.id)) then
      perform minxu.refuse('议题“' || old.title || '”的两份计票还没有一致，请两人分别录入；不一致的重新清点。');
    end if;
    insert into minxu.item_presence (item_id, member_id, status, proxy_id, at, by_user)
      select old.id, member_id, status, proxy_id, new.closed_at, new.closed_by from minxu.attending where item_id = old.id
      on conflict (item_id, member_id) do nothing;
    if new.ballot = 'SECRET' then
      perform minxu.mix(old.id);
    end if;
  end if;
  return new;
end $$;
create trigger agenda_item_guard before insert or update or delete on minxu.agenda_item for each row execute function minxu.guard_agenda_item();

-- With its closing an item has its result.
create function minxu.conclude() returns trigger language plpgsql as $$
begin
  insert into minxu.item_result (item_id, at, by_user) values (new.id, new.closed_at, new.closed_by);
  return null;
end $$;
create trigger agenda_item_concluded after update of closed_at on minxu.agenda_item for each row
  when (old.closed_at is null and new.closed_at is not null) execute function minxu.conclude();

create function minxu.compute_result() returns trigger language plpgsql as $$
declare
  i minxu.agenda_item;
  t minxu.tallied;
begin
  if num_nonnulls(new.outcome, new.rule_id, new.members, new.recused, new.attending, new.votes_for, new.against, new.abstained,
      new.area_members, new.area_attending, new.area_for, new.version, new.meeting_id) > 0 then
    perform minxu.refuse('表决结果由系统按票数计算，不能填写。');
  end if;
  if pg_trigger_depth() < 2 then
    perform minxu.refuse('表决结果随议题结束或更正产生，不能另行登记。');
  end if;
  select * into i from minxu.agenda_item where id = new.item_id;
  t := minxu.tally(new.item_id);
  new.meeting_id := i.meeting_id;
  new.version := 1 + coalesce((select max(version) from minxu.item_result where item_id = new.item_id), 0);
  new.outcome := case when not t.quorum then 'NO_QUORUM' when t.passed then 'PASSED' else 'NOT_PASSED' end;
  new.rule_id := t.rule_id;
  new.members := t.members;
  new.recused := t.recused;
  new.attending := t.attending;
  new.votes_for := t.votes_for;
  new.against := t.against;
  new.abstained := t.abstained;
  new.area_members := t.area_members;
  new.area_attending := t.area_attending;
  new.area_for := t.area_for;
  return new;
end $$;
create trigger item_result_computed before insert on minxu.item_result for each row execute function minxu.compute_result();
create trigger item_result_append_only before update or delete on minxu.item_result
  for each row execute function minxu.guard_typed('meeting_id', 'why');
create trigger item_result_no_truncate before truncate on minxu.item_result for each statement execute function minxu.refuse_change();

-- Who is there.
create function minxu.guard_presence() returns trigger language plpgsql as $$
declare
  m minxu.meeting;
  i minxu.agenda_item;
begin
  if tg_op = 'DELETE' then
    perform minxu.refuse('到会情况不能删除，请改为缺席或请假。');
  end if;
  if pg_trigger_depth() > 1 then
    return new;  -- the closing of an item, which writes down what is
  end if;
  if tg_table_name = 'item_presence' then
    select * into i from minxu.agenda_item where id = new.item_id for no key update;
    if i.closed_at is not null or i.ended is not null then
      perform minxu.refuse('议题“' || i.title || '”已经结束，到会情况不能再改。');
    end if;
    select * into m from minxu.meeting where id = i.meeting_id for share;
  else
    select * into m from minxu.meeting where id = new.meeting_id for share;
    perform 1 from minxu.agenda_item where meeting_id = m.id and opened_at is not null and closed_at is null and ended is null
      order by id for no key update;
  end if;
  if m.closed_at is not null or new.at >= m.closes_at then
    perform minxu.refuse('会议已经结束，到会情况不能再改。');
  end if;
  if not exists (select 1 from minxu.meeting_member where id = new.member_id and meeting_id = m.id and not gone) then
    perform minxu.refuse('这个人不在本次会议的名单上。');
  end if;
  if new.proxy_id is not null and not exists (select 1 from minxu.meeting_member p
      left join minxu.presence s on s.member_id = p.id
      left join minxu.item_presence ip on tg_table_name = 'item_presence' and ip.item_id = i.id and ip.member_id = p.id
      where p.id = new.proxy_id and p.meeting_id = m.id and not p.gone and coalesce(ip.status, s.status) = 'PRESENT') then
    perform minxu.refuse('受委托的人没有到会，不能接受委托。');
  end if;
  return new;
end $$;
create trigger presence_guard before insert or update or delete on minxu.presence for each row execute function minxu.guard_presence();
create trigger item_presence_guard before insert or update or delete on minxu.item_presence for each row execute function minxu.guard_presence();

-- Nobody stands for two, and whoever has voted on an open item goes on counting for it.
create function minxu.check_presence() returns trigger language plpgsql as $$
declare
  m bigint := (select meeting_id from minxu.meeting_member where id = new.member_id);
begin
  if pg_trigger_depth() > 1 then
    return null;
  end if;
  if exists (select 1 from minxu.attending a join minxu.agenda_item i on i.id = a.item_id
      where a.meeting_id = m and i.closed_at is null and a.proxy_id is not null group by a.item_id, a.proxy_id having count(*) > 1) then
    perform minxu.refuse('每个人最多受一人委托，请另选受委托的人。');
  end if;
  if exists (select 1 from minxu.vote v join minxu.agenda_item i on i.id = v.item_id
      where i.meeting_id = m and i.closed_at is null and i.ended is null
        and not exists (select 1 from minxu.counting c where c.item_id = v.item_id and c.member_id = v.member_id and c.counts)) then
    perform minxu.refuse('已经对正在表决的议题投了票，到会情况要等表决结束再改。');
  end if;
  return null;
end $$;
create trigger presence_checked after insert or update on minxu.presence for each row execute function minxu.check_presence();
create trigger item_presence_checked after insert or update on minxu.item_presence for each row execute function minxu.check_presence();

-- Votes. Whoever votes waits for who is closing the item, and the other way round.
create function minxu.guard_vote() returns trigger language plpgsql as $$
declare
  i minxu.agenda_item;
  m minxu.meeting;
  former minxu.vote;
  c record;
begin
  if pg_trigger_depth() > 1 then
    return new;  -- the closing of a secret ballot, which mixes who has voted
  end if;
  select * into i from minxu.agenda_item where id = new.item_id for share;
  select * into m from minxu.meeting where id = i.meeting_id;
  new.meeting_id := i.meeting_id;
  if new.choice is null then
    perform minxu.refuse('请选择赞成、反对或弃权。');
  end if;
  if new.corrects is not null then
    if i.closed_at is null then
      perform minxu.refuse('表决还没有结束，不能更正。');
    end if;
    if m.approved_at is not null then
      perform minxu.refuse('会议纪要已经审核，不能再更正。');
    end if;
    select * into former from minxu.vote where id = new.corrects;
    if (former.item_id, former.member_id) is distinct from (new.item_id, new.member_id) or former.choice is null then
      perform minxu.refuse('要更正的不是这个人在这个议题上的记名投票。');
    end if;
    if exists (select 1 from minxu.vote where corrects = former.id) then
      perform minxu.refuse('这一票已经更正过，请刷新后再试。');
    end if;
    if former.by_user = new.by_user then
      perform minxu.refuse('更正须由另一人登记：这一票是您登记的。');
    end if;
    return new;
  end if;
  if i.ballot = 'COUNTED' then
    perform minxu.refuse('议题“' || i.title || '”清点计票，由两人分别录入票数，不逐人投票。');
  end if;
  if i.closed_at is not null or i.ended is not null or m.closed_at is not null then
    perform minxu.refuse('议题“' || i.title || '”的表决已经结束，不能再投票。');
  end if;
  if i.opened_at is null then
    perform minxu.refuse('议题“' || i.title || '”还没有开始表决。');
  end if;
  if new.at >= m.closes_at then
    perform minxu.refuse('会议的结束时间已到，不能再投票。');
  end if;
  select * into c from minxu.counting where item_id = new.item_id and member_id = new.member_id;
  if not found then
    perform minxu.refuse('这个人不在本次会议的名单上，不能投票。');
  end if;
  if not c.counts then
    perform minxu.refuse(case c.status when 'RECUSED' then '这个人对该议题回避，不能投票。' when 'REPRESENTED' then '受委托的人不在场，不能代为投票。'
      when 'LEFT' then '这个人已经离席，不能投票。' else '这个人没有到会，不能投票。' end);
  end if;
  if exists (select 1 from minxu.vote where item_id = new.item_id and member_id = new.member_id) then
    perform minxu.refuse('这个人已经投过票，每人一票。');
  end if;
  if i.ballot = 'SECRET' then
    insert into minxu.secret_box as box (item_id, votes_for, against, abstained, area_for, area_against, area_abstained)
      values (new.item_id, (new.choice = 'FOR')::integer, (new.choice = 'AGAINST')::integer, (new.choice = 'ABSTAIN')::integer,
        case when new.choice = 'FOR' then coalesce(c.area, 0) else 0 end, case when new.choice = 'AGAINST' then coalesce(c.area, 0) else 0 end,
        case when new.choice = 'ABSTAIN' then coalesce(c.area, 0) else 0 end)
      on conflict (item_id) do update set votes_for = box.votes_for + excluded.votes_for, against = box.against + excluded.against,
        abstained = box.abstained + excluded.abstained, area_for = box.area_for + excluded.area_for,
        area_against = box.area_against + excluded.area_against, area_abstained = box.area_abstained + excluded.area_abstained;
    new.id := minxu.blind_number();
    new.choice := null;
    new.at := i.opened_at;
  end if;
  return new;
end $$;
create trigger vote_guard before insert on minxu.vote for each row execute function minxu.guard_vote();
create trigger vote_append_only before update or delete on minxu.vote for each row when (pg_trigger_depth() = 0)
  execute function minxu.guard_typed('meeting_id', 'why');
create trigger vote_no_truncate before truncate on minxu.vote for each statement execute function minxu.refuse_change();

create function minxu.guard_secret_box() returns trigger language plpgsql as $$
begin
  if pg_trigger_depth() < 2 then
    perform minxu.refuse('无记名投票的票数只随投票增加，不能修改。');
  end if;
  return coalesce(new, old);
end $$;
create trigger secret_box_guard before insert or update or delete on minxu.secret_box for each row execute function minxu.guard_secret_box();
create trigger secret_box_no_truncate before truncate on minxu.secret_box for each statement execute function minxu.refuse_change();

-- Counts: each round by two people.
create function minxu.guard_hand_count() returns trigger language plpgsql as $$
declare
  i minxu.agenda_item;
  m minxu.meeting;
  there integer;
  last integer;
  entered integer;
begin
  select * into i from minxu.agenda_item where id = new.item_id for no key update;
  select * into m from minxu.meeting where id = i.meeting_id;
  new.meeting_id := i.meeting_id;
  if i.ballot <> 'COUNTED' then
    perform minxu.refuse('议题“' || i.title || '”逐人投票，不录入票数。');
  end if;
  if new.why is null then
    if i.closed_at is not null or i.ended is not null or m.closed_at is not null then
      perform minxu.refuse('议题“' || i.title || '”的表决已经结束，不能再录入票数。');
    end if;
    if i.opened_at is null then
      perform minxu.refuse('议题“' || i.title || '”还没有开始表决。');
    end if;
    if new.at >= m.closes_at then
      perform minxu.refuse('会议的结束时间已到，不能再录入票数。');
    end if;
    if exists (select 1 from minxu.accepted_count(new.item_id)) then
      perform minxu.refuse('两人的计票已经一致，请结束表决。');
    end if;
  else
    if i.closed_at is null then
      perform minxu.refuse('表决还没有结束，不能更正。');
    end if;
    if m.approved_at is not null then
      perform minxu.refuse('会议纪要已经审核，不能再更正。');
    end if;
  end if;
  if least(new.votes, new.votes_for, new.against, new.abstained) < 0 then
    perform minxu.refuse('票数不能是负数。');
  end if;
  if new.votes <> new.votes_for + new.against + new.abstained then
    perform minxu.refuse('赞成、反对、弃权之和 ' || (new.votes_for + new.against + new.abstained) || ' 与总票数 ' || new.votes || ' 不符，请核对。');
  end if;
  select count(*) filter (where counts) into there from minxu.counting where item_id = new.item_id;
  if new.votes > there then
    perform minxu.refuse('总票数 ' || new.votes || ' 多于到会人数 ' || there || '，请核对。');
  end if;
  select max(round) into last from minxu.hand_count where item_id = new.item_id;
  select count(*) into entered from minxu.hand_count where item_id = new.item_id and round = last;
  if entered = 1 then
    if exists (select 1 from minxu.hand_count where item_id = new.item_id and round = last and by_user = new.by_user) then
      perform minxu.refuse('您已经录入了这一轮的计票，另一份须由另一人录入。');
    end if;
    if exists (select 1 from minxu.hand_count where item_id = new.item_id and round = last and (why is null) <> (new.why is null)) then
      perform minxu.refuse('这一轮只有一份计票，不能与更正并在一起。');
    end if;
    new.round := last;
  else
    new.round := coalesce(last, 0) + 1;
  end if;
  return new;
end $$;
create trigger hand_count_guard before insert on minxu.hand_count for each row execute function minxu.guard_hand_count();
create trigger hand_count_append_only before update or delete on minxu.hand_count for each row execute function minxu.guard_typed('meeting_id', 'why');
create trigger hand_count_no_truncate before truncate on minxu.hand_count for each statement execute function minxu.refuse_change();

-- A correction gives the item a further version of its result.
create function minxu.correct_result() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'hand_count' then
    if new.round is distinct from (select round from minxu.accepted_count(new.item_id)) then
      return null;  -- the other one's is still to come
    end if;
  end if;
  insert into minxu.item_result (item_id, at, by_user, why) values (new.item_id, new.at, new.by_user, new.why);
  return null;
end $$;
create trigger vote_corrected after insert on minxu.vote for each row when (new.corrects is not null) execute function minxu.correct_result();
create trigger hand_count_corrected after insert on minxu.hand_count for each row when (new.why is not null) execute function minxu.correct_result();

create function minxu.guard_meeting_task() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (minxu.is_erasure(to_jsonb(old), to_jsonb(new), old.meeting_id, 'what')
      or (old.case_id is null and to_jsonb(new) - 'case_id' = to_jsonb(old) - 'case_id')) then
    return new;
  end if;
  if tg_op <> 'INSERT' then
    perform minxu.refuse('会议任务只能追加，不能修改或删除。');
  end if;
  if (select opened_at is null or approved_at is not null from minxu.meeting where id = new.meeting_id for share) then
    perform minxu.refuse('任务在开会之后、纪要审核之前登记。');
  end if;
  return new;
end $$;
create trigger meeting_task_guard before insert or update or delete on minxu.meeting_task for each row execute function minxu.guard_meeting_task();
