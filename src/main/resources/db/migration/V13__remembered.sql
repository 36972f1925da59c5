-- Tables that nodes keep in memory (cn.minxu.store.Remembered): whoever changes one, the nodes hear of it.
create function minxu.count_change() returns trigger language plpgsql as $$
begin
  insert into minxu.revision (name, number) values (tg_table_name, 1)
    on conflict (name) do update set number = minxu.revision.number + 1;
  return null;
end $$;
create trigger category_changed after insert or update or delete or truncate on minxu.category
  for each statement execute function minxu.count_change();
create trigger priority_weight_changed after insert or update or delete or truncate on minxu.priority_weight
  for each statement execute function minxu.count_change();
