-- What an import says of its file and rows: a workbook has several sheets, and rows are not read, or taken and worth a look.
alter table minxu.import_job add column left_out text;                 -- hidden rows and sheets, titles, sums: what and where
alter table minxu.import_remark add column sheet text;                 -- where a workbook has several with rows
alter table minxu.import_remark add column position integer;           -- among all rows of the file
update minxu.import_remark set position = row_number;
alter table minxu.import_remark alter column position set not null;
alter table minxu.import_remark drop constraint import_remark_pkey;
alter table minxu.import_remark add primary key (job_id, position);
alter table minxu.import_remark drop constraint import_remark_result_check;
alter table minxu.import_remark add constraint import_remark_result_check check (result in ('REFUSED','KNOWN','NOTED'));
