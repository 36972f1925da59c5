-- Where a need is, as cn.minxu.need.Places compares it: like needs are found by an index, however many there are.
alter table minxu.need add column place_key text;
-- Only needs that can still lead others are looked for.
update minxu.need
  set place_key = nullif(lower(regexp_replace(normalize(place, NFKC) collate pg_c_utf8, '[^[:alnum:]]', '', 'g')), '')
  where place is not null and closed_at is null and answered_at is null and lead_id is null;

drop index minxu.need_overlap;
create index need_overlap on minxu.need (community_id, subcategory, place_key, registered_at, id)
  where closed_at is null and answered_at is null and lead_id is null;
-- Those that lead others already come first.
create index need_leading on minxu.need (community_id, subcategory, place_key, registered_at, id)
  where closed_at is null and answered_at is null and lead_id is null and overlap_count > 0;

-- The newest followers of a lead.
drop index minxu.need_lead;
create index need_lead on minxu.need (lead_id, id) where lead_id is not null;
