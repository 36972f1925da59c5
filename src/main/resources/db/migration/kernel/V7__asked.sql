-- What a table was asked stands in the row that follows from its answer: so a changed table is tried out on what was really asked.
alter table minxu.deadline add column asked jsonb;  -- {"table": …, and its inputs but for the step}; null of an end that was agreed
