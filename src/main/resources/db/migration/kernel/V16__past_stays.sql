-- A bookmark of a task that is done leads to its case: by the stay, which deadline_live has only while it lasts.
create index deadline_past on minxu.deadline (stay) where closed_at is not null and stay is not null;
