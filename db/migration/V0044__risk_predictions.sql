-- What to expect of a clip before anybody has heard it. It routes and never hides.
create schema risk;

create table risk.prediction (
    clip_id  bigint       not null primary key,
    severity varchar(2)   not null check (severity in ('S0', 'S1', 'S2', 'S3', 'S4')),
    -- Codes of what speaks for it, with commas between them, empty when all is quiet. Never words.
    signals  varchar(100) not null,
    made_at  timestamp with time zone default current_timestamp not null
);
