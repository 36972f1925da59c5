-- Scoring by a standard (docs/scoring.md): standards, who scores, sheets, results. What must never happen is refused here, by whatever door.
-- Points, weights and totals are whole numbers of hundredths: 8250 are 82.50 points.

create table minxu.scoring_standard (              -- dated: never changed, followed by one that is valid from a later day
  id            bigint generated always as identity primary key,
  key           text not null check (key ~ '^[A-Z][A-Z_]{0,39}$'),
  name          text not null check (char_length(name) between 1 and 60),
  valid_from    date not null,
  way           text not null check (way in ('WHOLE','PARTS')),  -- each assessor scores all of it, or each item has an assessor of its own
  assessors     integer not null check (assessors between 1 and 50),
  drop_extremes boolean not null default false,    -- one highest and one lowest sheet do not count
  spread_limit  integer check (spread_limit between 1 and 10000),  -- between two sheets; over it all score once more
  pass_mark     integer not null check (pass_mark between 0 and 10000),
  stands_on     text not null check (char_length(stands_on) between 1 and 200),
  source        text not null check (source in ('a','b','c','k')),  -- as for minxu.meeting_rule
  added_by      text,                              -- null: came with the product
  constraint scoring_standard_once unique (key, valid_from),
  constraint scoring_drops_of_three check (not drop_extremes or assessors >= 3),
  constraint scoring_parts_are_plain check (way = 'WHOLE' or (not drop_extremes and spread_limit is null))
);

create table minxu.scoring_indicator (             -- a standard's tree: what has none below it is scored
  standard_id   bigint not null references minxu.scoring_standard,
  code          text not null check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  parent        text,
  place         integer not null check (place > 0),
  name          text not null check (char_length(name) between 1 and 100),
  maximum       integer check (maximum between 1 and 1000000),   -- null of a heading
  weight        integer check (weight between 1 and 10000),      -- of 100.00; null of a heading
  method        text not null default '' check (char_length(method) <= 1000),  -- how it is scored
  evidence      text[] not null default '{}',      -- kinds of evidence, one document at least; none: none is asked
  may_not_apply text check (char_length(may_not_apply) between 1 and 300),  -- when it is left out; null: never
  after_all     boolean not null default false,    -- of PARTS: opens when all the others are in
  primary key (standard_id, code),
  unique (standard_id, place),
  foreign key (standard_id, parent) references minxu.scoring_indicator,
  check (num_nulls(maximum, weight) in (0, 2)),
  check (parent <> code)
);

create function minxu.check_scoring_standard() returns trigger language plpgsql as $$
declare
  of_standard bigint := case tg_table_name when 'scoring_standard' then (to_jsonb(new) ->> 'id')::bigint else (to_jsonb(new) ->> 'standard_id')::bigint end;
  whole integer;
  wrong text;
begin
  select coalesce(sum(weight), 0) into whole from minxu.scoring_indicator where standard_id = of_standard;
  if whole <> 10000 then
    raise exception '评分标准各项权重之和应为 100，现为 %，请核对后重新提交。', trim_scale(whole / 100.0) using errcode = 'MX001';
  end if;
  select i.name into wrong from minxu.scoring_indicator i where standard_id = of_standard
    and (weight is null) <> exists (select 1 from minxu.scoring_indicator b where b.standard_id = of_standard and b.parent = i.code) limit 1;
  if wrong is not null then
    raise exception '评分标准“%”：有下级的指标不设满分和权重，没有下级的指标都要设。', wrong using errcode = 'MX001';
  end if;
  select i.name into wrong from minxu.scoring_indicator i join minxu.scoring_standard s on s.id = i.standard_id
    where standard_id = of_standard and after_all and (s.way = 'WHOLE' or weight is null) limit 1;
  if wrong is not null then
    raise exception '评分标准“%”：只有分项评分的标准可以设最后评的一项。', wrong using errcode = 'MX001';
  end if;
  return null;
end $$;
create constraint trigger scoring_standard_whole after insert on minxu.scoring_standard deferrable initially deferred
  for each row execute function minxu.check_scoring_standard();
create constraint trigger scoring_indicator_whole after insert on minxu.scoring_indicator deferrable initially deferred
  for each row execute function minxu.check_scoring_standard();
create trigger scoring_standard_append_only before update or delete on minxu.scoring_standard for each row execute function minxu.refuse_change();
create trigger scoring_standard_no_truncate before truncate on minxu.scoring_standard for each statement execute function minxu.refuse_change();
create trigger scoring_indicator_append_only before update or delete on minxu.scoring_indicator for each row execute function minxu.refuse_change();
create trigger scoring_indicator_no_truncate before truncate on minxu.scoring_indicator for each statement execute function minxu.refuse_change();

create table minxu.scoring_panel (                 -- a case is scored
  id          bigint generated always as identity primary key,
  case_id     bigint not null references minxu.case,
  standard_id bigint not null references minxu.scoring_standard,  -- the version by which it is scored, whatever comes after
  round       integer not null check (round between 1 and 99),
  unit_id     text references minxu.unit,          -- of PARTS: the organisation that is entrusted with it
  excluded    text[] not null default '{}',        -- units that take part in the matter beside the case's own and its parties
  opened_at   timestamptz not null,
  opened_by   text not null,
  revealed_at timestamptz,                         -- all sheets are in: they may be read
  closed_at   timestamptz,
  spread      integer,                             -- between the highest and the lowest sheet
  total       integer,
  result      text check (result in ('PASS','FAIL')),
  constraint scoring_round_once unique (case_id, standard_id, round),
  check (closed_at is null or revealed_at is not null),
  check (num_nulls(closed_at, total, result) in (0, 3))
);
create unique index scoring_panel_one_at_a_time on minxu.scoring_panel (case_id) where closed_at is null;
create index scoring_panel_case on minxu.scoring_panel (case_id);

create table minxu.scoring_sheet (
  id           bigint generated always as identity primary key,
  panel_id     bigint not null references minxu.scoring_panel,
  case_id      bigint not null references minxu.case,
  pass         integer not null default 1 check (pass in (1, 2)),  -- 2: once more, since the spread was over the limit
  indicator    text,                               -- of PARTS: its one
  last         boolean not null default false,     -- of PARTS: opened when all the others were in
  assessor     text not null,                      -- an account
  unit_id      text not null references minxu.unit,
  appointed_at timestamptz not null,
  appointed_by text not null,
  declared_at  timestamptz,                        -- that he has no interest in the matter
  recused_at   timestamptz,
  recused_why  text,
  submitted_at timestamptz,
  total        integer,                            -- of WHOLE, when it was submitted
  check (num_nulls(recused_at, recused_why) in (0, 2)),
  check (recused_at is null or submitted_at is null),
  check (declared_at <= submitted_at)
);
create unique index scoring_sheet_one_a_person on minxu.scoring_sheet (panel_id, pass, assessor) where not last;
create unique index scoring_sheet_one_an_item on minxu.scoring_sheet (panel_id, indicator) where indicator is not null and recused_at is null;
create index scoring_sheet_panel on minxu.scoring_sheet (panel_id);
create index scoring_sheet_case on minxu.scoring_sheet (case_id);

create table minxu.scoring_score (
  sheet_id       bigint not null references minxu.scoring_sheet,
  case_id        bigint not null references minxu.case,
  indicator      text not null,
  points         integer,
  not_applicable boolean not null default false,
  remark         text not null default '' check (char_length(remark) <= 2000),
  primary key (sheet_id, indicator),
  check (not not_applicable or points is null)
);
create index scoring_score_case on minxu.scoring_score (case_id);

create table minxu.scoring_evidence (              -- a document of the case on which a score stands
  sheet_id    bigint not null,
  indicator   text not null,
  document_id bigint not null,                      -- of minxu.document, which loses none
  case_id     bigint not null references minxu.case,
  sha256      bytea not null,                      -- of the document as it was then
  primary key (sheet_id, indicator, document_id),
  foreign key (sheet_id, indicator) references minxu.scoring_score on delete cascade
);
create index scoring_evidence_document on minxu.scoring_evidence (document_id);
create index scoring_evidence_case on minxu.scoring_evidence (case_id);

-- What speaks against somebody scoring a case: it is his own, or his unit's. Null: nothing.
create function minxu.scoring_interest(number bigint, excluded text[], account text) returns text language sql stable as $$
  with recursive mine (id) as (
    select unit_id from minxu.person where user_id = account
    union select u.parent_id from mine join minxu.unit u on u.id = mine.id where u.kind = 'GRID'),
  who as (select p.name, u.name as unit from minxu.person p join minxu.unit u on u.id = p.unit_id where p.user_id = account)
  select case
    when not exists (select 1 from who) then '“' || account || '”不在组织机构中，不能评分。'
    when exists (select 1 from minxu.case c where c.id = number and c.registered_by = account)
      then '“' || (select name from who) || '”是这件事项的提出人，不能给自己的事项评分，请另选他人。'
    when exists (select 1 from minxu.case c where c.id = number and c.unit_id in (select id from mine))
      then '这件事项是“' || (select unit from who) || '”的，本单位人员“' || (select name from who) || '”不能评分，请另选其他单位的人员。'
    when exists (select 1 from minxu.case_party p where p.case_id = number and p.role <> 'APPRAISER' and p.unit_id in (select id from mine))
      or exists (select 1 from mine where id = any (excluded))
      then '“' || (select unit from who) || '”是这件事项的参与单位，本单位人员“' || (select name from who) || '”不能评分，请另选其他单位的人员。'
  end
$$;

-- A sheet's own sum: points of what applies, each by its weight, rounded half up.
create function minxu.scoring_sum(sheets bigint[]) returns integer language sql stable as $$
  select round(10000 * sum(i.weight * s.points::numeric / i.maximum) / sum(i.weight))::integer
  from minxu.scoring_score s join minxu.scoring_sheet t on t.id = s.sheet_id join minxu.scoring_panel p on p.id = t.panel_id
    join minxu.scoring_indicator i on i.standard_id = p.standard_id and i.code = s.indicator
  where s.sheet_id = any (sheets) and not s.not_applicable and s.points is not null
$$;

-- Of the last pass, what is in; whether one of the two does not count (several alike: one of them).
create function minxu.scoring_counted(of_panel bigint) returns table (sheet_id bigint, total integer, dropped text) language sql stable as $$
  with sheet as (
    select t.id, t.total, s.drop_extremes, row_number() over (order by t.total, t.id) as low, row_number() over (order by t.total desc, t.id desc) as high
    from minxu.scoring_sheet t join minxu.scoring_panel p on p.id = t.panel_id join minxu.scoring_standard s on s.id = p.standard_id
    where t.panel_id = of_panel and t.submitted_at is not null
      and t.pass = (select max(pass) from minxu.scoring_sheet where panel_id = of_panel))
  select id, total, case when drop_extremes and high = 1 then 'HIGHEST' when drop_extremes and low = 1 then 'LOWEST' end from sheet
$$;

-- What a panel waits for: APPOINT (assessors are missing), SCORE (sheets are open), RECHECK (the spread is over the limit), LAST (of PARTS:
-- the one that comes after all), READY.
create function minxu.scoring_next(of_panel bigint) returns text language sql stable as $$
  with panel as (
    select p.id, s.*, coalesce((select max(pass) from minxu.scoring_sheet where panel_id = p.id), 1) as pass
    from minxu.scoring_panel p join minxu.scoring_standard s on s.id = p.standard_id where p.id = of_panel),
  sheet as (select t.* from minxu.scoring_sheet t, panel where t.panel_id = of_panel and t.pass = panel.pass and t.recused_at is null)
  select case
    when (select count(*) from sheet where not last) < case way
        when 'WHOLE' then assessors
        else (select count(*) from minxu.scoring_indicator i where i.standard_id = (select standard_id from minxu.scoring_panel where id = of_panel)
          and weight is not null and not after_all) end then 'APPOINT'
    when exists (select 1 from sheet where submitted_at is null) then 'SCORE'
    when pass = 1 and (select max(total) - min(total) from sheet) > spread_limit then 'RECHECK'
    when (select count(*) from sheet where last) < (select count(*) from minxu.scoring_indicator i
        where i.standard_id = (select standard_id from minxu.scoring_panel where id = of_panel) and after_all) then 'LAST'
    else 'READY' end
  from panel
$$;

create function minxu.guard_scoring_panel() returns trigger language plpgsql as $$
declare
  standard minxu.scoring_standard;
begin
  if tg_op = 'DELETE' then
    raise exception '评分不能删除。' using errcode = 'MX001';
  end if;
  select * into standard from minxu.scoring_standard where id = new.standard_id;
  if tg_op = 'INSERT' then
    if num_nonnulls(new.revealed_at, new.closed_at, new.spread, new.total, new.result) > 0 then
      raise exception '评分的结果由系统计算，不能填写。' using errcode = 'MX001';
    end if;
    if (standard.way = 'PARTS') <> (new.unit_id is not null) then
      raise exception '分项评分的标准须委托一个单位，其他的直接确定评委。' using errcode = 'MX001';
    end if;
    return new;
  end if;
  if old.closed_at is not null then
    raise exception '评分已经结束，结果不能再改。' using errcode = 'MX001';
  end if;
  if to_jsonb(new) - 'revealed_at' - 'closed_at' <> to_jsonb(old) - 'revealed_at' - 'closed_at' then
    raise exception '评分开始后，标准、轮次和受委托的单位不能再改，结果由系统计算。' using errcode = 'MX001';
  end if;
  if new.revealed_at is not null and old.revealed_at is null and minxu.scoring_next(old.id) not in ('LAST','READY') then
    raise exception '评分表还没有全部提交，不能公开。' using errcode = 'MX001';
  end if;
  if new.revealed_at is distinct from old.revealed_at and old.revealed_at is not null then
    raise exception '评分已经公开，不能再改。' using errcode = 'MX001';
  end if;
  if new.closed_at is not null then
    if minxu.scoring_next(old.id) <> 'READY' then
      raise exception '评分表还没有全部提交，不能得出结果。' using errcode = 'MX001';
    end if;
    if standard.way = 'WHOLE' then
      select max(total) - min(total) into new.spread from minxu.scoring_counted(old.id);
      select round(avg(total))::integer into new.total from minxu.scoring_counted(old.id) where dropped is null;
    else
      new.total := minxu.scoring_sum(array(select id from minxu.scoring_sheet where panel_id = old.id and submitted_at is not null));
    end if;
    new.total := coalesce(new.total, 0);
    new.result := case when new.total >= standard.pass_mark then 'PASS' else 'FAIL' end;
  end if;
  return new;
end $$;
create trigger scoring_panel_guard before insert or update or delete on minxu.scoring_panel for each row execute function minxu.guard_scoring_panel();

create function minxu.guard_scoring_sheet() returns trigger language plpgsql as $$
declare
  panel minxu.scoring_panel;
  standard minxu.scoring_standard;
  wrong text;
begin
  if tg_op = 'DELETE' then
    raise exception '评分表不能删除。' using errcode = 'MX001';
  end if;
  select * into panel from minxu.scoring_panel where id = new.panel_id for no key update;
  select * into standard from minxu.scoring_standard where id = panel.standard_id;
  if tg_op = 'UPDATE' and to_jsonb(new) = to_jsonb(old) || jsonb_build_object('recused_why', minxu.erased(old.recused_why)) and minxu.is_closed(old.case_id) then
    return new;
  end if;
  if panel.closed_at is not null then
    raise exception '评分已经结束，评分表不能再改。' using errcode = 'MX001';
  end if;
  if tg_op = 'INSERT' then
    new.case_id := panel.case_id;
    if num_nonnulls(new.declared_at, new.recused_at, new.submitted_at, new.total) > 0 then
      raise exception '评分表先发出，再填写。' using errcode = 'MX001';
    end if;
    if (standard.way = 'PARTS') <> (new.indicator is not null)
        or (new.indicator is not null and not exists (select 1 from minxu.scoring_indicator where standard_id = standard.id and code = new.indicator
          and weight is not null and after_all = new.last)) then
      raise exception '评分表与评分标准不符。' using errcode = 'MX001';
    end if;
    if new.last and minxu.scoring_next(panel.id) <> 'LAST' then
      raise exception '其他各项还没有全部评完，最后一项不能开始。' using errcode = 'MX001';
    end if;
    if not new.last and panel.revealed_at is not null then
      raise exception '评分已经公开，不能再增加评委。' using errcode = 'MX001';
    end if;
    if new.pass = 2 and minxu.scoring_next(panel.id) not in ('RECHECK','APPOINT','SCORE') then
      raise exception '评分差距没有超限，不必复评。' using errcode = 'MX001';
    end if;
    if standard.way = 'WHOLE' and (select count(*) from minxu.scoring_sheet where panel_id = panel.id and pass = new.pass and recused_at is null) >= standard.assessors then
      raise exception '评委已满 % 名，不能再增加。', standard.assessors using errcode = 'MX001';
    end if;
    if panel.unit_id <> new.unit_id or not exists (select 1 from minxu.person where user_id = new.assessor and unit_id = new.unit_id) then
      raise exception '评估人员须是受委托单位的人员，请重新选择。' using errcode = 'MX001';
    end if;
    if exists (select 1 from minxu.scoring_sheet where panel_id = panel.id and assessor = new.assessor and recused_at is not null) then
      raise exception '已申请回避的人不能再评分，请另选他人。' using errcode = 'MX001';
    end if;
  elsif old.recused_at is not null or old.submitted_at is not null then
    raise exception '评分表已经提交或已经回避，不能再改。' using errcode = 'MX001';
  elsif to_jsonb(new) - '{declared_at,recused_at,recused_why,submitted_at,total}'::text[]
      <> to_jsonb(old) - '{declared_at,recused_at,recused_why,submitted_at,total}'::text[]
      or (old.declared_at is not null and new.declared_at is distinct from old.declared_at) then
    raise exception '评分表是谁的、评什么，发出后不能再改。' using errcode = 'MX001';
  end if;
  if tg_op = 'INSERT' or new.submitted_at is not null then
    wrong := minxu.scoring_interest(panel.case_id, panel.excluded, new.assessor);
    if wrong is not null then
      raise exception '%', wrong using errcode = 'MX001';
    end if;
  end if;
  new.total := null;
  if new.submitted_at is not null then
    if new.declared_at is null then
      raise exception '请先声明与被评对象有没有利害关系，再提交评分。' using errcode = 'MX001';
    end if;
    select i.name into wrong from minxu.scoring_indicator i left join minxu.scoring_score s on s.sheet_id = old.id and s.indicator = i.code
      where i.standard_id = standard.id and i.weight is not null and (i.code = new.indicator or (new.indicator is null and not i.after_all))
        and s.points is null and s.not_applicable is not true order by i.place limit 1;
    if wrong is not null then
      raise exception '“%”还没有评分，请评完各项后提交。', wrong using errcode = 'MX001';
    end if;
    select i.name into wrong from minxu.scoring_indicator i join minxu.scoring_score s on s.sheet_id = old.id and s.indicator = i.code
      where i.standard_id = standard.id and cardinality(i.evidence) > 0 and not s.not_applicable
        and not exists (select 1 from minxu.scoring_evidence e join minxu.document d on d.id = e.document_id
          where e.sheet_id = old.id and e.indicator = i.code and d.withdrawn_at is null) order by i.place limit 1;
    if wrong is not null then
      raise exception '“%”须附证据：请把证据添加到“办理记录”的材料中，再在评分里选用。', wrong using errcode = 'MX001';
    end if;
    if standard.way = 'WHOLE' then
      new.total := coalesce(minxu.scoring_sum(array[old.id]), 0);
    end if;
  end if;
  return new;
end $$;
create trigger scoring_sheet_guard before insert or update or delete on minxu.scoring_sheet for each row execute function minxu.guard_scoring_sheet();

-- Whether a sheet may still be filled in.
create function minxu.scoring_open(of_sheet bigint) returns boolean language sql stable as $$
  select t.submitted_at is null and t.recused_at is null and p.closed_at is null
  from minxu.scoring_sheet t join minxu.scoring_panel p on p.id = t.panel_id where t.id = of_sheet
$$;

create function minxu.guard_scoring_score() returns trigger language plpgsql as $$
declare
  i minxu.scoring_indicator;
begin
  if tg_op = 'UPDATE' and to_jsonb(new) = to_jsonb(old) || jsonb_build_object('remark', minxu.erased(old.remark)) and minxu.is_closed(old.case_id) then
    return new;
  end if;
  if not minxu.scoring_open(case tg_op when 'DELETE' then old.sheet_id else new.sheet_id end) then
    raise exception '评分表已经提交或已经回避，分值、说明和证据不能再改。' using errcode = 'MX001';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  select t.case_id into new.case_id from minxu.scoring_sheet t where t.id = new.sheet_id;
  select x.* into i from minxu.scoring_sheet t join minxu.scoring_panel p on p.id = t.panel_id
    join minxu.scoring_indicator x on x.standard_id = p.standard_id and x.code = new.indicator
    where t.id = new.sheet_id and x.weight is not null and coalesce(t.indicator, x.code) = x.code and x.after_all = t.last;
  if i.code is null then
    raise exception '评分标准里没有“%”这一项。', new.indicator using errcode = 'MX001';
  end if;
  if new.points not between 0 and i.maximum then
    raise exception '“%”的分值应为 0 至 %，请重新填写。', i.name, trim_scale(i.maximum / 100.0) using errcode = 'MX001';
  end if;
  if new.not_applicable and i.may_not_apply is null then
    raise exception '“%”不能按不适用处理，请评分。', i.name using errcode = 'MX001';
  end if;
  if new.not_applicable and btrim(new.remark) = '' then
    raise exception '“%”按不适用处理的，请写明理由。', i.name using errcode = 'MX001';
  end if;
  return new;
end $$;
create trigger scoring_score_guard before insert or update or delete on minxu.scoring_score for each row execute function minxu.guard_scoring_score();

create function minxu.guard_scoring_evidence() returns trigger language plpgsql as $$
declare
  d minxu.document;
begin
  if tg_op = 'UPDATE' or not minxu.scoring_open(case tg_op when 'DELETE' then old.sheet_id else new.sheet_id end) then
    raise exception '评分表已经提交或已经回避，分值、说明和证据不能再改。' using errcode = 'MX001';
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  select case_id into new.case_id from minxu.scoring_sheet where id = new.sheet_id;
  select * into d from minxu.document where id = new.document_id and case_id = new.case_id and withdrawn_at is null;
  if d.id is null or (d.apart and d.added_by <> (select assessor from minxu.scoring_sheet where id = new.sheet_id)
      and exists (select 1 from minxu.scoring_panel where case_id = new.case_id and revealed_at is null and opened_at <= d.added_at)) then
    raise exception '所选的证据不是这件事项的材料，或已经撤下，请重新选择。' using errcode = 'MX001';
  end if;
  new.sha256 := d.sha256;
  return new;
end $$;

create trigger scoring_evidence_guard before insert or update or delete on minxu.scoring_evidence
  for each row execute function minxu.guard_scoring_evidence();

create function minxu.guard_scored_document() returns trigger language plpgsql as $$
begin
  if exists (select 1 from minxu.scoring_evidence e join minxu.scoring_sheet t on t.id = e.sheet_id where e.document_id = old.id and t.submitted_at is not null) then
    raise exception '这份材料是已提交评分的证据，不能撤下。' using errcode = 'MX001';
  end if;
  return new;
end $$;
create trigger document_of_score before update on minxu.document for each row
  when (old.withdrawn_at is null and new.withdrawn_at is not null) execute function minxu.guard_scored_document();

create trigger scoring_panel_no_truncate before truncate on minxu.scoring_panel for each statement execute function minxu.refuse_change();
create trigger scoring_sheet_no_truncate before truncate on minxu.scoring_sheet for each statement execute function minxu.refuse_change();
create trigger scoring_score_no_truncate before truncate on minxu.scoring_score for each statement execute function minxu.refuse_change();
create trigger scoring_evidence_no_truncate before truncate on minxu.scoring_evidence for each statement execute function minxu.refuse_change();

-- The product's own standards, domain.md A-P5 and A-P6: an administrator adds the district's.
with standard as (
  insert into minxu.scoring_standard (key, name, valid_from, way, assessors, pass_mark, stands_on, source)
  values ('APPRAISAL', '立项评估（1+6）', '2000-01-01', 'PARTS', 7, 7000, '“1+6”的方法 [a] 来源000；分值和合格线 [c] 系统默认值', 'c') returning id)
insert into minxu.scoring_indicator (standard_id, code, place, name, maximum, weight, method, evidence, after_all)
select id, code, place, name, points, points, method, evidence, code = 'SYNTHESIS' from standard, (values
  ('SITE_VISIT', 1, '现场了解考察', 1500, '到项目实施地点了解场地、条件和受益群体，按需求真实、条件具备评分', array['考察照片','考察记录']),
  ('BRIEFING', 2, '面对面听取汇报', 1000, '听取申报单位当面汇报，按目标清楚、措施可行评分', array['汇报记录','汇报材料']),
  ('DOCUMENTS', 3, '查阅相关资料', 1500, '查阅需求清单、预算和单位资料，按资料齐全、预算合理评分', array['查阅记录','相关资料']),
  ('INTERVIEWS', 4, '对象深入访谈', 1500, '访谈受益对象，按需求迫切、受益面广评分', array['访谈记录']),
  ('WORKSHOP', 5, '动态小组研讨', 1000, '组织小组研讨，按风险可控、各方认可评分', array['研讨记录']),
  ('PUBLIC_OPINION', 6, '群众意见反馈', 1500, '收集群众意见，按支持程度和意见采纳情况评分', array['意见汇总','问卷']),
  ('SYNTHESIS', 7, '全面分析研究', 2000, '六种方法全部完成后，综合分析四要点、可行性和风险评分', array[]::text[])) as x (code, place, name, points, method, evidence);

with standard as (
  insert into minxu.scoring_standard (key, name, valid_from, way, assessors, drop_extremes, spread_limit, pass_mark, stands_on, source)
  values ('PITCH', '公益项目路演答辩', '2000-01-01', 'WHOLE', 5, true, 3000, 7000, '系统默认值', 'c') returning id)
insert into minxu.scoring_indicator (standard_id, code, parent, place, name, maximum, weight, method)
select id, code, parent, place, name, points, points, method from standard, (values
  ('PROJECT', null, 1, '项目设计', null::integer, ''),
  ('NEED', 'PROJECT', 2, '需求与受益群体', 2000, '需求真实，受益群体明确'),
  ('MEASURES', 'PROJECT', 3, '实施措施', 2500, '措施具体、可行，进度合理'),
  ('EFFECT', 'PROJECT', 4, '预期效果', 2000, '效果可衡量，可持续'),
  ('BUDGET', 'PROJECT', 5, '经费预算', 1500, '预算合理，与措施相符'),
  ('TEAM', null, 6, '团队与答辩', null, ''),
  ('ABILITY', 'TEAM', 7, '团队能力', 1000, '人员、经验与项目相称'),
  ('ANSWERS', 'TEAM', 8, '现场答辩', 1000, '表述清楚，回答切题')) as x (code, parent, place, name, points, method);
