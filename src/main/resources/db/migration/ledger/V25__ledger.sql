-- Accounts by double entry (docs/ledger.md): money, points, hours of service, goods. An entry is never changed; it is cured by a counter-entry.
-- Whatever the door, the database keeps: each transfer sums to zero, no account that must not goes below zero, nothing twice.

create table minxu.measure (                       -- in what an account is kept; amounts are whole numbers of its smallest part
  id       text primary key check (id ~ '^[A-Z][A-Z_]{0,19}$'),
  name     text not null check (char_length(name) between 1 and 10),
  decimals integer not null check (decimals between 0 and 2)
);
insert into minxu.measure (id, name, decimals) values
  ('MONEY', '元', 2),                              -- in fen
  ('POINTS', '积分', 1),                           -- in tenths: half hours give half points [c]
  ('HOURS', '小时', 1),
  ('GOODS', '件', 0);

-- An amount as a person reads it: 120000 of MONEY is 1200.00 元.
create function minxu.amount_words(amount bigint, measure text) returns text language sql stable as $$
  select case when amount < 0 then '-' else '' end
    || case m.decimals when 0 then abs(amount)::text
         else div(abs(amount), (10 ^ m.decimals)::bigint)::text || '.' || lpad(mod(abs(amount), (10 ^ m.decimals)::bigint)::text, m.decimals, '0') end
    || ' ' || m.name
  from minxu.measure m where m.id = measure
$$;

create table minxu.account (
  id               bigint generated always as identity primary key,
  unit_id          text not null references minxu.unit,   -- in whose books it stands
  code             text not null check (code ~ '^[A-Z][A-Z0-9_:-]{0,79}$'),  -- by which a feature finds it
  name             text not null check (char_length(name) between 1 and 80),
  measure          text not null references minxu.measure,
  case_id          bigint references minxu.case,          -- the case that it is kept for, if it is for one
  never_below_zero boolean not null,
  two_people       boolean not null default false,        -- what leaves it needs a second person
  balance          bigint not null default 0,             -- the sum of its entries: kept by the entries' own guard
  held             bigint not null default 0 check (held >= 0),  -- of that, what open holds keep back
  places           bigint not null default 0,             -- how many entries it has
  opened_at        timestamptz not null,
  closed_at        timestamptz,
  unique (unit_id, code),
  constraint account_covers_what_is_held check (not never_below_zero or balance >= held),
  check (closed_at is null or (balance = 0 and held = 0))
);
create index account_case on minxu.account (case_id) where case_id is not null;

create table minxu.hold (                          -- kept back for something, then posted or released, once
  id          bigint generated always as identity primary key,
  key         text not null unique,
  account_id  bigint not null references minxu.account,
  amount      bigint not null check (amount > 0),
  case_id     bigint references minxu.case,
  words       text not null check (char_length(words) between 1 and 200),
  at          timestamptz not null,
  by_user     text not null,
  ended       text check (ended in ('POSTED','RELEASED')),
  ended_at    timestamptz,
  ended_by    text,
  check ((ended is null) = (ended_at is null) and (ended is null) = (ended_by is null))
);
create index hold_open on minxu.hold (account_id) where ended is null;

create table minxu.transfer (
  id        bigint generated always as identity primary key,
  key       text not null unique,                  -- what it is for: the same key is never booked a second time
  at        timestamptz not null,
  by_user   text not null,
  second_by text,                                  -- the second person, where an account asks for one
  case_id   bigint references minxu.case,
  words     text not null check (char_length(words) between 1 and 200),
  reverses  bigint unique references minxu.transfer,  -- the counter-entry of that one
  hold_id   bigint unique references minxu.hold    -- what was kept back for it
);
create index transfer_case on minxu.transfer (case_id) where case_id is not null;

create table minxu.entry (
  account_id  bigint not null references minxu.account,
  place       bigint not null,                     -- the how-manieth of the account, without a gap
  transfer_id bigint not null references minxu.transfer,
  amount      bigint not null check (amount <> 0), -- what comes in; less than zero: what goes out
  balance     bigint not null,                     -- of the account after it
  primary key (account_id, place),
  unique (transfer_id, account_id)
);

-- Accounts: opened and closed; what they hold changes by entries and holds alone.
create function minxu.guard_account() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform minxu.refuse('账户“' || old.name || '”不能删除；不再使用的请销户。');
  elsif tg_op = 'INSERT' then
    new.balance := 0; new.held := 0; new.places := 0; new.closed_at := null;
  elsif pg_trigger_depth() = 1 and (new.balance, new.held, new.places) is distinct from (old.balance, old.held, old.places) then
    perform minxu.refuse('账户“' || old.name || '”的余额只能由记账改变。');
  elsif (new.id, new.unit_id, new.code, new.measure, new.case_id, new.never_below_zero, new.opened_at)
      is distinct from (old.id, old.unit_id, old.code, old.measure, old.case_id, old.never_below_zero, old.opened_at)
      or (old.two_people and not new.two_people) then
    perform minxu.refuse('账户“' || old.name || '”已经开立，不能改。');
  elsif old.closed_at is not null and (new.closed_at is distinct from old.closed_at or (new.balance, new.held) is distinct from (old.balance, old.held)) then
    perform minxu.refuse('账户“' || old.name || '”已经销户，不能再记账。');
  elsif new.closed_at is not null and old.closed_at is null and (new.balance <> 0 or new.held <> 0) then
    perform minxu.refuse('账户“' || old.name || '”还有余额或冻结款项，不能销户。');
  elsif new.never_below_zero and new.balance < new.held then
    perform minxu.refuse('账户“' || old.name || '”余额不足：可用 ' || minxu.amount_words(old.balance - old.held, old.measure) || '，没有记账。');
  end if;
  return new;
end $$;
create trigger account_guard before insert or update or delete on minxu.account for each row execute function minxu.guard_account();

create function minxu.guard_hold() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform minxu.refuse('冻结的记录不能删除。');
  elsif tg_op = 'INSERT' then
    if new.ended is not null then
      perform minxu.refuse('冻结须先登记，再支付或解除。');
    end if;
    update minxu.account set held = held + new.amount where id = new.account_id;
  elsif old.ended is not null then
    perform minxu.refuse('这笔冻结已经' || case old.ended when 'POSTED' then '支付' else '解除' end || '，不能再次办理。');
  elsif new.ended is null or (to_jsonb(new) - array['ended','ended_at','ended_by']) <> (to_jsonb(old) - array['ended','ended_at','ended_by']) then
    perform minxu.refuse('冻结已经登记，只能支付或解除，不能改。');
  else
    update minxu.account set held = held - old.amount where id = old.account_id;
  end if;
  return new;
end $$;
create trigger hold_guard before insert or update or delete on minxu.hold for each row execute function minxu.guard_hold();

-- A hold that was posted has a transfer that took no more than it from its account.
create function minxu.guard_posted_hold() returns trigger language plpgsql as $$
begin
  if new.ended = 'POSTED' and not exists (
      select 1 from minxu.transfer t join minxu.entry e on e.transfer_id = t.id
      where t.hold_id = new.id and e.account_id = new.account_id and e.amount between -new.amount and -1) then
    perform minxu.refuse('冻结的款项没有按其账户和金额支付，没有记账。');
  end if;
  return null;
end $$;
create constraint trigger hold_posted after update on minxu.hold deferrable initially deferred for each row execute function minxu.guard_posted_hold();

create function minxu.guard_transfer() returns trigger language plpgsql as $$
declare
  kept minxu.hold;
begin
  if tg_op <> 'INSERT' then
    perform minxu.refuse('已经记账的凭证不能改，也不能删除；记错的请冲销。');
  end if;
  if new.reverses is not null and exists (select 1 from minxu.transfer where id = new.reverses and reverses is not null) then
    perform minxu.refuse('冲销的凭证不能再冲销，请重新记账。');
  end if;
  if new.second_by = new.by_user then
    perform minxu.refuse('复核人与经办人不能是同一人，没有记账。');
  end if;
  if new.hold_id is not null then
    select * into kept from minxu.hold where id = new.hold_id for update;
    if kept.ended is not null then
      perform minxu.refuse('这笔冻结已经' || case kept.ended when 'POSTED' then '支付' else '解除' end || '，不能再次办理。');
    end if;
  end if;
  return new;
end $$;
create trigger transfer_guard before insert or update or delete on minxu.transfer for each row execute function minxu.guard_transfer();

create function minxu.guard_entry() returns trigger language plpgsql as $$
declare
  a minxu.account;
begin
  if tg_op <> 'INSERT' then
    perform minxu.refuse('已经记账的分录不能改，也不能删除；记错的请冲销。');
  end if;
  update minxu.account set balance = balance + new.amount, places = places + 1 where id = new.account_id returning * into a;
  new.place := a.places;
  new.balance := a.balance;
  if a.two_people and new.amount < 0 and not exists (select 1 from minxu.transfer where id = new.transfer_id and second_by is not null) then
    perform minxu.refuse('从账户“' || a.name || '”支出须由另一人复核，没有记账。');
  end if;
  return new;
end $$;
create trigger entry_guard before insert or update or delete on minxu.entry for each row execute function minxu.guard_entry();

-- By the end of its transaction a transfer sums to zero in each measure, and a counter-entry is that of what it cures.
create function minxu.guard_balanced() returns trigger language plpgsql as $$
declare
  reversed bigint;
begin
  if (select count(*) < 2 from minxu.entry where transfer_id = new.transfer_id) or exists (
      select 1 from minxu.entry e join minxu.account a on a.id = e.account_id where e.transfer_id = new.transfer_id
      group by a.measure having sum(e.amount) <> 0) then
    perform minxu.refuse('借贷不平，没有记账。');
  end if;
  select reverses into reversed from minxu.transfer where id = new.transfer_id;
  if reversed is not null and exists (
      (select account_id, amount from minxu.entry where transfer_id = new.transfer_id
        except select account_id, -amount from minxu.entry where transfer_id = reversed)
      union all
      (select account_id, -amount from minxu.entry where transfer_id = reversed
        except select account_id, amount from minxu.entry where transfer_id = new.transfer_id)) then
    perform minxu.refuse('冲销的凭证与原凭证不符，没有记账。');
  end if;
  return null;
end $$;
create constraint trigger entry_balanced after insert on minxu.entry deferrable initially deferred for each row execute function minxu.guard_balanced();

-- A transfer without entries is none.
create function minxu.guard_empty_transfer() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from minxu.entry where transfer_id = new.id) then
    perform minxu.refuse('凭证没有分录，没有记账。');
  end if;
  return null;
end $$;
create constraint trigger transfer_not_empty after insert on minxu.transfer deferrable initially deferred
  for each row execute function minxu.guard_empty_transfer();

create trigger transfer_no_truncate before truncate on minxu.transfer for each statement execute function minxu.refuse_change();
create trigger entry_no_truncate before truncate on minxu.entry for each statement execute function minxu.refuse_change();
create trigger hold_no_truncate before truncate on minxu.hold for each statement execute function minxu.refuse_change();
create trigger account_no_truncate before truncate on minxu.account for each statement execute function minxu.refuse_change();

-- Frees what was kept back: the account is locked before the hold, as whoever posts it does, so that nobody waits in a circle.
create function minxu.release(hold_id bigint, moment timestamptz, who text) returns void language plpgsql as $$
begin
  perform 1 from minxu.account where id = (select account_id from minxu.hold where id = hold_id) for update;
  update minxu.hold set ended = 'RELEASED', ended_at = moment, ended_by = who where id = hold_id;
end $$;

-- Books a transfer once: the accounts are locked in the order of their ids, so that nobody waits in a circle. The same key again answers the
-- first transfer if it is the same, else is refused.
create function minxu.book(of_key text, moment timestamptz, who text, second text, of_case bigint, why text, reversed bigint, of_hold bigint,
    accounts bigint[], amounts bigint[]) returns bigint language plpgsql as $$
declare
  booked minxu.transfer;
  number bigint;
begin
  perform 1 from minxu.account where id = any (accounts) order by id for update;
  insert into minxu.transfer (key, at, by_user, second_by, case_id, words, reverses, hold_id)
    values (of_key, moment, who, second, of_case, why, reversed, of_hold) on conflict (key) do nothing returning id into number;
  if number is null then
    select * into booked from minxu.transfer where key = of_key;
    if (booked.case_id, booked.reverses, booked.hold_id) is distinct from (of_case, reversed, of_hold) or exists (
        (select account_id, amount from minxu.entry where transfer_id = booked.id except select * from unnest(accounts, amounts))
        union all
        (select * from unnest(accounts, amounts) except select account_id, amount from minxu.entry where transfer_id = booked.id)) then
      perform minxu.refuse('这笔款项已经按另外的内容记过账，没有重复记账；请核对后换一个业务编号。');
    end if;
    return booked.id;
  end if;
  if of_hold is not null then
    update minxu.hold set ended = 'POSTED', ended_at = moment, ended_by = who where id = of_hold;
  end if;
  insert into minxu.entry (account_id, place, transfer_id, amount, balance)
    select account, 0, number, amount, 0 from unnest(accounts, amounts) as line (account, amount) order by account;
  set constraints minxu.entry_balanced, minxu.transfer_not_empty, minxu.hold_posted immediate;
  set constraints minxu.entry_balanced, minxu.transfer_not_empty, minxu.hold_posted deferred;
  return number;
end $$;
