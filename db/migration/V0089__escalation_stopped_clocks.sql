-- A clock is met by what it is for, and stopped when that is no longer to happen here: the case was merged, closed or opened again, or its raiser
-- wants no answers. Until now both were written as met.
alter table escalation.case_clock add column stopped_at timestamp with time zone;
alter table escalation.case_clock add constraint met_or_stopped check (met_at is null or stopped_at is null);

-- What happened at the moment that was written says which it was. A merge answers the raiser, so it meets that clock.
update escalation.case_clock
set stopped_at = met_at, met_at = null
where met_at is not null
    and exists (select 1 from escalation.case_event e
        where e.case_id = case_clock.case_id and e.at = case_clock.met_at
            and (e.command in ('close', 'reopen')
                or (e.command = 'confirm-merge' and case_clock.kind <> 'ANSWER')
                or (e.command = 'decline-answers' and case_clock.kind = 'ANSWER')))
    and not exists (select 1 from escalation.case_event e
        where e.case_id = case_clock.case_id and e.at = case_clock.met_at
            and e.command = case case_clock.kind when 'ACKNOWLEDGE' then 'acknowledge' when 'TRIAGE' then 'triage'
                when 'REFER' then 'send-referral' else 'approve' end);

drop index escalation.case_clock_by_due;
create index case_clock_by_due on escalation.case_clock (met_at, stopped_at, due_at);

-- Each clock of each round of a case. A clock is breached when it ran out before it was met or stopped. Steps of minutes: 0 below 1, 1 2, 2 5,
-- 3 10, 4 15, 5 30, 6 60, 7 2 h, 8 4 h, 9 8 h, 10 1 day, 11 2 days, 12 3 days, 13 5 days, 14 longer; -1 not met yet, -2 stopped.
create or replace view throughput.timed as
select k.case_id, k.kind, k.in_round, k.at, k.severity, k.drill, k.breached, k.seconds,
    case when k.stopped = 1 then -2 when k.seconds is null then -1 when k.seconds < 60 then 0 when k.seconds < 120 then 1
        when k.seconds < 300 then 2 when k.seconds < 600 then 3 when k.seconds < 900 then 4 when k.seconds < 1800 then 5
        when k.seconds < 3600 then 6 when k.seconds < 7200 then 7 when k.seconds < 14400 then 8 when k.seconds < 28800 then 9
        when k.seconds < 86400 then 10 when k.seconds < 172800 then 11 when k.seconds < 259200 then 12 when k.seconds < 432000 then 13
        else 14 end as step
from (select q.case_id, q.kind, q.in_round, c.raised_at as at, c.severity, c.drill,
        case when q.breached_at is not null or q.met_at > q.due_at or q.stopped_at > q.due_at then 1 else 0 end as breached,
        case when q.stopped_at is not null then 1 else 0 end as stopped,
        cast(extract(epoch from q.met_at) - extract(epoch from q.started_at) as double precision) as seconds
    from escalation.case_clock q
        join escalation.case_file c on c.id = q.case_id) k;

-- Days that have been counted say it too. Only those in UTC are told of; the nightly check puts the others right.
delete from throughput.day_clock
where zone = 'Z'
    and on_day in (select cast(substring(cast(t.at at time zone 'UTC' as varchar(40)) from 1 for 10) as date)
        from throughput.timed t where t.step = -2);
insert into throughput.day_clock (zone, on_day, severity, drill, kind, step, clocks, breached)
select 'Z', n.on_day, n.severity, n.drill, n.kind, n.step, count(*), sum(n.breached)
from (select cast(substring(cast(t.at at time zone 'UTC' as varchar(40)) from 1 for 10) as date) as on_day, t.severity, t.drill, t.kind,
        t.step, t.breached from throughput.timed t) n
where n.on_day in (select c.on_day from throughput.day_counted c where c.zone = 'Z')
    and n.on_day in (select cast(substring(cast(t.at at time zone 'UTC' as varchar(40)) from 1 for 10) as date)
        from throughput.timed t where t.step = -2)
group by n.on_day, n.severity, n.drill, n.kind, n.step;
