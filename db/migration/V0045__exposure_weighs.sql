-- Whether a row makes its clip count, as a number: the views that read it ask both databases for the same index, which a boolean did not.
alter table exposure.heard_severity add column weighs int default 0 not null check (weighs in (0, 1));
update exposure.heard_severity set weighs = 1 where weighty = true;
alter table exposure.heard_severity alter column weighs drop default;
drop index exposure.heard_severity_weighty;
alter table exposure.heard_severity drop column weighty;
-- All that a verdict reads of them, so that it need not look for each row where it lies among everybody else's.
create index heard_severity_weighs on exposure.heard_severity (account_id, weighs, said_at, clip_id, kind, severity);
