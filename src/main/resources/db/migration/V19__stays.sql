-- A stay in a step is named by its task; the marks of an instance hang on one timer. Cases that wait in the older diagrams have neither.
do $$
begin
  if exists (select 1 from minxu.deadline where closed_at is null) then
    raise exception '这个数据库里有旧版本尚未办结的案件，新版本的流程图接不下去：请用旧版本办结后再升级，或换一个空的数据目录（MINXU_DATA）启动。';
  end if;
end $$;
alter table minxu.deadline rename column step_instance to stay;
alter table minxu.deadline add column instance text not null default '';
alter table minxu.deadline alter column instance drop default;
drop index minxu.deadline_live;
create unique index deadline_live on minxu.deadline (stay) where closed_at is null;
