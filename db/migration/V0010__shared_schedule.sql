-- Work that is due at a moment, kept by db-scheduler (its own table, in the shape it asks for): a node that dies leaves
-- its work to the next.
create schema schedule;

create table schedule.scheduled_task (
    task_name            varchar(100)             not null,
    task_instance        varchar(100)             not null,
    task_data            bytea,
    execution_time       timestamp with time zone not null,
    picked               boolean                  not null,
    picked_by            varchar(50),
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures int,
    last_heartbeat       timestamp with time zone,
    version              bigint                   not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_task_by_time on schedule.scheduled_task (execution_time);
create index scheduled_task_by_heartbeat on schedule.scheduled_task (last_heartbeat);
