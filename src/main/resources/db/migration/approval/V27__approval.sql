-- Approval of the use of funds (docs/approval.md): what was asked, who signed in which order, how it ended. What must never happen is refused here.

create table minxu.funds_request (
  id          bigint generated always as identity primary key,
  case_id     bigint not null references minxu.case,
  unit_id     text not null references minxu.unit,       -- whose funds are used
  purpose     text not null check (btrim(purpose) <> ''),  -- what is used for the same thing has the same words
  scope       text not null check (scope ~ '^[A-Z][A-Z_]{0,39}$'),
  amount      bigint not null check (amount between 1 and 100000000000),  -- of the whole, in fen
  reason      text,
  asked_at    timestamptz not null,
  asked_by    text not null,
  weighed     bigint not null,                            -- with what was asked for the same purpose within 90 days: decides the tier
  result      text check (result in ('APPROVED','REFUSED')),
  tier        text,                                       -- that approved it
  why         text,                                       -- it was refused
  ended_at    timestamptz,
  check ((result is null) = (ended_at is null)),
  check (result is distinct from 'REFUSED' or why is not null)
);
create unique index funds_request_one_at_a_time on minxu.funds_request (case_id) where result is null;
create index funds_request_case on minxu.funds_request (case_id);
create index funds_request_purpose on minxu.funds_request (unit_id, purpose, asked_at);

create table minxu.funds_sign (
  request_id  bigint not null references minxu.funds_request,
  place       integer not null check (place > 0),         -- the how-manieth of the request
  case_id     bigint not null references minxu.case,
  step        text not null,                              -- the post, as the diagram has it
  user_id     text not null,
  outcome     text not null check (outcome in ('AGREED','DISAGREED')),
  reason      text,
  at          timestamptz not null,
  primary key (request_id, place),
  constraint funds_sign_each_post_once unique (request_id, step),
  constraint funds_sign_nobody_twice unique (request_id, user_id)
);
create index funds_sign_case on minxu.funds_sign (case_id);

-- Who asks for the same purpose of the same unit waits for the one before him, so that no two are weighed without each other.
create function minxu.guard_funds_request() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform minxu.refuse('用款申请不能删除。');
  elsif tg_op = 'INSERT' then
    if new.result is not null then
      perform minxu.refuse('用款先申请，再审批。');
    end if;
    perform pg_advisory_xact_lock(hashtextextended('funds:' || new.unit_id || ':' || new.purpose, 0));
    new.weighed := new.amount + coalesce((select sum(amount) from minxu.funds_request
      where unit_id = new.unit_id and purpose = new.purpose and result is distinct from 'REFUSED'
        and asked_at > new.asked_at - interval '90 days' and asked_at <= new.asked_at), 0);
    return new;
  end if;
  if minxu.is_erasure(to_jsonb(old), to_jsonb(new), old.case_id, 'purpose', 'reason', 'why') then
    return new;
  end if;
  if old.result is not null then
    perform minxu.refuse('用款申请已经审批，不能再改。');
  end if;
  if (to_jsonb(new) - array['result','tier','why','ended_at']) <> (to_jsonb(old) - array['result','tier','why','ended_at']) then
    perform minxu.refuse('用款申请已经提出，金额、用途不能再改。');
  end if;
  if new.result = 'APPROVED' and (new.tier is null or not exists (select 1 from minxu.funds_sign where request_id = old.id)
      or exists (select 1 from minxu.funds_sign where request_id = old.id and outcome = 'DISAGREED')) then
    perform minxu.refuse('用款还没有经各岗位同意，不能登记为批准。');
  end if;
  return new;
end $$;
create trigger funds_request_guard before insert or update or delete on minxu.funds_request
  for each row execute function minxu.guard_funds_request();

create function minxu.guard_funds_sign() returns trigger language plpgsql as $$
declare
  r minxu.funds_request;
begin
  if tg_op = 'DELETE' then
    perform minxu.refuse('审批意见不能删除。');
  elsif tg_op = 'UPDATE' then
    if minxu.is_erasure(to_jsonb(old), to_jsonb(new), old.case_id, 'reason') then
      return new;
    end if;
    perform minxu.refuse('审批意见不能改。');
  end if;
  select * into r from minxu.funds_request where id = new.request_id for no key update;
  if r.result is not null then
    perform minxu.refuse('用款申请已经审批，不能再签署意见。');
  elsif exists (select 1 from minxu.funds_sign where request_id = r.id and user_id = new.user_id) then
    perform minxu.refuse('同一人不能在两个岗位审批同一笔用款，请由其他人办理。');
  elsif exists (select 1 from minxu.funds_sign where request_id = r.id and step = new.step) then
    perform minxu.refuse('这个岗位已经签署意见。');
  elsif new.outcome = 'DISAGREED' and (new.reason is null or btrim(new.reason) = '') then
    perform minxu.refuse('请写明不同意的理由。');
  elsif new.at < r.asked_at then
    perform minxu.refuse('签署意见不能早于申请。');
  end if;
  new.case_id := r.case_id;
  new.place := 1 + (select count(*) from minxu.funds_sign where request_id = r.id);
  return new;
end $$;
create trigger funds_sign_guard before insert or update or delete on minxu.funds_sign for each row execute function minxu.guard_funds_sign();
create trigger funds_request_no_truncate before truncate on minxu.funds_request for each statement execute function minxu.refuse_change();
create trigger funds_sign_no_truncate before truncate on minxu.funds_sign for each statement execute function minxu.refuse_change();
