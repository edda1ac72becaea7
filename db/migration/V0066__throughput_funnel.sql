-- Each case once, with how far it has come. It names nobody, and no queue, site or language, of which a person could be the only one.
create view throughput.raised as
select c.id as case_id, c.raised_at as at, c.severity, c.drill, c.is_open,
    case when c.acknowledged_by is not null then 1 else 0 end as acknowledged,
    case when c.triaged_by is not null then 1 else 0 end as triaged,
    case when c.standing_decision is not null then 1 else 0 end as decided,
    case when exists (select 1 from escalation.decision d where d.case_id = c.id and d.delivered_at is not null) then 1 else 0 end as referred,
    case when c.answered_at is not null then 1 else 0 end as answered,
    case when c.state = 'CLOSED' then 1 else 0 end as closed,
    case when c.state = 'MERGED' then 1 else 0 end as merged,
    case when c.relook in ('ASKED', 'CONFIRMED', 'REOPENED') then 1 else 0 end as looked_again,
    case when c.in_round > 1 then 1 else 0 end as reopened
from escalation.case_file c;

-- Each clock of each round of a case. A clock is breached when it ran out before it was met. Steps of minutes: 0 below 1, 1 2, 2 5, 3 10, 4 15,
-- 5 30, 6 60, 7 2 h, 8 4 h, 9 8 h, 10 1 day, 11 2 days, 12 3 days, 13 5 days, 14 longer; -1 not met yet.
create view throughput.timed as
select k.case_id, k.kind, k.in_round, k.at, k.severity, k.drill, k.breached, k.seconds,
    case when k.seconds is null then -1 when k.seconds < 60 then 0 when k.seconds < 120 then 1 when k.seconds < 300 then 2
        when k.seconds < 600 then 3 when k.seconds < 900 then 4 when k.seconds < 1800 then 5 when k.seconds < 3600 then 6
        when k.seconds < 7200 then 7 when k.seconds < 14400 then 8 when k.seconds < 28800 then 9 when k.seconds < 86400 then 10
        when k.seconds < 172800 then 11 when k.seconds < 259200 then 12 when k.seconds < 432000 then 13 else 14 end as step
from (select q.case_id, q.kind, q.in_round, c.raised_at as at, c.severity, c.drill,
        case when q.breached_at is not null or q.met_at > q.due_at then 1 else 0 end as breached,
        cast(extract(epoch from q.met_at) - extract(epoch from q.started_at) as double precision) as seconds
    from escalation.case_clock q
        join escalation.case_file c on c.id = q.case_id) k;

create index case_by_raised on escalation.case_file (raised_at);
