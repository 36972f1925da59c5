-- A case that asks anew in place of what it has asked before, since it was listed again, uses its funds once: the former requests do not
-- count beside the new one, nor for others who ask for the same purpose.
alter table minxu.funds_request add column anew boolean not null default false;

create or replace function minxu.guard_funds_request() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform minxu.refuse('用款申请不能删除。');
  elsif tg_op = 'INSERT' then
    if new.result is not null then
      perform minxu.refuse('用款先申请，再审批。');
    end if;
    perform pg_advisory_xact_lock(hashtextextended('funds:' || new.unit_id || ':' || new.purpose, 0));
    new.weighed := new.amount + coalesce((select sum(amount) from minxu.funds_request f
      where unit_id = new.unit_id and purpose = new.purpose and result is distinct from 'REFUSED'
        and asked_at > new.asked_at - interval '90 days' and asked_at <= new.asked_at
        and not (new.anew and case_id = new.case_id)
        and not exists (select 1 from minxu.funds_request later where later.case_id = f.case_id and later.id > f.id and later.anew)), 0);
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
