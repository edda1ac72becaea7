-- What people write about a clip is sealed with the clip's key, so that it goes when the clip is erased. Only the application
-- has the keys: rows from before wait here in tables of their own, and its next start seals them and takes them away.
create table review.version_to_seal (
    review_id     bigint      not null references review.review (id),
    version       int         not null,
    kind          varchar(10) not null,
    filed_by      bigint      not null,
    filing_key    uuid        not null,
    filed_at      timestamp with time zone not null,
    form_id       bigint      not null,
    form_version  int         not null,
    transcript    text        not null,
    wake_word     varchar(20),
    for_assistant varchar(20),
    intent        varchar(80),
    answers       jsonb       not null,
    severity      varchar(2)  not null,
    primary key (review_id, version)
);
insert into review.version_to_seal
    (review_id, version, kind, filed_by, filing_key, filed_at, form_id, form_version, transcript, wake_word, for_assistant, intent, answers, severity)
select review_id, version, kind, filed_by, filing_key, filed_at, form_id, form_version, transcript, wake_word, for_assistant, intent, answers, severity
from review.review_version;
drop table review.review_version;

-- Never overwritten: an undo or a correction adds a version. The highest version counts.
create table review.review_version (
    review_id     bigint      not null references review.review (id),
    version       int         not null,
    kind          varchar(10) not null check (kind in ('FILED', 'UNDONE', 'CORRECTED')),
    filed_by      bigint      not null,
    -- The page's own key for this filing: sent twice, it is filed once.
    filing_key    uuid        not null unique,
    filed_at      timestamp with time zone default current_timestamp not null,
    form_id       bigint      not null,
    form_version  int         not null,
    wake_word     varchar(20),
    for_assistant varchar(20),
    severity      varchar(2)  not null check (severity in ('S0', 'S1', 'S2', 'S3', 'S4')),
    -- Transcript, intent and the other answers, sealed with the clip's key.
    sealed        bytea       not null,
    primary key (review_id, version),
    foreign key (form_id, form_version) references review.form_version (form_id, version)
);

create table review.draft_to_seal (
    account_id bigint  not null,
    clip_id    bigint  not null,
    body       jsonb   not null,
    saved_at   timestamp with time zone not null,
    orphaned   boolean not null,
    primary key (account_id, clip_id)
);
insert into review.draft_to_seal (account_id, clip_id, body, saved_at, orphaned)
select account_id, clip_id, body, saved_at, orphaned from review.draft;
drop table review.draft;

create table review.draft (
    account_id bigint  not null,
    clip_id    bigint  not null,
    -- What has been typed, sealed with the clip's key.
    sealed     bytea   not null,
    saved_at   timestamp with time zone default current_timestamp not null,
    -- Kept because the lease was lost before it could be filed.
    orphaned   boolean default false not null,
    primary key (account_id, clip_id)
);
create index draft_by_clip on review.draft (clip_id);

create table review.flag_to_seal (
    flag_id    bigint not null primary key references review.private_flag (id),
    clip_id    bigint not null,
    transcript text   not null
);
insert into review.flag_to_seal (flag_id, clip_id, transcript)
select id, clip_id, transcript from review.private_flag where transcript is not null;
alter table review.private_flag drop column transcript;
-- What had been typed, with the private stretch masked before it was sealed with the clip's key.
alter table review.private_flag add column sealed bytea;
-- When trust-and-safety found that it is not private.
alter table review.private_flag add column withdrawn_at timestamp with time zone;
