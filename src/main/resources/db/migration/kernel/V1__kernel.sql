-- What every case of the district shares. The engine holds position, this schema holds facts; neither reads the other's tables.
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
  role        text not null default 'STAFF' check (role in ('STAFF','HEAD','SUPERVISOR','DESIGNER','ADMIN'))
);
create index person_unit on minxu.person (unit_id);

-- Whence an account has signed in (a digest of both): there its right password is not kept waiting for what others try elsewhere.
create table minxu.sign_in_place (
  place bytea primary key,
  seen date not null
);
create index sign_in_place_seen on minxu.sign_in_place (seen);

create sequence minxu.engine_id;                   -- blocks of a thousand ids: cn.minxu.engine.ShortIds

-- Several nodes on one database are one system.
create table minxu.revision (                      -- what nodes keep in memory: each reads anew when the number has grown
  name        text primary key,
  number      bigint not null
);
-- Tables that nodes keep in memory (cn.minxu.store.Remembered): whoever changes one, the nodes hear of it.
create function minxu.count_change() returns trigger language plpgsql as $$
begin
  insert into minxu.revision (name, number) values (tg_table_name, 1)
    on conflict (name) do update set number = minxu.revision.number + 1;
  return null;
end $$;

create function minxu.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% 只能追加，不能修改或删除', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end $$;

-- A State Council holiday notice that an administrator loaded; it replaces the bundled one of its year.
create table minxu.holiday_notice (
    year integer primary key,
    source text not null,
    loaded_at timestamptz not null,
    loaded_by text not null
);

-- A notice may reach into the neighbouring years (2022-12-31 belongs to the notice of 2023).
create table minxu.holiday_notice_day (
    year integer not null references minxu.holiday_notice on delete cascade,
    date date not null,
    kind text not null check (kind in ('HOLIDAY', 'WORKDAY')),
    name text not null,
    primary key (year, date)
);

-- A case of any kind.
create sequence minxu.case_seq maxvalue 999999 cycle;

create table minxu.case (
  id             bigint primary key,               -- its number: yyyyMMdd of registration and six digits, whatever kind; also the business key
  kind           text not null,                    -- cn.minxu.casework.Kind
  unit_id        text not null references minxu.unit,  -- whose it is
  title          text not null,                    -- what it is about, in a line; numbers of people are masked
  urgent         boolean not null default false,
  registered_at  timestamptz not null,
  registered_by  text not null,
  intake_key     text unique,                      -- idempotency key of the request, the form or the file row
  priority       integer not null default 0,       -- its place in the queue
  priority_why   text,
  holder_id      text not null references minxu.unit,  -- who has it in hand
  level          smallint not null default 1 check (level between 1 and 9),  -- how far up it has come
  outcome        text,
  closed_at      timestamptz,
  fields         jsonb not null default '{}',      -- what people filled in and no column of a feature has
  check ((outcome is null) = (closed_at is null))
);
-- The overview reads these indexes alone, not the cases that are scattered over the years.
create index case_registered on minxu.case (registered_at) include (unit_id, holder_id);
create index case_open on minxu.case (holder_id) include (unit_id) where closed_at is null;
create index case_open_unit on minxu.case (unit_id) where closed_at is null;

create table minxu.given_up (                      -- levels that were left and who left them: append-only
  case_id     bigint not null references minxu.case,
  unit_id     text not null references minxu.unit,
  level       smallint not null,
  primary key (case_id, unit_id)
);
create trigger given_up_append_only before update or delete on minxu.given_up for each row execute function minxu.refuse_change();
create trigger given_up_no_truncate before truncate on minxu.given_up for each statement execute function minxu.refuse_change();

-- Who has a case in hand, and that it never comes back down. The database itself guards it, whatever is done to the engine.
create function minxu.guard_hand() returns trigger language plpgsql as $$
declare
  giving minxu.unit;
begin
  if new.level = old.level and new.holder_id = old.holder_id then
    return new;
  end if;
  select * into giving from minxu.unit where id = old.holder_id;
  if new.level < old.level then
    raise exception '事项 % 已到上一级，不能再回流到“%”。', old.id, (select name from minxu.unit where id = new.holder_id) using errcode = 'MX001';
  end if;
  if new.level = old.level then
    raise exception '事项 % 正由“%”承办，不能改交同一级的“%”。', old.id, giving.name,
      (select name from minxu.unit where id = new.holder_id) using errcode = 'MX001';
  end if;
  if exists (select 1 from minxu.given_up g where g.case_id = old.id and g.unit_id = new.holder_id) then
    raise exception '“%”已经退出事项 % 的办理，不能再交给它。', (select name from minxu.unit where id = new.holder_id), old.id using errcode = 'MX001';
  end if;
  if new.holder_id <> old.holder_id and giving.kind <> 'DISTRICT' then  -- who decides for the district gives nothing up
    insert into minxu.given_up (case_id, unit_id, level) values (old.id, old.holder_id, old.level);
  end if;
  return new;
end $$;
create trigger case_guard_hand before update of level, holder_id on minxu.case for each row execute function minxu.guard_hand();

create table minxu.case_private (                  -- personal data: here and nowhere else
  case_id     bigint primary key references minxu.case,
  name        text,
  phone       text,
  address     text,
  fields      jsonb not null default '{}',         -- further personal fields, by their keys in the form
  legal_basis text not null default '个人信息保护法第十三条第一款第三项：履行法定职责所必需'
);

create table minxu.case_party (                    -- units that take part beside the owner: they may read the case
  case_id     bigint not null references minxu.case,
  unit_id     text not null references minxu.unit,
  role        text not null,
  since       timestamptz not null,
  primary key (case_id, unit_id, role)
);

create table minxu.case_link (                     -- n:m between cases; an end on one side reaches the other
  from_id     bigint not null references minxu.case,
  to_id       bigint not null references minxu.case,
  kind        text not null,
  at          timestamptz not null,
  by_user     text not null,
  primary key (from_id, to_id, kind),
  check (from_id <> to_id)
);
create index case_link_to on minxu.case_link (to_id);

create table minxu.scheduled (                     -- cases that were registered by the clock: one for each unit and period
  process     text not null,                       -- by which they start
  unit_id     text not null references minxu.unit,
  period      date not null,                       -- its first day
  case_id     bigint not null references minxu.case,
  primary key (process, unit_id, period)
);

create table minxu.document (                      -- evidence and attachments: never altered, only withdrawn
  id            bigint generated always as identity primary key,
  case_id       bigint not null references minxu.case,
  name          text not null check (char_length(name) between 1 and 120),
  media_type    text not null,                     -- cn.minxu.casework.document.DocumentKind
  size          integer not null check (size > 0),
  sha256        bytea not null,
  content       bytea storage external not null,   -- not packed, so that a part of it is read without the rest
  step          text,                              -- element id in the diagram: what waited for the unit when it was added
  added_at      timestamptz not null,
  added_by      text not null,
  unit_id       text not null references minxu.unit,  -- of who added it, at that time
  withdrawn_at  timestamptz,
  withdrawn_by  text,
  withdrawn_why text,
  constraint document_whole check (size = octet_length(content) and sha256 = sha256(content)),
  constraint document_withdrawn check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_why) in (0, 3))
);
create index document_case on minxu.document (case_id, id);
create unique index document_once on minxu.document (case_id, sha256) where withdrawn_at is null;

-- The one change: that it is withdrawn, once.
create function minxu.guard_document() returns trigger language plpgsql as $$
declare
  withdrawn minxu.document := old;
begin
  withdrawn.withdrawn_at := new.withdrawn_at;
  withdrawn.withdrawn_by := new.withdrawn_by;
  withdrawn.withdrawn_why := new.withdrawn_why;
  if old.withdrawn_at is not null then
    raise exception '材料 % 已经撤下，不能再改。', old.id using errcode = 'insufficient_privilege';
  end if;
  if new.withdrawn_at is null or new is distinct from withdrawn then
    raise exception '材料 % 不能修改，只能写明理由撤下。', old.id using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger document_guard before update on minxu.document for each row execute function minxu.guard_document();
create trigger document_no_delete before delete on minxu.document for each row execute function minxu.refuse_change();
create trigger document_no_truncate before truncate on minxu.document for each statement execute function minxu.refuse_change();

create table minxu.decision (                      -- the record of what people did: append-only
  id          bigint generated always as identity primary key,
  case_id     bigint not null references minxu.case,
  at          timestamptz not null,
  user_id     text not null,                       -- 'system' where a rule of the process acted
  unit_id     text references minxu.unit,
  step        text not null,                       -- element id in the diagram
  outcome     text not null,
  reason      text,
  details     jsonb not null default '{}'
);
create index decision_case on minxu.decision (case_id, id);
-- What people typed may be erased by rule; that it was there, and which text it was, stays.
create function minxu.erased(typed text) returns text language sql immutable as $$
  select 'sha256:' || encode(sha256(convert_to(typed, 'UTF8')), 'hex')
$$;
create function minxu.erased(typed jsonb) returns jsonb language sql immutable as $$
  select jsonb_build_object('erased', minxu.erased(typed::text)) || case when typed ? 'then' then jsonb_build_object('then', typed -> 'then') else '{}' end
$$;
create function minxu.guard_decision() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.details ->> 'erased' is null
    and (new.id, new.case_id, new.at, new.user_id, new.unit_id, new.step, new.outcome)
      is not distinct from (old.id, old.case_id, old.at, old.user_id, old.unit_id, old.step, old.outcome)
    and new.reason is not distinct from minxu.erased(old.reason)
    and new.details = minxu.erased(old.details) then
    return new;
  end if;
  raise exception '%.% 只能追加，不能修改或删除', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger decision_append_only before update or delete on minxu.decision for each row execute function minxu.guard_decision();
create trigger decision_no_truncate before truncate on minxu.decision for each statement execute function minxu.refuse_change();

create table minxu.deadline (
  id            bigint generated always as identity primary key,
  case_id       bigint not null references minxu.case,
  step          text not null,                     -- element id in the diagram, or 'promise': what was promised when the case was registered
  stay          text,                              -- the task; one live deadline for each
  instance      text,                              -- the process instance
  holder_id     text not null references minxu.unit,
  hand          boolean not null default false,    -- the step has the case in hand; others only help
  basis         text not null,                     -- the limit in words, e.g. 5 个工作日（自登记起）
  limit_amount  integer not null,
  limit_unit    text not null,
  clock_start   timestamptz not null,
  opened_at     timestamptz not null,
  due_at        timestamptz not null,
  warn_at       timestamptz not null,
  overdue_at    timestamptz not null,
  provisional   boolean not null default false,
  extended_by   integer not null default 0 check (extended_by >= 0),  -- working days that were agreed beyond the limit
  lapse_amount  integer,                           -- after so many units of the limit the step ends without its holder
  lapse_at      timestamptz,
  closed_at     timestamptz,
  constraint deadline_of_case check ((step = 'promise') = (instance is null) and (step = 'promise') = (stay is null))
);
create unique index deadline_live on minxu.deadline (stay) where closed_at is null;
create unique index deadline_one_hand on minxu.deadline (case_id) where closed_at is null and hand;
create unique index deadline_promise on minxu.deadline (case_id) where step = 'promise';
create index deadline_case on minxu.deadline (case_id);
create index deadline_provisional on minxu.deadline (due_at) where provisional and closed_at is null;
create index deadline_open on minxu.deadline (holder_id, due_at) include (id, case_id, overdue_at) where closed_at is null;
create index deadline_closed on minxu.deadline (closed_at, holder_id) include (overdue_at) where closed_at is not null;

create table minxu.mark (                          -- 黄牌、红牌、逐级督办: append-only
  deadline_id bigint not null references minxu.deadline,
  level       integer not null check (level between 0 and 4),   -- 0 黄牌, 1 红牌, 2–4 one to three levels up
  at          timestamptz not null,
  unit_id     text not null references minxu.unit,              -- who is told; never nobody
  primary key (deadline_id, level)
);
create trigger mark_append_only before update or delete on minxu.mark for each row execute function minxu.refuse_change();
create trigger mark_no_truncate before truncate on minxu.mark for each statement execute function minxu.refuse_change();

create table minxu.extension (                     -- 延期: once for each step of each holder
  id          bigint generated always as identity primary key,
  case_id     bigint not null references minxu.case,
  deadline_id bigint not null references minxu.deadline,
  step        text not null,                       -- element id in the diagram
  holder_id   text not null references minxu.unit,
  days        integer not null check (days > 0),   -- working days
  reason      text not null,
  asked_at    timestamptz not null,
  asked_by    text not null,
  approver_id text not null references minxu.unit,
  outcome     text check (outcome in ('AGREED','DISAGREED')),  -- null while it is not decided
  decided_at  timestamptz,
  decided_by  text,
  why         text,
  check (approver_id <> holder_id),
  check ((outcome is null) = (decided_at is null))
);
create unique index extension_once on minxu.extension (case_id, step, holder_id) where outcome is distinct from 'DISAGREED';
create index extension_deadline on minxu.extension (deadline_id);

create table minxu.pause_cause (                   -- the only causes for which a clock may stand still: 系统默认值, data of the district
  cause       text primary key,
  name        text not null
);
insert into minxu.pause_cause values
  ('AWAITING_RESIDENT', '等待居民补充材料或配合'),
  ('AWAITING_APPRAISAL', '等待检测鉴定'),
  ('AWAITING_APPROVAL', '等待法定审批'),
  ('FORCE_MAJEURE', '恶劣天气等不可抗力');

create table minxu.pause (                         -- 暂停: while it runs, the clock of the step stands still
  id          bigint generated always as identity primary key,
  case_id     bigint not null references minxu.case,
  deadline_id bigint not null references minxu.deadline,
  cause       text not null references minxu.pause_cause,
  reason      text not null,
  started_at  timestamptz not null,
  started_by  text not null,
  ended_at    timestamptz,
  ended_by    text,                                -- 'system' where it lapsed, or the step was left
  check (ended_at >= started_at),
  check ((ended_at is null) = (ended_by is null))
);
create unique index pause_running on minxu.pause (deadline_id) where ended_at is null;
create index pause_deadline on minxu.pause (deadline_id);
create index pause_case on minxu.pause (case_id);
