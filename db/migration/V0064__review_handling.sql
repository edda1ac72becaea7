-- What one lease was worked at the desk: from when on, how long, and how it ended there.
create table review.handling (
    task_id         bigint not null,
    fence           bigint not null,
    clip_id         bigint not null,
    queue_id        bigint not null,
    account_id      bigint not null,
    -- Null until it ends, and for a raise without a shift.
    shift_id        bigint,
    -- How long the clip is, so that figures by length stay when it has been erased; null until the handling ends.
    length_ms       int,
    first_played_at timestamp with time zone,
    -- Time with the clip in hand, without idle: what came after sixty seconds with no input and no sound.
    active_ms       bigint default 0 not null check (active_ms >= 0),
    -- The part of it since the first play.
    handle_ms       bigint default 0 not null check (handle_ms >= 0 and handle_ms <= active_ms),
    ended_at        timestamp with time zone,
    outcome         varchar(10) check (outcome in ('FILED', 'SKIPPED', 'PRIVATE', 'RAISED')),
    last_at         timestamp with time zone not null,
    primary key (task_id, fence),
    check ((ended_at is null) = (outcome is null))
);
create index handling_by_person on review.handling (account_id, ended_at);
create index handling_by_time on review.handling (last_at);

-- Until when a person's time has been counted: no moment counts twice, whatever pages say.
create table review.counted_to (
    account_id bigint not null primary key,
    at         timestamp with time zone not null
);
