-- Up to which share of what is enough somebody has been told in their day that it is used, so that they are told once. One row a person, no history; it goes after a day.
create table care.told (
    account_id bigint not null primary key,
    share      int    not null check (share in (50, 80, 100)),
    told_at    timestamp with time zone default current_timestamp not null
);
