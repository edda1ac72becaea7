-- What the router must know of a clip that waits, so that it looks nowhere else: 0 known to be harmless, 1 to 5 predicted S0 to S4,
-- 9 not looked at yet.
alter table queue.task add column band int default 9 not null check (band in (0, 1, 2, 3, 4, 5, 9));
-- What it may be about, as bits: 1 violence, 2 distress, 4 sexual content.
alter table queue.task add column about int default 0 not null;
create index task_to_route on queue.task (queue_id, state, band, id);

-- Time on it is limited to so many hours a day.
alter table queue.queue add column sensitive boolean default false not null;

-- How many clips of a shift are still to be gentle ones.
alter table queue.worker add column gentle_left int default 0 not null;
