-- Who wants to be told when a week is over, and of which weeks they were told.
create table throughput.digest_reader (
    account_id bigint not null primary key,
    since      timestamp with time zone default current_timestamp not null
);

create table throughput.digest_sent (
    account_id bigint not null,
    monday     date   not null,
    sent_at    timestamp with time zone default current_timestamp not null,
    primary key (account_id, monday)
);
