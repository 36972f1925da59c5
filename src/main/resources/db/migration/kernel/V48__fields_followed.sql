-- Fields of a form after those that a case has already, each with its place: written without being read before.
create function minxu.followed_by(kept jsonb, more jsonb) returns jsonb language plpgsql immutable as $$
declare
  last integer;
begin
  select coalesce(max((f.value ->> 'place')::integer), 0) into last from jsonb_each(kept) f;
  return kept || (select jsonb_object_agg(f.key, jsonb_set(f.value, '{place}', to_jsonb((f.value ->> 'place')::integer + last))) from jsonb_each(more) f);
end $$;
