-- Several nodes on one database are one system.
create table minxu.revision (                      -- what nodes keep in memory: each reads anew when the number has grown
  name        text primary key,
  number      bigint not null
);
alter table minxu.import_job add node integer;     -- the node that works on it: cn.minxu.store.NodeSeat
