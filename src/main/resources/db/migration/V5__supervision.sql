-- What supervisors look at stays fast when there are many needs: open ones and those of the last 30 days are few among all.
create index need_registered on minxu.need (registered_at);
create index need_answered on minxu.need (answered_at) where answered_at is not null;
create index need_open_community on minxu.need (community_id) where closed_at is null;
create index deadline_open on minxu.deadline (holder_id, due_at) where closed_at is null;
create index deadline_closed on minxu.deadline (closed_at, holder_id) include (overdue_at) where closed_at is not null;
create index evaluation_at on minxu.evaluation (at);
