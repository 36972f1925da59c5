-- Our own facts. The engine holds position, this schema holds facts; neither reads the other's tables.
-- (the schema itself is made by Flyway)

create table minxu.unit (
  id          text primary key,                    -- also the engine's group and tenant id, e.g. community-12
  kind        text not null check (kind in ('DISTRICT','CENTRE','DEPARTMENT','STREET','COMMUNITY','GRID')),
  name        text not null,
  parent_id   text references minxu.unit,
  unique nulls not distinct (kind, name, parent_id)
);
create index unit_parent on minxu.unit (parent_id);
create sequence minxu.unit_seq;

create table minxu.person (                        -- staff, not residents
  user_id     text primary key,
  name        text not null,
  unit_id     text not null references minxu.unit,
  post        text,
  role        text not null default 'STAFF' check (role in ('STAFF','SUPERVISOR','DESIGNER','ADMIN'))
);
create index person_unit on minxu.person (unit_id);

create table minxu.category (                      -- 大类/小类: data of the district
  subcategory text primary key,
  category    text not null
);

create sequence minxu.need_seq maxvalue 999999 cycle;

create table minxu.need (
  id             bigint primary key,               -- the resident's number: yyyyMMdd of registration and six digits; also the business key
  channel        text not null,
  nature         text not null default 'HELP' check (nature in ('CONSULT','HELP','SUGGEST','COMPLAINT')),
  urgent         boolean not null default false,
  community_id   text not null references minxu.unit,
  grid           text,
  category       text not null,
  subcategory    text not null,
  place          text,
  content        text not null,
  vulnerable     text,                             -- 特殊群体: ELDERLY_ALONE, DISABLED, CHILD, LOW_INCOME or null
  registered_at  timestamptz not null,
  registered_by  text not null,
  intake_key     text unique,                      -- idempotency key of the request or the file row
  promised_at    timestamptz not null,             -- what the resident was told
  promise_provisional boolean not null default false,
  scale          text check (scale in ('SMALL','BIG')),
  authority      text check (authority in ('IN_COMMUNITY','OUT_OF_COMMUNITY')),
  satisfiable    boolean,
  grade          text check (grade in ('A','B','C')),
  lead_id        bigint references minxu.need,     -- the need this one was linked to
  overlap_count  integer not null default 0,
  priority       integer not null default 0,
  priority_why   text,
  holder_id      text not null references minxu.unit,
  answer         text,
  answered_at    timestamptz,
  redo_round     integer not null default 0,
  outcome        text check (outcome in ('SOLVED','EXPLAINED','MERGED','WITHDRAWN')),
  closed_at      timestamptz,
  check ((outcome is null) = (closed_at is null))
);
create index need_overlap on minxu.need (community_id, subcategory, registered_at);
create index need_lead on minxu.need (lead_id) where lead_id is not null;
create index need_open on minxu.need (holder_id) where closed_at is null;

create table minxu.resident (                      -- personal data: here and nowhere else
  need_id     bigint primary key references minxu.need,
  name        text,
  phone       text,
  address     text,
  legal_basis text not null default '个人信息保护法第十三条第一款第三项：履行法定职责所必需'
);

create table minxu.decision (                      -- the record of what people did: append-only
  id          bigint generated always as identity primary key,
  need_id     bigint not null references minxu.need,
  at          timestamptz not null,
  user_id     text not null,                       -- 'system' where a rule of the process acted
  unit_id     text references minxu.unit,
  step        text not null,                       -- element id in the diagram
  outcome     text not null,
  reason      text,
  details     jsonb not null default '{}'
);
create index decision_need on minxu.decision (need_id, id);

create table minxu.deadline (
  id            bigint generated always as identity primary key,
  need_id       bigint not null references minxu.need,
  step          text not null,                     -- element id in the diagram
  step_instance text not null,                     -- one live deadline for each open step
  holder_id     text not null references minxu.unit,
  basis         text not null,                     -- the limit in words, e.g. 5 个工作日（自登记起）
  limit_amount  integer not null,
  limit_unit    text not null,
  clock_start   timestamptz not null,
  opened_at     timestamptz not null,
  due_at        timestamptz not null,
  warn_at       timestamptz not null,
  overdue_at    timestamptz not null,
  provisional   boolean not null default false,
  closed_at     timestamptz
);
create unique index deadline_live on minxu.deadline (step_instance, step) where closed_at is null;
create index deadline_need on minxu.deadline (need_id);
create index deadline_provisional on minxu.deadline (due_at) where provisional and closed_at is null;

create table minxu.mark (                          -- 黄牌、红牌、逐级督办: append-only
  deadline_id bigint not null references minxu.deadline,
  level       integer not null check (level between 0 and 4),   -- 0 黄牌, 1 红牌, 2–4 one to three levels up
  at          timestamptz not null,
  unit_id     text not null references minxu.unit,              -- who is told; never nobody
  primary key (deadline_id, level)
);

create table minxu.evaluation (
  need_id     bigint not null references minxu.need,
  round       integer not null,                    -- 0 the first call-back
  level       text not null check (level in ('VERY_SATISFIED','SATISFIED','BASICALLY_SATISFIED','DISSATISFIED','VERY_DISSATISFIED')),
  opinion     text,
  at          timestamptz not null,
  by_user     text not null,
  primary key (need_id, round)
);

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

create function minxu.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% 只能追加，不能修改或删除', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger decision_append_only before update or delete on minxu.decision for each row execute function minxu.refuse_change();
create trigger decision_no_truncate before truncate on minxu.decision for each statement execute function minxu.refuse_change();
create trigger mark_append_only before update or delete on minxu.mark for each row execute function minxu.refuse_change();
create trigger mark_no_truncate before truncate on minxu.mark for each statement execute function minxu.refuse_change();

insert into minxu.category (category, subcategory) values
  ('居住环境','垃圾乱堆清运'),('居住环境','楼道杂物'),('居住环境','犬只扰民'),('居住环境','噪音油烟'),('居住环境','绿化养护'),
  ('城建住房','道路及市政设施'),('城建住房','房屋漏水维修'),('城建住房','老旧小区改造'),('城建住房','违章搭建'),('城建住房','停车管理'),
  ('物业服务','保洁'),('物业服务','秩序安保'),('物业服务','设施设备维修'),('物业服务','物业收费选聘'),
  ('公用事业','供水'),('公用事业','供暖'),('公用事业','供电'),('公用事业','供气'),
  ('社会保障就业','养老医保'),('社会保障就业','救助低保'),('社会保障就业','就业创业'),('社会保障就业','残疾人服务'),
  ('教育文体','留守困境儿童教育'),('教育文体','课后托管'),('教育文体','文体设施活动'),('教育文体','老年教育'),
  ('养老卫生','助餐'),('养老卫生','居家照护'),('养老卫生','健康服务'),('养老卫生','失智关爱'),
  ('平安法治','治安'),('平安法治','消防'),('平安法治','矛盾调解');
