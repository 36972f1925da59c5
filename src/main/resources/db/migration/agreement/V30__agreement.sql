-- Agreements (docs/agreement.md): a version is what its hash says, and is signed once by each of its parties. What must never happen is
-- refused here, by whatever door.

create table minxu.agreement (                     -- a row for each version; the text of one never changes
  id         bigint generated always as identity primary key,
  case_id    bigint not null references minxu.case,
  type       text not null check (type ~ '^[A-Z][A-Z0-9_]{0,59}$'),
  version    integer not null check (version > 0), -- within the case and type
  title      text not null,
  terms      text not null,
  units      text[] not null,                      -- the parties, in the order in which they are printed
  roles      text[] not null,                      -- as what each of them signs: 甲方, 认领单位 …
  why        text,                                 -- why a former version was not left as it was
  hash       text not null,                        -- of version, title, parties and terms
  drafted_at timestamptz not null,
  drafted_by text not null,
  ended_at   timestamptz,
  result     text check (result in ('SIGNED','DECLINED','REPLACED')),
  constraint agreement_version_once unique (case_id, type, version),
  check ((ended_at is null) = (result is null))
);
create unique index agreement_one_at_a_time on minxu.agreement (case_id) where ended_at is null;

create table minxu.agreement_signature (
  agreement_id bigint not null references minxu.agreement,
  unit_id      text not null references minxu.unit,
  user_id      text not null,                      -- an account: who signed for the unit
  at           timestamptz not null,
  hash         text not null,                      -- of the text that he signed
  signing_id   bigint references minxu.case,       -- the signing meeting at which it was done, if it was
  primary key (agreement_id, unit_id)
);

create table minxu.agreement_refusal (
  agreement_id bigint not null references minxu.agreement,
  case_id      bigint not null references minxu.case,
  unit_id      text not null references minxu.unit,
  user_id      text not null,
  at           timestamptz not null,
  reason       text not null,
  primary key (agreement_id, unit_id)
);
create index agreement_refusal_case on minxu.agreement_refusal (case_id);

create function minxu.agreement_hash(a minxu.agreement) returns text language sql stable as $$
  select encode(sha256(convert_to(jsonb_build_array(a.type, a.version, a.title, a.units, a.roles, a.terms)::text, 'UTF8')), 'hex')
$$;

create function minxu.guard_agreement() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception '协议不能删除。' using errcode = 'MX001';
  end if;
  if tg_op = 'INSERT' then
    if new.ended_at is not null then
      raise exception '协议先拟定，再签署。' using errcode = 'MX001';
    end if;
    if cardinality(new.units) < 2 or cardinality(new.units) > 20 then
      raise exception '协议至少有两个签约单位，最多二十个。' using errcode = 'MX001';
    end if;
    if cardinality(new.units) <> cardinality(new.roles) or array_position(new.roles, null) is not null then
      raise exception '请写明每个签约单位以什么身份签约。' using errcode = 'MX001';
    end if;
    if (select count(distinct u) from unnest(new.units) u join minxu.unit on id = u) <> cardinality(new.units) then
      raise exception '签约单位须在组织机构中，每个单位只列一次。' using errcode = 'MX001';
    end if;
    if btrim(new.title) = '' or btrim(new.terms) = '' then
      raise exception '请写明协议的名称和条款。' using errcode = 'MX001';
    end if;
    if minxu.is_closed(new.case_id) then
      raise exception '事项已经办结，不能再签协议。' using errcode = 'MX001';
    end if;
    new.version := 1 + coalesce((select max(version) from minxu.agreement where case_id = new.case_id and type = new.type), 0);
    new.hash := minxu.agreement_hash(new);
    return new;
  end if;
  if to_jsonb(new) = to_jsonb(old) || jsonb_build_object('title', minxu.erased(old.title), 'terms', minxu.erased(old.terms), 'why', minxu.erased(old.why))
      and minxu.is_closed(old.case_id) then
    return new;
  end if;
  if to_jsonb(new) - 'ended_at' - 'result' <> to_jsonb(old) - 'ended_at' - 'result' then
    raise exception '协议文本送签后不能再改；要修改的另拟新的一版，各方重新签署。' using errcode = 'MX001';
  end if;
  if old.ended_at is not null then
    raise exception '这一版协议已经有结果，不能再改。' using errcode = 'MX001';
  end if;
  if new.result = 'SIGNED' and (select count(*) from minxu.agreement_signature where agreement_id = old.id) < cardinality(old.units) then
    raise exception '还有单位没有签署，协议没有签成。' using errcode = 'MX001';
  end if;
  if new.result = 'DECLINED' and not exists (select 1 from minxu.agreement_refusal where agreement_id = old.id) then
    raise exception '没有单位拒签，不能登记为拒签。' using errcode = 'MX001';
  end if;
  return new;
end $$;
create trigger agreement_guard before insert or update or delete on minxu.agreement for each row execute function minxu.guard_agreement();

-- One answer of each party, while the version is open. What is signed is the text as it is now, which must be what its hash says.
create function minxu.require_party(which bigint, party text) returns minxu.agreement language plpgsql as $$
declare
  a minxu.agreement;
begin
  select * into a from minxu.agreement where id = which for no key update;
  if a.ended_at is not null then
    raise exception '这一版协议已经有结果，不能再签署。' using errcode = 'MX001';
  end if;
  if party <> all (a.units) then
    raise exception '这个单位不是签约单位，不能签署。' using errcode = 'MX001';
  end if;
  if exists (select 1 from minxu.agreement_signature where agreement_id = a.id and unit_id = party)
      or exists (select 1 from minxu.agreement_refusal where agreement_id = a.id and unit_id = party) then
    raise exception '这个单位已经签过，不能重复签署。' using errcode = 'MX001';
  end if;
  return a;
end $$;

create table minxu.signing_item (                  -- what is on the list of a signing meeting
  signing_id   bigint not null references minxu.case,
  agreement_id bigint not null references minxu.agreement,
  primary key (signing_id, agreement_id)
);
create index signing_item_agreement on minxu.signing_item (agreement_id);
create trigger signing_item_append_only before update or delete on minxu.signing_item for each row execute function minxu.refuse_change();

create table minxu.signing_presence (              -- who was there, for which unit
  signing_id bigint not null references minxu.case,
  unit_id    text not null references minxu.unit,
  user_id    text not null,
  noted_at   timestamptz not null,
  noted_by   text not null,
  primary key (signing_id, user_id)
);
create trigger signing_presence_append_only before update or delete on minxu.signing_presence for each row execute function minxu.refuse_change();

create function minxu.guard_agreement_signature() returns trigger language plpgsql as $$
declare
  a minxu.agreement;
begin
  a := minxu.require_party(new.agreement_id, new.unit_id);
  if minxu.agreement_hash(a) <> a.hash then
    raise exception '协议文本与送签时不一致，不能签署。' using errcode = 'MX001';
  end if;
  if not exists (select 1 from minxu.person where user_id = new.user_id and unit_id = new.unit_id) then
    raise exception '签署人不是签约单位的人员，不能代为签署。' using errcode = 'MX001';
  end if;
  if new.signing_id is not null and not (
      exists (select 1 from minxu.signing_item where signing_id = new.signing_id and agreement_id = new.agreement_id)
      and exists (select 1 from minxu.signing_presence where signing_id = new.signing_id and unit_id = new.unit_id and user_id = new.user_id)) then
    raise exception '协议不在签约会的清单上，或签署人没有到会。' using errcode = 'MX001';
  end if;
  new.hash := a.hash;
  return new;
end $$;
create trigger agreement_signature_guard before insert on minxu.agreement_signature
  for each row execute function minxu.guard_agreement_signature();
create trigger agreement_signature_append_only before update or delete on minxu.agreement_signature
  for each row execute function minxu.refuse_change();

create function minxu.guard_agreement_refusal() returns trigger language plpgsql as $$
declare
  a minxu.agreement;
begin
  a := minxu.require_party(new.agreement_id, new.unit_id);
  if btrim(new.reason) = '' then
    raise exception '请写明拒签的理由。' using errcode = 'MX001';
  end if;
  new.case_id := a.case_id;
  return new;
end $$;
create trigger agreement_refusal_guard before insert on minxu.agreement_refusal
  for each row execute function minxu.guard_agreement_refusal();
create trigger agreement_refusal_append_only before update or delete on minxu.agreement_refusal
  for each row execute function minxu.guard_typed('case_id', 'reason');

create trigger agreement_no_truncate before truncate on minxu.agreement for each statement execute function minxu.refuse_change();
create trigger agreement_signature_no_truncate before truncate on minxu.agreement_signature for each statement execute function minxu.refuse_change();
create trigger agreement_refusal_no_truncate before truncate on minxu.agreement_refusal for each statement execute function minxu.refuse_change();
create trigger signing_item_no_truncate before truncate on minxu.signing_item for each statement execute function minxu.refuse_change();
create trigger signing_presence_no_truncate before truncate on minxu.signing_presence for each statement execute function minxu.refuse_change();
