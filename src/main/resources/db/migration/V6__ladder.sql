-- Who has a need in hand, and that it never comes back down. The database itself guards it, whatever is done to the engine.
alter table minxu.need
  add level smallint not null default 1 check (level between 1 and 9),  -- cn.minxu.need.Level
  add returns integer not null default 0;                              -- times that somebody gave it back

update minxu.need n set level = case u.kind when 'DEPARTMENT' then 2 when 'STREET' then 3 when 'CENTRE' then 8 when 'DISTRICT' then 6 else 1 end
  from minxu.unit u where u.id = n.holder_id;

create table minxu.given_up (                      -- levels that were left and who left them: append-only
  need_id     bigint not null references minxu.need,
  unit_id     text not null references minxu.unit,
  level       smallint not null,
  primary key (need_id, unit_id)
);

create function minxu.guard_hand() returns trigger language plpgsql as $$
begin
  if new.level = old.level and new.holder_id = old.holder_id then
    return new;
  end if;
  if new.level < old.level then
    raise exception '需求 % 已到上一级，不能再回流到“%”。', old.id, (select name from minxu.unit where id = new.holder_id) using errcode = 'MX001';
  end if;
  if new.level = old.level then
    raise exception '需求 % 正由“%”承办，不能改交同一级的“%”。', old.id, (select name from minxu.unit where id = old.holder_id),
      (select name from minxu.unit where id = new.holder_id) using errcode = 'MX001';
  end if;
  if exists (select 1 from minxu.given_up g where g.need_id = old.id and g.unit_id = new.holder_id) then
    raise exception '“%”已经退出需求 % 的办理，不能再交给它。', (select name from minxu.unit where id = new.holder_id), old.id using errcode = 'MX001';
  end if;
  if new.holder_id <> old.holder_id and old.level <> 6 then  -- who decides for the district gives nothing up
    insert into minxu.given_up (need_id, unit_id, level) values (old.id, old.holder_id, old.level);
  end if;
  return new;
end $$;
create trigger need_guard_hand before update of level, holder_id on minxu.need for each row execute function minxu.guard_hand();
create trigger given_up_append_only before update or delete on minxu.given_up for each row execute function minxu.refuse_change();
create trigger given_up_no_truncate before truncate on minxu.given_up for each statement execute function minxu.refuse_change();

alter table minxu.deadline
  add hand boolean not null default false,         -- the step has the need in hand; others only help
  add lapse_amount integer,                        -- after so many units of the limit the step ends without its holder
  add lapse_at timestamptz;
create unique index deadline_one_hand on minxu.deadline (need_id) where closed_at is null and hand;

create table minxu.refusal (                       -- who gave a dispatched need back and on what basis: append-only
  need_id     bigint not null references minxu.need,
  unit_id     text not null references minxu.unit,
  round       smallint not null check (round between 1 and 3),
  how         text not null check (how in ('OBJECTED','RETURNED','SILENT')),
  reason      text not null,
  legal_basis text,
  at          timestamptz not null,
  by_user     text not null,
  primary key (need_id, unit_id)
);
create trigger refusal_append_only before update or delete on minxu.refusal for each row execute function minxu.refuse_change();
create trigger refusal_no_truncate before truncate on minxu.refusal for each statement execute function minxu.refuse_change();

create table minxu.consultation (                  -- departments that the street convened, and what each said
  need_id     bigint not null references minxu.need,
  unit_id     text not null references minxu.unit,
  opinion     text check (opinion in ('OURS','NOT_OURS','JOINT','LAPSED')),
  reason      text,
  at          timestamptz,
  by_user     text,
  primary key (need_id, unit_id)
);

create table minxu.submission_sign (               -- the joint submission of department and street: append-only
  need_id     bigint not null references minxu.need,
  unit_id     text not null references minxu.unit,
  outcome     text not null check (outcome in ('SIGNED','REFUSED','LAPSED')),
  reason      text,
  at          timestamptz not null,
  by_user     text not null,
  primary key (need_id, unit_id)
);
create function minxu.guard_signature() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from minxu.need n join minxu.unit c on c.id = n.community_id where n.id = new.need_id and c.parent_id = new.unit_id)
    and not exists (select 1 from minxu.given_up g where g.need_id = new.need_id and g.unit_id = new.unit_id and g.level = 4) then
    raise exception '联合提交只由属地街道和二次分流的部门会签，“%”不能会签。', (select name from minxu.unit where id = new.unit_id) using errcode = 'MX001';
  end if;
  return new;
end $$;
create trigger submission_sign_guard before insert on minxu.submission_sign for each row execute function minxu.guard_signature();
create trigger submission_sign_append_only before update or delete on minxu.submission_sign for each row execute function minxu.refuse_change();
create trigger submission_sign_no_truncate before truncate on minxu.submission_sign for each statement execute function minxu.refuse_change();

create table minxu.assignment (                    -- the district's last word
  need_id     bigint primary key references minxu.need,
  lead_id     text not null references minxu.unit,
  due_at      timestamptz not null,
  reason      text not null,
  at          timestamptz not null,
  by_user     text not null
);
create table minxu.assignment_support (
  need_id     bigint not null references minxu.assignment,
  unit_id     text not null references minxu.unit,
  primary key (need_id, unit_id)
);
create trigger assignment_append_only before update or delete on minxu.assignment for each row execute function minxu.refuse_change();
create trigger assignment_support_append_only before update or delete on minxu.assignment_support for each row execute function minxu.refuse_change();
