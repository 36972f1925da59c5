-- What is in force: each version of each process, decision table and form, who deployed it and why. The engine keeps the contents.
create table minxu.model (
  id           bigint generated always as identity primary key,
  kind         text not null check (kind in ('PROCESS','TABLE','FORM')),
  key          text not null,                      -- as the engine names it
  version      integer not null,                   -- the engine's
  tag          text,                               -- camunda:versionTag
  name         text,
  deployment   text not null,                      -- the engine's; with the resource it says where the content is
  resource     text not null,
  sha256       text not null,
  deployed_at  timestamptz not null,
  deployed_by  text,                               -- null: the product itself, or before it was recorded
  occasion     text not null check (occasion in ('SHIPPED','DEPLOYED','BACK','TAKEN','BEFORE')),
  reason       text,
  restores     integer,                            -- version whose content it has, where somebody took it back
  unique (kind, key, deployment)                   -- a version's number comes again where a deployment is deleted
);
create index model_version on minxu.model (kind, key, version desc);
create trigger model_append_only before update or delete on minxu.model for each row execute function minxu.refuse_change();
create trigger model_no_truncate before truncate on minxu.model for each statement execute function minxu.refuse_change();

-- What came with the product: a row whenever a version of the product brings another content.
create table minxu.shipped_model (
  id           bigint generated always as identity primary key,
  kind         text not null,
  key          text not null,
  resource     text not null,
  sha256       text not null,
  product      text,                               -- version of the product, where it is known
  shipped_at   timestamptz not null,
  left_version integer                             -- the district's version that was left in force beside it
);
create index shipped_model_last on minxu.shipped_model (kind, key, id desc);
create trigger shipped_model_append_only before update or delete on minxu.shipped_model for each row execute function minxu.refuse_change();
create trigger shipped_model_no_truncate before truncate on minxu.shipped_model for each statement execute function minxu.refuse_change();

-- A version that the cases under way move to, as its tag says.
create table minxu.model_patch (
  model_id     bigint primary key references minxu.model,
  ended_at     timestamptz
);
create index model_patch_open on minxu.model_patch (model_id) where ended_at is null;

create table minxu.model_move (                    -- each instance that was under way, and what became of it
  model_id     bigint not null references minxu.model_patch,
  instance     text not null,
  case_id      bigint references minxu.case,
  outcome      text check (outcome in ('MOVED','STAYED','ENDED')),
  why          text,
  primary key (model_id, instance)
);
create index model_move_open on minxu.model_move (model_id, instance) where outcome is null;
create index model_move_case on minxu.model_move (case_id);
