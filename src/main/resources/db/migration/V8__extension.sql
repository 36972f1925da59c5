-- Time beyond the limit of a step: one extension, approved by the level above, and pauses for listed causes.
alter table minxu.deadline
  add extended_by integer not null default 0 check (extended_by >= 0);  -- working days that were agreed beyond the limit

create table minxu.extension (                     -- 延期: once for each step of each holder
  id          bigint generated always as identity primary key,
  need_id     bigint not null references minxu.need,
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
create unique index extension_once on minxu.extension (need_id, step, holder_id) where outcome is distinct from 'DISAGREED';
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
  need_id     bigint not null references minxu.need,
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
create index pause_need on minxu.pause (need_id);
