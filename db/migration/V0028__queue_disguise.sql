-- How far the voices of clips are changed that come in for this queue from now on.
alter table queue.queue add column disguise varchar(8) default 'STRONG' not null check (disguise in ('OFF', 'MILD', 'STRONG'));
