-- A panel whose caller goes on without it is void: it ends without a total, its sheets are never read.
alter table minxu.scoring_panel drop constraint scoring_panel_check, drop constraint scoring_panel_check1, drop constraint scoring_panel_result_check,
  drop constraint scoring_round_once;
create unique index scoring_round_once on minxu.scoring_panel (case_id, standard_id, round) where result is distinct from 'VOID';
alter table minxu.scoring_panel
  add constraint scoring_result check (result in ('PASS','FAIL','VOID')),
  add constraint scoring_revealed_before check (closed_at is null or revealed_at is not null or result = 'VOID'),
  add constraint scoring_over check (num_nulls(closed_at, result) in (0, 2)),
  add constraint scoring_total_of_result check ((total is null) = (closed_at is null or result = 'VOID'));

create or replace function minxu.guard_scoring_panel() returns trigger language plpgsql as $$
declare
  standard minxu.scoring_standard;
begin
  if tg_op = 'DELETE' then
    raise exception '评分不能删除。' using errcode = 'MX001';
  end if;
  select * into standard from minxu.scoring_standard where id = new.standard_id;
  if tg_op = 'INSERT' then
    if num_nonnulls(new.revealed_at, new.closed_at, new.spread, new.total, new.result) > 0 then
      raise exception '评分的结果由系统计算，不能填写。' using errcode = 'MX001';
    end if;
    if (standard.way = 'PARTS') <> (new.unit_id is not null) then
      raise exception '分项评分的标准须委托一个单位，其他的直接确定评委。' using errcode = 'MX001';
    end if;
    return new;
  end if;
  if old.closed_at is not null then
    raise exception '评分已经结束，结果不能再改。' using errcode = 'MX001';
  end if;
  if new.result = 'VOID' and new.closed_at is not null and to_jsonb(new) - 'closed_at' - 'result' = to_jsonb(old) - 'closed_at' - 'result' then
    return new;
  end if;
  if to_jsonb(new) - 'revealed_at' - 'closed_at' <> to_jsonb(old) - 'revealed_at' - 'closed_at' then
    raise exception '评分开始后，标准、轮次和受委托的单位不能再改，结果由系统计算。' using errcode = 'MX001';
  end if;
  if new.revealed_at is not null and old.revealed_at is null and minxu.scoring_next(old.id) not in ('LAST','READY') then
    raise exception '评分表还没有全部提交，不能公开。' using errcode = 'MX001';
  end if;
  if new.revealed_at is distinct from old.revealed_at and old.revealed_at is not null then
    raise exception '评分已经公开，不能再改。' using errcode = 'MX001';
  end if;
  if new.closed_at is not null then
    if minxu.scoring_next(old.id) <> 'READY' then
      raise exception '评分表还没有全部提交，不能得出结果。' using errcode = 'MX001';
    end if;
    if standard.way = 'WHOLE' then
      select max(total) - min(total) into new.spread from minxu.scoring_counted(old.id);
      select round(avg(total))::integer into new.total from minxu.scoring_counted(old.id) where dropped is null;
    else
      new.total := minxu.scoring_sum(array(select id from minxu.scoring_sheet where panel_id = old.id and submitted_at is not null));
    end if;
    new.total := coalesce(new.total, 0);
    new.result := case when new.total >= standard.pass_mark then 'PASS' else 'FAIL' end;
  end if;
  return new;
end $$;
