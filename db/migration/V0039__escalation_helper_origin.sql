-- A case that a second ear raised names its own origin. The check of a column has another name on each database, so the column is made anew.
alter table escalation.case_file add column came_via varchar(12) default 'DESK' not null
    check (came_via in ('DESK', 'RECENT', 'SUPERVISOR', 'SECOND_LOOK', 'SECOND_EAR', 'EVIDENCE', 'DRILL'));
update escalation.case_file set came_via = raised_via;
alter table escalation.case_file drop column raised_via;
alter table escalation.case_file rename column came_via to raised_via;
