-- Reports due at agreed dates (docs/report.md): a date that was agreed never moves, whatever becomes of the reports before it.

create table minxu.report_plan (
  id          bigint generated always as identity primary key,
  case_id     bigint not null references minxu.case,
  reporter    text not null references minxu.unit,
  planned_at  timestamptz not null,
  planned_by  text not null,
  ended_at    timestamptz,                         -- by its last report, or before
  ended_early boolean,
  check ((ended_at is null) = (ended_early is null))
);
create unique index report_plan_one_at_a_time on minxu.report_plan (case_id) where ended_at is null;
create index report_plan_case on minxu.report_plan (case_id);

create table minxu.report_recipient (
  plan_id     bigint not null references minxu.report_plan,
  unit_id     text not null references minxu.unit,
  primary key (plan_id, unit_id)
);

create table minxu.report (
  plan_id     bigint not null references minxu.report_plan,
  number      integer not null check (number > 0), -- within its plan
  case_id     bigint not null references minxu.case,
  due         date not null,
  opens_at    timestamptz not null,
  due_at      timestamptz not null,
  opened_at   timestamptz,
  submitted_at timestamptz,
  submitted_by text,
  progress    text,
  effect      text,
  problems    text,
  primary key (plan_id, number),
  unique (plan_id, due),
  check (opens_at <= due_at),
  check (opened_at >= opens_at),
  check (num_nulls(submitted_at, submitted_by, progress, effect) in (0, 4)),
  check (submitted_at is null or opened_at is not null)
);
create index report_case on minxu.report (case_id);

create table minxu.report_note (                   -- a recipient has read a report; what he says to it
  id          bigint generated always as identity primary key,
  plan_id     bigint not null,
  number      integer not null,
  case_id     bigint not null references minxu.case,
  unit_id     text not null,
  user_id     text not null,
  at          timestamptz not null,
  comment     text,
  foreign key (plan_id, number) references minxu.report,
  foreign key (plan_id, unit_id) references minxu.report_recipient
);
create index report_note_report on minxu.report_note (plan_id, number);
create index report_note_case on minxu.report_note (case_id);

create function minxu.guard_report_plan() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform minxu.refuse('报告计划不能删除。');
  elsif old.ended_at is not null then
    perform minxu.refuse('报告计划已经结束，不能再改。');
  elsif (to_jsonb(new) - array['ended_at','ended_early']) <> (to_jsonb(old) - array['ended_at','ended_early']) then
    perform minxu.refuse('报告计划已经约定，不能再改。');
  elsif not new.ended_early and exists (select 1 from minxu.report where plan_id = old.id and submitted_at is null) then
    perform minxu.refuse('还有报告没有提交，不能登记为全部报完。');
  end if;
  return new;
end $$;
create trigger report_plan_guard before update or delete on minxu.report_plan for each row execute function minxu.guard_report_plan();

create function minxu.guard_report() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform minxu.refuse('报告不能删除。');
  elsif tg_op = 'INSERT' then
    if new.opened_at is not null or exists (select 1 from minxu.report where plan_id = new.plan_id and opened_at is not null) then
      perform minxu.refuse('报告日期已经约定，不能再加。');
    end if;
    return new;
  end if;
  if minxu.is_erasure(to_jsonb(old), to_jsonb(new), old.case_id, 'progress', 'effect', 'problems') then
    return new;
  end if;
  if (new.plan_id, new.number, new.case_id, new.due, new.opens_at, new.due_at)
      is distinct from (old.plan_id, old.number, old.case_id, old.due, old.opens_at, old.due_at) then
    perform minxu.refuse('报告日期已经约定，不能改动；逾期的保留原定日期。');
  end if;
  if old.submitted_at is not null or (old.opened_at is not null and new.opened_at is distinct from old.opened_at) then
    perform minxu.refuse('第 ' || old.number || ' 期报告已经' || case when old.submitted_at is null then '开放' else '提交' end || '，不能再改。');
  end if;
  return new;
end $$;
create trigger report_guard before insert or update or delete on minxu.report for each row execute function minxu.guard_report();

create function minxu.guard_report_note() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from minxu.report where plan_id = new.plan_id and number = new.number and submitted_at <= new.at) then
    perform minxu.refuse('这一期报告还没有提交，不能签收。');
  end if;
  return new;
end $$;
create trigger report_note_guard before insert on minxu.report_note for each row execute function minxu.guard_report_note();
create trigger report_note_append_only before update or delete on minxu.report_note
  for each row execute function minxu.guard_typed('case_id', 'comment');
create trigger report_recipient_append_only before update or delete on minxu.report_recipient
  for each row execute function minxu.refuse_change();
create trigger report_plan_no_truncate before truncate on minxu.report_plan for each statement execute function minxu.refuse_change();
create trigger report_recipient_no_truncate before truncate on minxu.report_recipient for each statement execute function minxu.refuse_change();
create trigger report_no_truncate before truncate on minxu.report for each statement execute function minxu.refuse_change();
create trigger report_note_no_truncate before truncate on minxu.report_note for each statement execute function minxu.refuse_change();
