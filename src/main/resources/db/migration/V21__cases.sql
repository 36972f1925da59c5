-- What the kernel keeps of a case it keeps of a case of any kind.
alter table minxu.decision rename column need_id to case_id;
alter table minxu.deadline rename column need_id to case_id;
alter table minxu.extension rename column need_id to case_id;
alter table minxu.pause rename column need_id to case_id;
alter table minxu.resident rename column need_id to case_id;
