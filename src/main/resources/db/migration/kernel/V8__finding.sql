-- Finding cases: by words, whom they are about, who handled them; and what was asked about people.

-- What is compared when words are looked for: small letters and digits, full-width as half-width, without blanks and punctuation.
create function minxu.searchable(said text) returns text language sql immutable parallel safe as $$
  select regexp_replace(lower(normalize(said, nfkc)),
    '[\s\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u3004\u3006\u3008-\u303f\u30fb\ufe30-\ufe4f\uff00-\uff0f]+', '', 'g')
$$;

-- Each two neighbouring letters of some words (with blanks between them) as one number: so what two letters or more stand in is found by
-- an index, in a language that has no blanks.
create function minxu.pairs(words text) returns integer[] language sql immutable parallel safe cost 1000 as $$
  select coalesce(array_agg(distinct ((ascii(one) & 65535) << 16) | (ascii(next) & 65535)), '{}')
  from (select one, lead(one) over (order by place) as next from string_to_table(words, null) with ordinality as letters (one, place)) neighbours
  where one <> ' ' and next <> ' '
$$;

create table minxu.case_words (                    -- what a case is found by
  case_id     bigint primary key references minxu.case,
  unit_id     text not null,                       -- whose it is, as in minxu.case
  words       text not null                        -- its title, and after a blank what its kind adds; nothing once the title was erased
);
insert into minxu.case_words (case_id, unit_id, words)
  select id, unit_id, case when title ~ '^sha256:[0-9a-f]{64}$' then '' else minxu.searchable(title) || ' ' end from minxu.case order by id;
create index case_words_pairs on minxu.case_words using gin (minxu.pairs(words)) with (fastupdate = on, gin_pending_list_limit = 256);
create index case_words_unit on minxu.case_words (unit_id, case_id);

create table minxu.case_holder (                   -- units that have or had a step of another unit's case
  unit_id     text not null references minxu.unit,
  case_id     bigint not null references minxu.case,
  hand        boolean not null,                    -- whether they have or had it in hand
  primary key (unit_id, case_id)
);
insert into minxu.case_holder (unit_id, case_id, hand)
  select d.holder_id, d.case_id, bool_or(d.hand) from minxu.deadline d join minxu.case c on c.id = d.case_id
  where d.holder_id <> c.unit_id group by d.holder_id, d.case_id;

create function minxu.note_holder() returns trigger language plpgsql as $$
begin
  if (select c.unit_id <> new.holder_id from minxu.case c where c.id = new.case_id) then
    insert into minxu.case_holder (unit_id, case_id, hand) values (new.holder_id, new.case_id, new.hand)
      on conflict (unit_id, case_id) do update set hand = true where excluded.hand and not case_holder.hand;
  end if;
  return null;
end $$;
create trigger deadline_holder after insert on minxu.deadline for each row execute function minxu.note_holder();

-- A title that changes, or is erased, and a case that comes to another unit, are found as they are now.
create function minxu.find_anew() returns trigger language plpgsql as $$
begin
  update minxu.case_words set unit_id = new.unit_id,
    words = case when new.title ~ '^sha256:[0-9a-f]{64}$' then '' else minxu.searchable(new.title) || coalesce(substring(words from ' .*$'), ' ') end
    where case_id = new.id;
  if new.unit_id <> old.unit_id then
    insert into minxu.case_holder (unit_id, case_id, hand)
      select d.holder_id, d.case_id, bool_or(d.hand) from minxu.deadline d
      where d.case_id = new.id and d.holder_id <> new.unit_id group by d.holder_id, d.case_id
      on conflict (unit_id, case_id) do nothing;
  end if;
  return null;
end $$;
create trigger case_find_anew after update of title, unit_id on minxu.case for each row
  when ((old.title, old.unit_id) is distinct from (new.title, new.unit_id)) execute function minxu.find_anew();

-- The last four digits of a phone as people say them: of a landline without its extension.
create function minxu.phone_end(phone text) returns text language sql immutable parallel safe as $$
  select right(regexp_replace(regexp_replace(phone, '^(0\d{2,3}-\d{7,8})-\d+$', '\1'), '\D', '', 'g'), 4)
$$;
create index case_private_name on minxu.case_private (name, case_id) where name is not null;
create index case_private_phone on minxu.case_private (minxu.phone_end(phone), case_id) where phone is not null;

-- Lists: what somebody handled, what a unit passed on, what is archived.
create index decision_handled on minxu.decision (user_id, id)
  where user_id <> 'system' and step not in ('resident', 'assignee', 'document', 'model');
create index given_up_unit on minxu.given_up (unit_id, case_id);
create index case_archived on minxu.case (unit_id, closed_at, id) where closed_at is not null;
create index case_archived_elsewhere on minxu.case (holder_id, closed_at, id) where closed_at is not null and holder_id <> unit_id;
create index case_party_unit on minxu.case_party (unit_id, case_id);

create table minxu.question (                      -- questions about people: who asked by what, never for whom. Append-only
  id          bigint generated always as identity primary key,
  at          timestamptz not null,
  user_id     text not null,
  unit_id     text not null references minxu.unit,
  asked_by    text not null check (asked_by in ('NAME','PHONE')),
  hits        integer not null check (hits >= 0)   -- cases that were found by it and shown
);
create index question_user on minxu.question (user_id, at);
create trigger question_append_only before update or delete on minxu.question for each row execute function minxu.refuse_change();
create trigger question_no_truncate before truncate on minxu.question for each statement execute function minxu.refuse_change();
