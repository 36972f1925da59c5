-- The engine keeps neither a history nor the variables that our own tables say; an installation that has them already is converted.
do $$
begin
  if to_regclass('public.act_ge_property') is not null then
    update public.act_ge_property set value_ = '0' where name_ = 'historyLevel';
    delete from public.act_ru_variable where name_ in (
      'communityUnit', 'streetUnit', 'centreUnit', 'districtUnit', 'urgent', 'redoUnit', 'needPriority', 'needCategory', 'satisfiability',
      'needScale', 'needAuthority', 'linked', 'needGrade', 'needRoute', 'handlingOutcome', 'reviewOutcome', 'evaluationLevel', 'redoRound',
      'redoRoute', 'cycleEnded', 'departmentName', 'dispatchUnit', 'dispatched', 'accepted', 'thirdReturn', 'leadUnit', 'levelUpUnit',
      'approverUnit', 'pausedUnit');
  end if;
end $$;
create sequence minxu.engine_id;                   -- blocks of a thousand ids: cn.minxu.engine.ShortIds

-- Only needs that can still lead others are looked for, however many there have been.
drop index minxu.need_overlap;
create index need_overlap on minxu.need (community_id, subcategory, registered_at)
  where closed_at is null and answered_at is null and lead_id is null;
