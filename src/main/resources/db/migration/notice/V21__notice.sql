-- Notices and objections (docs/notice.md). What must never happen is refused here, by whatever door.

create table minxu.notice (
  id           bigint generated always as identity primary key,
  case_id      bigint not null references minxu.case,
  title        text not null,                      -- masked, as the public reads it
  text         text not null,                      -- masked, as the public reads it
  places       text not null,
  days         integer not null check (days between 1 and 60),
  day_kind     text not null check (day_kind in ('WORKING_DAYS','DAYS')),
  drafted_at   timestamptz not null,
  drafted_by   text not null,
  published_at timestamptz,
  checked_by   text,
  ends_at      timestamptz,                        -- the end of its last day
  ended_at     timestamptz,
  result       text check (result in ('UPHELD','UPSET')),
  raised       integer,                            -- objections, when it ended
  accepted     integer,
  check (num_nulls(published_at, checked_by, ends_at) in (0, 3)),
  check (num_nulls(ended_at, result, raised, accepted) in (0, 4)),
  check (ends_at > published_at),
  constraint notice_checked_by_another check (checked_by <> drafted_by),
  constraint notice_not_before_its_day check (ended_at >= ends_at)
);
create unique index notice_one_at_a_time on minxu.notice (case_id) where ended_at is null;
create index notice_current on minxu.notice (published_at) where published_at is not null and ended_at is null;
create index notice_case on minxu.notice (case_id);

create table minxu.objection (
  notice_id   bigint not null references minxu.notice,
  number      integer not null check (number > 0), -- within its notice
  case_id     bigint not null references minxu.case,
  text        text not null,
  name        text,                                -- personal: here and nowhere else
  phone       text,                                -- personal: here and nowhere else
  at          timestamptz not null,
  by_user     text not null,                       -- who registered it
  outcome     text check (outcome in ('ACCEPTED','REJECTED')),
  reason      text,
  decided_at  timestamptz,
  decided_by  text,
  primary key (notice_id, number),
  check (num_nulls(outcome, reason, decided_at, decided_by) in (0, 4))
);
create index objection_case on minxu.objection (case_id);

create function minxu.guard_notice() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception '公示不能删除。' using errcode = 'MX001';
  end if;
  if to_jsonb(new) = to_jsonb(old) || jsonb_build_object('title', minxu.erased(old.title), 'text', minxu.erased(old.text), 'places', minxu.erased(old.places))
      and minxu.is_closed(old.case_id) then
    return new;
  end if;
  if old.ended_at is not null then
    raise exception '公示已经结束，不能再改。' using errcode = 'MX001';
  end if;
  if (new.id, new.case_id) is distinct from (old.id, old.case_id) or (old.published_at is not null
      and (new.title, new.text, new.places, new.days, new.day_kind, new.drafted_at, new.drafted_by, new.published_at, new.checked_by, new.ends_at)
        is distinct from (old.title, old.text, old.places, old.days, old.day_kind, old.drafted_at, old.drafted_by, old.published_at, old.checked_by, old.ends_at)) then
    raise exception '公示已经公布，内容、地点和期限不能再改。' using errcode = 'MX001';
  end if;
  if new.checked_by = new.drafted_by then
    raise exception '公示须由拟稿人以外的人审核。' using errcode = 'MX001';
  end if;
  if new.ended_at is not null then
    if old.published_at is null then
      raise exception '公示还没有公布，不能结束。' using errcode = 'MX001';
    end if;
    if new.ended_at < old.ends_at then
      raise exception '公示期还没有满，不能提前结束。' using errcode = 'MX001';
    end if;
    if exists (select 1 from minxu.objection where notice_id = old.id and outcome is null) then
      raise exception '还有异议没有办结，公示不能结束。' using errcode = 'MX001';
    end if;
    select count(*), count(*) filter (where outcome = 'ACCEPTED') into new.raised, new.accepted from minxu.objection where notice_id = old.id;
    new.result := case when new.accepted > 0 then 'UPSET' else 'UPHELD' end;
  end if;
  return new;
end $$;
create trigger notice_guard before update or delete on minxu.notice for each row execute function minxu.guard_notice();

create function minxu.guard_objection() returns trigger language plpgsql as $$
declare
  n minxu.notice;
begin
  if tg_op = 'DELETE' then
    raise exception '异议不能删除。' using errcode = 'MX001';
  end if;
  select * into n from minxu.notice where id = new.notice_id for no key update;
  if tg_op = 'INSERT' then
    if n.published_at is null then
      raise exception '公示还没有公布，不能提出异议。' using errcode = 'MX001';
    end if;
    if n.ended_at is not null or new.at >= n.ends_at then
      raise exception '公示期已满，不再接受异议。' using errcode = 'MX001';
    end if;
    if new.by_user = n.drafted_by then
      raise exception '公示的拟稿人不能提出或代为登记异议，请由同事登记。' using errcode = 'MX001';
    end if;
    if new.outcome is not null then
      raise exception '异议先登记，再办理。' using errcode = 'MX001';
    end if;
    new.case_id := n.case_id;
    new.number := 1 + coalesce((select max(number) from minxu.objection where notice_id = n.id), 0);
    return new;
  end if;
  if to_jsonb(new) - 'name' - 'phone' = to_jsonb(old) - 'name' - 'phone' || jsonb_build_object('text', minxu.erased(old.text), 'reason', minxu.erased(old.reason))
      and new.name is null and new.phone is null and minxu.is_closed(old.case_id) then
    return new;
  end if;
  if old.outcome is not null then
    raise exception '这件异议已经办理。' using errcode = 'MX001';
  end if;
  if (new.notice_id, new.number, new.case_id, new.text, new.name, new.phone, new.at, new.by_user)
      is distinct from (old.notice_id, old.number, old.case_id, old.text, old.name, old.phone, old.at, old.by_user) then
    raise exception '异议登记后不能再改，只能办理。' using errcode = 'MX001';
  end if;
  if new.decided_by = n.drafted_by then
    raise exception '异议须由拟稿人以外的人办理。' using errcode = 'MX001';
  end if;
  if new.reason is null or btrim(new.reason) = '' then
    raise exception '请写明异议成立或不成立的理由。' using errcode = 'MX001';
  end if;
  return new;
end $$;
create trigger objection_guard before insert or update or delete on minxu.objection for each row execute function minxu.guard_objection();
create trigger notice_no_truncate before truncate on minxu.notice for each statement execute function minxu.refuse_change();
create trigger objection_no_truncate before truncate on minxu.objection for each statement execute function minxu.refuse_change();
