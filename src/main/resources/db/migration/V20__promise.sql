-- What a resident is promised is a deadline of the case, beside those of its steps: marked, escalated and counted like them.
alter table minxu.deadline alter column instance drop not null, alter column stay drop not null;
insert into minxu.deadline (need_id, step, holder_id, hand, basis, limit_amount, limit_unit, clock_start, opened_at, due_at, warn_at,
    overdue_at, provisional, closed_at)
  select id, 'promise', community_id, false, '对居民的承诺', 0, 'AGREED', promised_at, registered_at, promised_at,
    promised_at, promised_at, promise_provisional, coalesce(answered_at, closed_at)
  from minxu.need;
alter table minxu.deadline add constraint deadline_of_case check ((step = 'promise') = (instance is null) and (step = 'promise') = (stay is null));
create unique index deadline_promise on minxu.deadline (need_id) where step = 'promise';
alter table minxu.need drop column promised_at, drop column promise_provisional;
