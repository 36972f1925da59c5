-- An alliance that is founded again elects its own council, from the day on which it does: the one before it ended with it.
create function minxu.alliance_terms(of_alliance text) returns setof minxu.alliance_term language sql stable as $$
  select t.* from minxu.alliance_term t join minxu.alliance a on a.unit_id = t.alliance where t.alliance = of_alliance and t.id >= a.case_id
$$;

create or replace function minxu.guard_alliance_term() returns trigger language plpgsql as $$
declare
  rule minxu.alliance_rule;
  before date;
begin
  if tg_op = 'DELETE' then
    raise exception '理事会任期不能删除。' using errcode = 'MX001';
  end if;
  if tg_op = 'INSERT' then
    rule := minxu.alliance_rule_on(new.starts_on);
    if new.ends_on <> (new.starts_on + make_interval(years => rule.term_years))::date - 1 then
      raise exception '理事会每届任期为 % 年。', rule.term_years using errcode = 'MX001';
    end if;
    select max(ends_on) into before from minxu.alliance_terms(new.alliance);
    if new.starts_on <> before + 1 then
      raise exception '新一届任期须从上一届届满的次日开始，不留空档，也不重叠。' using errcode = 'MX001';
    end if;
    return new;
  end if;
  if pg_trigger_depth() > 1 and old.in_office and to_jsonb(new) - 'ends_on' = to_jsonb(old) - 'ends_on' and new.ends_on between new.starts_on and old.ends_on then
    return new;  -- members have left
  end if;
  if old.in_office or (new.id, new.alliance, new.starts_on, new.ends_on) is distinct from (old.id, old.alliance, old.starts_on, old.ends_on) then
    raise exception '理事会就任后，名单和任期不能再改。' using errcode = 'MX001';
  end if;
  if new.chair = any (new.vices) then
    raise exception '会长单位只有一个，不能同时是副会长单位。' using errcode = 'MX001';
  end if;
  if exists (select 1 from unnest(array[new.chair] || new.vices) u where u is not null and not minxu.is_alliance_member(new.alliance, u)) then
    raise exception '会长、副会长单位须是本联盟的成员。' using errcode = 'MX001';
  end if;
  return new;
end $$;

create or replace function minxu.alliance_roster(of_alliance text, today date) returns text language sql stable as $$
  select '成员（' || cardinality(minxu.alliance_units(of_alliance)) || ' 家）：' || minxu.unit_names(minxu.alliance_units(of_alliance)) || E'\n'
    || coalesce((select '理事会（' || starts_on || ' 至 ' || ends_on || '）：会长单位 '
                   || case when minxu.is_alliance_member(of_alliance, chair) then minxu.unit_names(array[chair]) else '空缺' end || '；副会长单位 '
                   || minxu.unit_names(array(select v from unnest(vices) with ordinality o (v, place)
                        where minxu.is_alliance_member(of_alliance, v) order by place))
                   || '；秘书长 ' || coalesce((select name from minxu.person where user_id = secretary), '（已离任）')
                 from minxu.alliance_terms(of_alliance) where in_office and starts_on <= today order by starts_on desc limit 1),
                '理事会：尚未选举')
    || E'\n轮值：' || coalesce((select string_agg(to_char(month, 'YYYY-MM') || ' ' || minxu.unit_names(units), '；' order by month)
                              from minxu.alliance_rota where alliance = of_alliance and month >= date_trunc('month', today::timestamp)), '尚未安排')
  from minxu.alliance where unit_id = of_alliance and dissolved_on is null
  union all
  select '联盟已于 ' || dissolved_on || ' 解散' from minxu.alliance where unit_id = of_alliance and dissolved_on is not null
$$;

create or replace function minxu.alliance_election_due(of_alliance text, day date) returns boolean language sql stable as $$
  select coalesce((
    select case when t.id is null then cardinality(minxu.alliance_units(a.unit_id)) >= 3
                else cardinality(minxu.alliance_units(a.unit_id)) >= 2
                  and t.in_office and t.ends_on - (minxu.alliance_rule_on(day)).election_days <= day end
    from minxu.alliance a left join lateral (select * from minxu.alliance_terms(a.unit_id) order by starts_on desc limit 1) t on true
    where a.unit_id = of_alliance), false)
$$;
