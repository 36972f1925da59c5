-- Payments of a case (docs/ledger.md): prepared by one, checked by another, held back until then, each instalment once.

-- As people read it, with its thousands apart: 3282610 of MONEY is 32,826.10 元.
create or replace function minxu.amount_words(amount bigint, measure text) returns text language sql stable as $$
  select case when amount < 0 then '-' else '' end
    || case when measure = 'MONEY' then to_char(div(abs(amount), 100), 'FM999,999,999,999,999,990')
         else div(abs(amount), (10 ^ m.decimals)::bigint)::text end
    || case m.decimals when 0 then '' else '.' || lpad(mod(abs(amount), (10 ^ m.decimals)::bigint)::text, m.decimals, '0') end
    || ' ' || m.name
  from minxu.measure m where m.id = measure
$$;

create table minxu.payment (
  id            bigint generated always as identity primary key,
  case_id       bigint not null references minxu.case,
  key           text not null check (key ~ '^[A-Z0-9][A-Z0-9:_-]{0,59}$'),  -- which instalment of the case
  payee_account bigint not null references minxu.account,
  amount        bigint not null check (amount between 1 and 100000000000),  -- in fen, the sum of its shares
  reason        text not null check (btrim(reason) <> ''),
  ordered_at    timestamptz not null,
  prepared_by   text,
  prepared_at   timestamptz,
  voucher       text,
  checked_by    text,
  result        text check (result in ('PAID','STOPPED')),
  why           text,                              -- it was stopped
  ended_at      timestamptz,
  check ((prepared_by is null) = (prepared_at is null)),
  check ((result is null) = (ended_at is null)),
  check (result is null or checked_by is not null),
  check (result is distinct from 'STOPPED' or why is not null)
);
create unique index payment_once on minxu.payment (case_id, key) where result is distinct from 'STOPPED';
create unique index payment_one_at_a_time on minxu.payment (case_id) where result is null;
create index payment_case on minxu.payment (case_id);

create table minxu.payment_share (                 -- what each payer gives
  payment_id  bigint not null references minxu.payment,
  account_id  bigint not null references minxu.account,
  amount      bigint not null check (amount > 0),
  hold_id     bigint unique references minxu.hold,
  transfer_id bigint unique references minxu.transfer,
  primary key (payment_id, account_id)
);

create function minxu.guard_payment() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform minxu.refuse('付款单不能删除。');
  elsif tg_op = 'INSERT' then
    if new.result is not null then
      perform minxu.refuse('付款先经办，再复核。');
    end if;
    return new;
  end if;
  if minxu.is_erasure(to_jsonb(old), to_jsonb(new), old.case_id, 'reason', 'voucher', 'why') then
    return new;
  end if;
  if old.result is not null then
    perform minxu.refuse('这笔付款已经' || case old.result when 'PAID' then '支付' else '停止' end || '，不能再改。');
  end if;
  if (new.id, new.case_id, new.key, new.payee_account, new.amount, new.reason, new.ordered_at)
      is distinct from (old.id, old.case_id, old.key, old.payee_account, old.amount, old.reason, old.ordered_at) then
    perform minxu.refuse('付款单已经开具，金额、收款单位不能再改；有误的请停止付款，重新开具。');
  end if;
  if new.result = 'PAID' and (new.prepared_by is null or new.checked_by = new.prepared_by) then
    perform minxu.refuse('付款须由经办人以外的人复核。');
  end if;
  if new.result = 'PAID' and ((select coalesce(sum(amount), 0) from minxu.payment_share where payment_id = old.id) <> old.amount
      or exists (select 1 from minxu.payment_share where payment_id = old.id and transfer_id is null)) then
    perform minxu.refuse('款项还没有从各付款账户付出，不能登记为已支付。');
  end if;
  if new.result = 'STOPPED' and exists (select 1 from minxu.payment_share s left join minxu.hold h on h.id = s.hold_id
      where s.payment_id = old.id and (s.transfer_id is not null or (h.id is not null and h.ended is null))) then
    perform minxu.refuse('冻结的款项还没有解除，不能登记为停止付款。');
  end if;
  return new;
end $$;
create trigger payment_guard before insert or update or delete on minxu.payment for each row execute function minxu.guard_payment();

-- What is held and what is paid is what the share says, from its account; a transfer goes to the payee.
create function minxu.guard_payment_share() returns trigger language plpgsql as $$
declare
  p minxu.payment;
begin
  if tg_op = 'DELETE' then
    perform minxu.refuse('付款单不能删除。');
  end if;
  select * into p from minxu.payment where id = new.payment_id for no key update;
  if p.result is not null then
    perform minxu.refuse('这笔付款已经办结，不能再改。');
  end if;
  if tg_op = 'UPDATE' and ((new.payment_id, new.account_id, new.amount) is distinct from (old.payment_id, old.account_id, old.amount)
      or (old.hold_id is not null and new.hold_id is distinct from old.hold_id)
      or (old.transfer_id is not null and new.transfer_id is distinct from old.transfer_id)) then
    perform minxu.refuse('付款单已经开具，不能再改。');
  end if;
  if new.hold_id is not null and not exists (
      select 1 from minxu.hold where id = new.hold_id and account_id = new.account_id and amount = new.amount) then
    perform minxu.refuse('冻结的款项与付款单不符。');
  end if;
  if new.transfer_id is not null and (new.hold_id is null or not exists (
      select 1 from minxu.transfer t join minxu.entry e on e.transfer_id = t.id and e.account_id = p.payee_account and e.amount = new.amount
      where t.id = new.transfer_id and t.hold_id = new.hold_id)) then
    perform minxu.refuse('付出的款项与付款单不符。');
  end if;
  return new;
end $$;
create trigger payment_share_guard before insert or update or delete on minxu.payment_share
  for each row execute function minxu.guard_payment_share();
create trigger payment_no_truncate before truncate on minxu.payment for each statement execute function minxu.refuse_change();
create trigger payment_share_no_truncate before truncate on minxu.payment_share for each statement execute function minxu.refuse_change();
