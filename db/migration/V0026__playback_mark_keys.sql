-- The keys that the marks of plays are made with. The highest version marks; the others stay, so that what was delivered
-- under them can be traced.
create table playback.mark_key (
    version    int primary key,
    sealed_key bytea not null,
    made_at    timestamp with time zone default current_timestamp not null,
    made_by    bigint,
    why        varchar(200) not null
);
