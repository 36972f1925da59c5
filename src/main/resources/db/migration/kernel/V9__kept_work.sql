-- What somebody has typed into a form and not submitted yet: sealed, for himself alone, for a day at most.
create table minxu.kept_work (
  place    text not null,                          -- task:… its id, or start:… key of the process
  user_id  text not null,
  kept_at  timestamptz not null,
  sealed   bytea not null,                         -- cn.minxu.casework.kept.Seal
  primary key (place, user_id)
);

-- By which nodes tell whether they have the key that the others seal with: a digest of it, never itself.
create table minxu.keep_key (
  only_one    boolean primary key default true check (only_one),
  fingerprint bytea not null
);

-- A step that ends, by whatever door, ends what was kept for it.
create function minxu.forget_kept_work() returns trigger language plpgsql as $$
begin
  delete from minxu.kept_work where place = 'task:' || new.stay;
  return null;
end $$;
create trigger deadline_ends_kept_work after update of closed_at on minxu.deadline for each row
  when (old.closed_at is null and new.closed_at is not null and new.stay is not null) execute function minxu.forget_kept_work();
