-- 阳光17议 (docs/deliberation.md): one for each community and month, and its topics.

create table minxu.deliberation (
  id         bigint primary key references minxu.case,
  unit_id    text not null references minxu.unit,
  month      date not null check (extract(day from month) = 1),
  collected_at timestamptz,                        -- from then on it takes no topic
  meeting_id bigint references minxu.case,         -- when it was called
  constraint deliberation_once unique (unit_id, month)
);

create table minxu.topic (
  id              bigint generated always as identity primary key,
  deliberation_id bigint not null references minxu.deliberation,
  title           text not null,
  about_id        bigint references minxu.case,    -- the case that it is about
  tabled          integer not null check (tabled between 1 and 3),  -- how often, this time among them
  continues       bigint unique references minxu.topic,             -- the same one, the time before
  at              timestamptz not null,
  by_user         text not null,
  item_id         bigint references minxu.agenda_item,
  accepted        boolean,                         -- by the party organisation's review
  outcome         text check (outcome in ('AGREED','AGAIN','REPRESENTATIVES','WITHDRAWN')),
  check ((tabled = 1) = (continues is null)),
  check (outcome is null or accepted),
  check (outcome <> 'AGAIN' or tabled < 3),
  check (outcome <> 'REPRESENTATIVES' or tabled = 3)
);
create index topic_deliberation on minxu.topic (deliberation_id);
create unique index topic_about on minxu.topic (deliberation_id, about_id) where about_id is not null;

create function minxu.guard_topic() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception '议题不能删除。' using errcode = 'MX001';
  end if;
  if tg_op = 'INSERT' then
    if (select collected_at is not null from minxu.deliberation where id = new.deliberation_id for share) then
      raise exception '本月的议题征集已经截止，请留到下月提出。' using errcode = 'MX001';
    end if;
    return new;
  end if;
  if to_jsonb(new) = to_jsonb(old) || jsonb_build_object('title', minxu.erased(old.title)) and minxu.is_closed(old.deliberation_id) then
    return new;
  end if;
  if (new.id, new.deliberation_id, new.title, new.about_id, new.tabled, new.continues, new.at, new.by_user)
      is distinct from (old.id, old.deliberation_id, old.title, old.about_id, old.tabled, old.continues, old.at, old.by_user)
      or old.outcome is not null or (old.accepted is not null and new.accepted is distinct from old.accepted) then
    raise exception '议题提出、审核或表决之后不能再改。' using errcode = 'MX001';
  end if;
  return new;
end $$;
create trigger topic_guard before insert or update or delete on minxu.topic for each row execute function minxu.guard_topic();
create trigger topic_no_truncate before truncate on minxu.topic for each statement execute function minxu.refuse_change();
