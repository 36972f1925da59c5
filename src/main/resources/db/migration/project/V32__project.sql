-- 民需项目 (docs/project.md): types, designs, claims, instalments, milestones, evaluation. What must never happen is refused here, by
-- whatever door. Amounts are fen.

create table minxu.project_type (                  -- dated: never changed, followed by one that is valid from a later day
  key            text not null,
  valid_from     date not null,
  name           text not null,
  least_fen      bigint not null check (least_fen > 0),
  most_fen       bigint not null,                  -- both inclusive
  instalments    integer[] not null,               -- in per cent: at signing, after the mid-term check, after acceptance
  claim_amount   integer not null check (claim_amount between 1 and 365),  -- how long it is open for claims
  claim_unit     text not null check (claim_unit in ('WORKING_DAYS','DAYS')),
  report_months  integer not null check (report_months between 1 and 12),
  days           integer not null check (days between 1 and 1096),         -- from signing to its agreed end
  appraised      boolean not null,                 -- by 1+6; else the party organisation approves it
  representatives boolean not null,                -- whether residents' representatives have to agree to it
  claimant_kinds text[] not null,                  -- kinds of units that may claim it
  stands_on      text not null,
  primary key (key, valid_from),
  check (most_fen >= least_fen)
);
create function minxu.guard_project_type() returns trigger language plpgsql as $$
begin
  if cardinality(new.instalments) <> 3 or (select sum(p) <> 100 or min(p) < 1 from unnest(new.instalments) p) then
    raise exception '分期比例须为三期（签约、中期检查、验收），每期大于 0，合计 100。' using errcode = 'MX001';
  end if;
  return new;
end $$;
create trigger project_type_whole before insert on minxu.project_type for each row execute function minxu.guard_project_type();
create trigger project_type_append_only before update or delete on minxu.project_type for each row execute function minxu.refuse_change();
create trigger project_type_no_truncate before truncate on minxu.project_type for each statement execute function minxu.refuse_change();
insert into minxu.project_type values
  ('ORDINARY', '2000-01-01', '民需服务项目', 1, 10000000, '{60,30,10}', 30, 'DAYS', 2, 90, true, false,
   '{DEPARTMENT,STREET,CENTRE,ORGANISATION}', '三十日未认领、60/30/10、上限 100 000 元、报告间隔和期限 [c] 系统默认值，可配置'),
  ('WHISTLE', '2000-01-01', '社区吹哨响应项目', 100000, 500000, '{60,30,10}', 15, 'WORKING_DAYS', 1, 90, false, true,
   '{DEPARTMENT,ORGANISATION}', '1 000–5 000 元、居民代表会议、认领单位 [a] 来源001；认领期 15 个工作日、每月报告、分期和期限 [c] 系统默认值，可配置');

create table minxu.project (
  id             bigint primary key references minxu.case,
  name           text not null,
  type           text not null,
  type_from      date not null,
  route          text not null default 'JOINT' check (route in ('JOINT','DELIBERATION','CO_BUILDING','CONTEST')),
  subclass       text not null,                    -- of minxu.option_list serviceSubclass
  category       text,                             -- of minxu.option_list projectCategory
  implementer    text references minxu.unit,       -- null until it is analysed
  partners       text[] not null default '{}',
  proposed_on    date not null,
  until_on       date not null,                    -- when it is to be done, as far as is known
  round          integer not null default 0,       -- how often it was listed
  listed_at      timestamptz,
  claim_until    timestamptz,
  claimed_at     timestamptz,
  signed_at      timestamptz,
  midterm        text check (midterm in ('PASSED','FAILED')),
  midterm_at     timestamptz,
  rectified      integer not null default 0,       -- how often the acceptance asked for more
  accepted_at    timestamptz,
  accepted_on    date,                             -- the same in the district's zone
  merged_into    bigint references minxu.case,
  foreign key (type, type_from) references minxu.project_type (key, valid_from),
  check (num_nulls(midterm, midterm_at) in (0, 2)),
  check (num_nulls(accepted_at, accepted_on) in (0, 2))
);
create index project_listed on minxu.project (claim_until) where claimed_at is null and claim_until is not null;
create index project_signed on minxu.project (signed_at) where signed_at is not null;

create table minxu.project_design (                -- 四要素: append-only, the last one holds
  project_id  bigint not null references minxu.project,
  version     integer not null,
  beneficiaries text not null,
  measures    text not null,
  effect      text not null,
  budget_fen  bigint not null,
  why         text,                                -- of every version but the first
  at          timestamptz not null,
  by_user     text not null,
  primary key (project_id, version)
);
create view minxu.project_now as
  select p.*, d.version, d.beneficiaries, d.measures, d.effect, d.budget_fen, t.name as type_name, t.least_fen, t.most_fen, t.instalments,
    t.claim_amount, t.claim_unit, t.report_months, t.days, t.appraised, t.representatives, t.claimant_kinds
  from minxu.project p join minxu.project_type t on t.key = p.type and t.valid_from = p.type_from
    join lateral (select * from minxu.project_design where project_id = p.id order by version desc limit 1) d on true;

create function minxu.guard_project_design() returns trigger language plpgsql as $$
declare
  p minxu.project;
  t minxu.project_type;
  last minxu.project_design;
begin
  select * into p from minxu.project where id = new.project_id for no key update;
  select * into t from minxu.project_type where key = p.type and valid_from = p.type_from;
  select * into last from minxu.project_design where project_id = new.project_id order by version desc limit 1;
  if new.budget_fen < t.least_fen or new.budget_fen > t.most_fen then
    raise exception '“%”的经费预算应为 % 至 % 元，请改正。', t.name, to_char(t.least_fen / 100.0, 'FM999999990.00'), to_char(t.most_fen / 100.0, 'FM999999990.00')
      using errcode = 'MX001';
  end if;
  if last.version is not null and p.round > 0 and new.budget_fen <> last.budget_fen then
    raise exception '项目已经发布，经费预算不能再改。' using errcode = 'MX001';
  end if;
  if p.accepted_at is not null then
    raise exception '项目已经验收，不能再改。' using errcode = 'MX001';
  end if;
  new.version := coalesce(last.version, 0) + 1;
  return new;
end $$;
create trigger project_design_guard before insert on minxu.project_design for each row execute function minxu.guard_project_design();
create trigger project_design_append_only before update or delete on minxu.project_design
  for each row execute function minxu.guard_typed('project_id', 'beneficiaries', 'measures', 'effect', 'why');
create trigger project_design_no_truncate before truncate on minxu.project_design for each statement execute function minxu.refuse_change();

create table minxu.project_claim (                 -- what a unit is ready to bear in a round of claims
  project_id bigint not null references minxu.project,
  round      integer not null,
  unit_id    text not null references minxu.unit,
  place      integer not null,                     -- in the order in which they came
  share_fen  bigint not null check (share_fen > 0),
  claimed_on date not null,
  at         timestamptz not null,
  by_user    text not null,
  primary key (project_id, round, unit_id)
);

create function minxu.guard_project_claim() returns trigger language plpgsql as $$
declare
  p minxu.project_now;
  rest bigint;
begin
  perform 1 from minxu.project where id = new.project_id for no key update;
  select * into p from minxu.project_now where id = new.project_id;
  select p.budget_fen - coalesce(sum(share_fen), 0), 1 + count(*) into rest, new.place
    from minxu.project_claim where project_id = new.project_id and round = p.round;
  if p.claimed_at is not null then
    raise exception '项目已经认领满额，不能再认领。' using errcode = 'MX001';
  end if;
  if p.route = 'CONTEST' and p.round = 0 then
    null;  -- matched: nobody else may
  elsif p.claim_until is null or new.at >= p.claim_until then
    raise exception '项目不在认领期内，不能认领。' using errcode = 'MX001';
  end if;
  new.round := p.round;
  if exists (select 1 from minxu.project_claim where project_id = new.project_id and round = p.round and unit_id = new.unit_id) then
    raise exception '“%”已经认领过这个项目，不能重复认领。', (select name from minxu.unit where id = new.unit_id) using errcode = 'MX001';
  end if;
  if (select kind from minxu.unit where id = new.unit_id) <> all (p.claimant_kinds) then
    raise exception '“%”不能认领这类项目。', (select name from minxu.unit where id = new.unit_id) using errcode = 'MX001';
  end if;
  if exists (select 1 from minxu.unit_exclusion where unit_id = new.unit_id and since <= new.claimed_on and (until is null or until >= new.claimed_on)
      and (lifted_on is null or lifted_on > new.claimed_on)) then
    raise exception '“%”现在不能认领项目（限制参与）。', (select name from minxu.unit where id = new.unit_id) using errcode = 'MX001';
  end if;
  if new.share_fen > rest then
    raise exception '认领额超过了剩余的 % 元，请改正。', to_char(rest / 100.0, 'FM999999990.00') using errcode = 'MX001';
  end if;
  return new;
end $$;
create trigger project_claim_guard before insert on minxu.project_claim for each row execute function minxu.guard_project_claim();
create trigger project_claim_append_only before update or delete on minxu.project_claim for each row execute function minxu.refuse_change();
create trigger project_claim_no_truncate before truncate on minxu.project_claim for each statement execute function minxu.refuse_change();

-- What its claimants bear together in the round that counts.
create function minxu.project_claimed(number bigint) returns bigint language sql stable as $$
  select coalesce(sum(c.share_fen), 0)::bigint from minxu.project p join minxu.project_claim c on c.project_id = p.id and c.round = p.round where p.id = number
$$;

create table minxu.project_milestone (             -- what was done, with its evidence
  project_id  bigint not null references minxu.project,
  place       integer not null,
  title       text not null check (btrim(title) <> ''),
  reached_on  date not null,
  document_id bigint not null,                     -- of minxu.document
  at          timestamptz not null,
  by_user     text not null,
  primary key (project_id, place),
  constraint project_evidence_once unique (document_id)
);
create function minxu.guard_project_milestone() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from minxu.document where id = new.document_id and case_id = new.project_id and withdrawn_at is null) then
    raise exception '证明材料不是这个项目的，或已经撤下；请先在“办理记录”中添加，再选择。' using errcode = 'MX001';
  end if;
  if exists (select 1 from minxu.project_milestone where document_id = new.document_id) then
    raise exception '这份材料已经证明了另一个里程碑，请添加新的材料。' using errcode = 'MX001';
  end if;
  if not exists (select 1 from minxu.project where id = new.project_id and signed_at is not null and accepted_at is null) then
    raise exception '项目不在实施中，不能登记里程碑。' using errcode = 'MX001';
  end if;
  new.place := 1 + coalesce((select max(place) from minxu.project_milestone where project_id = new.project_id), 0);
  return new;
end $$;
create trigger project_milestone_guard before insert on minxu.project_milestone for each row execute function minxu.guard_project_milestone();
create trigger project_milestone_append_only before update or delete on minxu.project_milestone
  for each row execute function minxu.guard_typed('project_id', 'title');

create table minxu.project_instalment (            -- each of a project's instalments, once; whether it was paid the books say
  project_id bigint not null references minxu.project,
  place      integer not null,
  amount_fen bigint not null check (amount_fen > 0),
  ordered_at timestamptz not null,
  primary key (project_id, place)
);

-- In whole fen, rounded down; the last one takes what is left.
create function minxu.project_instalment_of(budget bigint, percents integer[], which integer) returns bigint language sql immutable as $$
  select case when which < cardinality(percents) then budget * percents[which] / 100
    else budget - (select coalesce(sum(budget * p / 100), 0)::bigint from unnest(percents[1:cardinality(percents) - 1]) p) end
$$;

create function minxu.guard_project_instalment() returns trigger language plpgsql as $$
declare
  p minxu.project_now;
begin
  select * into p from minxu.project_now where id = new.project_id;
  if p.signed_at is null then
    raise exception '项目还没有签约，不能拨付。' using errcode = 'MX001';
  end if;
  if new.place > cardinality(p.instalments) or new.place <> 1 + (select count(*) from minxu.project_instalment where project_id = p.id) then
    raise exception '拨付只能一期一期地来，这一期不能拨付。' using errcode = 'MX001';
  end if;
  if new.place > 1 and p.midterm is distinct from 'PASSED' then
    raise exception '中期检查还没有通过，不能拨付第 % 期。', new.place using errcode = 'MX001';
  end if;
  if new.place = cardinality(p.instalments) and p.accepted_at is null then
    raise exception '项目还没有通过验收，不能拨付末期。' using errcode = 'MX001';
  end if;
  if new.amount_fen <> minxu.project_instalment_of(p.budget_fen, p.instalments, new.place) then
    raise exception '第 % 期的金额与分期比例不符。', new.place using errcode = 'MX001';
  end if;
  return new;
end $$;
create trigger project_instalment_guard before insert on minxu.project_instalment for each row execute function minxu.guard_project_instalment();
create trigger project_instalment_append_only before update or delete on minxu.project_instalment for each row execute function minxu.refuse_change();
create trigger project_instalment_no_truncate before truncate on minxu.project_instalment for each statement execute function minxu.refuse_change();

create function minxu.guard_project() returns trigger language plpgsql as $$
declare
  budget bigint;
begin
  if tg_op = 'DELETE' then
    raise exception '项目不能删除。' using errcode = 'MX001';
  end if;
  if (new.id, new.type, new.type_from, new.proposed_on) is distinct from (old.id, old.type, old.type_from, old.proposed_on) then
    raise exception '项目的类型登记后不能再改。' using errcode = 'MX001';
  end if;
  if new.name <> old.name and (new.name <> minxu.erased(old.name) or not minxu.is_closed(old.id)) then
    raise exception '项目的名称登记后不能再改。' using errcode = 'MX001';
  end if;
  if new.claimed_at is not null and old.claimed_at is null then
    select budget_fen into budget from minxu.project_now where id = new.id;
    if minxu.project_claimed(new.id) <> budget then
      raise exception '认领额合计 % 元，与经费预算 % 元不相等，不能确定。', to_char(minxu.project_claimed(new.id) / 100.0, 'FM999999990.00'), to_char(budget / 100.0, 'FM999999990.00')
        using errcode = 'MX001';
    end if;
  end if;
  if new.signed_at is distinct from old.signed_at and (old.signed_at is not null or new.claimed_at is null) then
    raise exception '认领满额后才能签约，签约只有一次。' using errcode = 'MX001';
  end if;
  if new.midterm is distinct from old.midterm and (old.midterm is not null or new.signed_at is null) then
    raise exception '签约后才有中期检查，结论只有一次。' using errcode = 'MX001';
  end if;
  if new.accepted_at is distinct from old.accepted_at and (old.accepted_at is not null or new.midterm is distinct from 'PASSED') then
    raise exception '中期检查通过后才能验收，验收合格只有一次。' using errcode = 'MX001';
  end if;
  if old.signed_at is not null and (new.round, new.listed_at, new.claim_until, new.claimed_at, new.implementer, new.route)
      is distinct from (old.round, old.listed_at, old.claim_until, old.claimed_at, old.implementer, old.route) then
    raise exception '项目已经签约，认领和实施单位不能再改。' using errcode = 'MX001';
  end if;
  return new;
end $$;
create trigger project_guard before update or delete on minxu.project for each row execute function minxu.guard_project();
create trigger project_no_truncate before truncate on minxu.project for each statement execute function minxu.refuse_change();

create table minxu.project_score_rule (            -- dated: never changed, followed by one that is valid from a later day
  valid_from   date primary key,
  acceptance   integer not null check (acceptance >= 0),    -- points for the first acceptance; less for each time that more was asked
  schedule     integer not null check (schedule >= 0),      -- for being accepted by the agreed end
  satisfaction integer not null check (satisfaction >= 0),  -- of those served
  rectified    integer not null check (rectified >= 0),     -- less for each rectification
  stands_on    text not null,
  constraint project_weights_sum_to_100 check (acceptance + schedule + satisfaction = 100)
);
create trigger project_score_rule_append_only before update or delete on minxu.project_score_rule
  for each row execute function minxu.refuse_change();
insert into minxu.project_score_rule values ('2000-01-01', 40, 20, 40, 10, '[c] 系统默认值，可配置');

create table minxu.project_evaluation (
  id        bigint primary key references minxu.project,
  rated     integer not null check (rated between 0 and 100000),
  satisfied integer not null,
  score     integer check (score between 0 and 10000),  -- in hundredths of a point, computed
  explained text,
  check ((score is null) = (explained is null)),
  constraint project_satisfied_of_rated check (satisfied between 0 and rated)
);
create function minxu.guard_project_evaluation() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.score is not null or (new.id, new.rated, new.satisfied) is distinct from (old.id, old.rated, old.satisfied) then
    raise exception '项目评价登记后不能再改。' using errcode = 'MX001';
  end if;
  return new;
end $$;
create trigger project_evaluation_guard before update or delete on minxu.project_evaluation for each row execute function minxu.guard_project_evaluation();

-- What a project's score comes to by what is on record: satisfaction that nobody was asked for does not count, its points are spread.
create function minxu.project_score_of(number bigint) returns table (score integer, explained text) language sql stable as $$
  with p as (select p.*, e.rated, e.satisfied from minxu.project p join minxu.project_evaluation e on e.id = p.id where p.id = number),
  r as (select s.* from minxu.project_score_rule s, p where s.valid_from <= p.accepted_on order by s.valid_from desc limit 1),
  item (place, name, points, got, said) as (
    select 1, '验收', r.acceptance, greatest(0, r.acceptance - r.rectified * p.rectified)::numeric,
      case when p.rectified = 0 then '一次合格' else '整改 ' || p.rectified || ' 次后合格' end from p, r
    union all select 2, '进度', r.schedule, case when p.accepted_on <= p.until_on then r.schedule else 0 end,
      '约定 ' || p.until_on || '，验收 ' || p.accepted_on from p, r
    union all select 3, '满意度', r.satisfaction, case when p.rated > 0 then r.satisfaction * p.satisfied::numeric / p.rated end,
      case when p.rated = 0 then '没有人评价，不计' else p.rated || ' 人评价，' || p.satisfied || ' 人满意' end from p, r),
  counted as (select sum(points) as whole from item where got is not null)
  select coalesce(round(sum(got) * 10000 / nullif(max(counted.whole), 0))::integer, 0),
    string_agg(name || '（' || points || ' 分）：' || said || coalesce('，得 ' || round(got, 2) || ' 分', ''), E'\n' order by place)
      || case when max(counted.whole) < 100 then E'\n不计的，分值按比例摊到其余各项' else '' end
  from item, counted
$$;

create table minxu.resource (                      -- what units offer
  id     bigint primary key references minxu.case,
  unit_id text not null references minxu.unit,
  kind   text not null check (kind in ('VENUE','PEOPLE','MONEY','SERVICE'))
);

insert into minxu.option_list (list, value, label, unit_id, place) values
  ('serviceDirection', 'SERVICE', '社区服务', null, 1), ('serviceDirection', 'GOVERNANCE', '社区治理', null, 2),
  ('serviceDirection', 'PROFESSIONAL', '专业服务', null, 3), ('serviceDirection', 'NURTURE', '培育发展', null, 4),
  ('serviceSubclass', 'SERVICE_ELDERLY', '社区服务：为老', null, 1), ('serviceSubclass', 'SERVICE_CHILDREN', '社区服务：儿童青少年', null, 2),
  ('serviceSubclass', 'SERVICE_DISABLED', '社区服务：助残', null, 3), ('serviceSubclass', 'SERVICE_NEEDY', '社区服务：济困', null, 4),
  ('serviceSubclass', 'SERVICE_HANDY', '社区服务：便民', null, 5), ('serviceSubclass', 'GOVERNANCE_DELIBERATION', '社区治理：议事协商', null, 6),
  ('serviceSubclass', 'GOVERNANCE_ENVIRONMENT', '社区治理：环境治理', null, 7), ('serviceSubclass', 'GOVERNANCE_MEDIATION', '社区治理：矛盾调解', null, 8),
  ('serviceSubclass', 'GOVERNANCE_PROPERTY', '社区治理：物业共治', null, 9), ('serviceSubclass', 'PROFESSIONAL_CASEWORK', '专业服务：个案小组', null, 10),
  ('serviceSubclass', 'PROFESSIONAL_MIND', '专业服务：心理健康', null, 11), ('serviceSubclass', 'PROFESSIONAL_LAW', '专业服务：医务司法', null, 12),
  ('serviceSubclass', 'NURTURE_ORGANISATIONS', '培育发展：社会组织培育', null, 13), ('serviceSubclass', 'NURTURE_VOLUNTEERS', '培育发展：志愿者赋能', null, 14),
  ('serviceSubclass', 'NURTURE_LEADERS', '培育发展：社区骨干', null, 15),
  ('projectCategory', 'CIVILISED', '文明社区建设', null, 1), ('projectCategory', 'VOLUNTEERS', '志愿者赋能', null, 2), ('projectCategory', 'ELDERLY', '为老服务', null, 3),
  ('projectCategory', 'CHILDREN', '儿童关爱', null, 4), ('projectCategory', 'NEEDY', '助残帮困', null, 5), ('projectCategory', 'SAFETY', '平安守护', null, 6),
  ('projectCategory', 'CULTURE', '文体活动', null, 7), ('projectCategory', 'ENVIRONMENT', '环境提升', null, 8), ('projectCategory', 'HANDY', '便民服务', null, 9)
on conflict do nothing;
