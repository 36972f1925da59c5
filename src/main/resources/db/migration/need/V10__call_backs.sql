-- Call-backs at which the resident did not rate: not reached, a wrong number, or he declined. What he said when he did stands in minxu.evaluation.
create table minxu.call_back (
  need_id     bigint not null references minxu.need,
  round       integer not null,                    -- of the evaluation that it was to ask for
  attempt     integer not null check (attempt > 0),
  outcome     text not null check (outcome in ('NOT_REACHED','WRONG_NUMBER','RATING_DECLINED')),
  note        text,
  at          timestamptz not null,
  by_user     text not null,
  last        boolean not null default false,      -- nobody calls again: with it the need was closed
  primary key (need_id, round, attempt)
);
-- Counted apart from those that rated.
create index call_back_last on minxu.call_back (at) where last;
