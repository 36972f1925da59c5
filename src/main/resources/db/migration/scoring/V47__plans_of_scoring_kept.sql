-- A session keeps the plan of a statement in PL/pgSQL, and makes that of a function in SQL anew for each call: two thirds of the time in
-- which a sheet was submitted. What they say is what they said before.
create or replace function minxu.scoring_interest(number bigint, excluded text[], account text) returns text language plpgsql stable as $$
begin
  return (with recursive mine (id) as (
    select unit_id from minxu.person where user_id = account
    union select u.parent_id from mine join minxu.unit u on u.id = mine.id where u.kind = 'GRID'),
  who as (select p.name, u.name as unit from minxu.person p join minxu.unit u on u.id = p.unit_id where p.user_id = account)
  select case
    when not exists (select 1 from who) then '“' || account || '”不在组织机构中，不能评分。'
    when exists (select 1 from minxu.case c where c.id = number and c.registered_by = account)
      then '“' || (select name from who) || '”是这件事项的提出人，不能给自己的事项评分，请另选他人。'
    when exists (select 1 from minxu.case c where c.id = number and c.unit_id in (select id from mine))
      then '这件事项是“' || (select unit from who) || '”的，本单位人员“' || (select name from who) || '”不能评分，请另选其他单位的人员。'
    when exists (select 1 from minxu.case_party p where p.case_id = number and p.role <> 'APPRAISER' and p.unit_id in (select id from mine))
      or exists (select 1 from mine where id = any (excluded))
      then '“' || (select unit from who) || '”是这件事项的参与单位，本单位人员“' || (select name from who) || '”不能评分，请另选其他单位的人员。'
  end);
end $$;

create or replace function minxu.scoring_sum(sheets bigint[]) returns integer language plpgsql stable as $$
begin
  return (select round(10000 * sum(i.weight * s.points::numeric / i.maximum) / sum(i.weight))::integer
  from minxu.scoring_score s join minxu.scoring_sheet t on t.id = s.sheet_id join minxu.scoring_panel p on p.id = t.panel_id
    join minxu.scoring_indicator i on i.standard_id = p.standard_id and i.code = s.indicator
  where s.sheet_id = any (sheets) and not s.not_applicable and s.points is not null);
end $$;

create or replace function minxu.scoring_next(of_panel bigint) returns text language plpgsql stable as $$
begin
  return (with panel as (
    select p.id, s.*, coalesce((select max(pass) from minxu.scoring_sheet where panel_id = p.id), 1) as pass
    from minxu.scoring_panel p join minxu.scoring_standard s on s.id = p.standard_id where p.id = of_panel),
  sheet as (select t.* from minxu.scoring_sheet t, panel where t.panel_id = of_panel and t.pass = panel.pass and t.recused_at is null)
  select case
    when (select count(*) from sheet where not last) < case way
        when 'WHOLE' then assessors
        else (select count(*) from minxu.scoring_indicator i where i.standard_id = (select standard_id from minxu.scoring_panel where id = of_panel)
          and weight is not null and not after_all) end then 'APPOINT'
    when exists (select 1 from sheet where submitted_at is null) then 'SCORE'
    when pass = 1 and (select max(total) - min(total) from sheet) > spread_limit then 'RECHECK'
    when (select count(*) from sheet where last) < (select count(*) from minxu.scoring_indicator i
        where i.standard_id = (select standard_id from minxu.scoring_panel where id = of_panel) and after_all) then 'LAST'
    else 'READY' end
  from panel);
end $$;

create or replace function minxu.scoring_open(of_sheet bigint) returns boolean language plpgsql stable as $$
begin
  return (select t.submitted_at is null and t.recused_at is null and p.closed_at is null
  from minxu.scoring_sheet t join minxu.scoring_panel p on p.id = t.panel_id where t.id = of_sheet);
end $$;
