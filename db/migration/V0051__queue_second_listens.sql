-- Blind second listens: a clip that somebody filed as S0 goes to somebody else as if it were new.

-- Out of a hundred clips filed as S0, so many go to a second person.
alter table queue.queue add column second_share int default 0 not null check (second_share between 0 and 100);

alter table queue.task add column listen int default 1 not null check (listen in (1, 2));

alter table queue.finished add column listen int default 1 not null check (listen in (1, 2));
-- How heavy it was for whoever filed it; null where it was not filed, or before this was kept.
alter table queue.finished add column severity varchar(2) check (severity in ('S0', 'S1', 'S2', 'S3', 'S4'));
