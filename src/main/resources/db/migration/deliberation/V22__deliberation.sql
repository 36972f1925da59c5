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
create index topic_of on minxu.topic (about_id) where about_id is not null;
create unique index topic_about on minxu.topic (deliberation_id, about_id) where about_id is not null;

create function minxu.guard_topic() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception '议题不能删除。' using errcode = 'MX001';
  end if;
  if tg_op = 'INSERT' then
    -- What offers itself the review may still take up, until the meeting is called.
    if (select collected_at is not null and (new.accepted is not true or new.about_id is null or meeting_id is not null)
        from minxu.deliberation where id = new.deliberation_id for share) then
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

-- What was decided about a case is asked for with its record.
create index agenda_item_of on minxu.agenda_item (about_id) where about_id is not null;

create table minxu.deliberation_feedback (         -- what the proposers and residents were told when it was carried out
  deliberation_id bigint primary key references minxu.deliberation,
  way             text not null,
  words           text not null,
  at              timestamptz not null,
  by_user         text not null
);
create trigger deliberation_feedback_append_only before update or delete on minxu.deliberation_feedback
  for each row execute function minxu.guard_typed('deliberation_id', 'words');

create table minxu.deliberation_rating_rule (      -- dated: never changed, followed by one that is valid from a later day
  valid_from date primary key,
  least      integer not null check (least > 0),   -- so many have to rate that it says something
  source     text not null check (source in ('a','b','c','k'))
);
create trigger deliberation_rating_rule_append_only before update or delete on minxu.deliberation_rating_rule
  for each row execute function minxu.refuse_change();
insert into minxu.deliberation_rating_rule (valid_from, least, source) values ('2000-01-01', 10, 'c');

create table minxu.deliberation_rating (           -- people, not votes: members of the meeting, or a sample of residents
  deliberation_id     bigint primary key references minxu.deliberation,
  raters              text not null check (raters in ('MEMBERS','RESIDENTS')),
  asked               integer not null check (asked > 0),
  very_satisfied      integer not null check (very_satisfied >= 0),
  satisfied           integer not null check (satisfied >= 0),
  basically_satisfied integer not null check (basically_satisfied >= 0),
  dissatisfied        integer not null check (dissatisfied >= 0),
  very_dissatisfied   integer not null check (very_dissatisfied >= 0),
  least               integer not null,            -- of the rule that was valid then
  at                  timestamptz not null,
  by_user             text not null,
  rated   integer not null generated always as (very_satisfied + satisfied + basically_satisfied + dissatisfied + very_dissatisfied) stored,
  content integer not null generated always as (very_satisfied + satisfied + basically_satisfied) stored,  -- 基本满意 or better
  constraint no_more_rated_than_asked check (very_satisfied + satisfied + basically_satisfied + dissatisfied + very_dissatisfied <= asked)
);
create trigger deliberation_rating_append_only before update or delete on minxu.deliberation_rating
  for each row execute function minxu.refuse_change();
