-- Leases that ended without finishing their task. The task itself forgets them.
create table queue.put_back (
    task_id    bigint      not null,
    fence      bigint      not null,
    queue_id   bigint      not null,
    clip_id    bigint      not null,
    account_id bigint      not null,
    leased_at  timestamp with time zone not null,
    -- GIVEN_BACK by the person or the page, RAN_OUT by itself, TURNED_AWAY for others, LEFT_DESK with everything in hand.
    why        varchar(12) not null check (why in ('GIVEN_BACK', 'RAN_OUT', 'TURNED_AWAY', 'LEFT_DESK')),
    at         timestamp with time zone default current_timestamp not null,
    primary key (task_id, fence)
);
create index put_back_by_time on queue.put_back (at);
create index put_back_by_person on queue.put_back (account_id, at);
-- What came into queues and what left them on a day.
create index finished_by_entry on queue.finished (entered_at);
create index finished_by_time on queue.finished (finished_at);
