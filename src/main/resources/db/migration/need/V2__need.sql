-- What is a need's own.
create table minxu.category (                      -- 大类/小类: data of the district
  subcategory text primary key,
  category    text not null
);
create trigger category_changed after insert or update or delete or truncate on minxu.category
  for each statement execute function minxu.count_change();

create table minxu.need (
  id             bigint primary key references minxu.case,
  channel        text not null,
  nature         text not null default 'HELP' check (nature in ('CONSULT','HELP','SUGGEST','COMPLAINT')),
  community_id   text not null references minxu.unit,  -- whose it is, and when it came in: as in minxu.case, neither ever changes;
  registered_at  timestamptz not null,             -- here so that like needs are found by one index
  grid           text,
  category       text not null,
  subcategory    text not null,
  place          text,
  place_key      text,                             -- the place as cn.minxu.need.Places compares it, as long as it may lead others
  content        text not null,
  vulnerable     text,                             -- 特殊群体: ELDERLY_ALONE, DISABLED, CHILD, LOW_INCOME or null
  scale          text check (scale in ('SMALL','BIG')),
  authority      text check (authority in ('IN_COMMUNITY','OUT_OF_COMMUNITY')),
  satisfiable    boolean,
  grade          text check (grade in ('A','B','C')),
  lead_id        bigint references minxu.need,     -- the need this one was linked to
  overlap_count  integer not null default 0,
  answer         text,
  answered_at    timestamptz,
  redo_round     integer not null default 0,
  returns        integer not null default 0        -- times that somebody gave it back
);
-- Like needs are found by an index, however many there are; only those that can still lead others are looked for, and those that do first.
create index need_overlap on minxu.need (community_id, subcategory, place_key, registered_at, id)
  where answered_at is null and lead_id is null;
create index need_leading on minxu.need (community_id, subcategory, place_key, registered_at, id)
  where answered_at is null and lead_id is null and overlap_count > 0;
-- The newest followers of a lead.
create index need_lead on minxu.need (lead_id, id) where lead_id is not null;
-- Problem matters are few.
create index need_problem on minxu.need (id) where greatest(returns, redo_round) >= 3;
create index need_answered on minxu.need (answered_at) where answered_at is not null;
-- The nightly round of priorities goes through what waits for an answer.
create index need_unanswered on minxu.need (id) where answered_at is null;

create table minxu.evaluation (
  need_id     bigint not null references minxu.need,
  round       integer not null,                    -- 0 the first call-back
  level       text not null check (level in ('VERY_SATISFIED','SATISFIED','BASICALLY_SATISFIED','DISSATISFIED','VERY_DISSATISFIED')),
  opinion     text,
  at          timestamptz not null,
  by_user     text not null,
  primary key (need_id, round)
);
create index evaluation_at on minxu.evaluation (at);

create table minxu.service_cycle (                 -- C 档: each cycle closed on its own
  need_id     bigint not null references minxu.need,
  number      integer not null,
  starts_at   timestamptz not null,
  due_at      timestamptz not null,
  done_at     timestamptz,
  primary key (need_id, number)
);

create table minxu.service_plan (
  need_id     bigint primary key references minxu.need,
  plan        text not null,
  cycle       text not null check (cycle in ('WEEKLY','MONTHLY','QUARTERLY')),
  ends_on     date not null
);

create table minxu.priority_weight (               -- weights as data; domain.md A-P1 gives no numbers: 系统默认值
  factor      text primary key,
  weight      integer not null,
  meaning     text not null
);
insert into minxu.priority_weight values
  ('OVERLAP', 20, '每多一件重叠诉求'),
  ('URGENT', 200, '紧急事项'),
  ('AGE_DAY', 2, '登记后每满一天'),
  ('VULNERABLE', 30, '涉及特殊群体');
create trigger priority_weight_changed after insert or update or delete or truncate on minxu.priority_weight
  for each statement execute function minxu.count_change();

create table minxu.refusal (                       -- who gave a dispatched need back and on what basis: append-only
  need_id     bigint not null references minxu.need,
  unit_id     text not null references minxu.unit,
  round       smallint not null check (round between 1 and 3),
  how         text not null check (how in ('OBJECTED','RETURNED','SILENT')),
  reason      text not null,
  legal_basis text,
  at          timestamptz not null,
  by_user     text not null,
  primary key (need_id, unit_id)
);
create trigger refusal_append_only before update or delete on minxu.refusal for each row execute function minxu.refuse_change();
create trigger refusal_no_truncate before truncate on minxu.refusal for each statement execute function minxu.refuse_change();

create table minxu.consultation (                  -- departments that the street convened, and what each said
  need_id     bigint not null references minxu.need,
  unit_id     text not null references minxu.unit,
  opinion     text check (opinion in ('OURS','NOT_OURS','JOINT','LAPSED')),
  reason      text,
  at          timestamptz,
  by_user     text,
  primary key (need_id, unit_id)
);

create table minxu.submission_sign (               -- the joint submission of department and street: append-only
  need_id     bigint not null references minxu.need,
  unit_id     text not null references minxu.unit,
  outcome     text not null check (outcome in ('SIGNED','REFUSED','LAPSED')),
  reason      text,
  at          timestamptz not null,
  by_user     text not null,
  primary key (need_id, unit_id)
);
create function minxu.guard_signature() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from minxu.need n join minxu.unit c on c.id = n.community_id where n.id = new.need_id and c.parent_id = new.unit_id)
    and not exists (select 1 from minxu.given_up g where g.case_id = new.need_id and g.unit_id = new.unit_id and g.level = 4) then
    raise exception '联合提交只由属地街道和二次分流的部门会签，“%”不能会签。', (select name from minxu.unit where id = new.unit_id) using errcode = 'MX001';
  end if;
  return new;
end $$;
create trigger submission_sign_guard before insert on minxu.submission_sign for each row execute function minxu.guard_signature();
create trigger submission_sign_append_only before update or delete on minxu.submission_sign for each row execute function minxu.refuse_change();
create trigger submission_sign_no_truncate before truncate on minxu.submission_sign for each statement execute function minxu.refuse_change();

create table minxu.assignment (                    -- the district's last word
  need_id     bigint primary key references minxu.need,
  lead_id     text not null references minxu.unit,
  due_at      timestamptz not null,
  reason      text not null,
  at          timestamptz not null,
  by_user     text not null
);
create table minxu.assignment_support (
  need_id     bigint not null references minxu.assignment,
  unit_id     text not null references minxu.unit,
  primary key (need_id, unit_id)
);
create trigger assignment_append_only before update or delete on minxu.assignment for each row execute function minxu.refuse_change();
create trigger assignment_support_append_only before update or delete on minxu.assignment_support for each row execute function minxu.refuse_change();

-- The district's last word: the lead has not given the need back and does not support itself. Only who has been dispatched a need gives it back.
create function minxu.guard_assignment() returns trigger language plpgsql as $$
begin
  if exists (select 1 from minxu.given_up g where g.case_id = new.need_id and g.unit_id = new.lead_id) then
    raise exception '“%”已经退出需求 % 的办理，不能牵头。', (select name from minxu.unit where id = new.lead_id), new.need_id using errcode = 'MX001';
  end if;
  return new;
end $$;
create trigger assignment_guard before insert on minxu.assignment for each row execute function minxu.guard_assignment();

create function minxu.guard_support() returns trigger language plpgsql as $$
begin
  if exists (select 1 from minxu.assignment a where a.need_id = new.need_id and a.lead_id = new.unit_id) then
    raise exception '“%”是牵头部门，不能同时协办。', (select name from minxu.unit where id = new.unit_id) using errcode = 'MX001';
  end if;
  return new;
end $$;
create trigger assignment_support_guard before insert on minxu.assignment_support for each row execute function minxu.guard_support();

create function minxu.guard_refusal() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from minxu.case c where c.id = new.need_id and c.level in (2, 4) and c.holder_id = new.unit_id) then
    raise exception '需求 % 现不由“%”签收，不能提出异议或退回。', new.need_id, (select name from minxu.unit where id = new.unit_id) using errcode = 'MX001';
  end if;
  return new;
end $$;
create trigger refusal_guard before insert on minxu.refusal for each row execute function minxu.guard_refusal();

create function minxu.guard_returns() returns trigger language plpgsql as $$
begin
  if new.returns < old.returns then
    raise exception '需求 % 已被退回 % 次，退回次数只增不减。', old.id, old.returns using errcode = 'MX001';
  end if;
  return new;
end $$;
create trigger need_guard_returns before update of returns on minxu.need for each row execute function minxu.guard_returns();

create trigger assignment_no_truncate before truncate on minxu.assignment for each statement execute function minxu.refuse_change();
create trigger assignment_support_no_truncate before truncate on minxu.assignment_support for each statement execute function minxu.refuse_change();
create trigger consultation_once before update on minxu.consultation for each row when (old.opinion is not null) execute function minxu.refuse_change();
create trigger consultation_no_loss before delete on minxu.consultation for each row execute function minxu.refuse_change();
create trigger consultation_no_truncate before truncate on minxu.consultation for each statement execute function minxu.refuse_change();

-- A request with an idempotency key, and what it was answered: the same key with another body is refused.
create table minxu.intake_request (
  intake_key  text primary key,                    -- who and his key, as in minxu.case
  body_hash   text not null,                       -- SHA-256: the body itself holds personal data
  at          timestamptz not null
);

-- Files of needs that were taken in. A reason may quote a wrong channel, community or category, never a name or a phone.
create table minxu.import_job (
  id             bigint generated always as identity primary key,
  file_name      text not null,
  started_by     text not null,
  state          text not null check (state in ('WAITING','RUNNING','FINISHED','FAILED','INTERRUPTED')),
  rows_total     integer not null,
  rows_read      integer not null default 0,
  taken          integer not null default 0,
  known          integer not null default 0,       -- registered before: by an earlier run, or by an earlier row of the file
  refused        integer not null default 0,
  unused_columns text,
  failure        text,
  left_out       text,                             -- hidden rows and sheets, titles, sums: what and where
  node           integer,                          -- the node that works on it: cn.minxu.store.NodeSeat
  accepted_at    timestamptz not null,
  started_at     timestamptz,
  ended_at       timestamptz,
  check (rows_read = taken + known + refused)
);

create table minxu.import_remark (                 -- a row that was not taken, or is worth a look, and why
  job_id      bigint not null references minxu.import_job on delete cascade,
  position    integer not null,                    -- among all rows of the file
  sheet       text,                                -- where a workbook has several with rows
  row_number  integer not null,                    -- as a spreadsheet counts it
  serial      text not null,                       -- 序号
  result      text not null check (result in ('REFUSED','KNOWN','NOTED')),
  reason      text not null,
  need_id     bigint references minxu.need,        -- under which it is known
  primary key (job_id, position)
);

insert into minxu.category (category, subcategory) values
  ('居住环境','垃圾乱堆清运'),('居住环境','楼道杂物'),('居住环境','犬只扰民'),('居住环境','噪音油烟'),('居住环境','绿化养护'),
  ('城建住房','道路及市政设施'),('城建住房','房屋漏水维修'),('城建住房','老旧小区改造'),('城建住房','违章搭建'),('城建住房','停车管理'),
  ('物业服务','保洁'),('物业服务','秩序安保'),('物业服务','设施设备维修'),('物业服务','物业收费选聘'),
  ('公用事业','供水'),('公用事业','供暖'),('公用事业','供电'),('公用事业','供气'),
  ('社会保障就业','养老医保'),('社会保障就业','救助低保'),('社会保障就业','就业创业'),('社会保障就业','残疾人服务'),
  ('教育文体','留守困境儿童教育'),('教育文体','课后托管'),('教育文体','文体设施活动'),('教育文体','老年教育'),
  ('养老卫生','助餐'),('养老卫生','居家照护'),('养老卫生','健康服务'),('养老卫生','失智关爱'),
  ('平安法治','治安'),('平安法治','消防'),('平安法治','矛盾调解');
