-- The head of a unit says which colleague works on a task.
alter table minxu.person drop constraint person_role_check;
alter table minxu.person add constraint person_role_check
  check (role in ('STAFF', 'HEAD', 'SUPERVISOR', 'DESIGNER', 'ADMIN'));
