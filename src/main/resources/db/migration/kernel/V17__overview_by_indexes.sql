-- What is open, how late and of which kind, is read from the index alone.
drop index minxu.deadline_open;
create index deadline_open on minxu.deadline (holder_id, due_at) include (id, case_id, overdue_at, step) where closed_at is null;
-- The few cases that were taken back and are owed no answer.
create index case_withdrawn on minxu.case (id) include (closed_at) where outcome = 'WITHDRAWN';
