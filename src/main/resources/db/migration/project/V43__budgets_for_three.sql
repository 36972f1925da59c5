-- A budget is paid in three instalments: one that leaves one of them without a fen could never be paid.
create or replace function minxu.guard_project_design() returns trigger language plpgsql as $$
declare
  p minxu.project;
  t minxu.project_type;
  last minxu.project_design;
begin
  select * into p from minxu.project where id = new.project_id for no key update;
  select * into t from minxu.project_type where key = p.type and valid_from = p.type_from;
  select * into last from minxu.project_design where project_id = new.project_id order by version desc limit 1;
  if new.budget_fen < t.least_fen or new.budget_fen > t.most_fen then
    raise exception '“%”的经费预算应为 % 至 % 元，请改正。', t.name, to_char(t.least_fen / 100.0, 'FM999999990.00'), to_char(t.most_fen / 100.0, 'FM999999990.00')
      using errcode = 'MX001';
  end if;
  if exists (select 1 from generate_subscripts(t.instalments, 1) n where minxu.project_instalment_of(new.budget_fen, t.instalments, n) < 1) then
    raise exception '经费预算太少：分三期后有一期不足 1 分，请改正。' using errcode = 'MX001';
  end if;
  if last.version is not null and p.round > 0 and new.budget_fen <> last.budget_fen then
    raise exception '项目已经发布，经费预算不能再改。' using errcode = 'MX001';
  end if;
  if p.accepted_at is not null then
    raise exception '项目已经验收，不能再改。' using errcode = 'MX001';
  end if;
  new.version := coalesce(last.version, 0) + 1;
  return new;
end $$;
