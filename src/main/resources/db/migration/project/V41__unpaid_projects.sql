-- What was paid of a project, in fen; a last instalment that was given up after acceptance is said with the score, which it does not change:
-- it is of the work.
create function minxu.project_paid(number bigint) returns bigint language sql stable as $$
  select coalesce(sum(amount), 0)::bigint from minxu.payment where case_id = number and result = 'PAID'
$$;

create or replace function minxu.project_score_of(number bigint) returns table (score integer, explained text) language sql stable as $$
  with p as (select p.*, e.rated, e.satisfied, minxu.project_paid(p.id) as paid from minxu.project_now p join minxu.project_evaluation e on e.id = p.id
    where p.id = number),
  r as (select s.* from minxu.project_score_rule s, p where s.valid_from <= p.accepted_on order by s.valid_from desc limit 1),
  item (place, name, points, got, said) as (
    select 1, '验收', r.acceptance, greatest(0, r.acceptance - r.rectified * p.rectified)::numeric,
      case when p.rectified = 0 then '一次合格' else '整改 ' || p.rectified || ' 次后合格' end from p, r
    union all select 2, '进度', r.schedule, case when p.accepted_on <= p.until_on then r.schedule else 0 end,
      '约定 ' || p.until_on || '，验收 ' || p.accepted_on from p, r
    union all select 3, '满意度', r.satisfaction, case when p.rated > 0 then r.satisfaction * p.satisfied::numeric / p.rated end,
      case when p.rated = 0 then '没有人评价，不计' else p.rated || ' 人评价，' || p.satisfied || ' 人满意' end from p, r),
  counted as (select sum(points) as whole from item where got is not null)
  select coalesce(round(sum(got) * 10000 / nullif(max(counted.whole), 0))::integer, 0),
    string_agg(name || '（' || points || ' 分）：' || said || coalesce('，得 ' || round(got, 2) || ' 分', ''), E'\n' order by place)
      || case when max(counted.whole) < 100 then E'\n不计的，分值按比例摊到其余各项' else '' end
      || coalesce((select E'\n经费预算 ' || minxu.amount_words(budget_fen, 'MONEY') || '，已付 ' || minxu.amount_words(paid, 'MONEY') || '，其余没有付（不影响得分）'
        from p where paid < budget_fen), '')
  from item, counted
$$;
