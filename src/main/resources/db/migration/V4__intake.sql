-- A request with an idempotency key, and what it was answered: the same key with another body is refused.
create table minxu.intake_request (
  intake_key  text primary key,                    -- who and his key, as in minxu.need
  body_hash   text not null,                       -- SHA-256: the body itself holds personal data
  at          timestamptz not null
);

-- Files of needs that were taken in. A reason may quote a wrong channel, community or category, never a name or a phone.
create table minxu.import_job (
  id             bigint generated always as identity primary key,
  file_name      text not null,
  started_by     text not null,
  state          text not null check (state in ('WAITING','RUNNING','FINISHED','FAILED','INTERRUPTED')),
  rows_total     integer not null,
  rows_read      integer not null default 0,
  taken          integer not null default 0,
  known          integer not null default 0,       -- registered before: by an earlier run, or by an earlier row of the file
  refused        integer not null default 0,
  unused_columns text,
  failure        text,
  accepted_at    timestamptz not null,
  started_at     timestamptz,
  ended_at       timestamptz,
  check (rows_read = taken + known + refused)
);

create table minxu.import_remark (                 -- a row that was not taken, and why
  job_id      bigint not null references minxu.import_job on delete cascade,
  row_number  integer not null,                    -- as a spreadsheet counts it
  serial      text not null,                       -- 序号
  result      text not null check (result in ('REFUSED','KNOWN')),
  reason      text not null,
  need_id     bigint references minxu.need,        -- under which it is known
  primary key (job_id, row_number)
);
