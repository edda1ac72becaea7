-- How long a clip should wait at most before somebody takes it; null: nothing was promised.
alter table queue.queue add column wait_minutes int check (wait_minutes between 1 and 43200);

-- What came into queues within the last hour and still stands there.
create index task_by_entry on queue.task (entered_at);
