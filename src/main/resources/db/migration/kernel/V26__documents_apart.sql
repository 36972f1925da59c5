-- A document that somebody adds while several judge a case without seeing each other's work: nobody else sees it until that is over
-- (cn.minxu.casework.document.Seclusion). So the same bytes may come from two of them.
alter table minxu.document add column apart boolean not null default false;
drop index minxu.document_once;
create unique index document_once on minxu.document (case_id, sha256) where withdrawn_at is null and not apart;
create unique index document_apart_once on minxu.document (case_id, sha256, added_by) where withdrawn_at is null and apart;
