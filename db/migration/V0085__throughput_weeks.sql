-- Who ended work on a clip, and when. It names people, to know how many they were in a week and for nothing else.
create view throughput.worked as
select h.account_id, h.ended_at as at
from review.handling h
where h.ended_at is not null;

-- How many people worked on clips in a week from Monday to Sunday in UTC, counted once it is over. What comes from how people work is told of a week
-- only if they were ten or more.
create table throughput.week_worked (
    monday date not null primary key,
    people int  not null
);
