-- The short code of an account on screens. Made when it is first shown; it never changes and is never given again.
create table access.name_code (
    account_id bigint     primary key references access.account (id),
    code       varchar(8) not null unique,
    made_at    timestamp with time zone default current_timestamp not null
);
