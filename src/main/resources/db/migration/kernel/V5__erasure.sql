-- Erasure by rule reaches all that people typed or added about a closed case. Of a text its hash stays, of a document what it was; the guards
-- let nothing else through.

create function minxu.is_closed(number bigint) returns boolean language sql stable as $$
  select closed_at is not null from minxu.case where id = number
$$;

-- What has been erased stays as it is, however often it is erased.
create or replace function minxu.erased(typed text) returns text language sql immutable as $$
  select case when typed ~ '^sha256:[0-9a-f]{64}$' then typed else 'sha256:' || encode(sha256(convert_to(typed, 'UTF8')), 'hex') end
$$;
-- What the system did because of a decision: objects, as no form submits them.
create function minxu.consequences(details jsonb) returns jsonb language sql immutable as $$
  select case when jsonb_typeof(details #> '{then,0}') = 'object' then jsonb_build_object('then', details -> 'then') else '{}' end
$$;
create or replace function minxu.erased(typed jsonb) returns jsonb language sql immutable as $$
  select case
    when typed = '{}' then typed
    when typed ->> 'erased' ~ '^sha256:[0-9a-f]{64}$' and typed - 'erased' = minxu.consequences(typed) then typed
    else jsonb_build_object('erased', minxu.erased(typed::text)) || minxu.consequences(typed)
  end
$$;
-- What people filled in: no key of theirs is the record's own.
create function minxu.erased_fields(typed jsonb) returns jsonb language sql immutable as $$
  select case
    when typed = '{}' or (typed - 'erased' = '{}' and typed ->> 'erased' ~ '^sha256:[0-9a-f]{64}$') then typed
    else jsonb_build_object('erased', minxu.erased(typed::text))
  end
$$;

-- The rule by which a case was erased stays in words.
create or replace function minxu.guard_decision() returns trigger language plpgsql as $$
declare
  erased minxu.decision := old;
begin
  erased.reason := minxu.erased(old.reason);
  erased.details := minxu.erased(old.details);
  if tg_op = 'UPDATE' and new is distinct from old and new is not distinct from erased and old.outcome <> 'ERASED' and minxu.is_closed(old.case_id) then
    return new;
  end if;
  raise exception '%.% 只能追加，不能修改或删除', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end $$;

-- Append-only but for what people typed. Arguments: the column with the case's number, then those that were typed.
create function minxu.guard_typed() returns trigger language plpgsql as $$
declare
  before jsonb := to_jsonb(old);
  erased jsonb := before;
begin
  if tg_op = 'UPDATE' then
    for i in 1 .. tg_nargs - 1 loop
      erased := erased || jsonb_build_object(tg_argv[i], minxu.erased(before ->> tg_argv[i]));
    end loop;
    if new is distinct from old and to_jsonb(new) = erased and minxu.is_closed((before ->> tg_argv[0])::bigint) then
      return new;
    end if;
  end if;
  raise exception '%.% 只能追加，不能修改或删除', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end $$;

-- A document without content was erased.
alter table minxu.document alter column content drop not null;
create or replace function minxu.guard_document() returns trigger language plpgsql as $$
declare
  changed minxu.document := old;
begin
  if tg_op = 'INSERT' then
    raise exception '材料没有内容，不能添加。' using errcode = 'insufficient_privilege';
  end if;
  if old.content is null then
    raise exception '材料 % 已按规定清除，不能再改。', old.id using errcode = 'insufficient_privilege';
  end if;
  if new.content is null then
    changed.content := null;
    changed.name := minxu.erased(old.name);
    changed.withdrawn_why := minxu.erased(old.withdrawn_why);
    if new is distinct from changed or not minxu.is_closed(old.case_id) then
      raise exception '材料 % 只在事项办结归档后清除，清除的只是内容、名称和撤下的理由。', old.id using errcode = 'insufficient_privilege';
    end if;
    return new;
  end if;
  changed.withdrawn_at := new.withdrawn_at;
  changed.withdrawn_by := new.withdrawn_by;
  changed.withdrawn_why := new.withdrawn_why;
  if old.withdrawn_at is not null then
    raise exception '材料 % 已经撤下，不能再改。', old.id using errcode = 'insufficient_privilege';
  end if;
  if new.withdrawn_at is null or new is distinct from changed then
    raise exception '材料 % 不能修改，只能写明理由撤下。', old.id using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger document_has_content before insert on minxu.document for each row when (new.content is null) execute function minxu.guard_document();
