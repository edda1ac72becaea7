-- What a pause is for: a break, or a rest after something heavy. Each has its own clock, for its person.
alter table shift.pause add column kind varchar(10) default 'BREAK' not null check (kind in ('BREAK', 'RECOVERY'));
