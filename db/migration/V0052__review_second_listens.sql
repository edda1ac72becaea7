-- Which listen a review came of. Both stay, and neither counts for more.
alter table review.review add column listen int default 1 not null check (listen in (1, 2));

-- How far a second listen agrees with the first, for figures over many. It names reviews and no people.
create table review.agreement (
    second_review   bigint  not null references review.review (id),
    second_version  int     not null,
    first_review    bigint  not null references review.review (id),
    first_version   int     not null,
    wake_word       boolean not null,
    for_assistant   boolean not null,
    intent          boolean not null,
    -- By how many steps the second was heavier to hear than the first.
    severity_steps  int     not null,
    -- Of the longer transcript, how many words in a hundred both have in the same order.
    words_percent   int     not null check (words_percent between 0 and 100),
    at              timestamp with time zone default current_timestamp not null,
    primary key (second_review, second_version)
);
create index agreement_by_first on review.agreement (first_review);
