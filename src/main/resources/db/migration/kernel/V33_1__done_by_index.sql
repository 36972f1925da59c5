-- What was done within a period is read from the index alone: the rows of a month lie all over the table.
drop index minxu.deadline_closed;
create index deadline_closed on minxu.deadline (closed_at, holder_id) include (overdue_at, case_id, step) where closed_at is not null;
