-- What people typed in a need's own tables is erased with the case, and nothing else of it changes.
create or replace trigger refusal_append_only before update or delete on minxu.refusal
  for each row execute function minxu.guard_typed('need_id', 'reason', 'legal_basis');
create or replace trigger consultation_once before update on minxu.consultation
  for each row when (old.opinion is not null) execute function minxu.guard_typed('need_id', 'reason');
create or replace trigger submission_sign_append_only before update or delete on minxu.submission_sign
  for each row execute function minxu.guard_typed('need_id', 'reason');
create or replace trigger assignment_append_only before update or delete on minxu.assignment
  for each row execute function minxu.guard_typed('need_id', 'reason');
create index import_remark_need on minxu.import_remark (need_id) where need_id is not null;
