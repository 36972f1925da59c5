-- The overview reads these indexes alone, not the needs and deadlines that are scattered over the years.
drop index minxu.need_registered;
drop index minxu.need_answered;
drop index minxu.need_open;
drop index minxu.deadline_open;
create index need_registered on minxu.need (registered_at) include (community_id, holder_id);
create index need_answered on minxu.need (answered_at) include (community_id, holder_id) where answered_at is not null;
create index need_open on minxu.need (holder_id) include (community_id, returns, redo_round) where closed_at is null;
create index deadline_open on minxu.deadline (holder_id, due_at) include (id, need_id, overdue_at) where closed_at is null;
-- The nightly round of priorities goes through what waits for an answer.
create index need_unanswered on minxu.need (id) where answered_at is null and closed_at is null;
