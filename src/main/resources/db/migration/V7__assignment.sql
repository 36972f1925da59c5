-- The district's last word: the lead has not given the need back and does not support itself. Only who has been dispatched a need gives it back.
create function minxu.guard_assignment() returns trigger language plpgsql as $$
begin
  if exists (select 1 from minxu.given_up g where g.need_id = new.need_id and g.unit_id = new.lead_id) then
    raise exception '“%”已经退出需求 % 的办理，不能牵头。', (select name from minxu.unit where id = new.lead_id), new.need_id using errcode = 'MX001';
  end if;
  return new;
end $$;
create trigger assignment_guard before insert on minxu.assignment for each row execute function minxu.guard_assignment();

create function minxu.guard_support() returns trigger language plpgsql as $$
begin
  if exists (select 1 from minxu.assignment a where a.need_id = new.need_id and a.lead_id = new.unit_id) then
    raise exception '“%”是牵头部门，不能同时协办。', (select name from minxu.unit where id = new.unit_id) using errcode = 'MX001';
  end if;
  return new;
end $$;
create trigger assignment_support_guard before insert on minxu.assignment_support for each row execute function minxu.guard_support();

create function minxu.guard_refusal() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from minxu.need n where n.id = new.need_id and n.level in (2, 4) and n.holder_id = new.unit_id) then
    raise exception '需求 % 现不由“%”签收，不能提出异议或退回。', new.need_id, (select name from minxu.unit where id = new.unit_id) using errcode = 'MX001';
  end if;
  return new;
end $$;
create trigger refusal_guard before insert on minxu.refusal for each row execute function minxu.guard_refusal();

create function minxu.guard_returns() returns trigger language plpgsql as $$
begin
  if new.returns < old.returns then
    raise exception '需求 % 已被退回 % 次，退回次数只增不减。', old.id, old.returns using errcode = 'MX001';
  end if;
  return new;
end $$;
create trigger need_guard_returns before update of returns on minxu.need for each row execute function minxu.guard_returns();

create trigger assignment_no_truncate before truncate on minxu.assignment for each statement execute function minxu.refuse_change();
create trigger assignment_support_no_truncate before truncate on minxu.assignment_support for each statement execute function minxu.refuse_change();
create trigger consultation_once before update on minxu.consultation for each row when (old.opinion is not null) execute function minxu.refuse_change();
create trigger consultation_no_loss before delete on minxu.consultation for each row execute function minxu.refuse_change();
create trigger consultation_no_truncate before truncate on minxu.consultation for each statement execute function minxu.refuse_change();
