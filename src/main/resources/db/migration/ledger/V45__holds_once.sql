-- What a hold keeps back is counted after its row is there: counted before, it was counted once more for each repetition under the same key,
-- which adds no row.
create or replace function minxu.guard_hold() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    perform minxu.refuse('冻结的记录不能删除。');
  elsif tg_op = 'INSERT' then
    if new.ended is not null then
      perform minxu.refuse('冻结须先登记，再支付或解除。');
    end if;
  elsif old.ended is not null then
    perform minxu.refuse('这笔冻结已经' || case old.ended when 'POSTED' then '支付' else '解除' end || '，不能再次办理。');
  elsif new.ended is null or (to_jsonb(new) - array['ended','ended_at','ended_by']) <> (to_jsonb(old) - array['ended','ended_at','ended_by']) then
    perform minxu.refuse('冻结已经登记，只能支付或解除，不能改。');
  else
    update minxu.account set held = held - old.amount where id = old.account_id;
  end if;
  return new;
end $$;

create function minxu.keep_back() returns trigger language plpgsql as $$
begin
  update minxu.account set held = held + new.amount where id = new.account_id;
  return null;
end $$;
create trigger hold_keeps_back after insert on minxu.hold for each row execute function minxu.keep_back();

-- A transfer under the key of one that is there adds no row; whether it is the same is asked by who books it.
create or replace function minxu.guard_transfer() returns trigger language plpgsql as $$
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
    if kept.ended is not null and not exists (select 1 from minxu.transfer where key = new.key) then
      perform minxu.refuse('这笔冻结已经' || case kept.ended when 'POSTED' then '支付' else '解除' end || '，不能再次办理。');
    end if;
  end if;
  return new;
end $$;

-- What was counted more than once.
alter table minxu.account disable trigger account_guard;
update minxu.account a set held = kept.amount
  from (select b.id, coalesce(sum(h.amount), 0) as amount from minxu.account b
    left join minxu.hold h on h.account_id = b.id and h.ended is null group by b.id) kept
  where kept.id = a.id and a.held <> kept.amount;
alter table minxu.account enable trigger account_guard;
