-- Figures about work, each defined here and nowhere else: views with a row for each thing that is counted and its time. What is
-- counted stays with the capability that it happened in; here it is read only. Views that name a person are for that person and for groups.
create schema throughput;

-- Each lease: who took which clip and when, and how it ended.
create view throughput.claimed as
select f.task_id, f.fence, f.queue_id, f.clip_id, f.account_id, f.leased_at as at, f.finished_at as ended_at,
    cast(f.outcome as varchar(12)) as ended_by
from queue.finished f
where f.leased_at is not null and f.account_id is not null
union all
select p.task_id, p.fence, p.queue_id, p.clip_id, p.account_id, p.leased_at, p.at, cast(p.why as varchar(12))
from queue.put_back p
union all
select t.id, t.fence, t.queue_id, t.clip_id, t.lease_by, t.leased_at, cast(null as timestamp with time zone), cast(null as varchar(12))
from queue.task t
where t.state = 'leased';

-- Each clip that came into a queue, once, however often it was worked on.
create view throughput.entered as
select t.id as task_id, t.queue_id, t.clip_id, t.listen, t.entered_at as at
from queue.task t
where t.fence = 0 or not exists (select 1 from queue.finished f where f.task_id = t.id)
union all
select f.task_id, f.queue_id, f.clip_id, f.listen, f.entered_at
from queue.finished f
where f.fence <= 1 or not exists (select 1 from queue.finished e where e.task_id = f.task_id and e.fence < f.fence);

-- Each clip that left its queue for good: the last end of its task, unless that was taken back. Lengths: 1 below 5 s, 2 below 15 s,
-- 3 below a minute, 4 longer; 0 where nobody at a desk ended it.
create view throughput.left_queue as
select f.task_id, f.fence, f.queue_id, f.clip_id, f.account_id, f.listen, f.outcome, f.entered_at, f.leased_at as taken_at,
    f.finished_at as at, h.length_ms,
    case when h.length_ms is null then 0 when h.length_ms < 5000 then 1 when h.length_ms < 15000 then 2
        when h.length_ms < 60000 then 3 else 4 end as length_band
from queue.finished f
    left join review.handling h on h.task_id = f.task_id and h.fence = f.fence and h.outcome = f.outcome
where not exists (select 1 from queue.finished g where g.task_id = f.task_id and g.fence > f.fence)
    and not exists (select 1 from queue.task t where t.id = f.task_id);

-- How long clips had waited when somebody took them who then ended them, in steps: 0 below 5 min, 1 15 min, 2 1 h, 3 4 h, 4 12 h, 5 1 day,
-- 6 2 days, 7 3 days, 8 1 week, 9 2 weeks, 10 longer.
create view throughput.waited as
select w.task_id, w.queue_id, w.at, w.seconds,
    case when w.seconds < 300 then 0 when w.seconds < 900 then 1 when w.seconds < 3600 then 2 when w.seconds < 14400 then 3
        when w.seconds < 43200 then 4 when w.seconds < 86400 then 5 when w.seconds < 172800 then 6 when w.seconds < 259200 then 7
        when w.seconds < 604800 then 8 when w.seconds < 1209600 then 9 else 10 end as step
from (select l.task_id, l.queue_id, l.at,
        cast(extract(epoch from l.taken_at) - extract(epoch from l.entered_at) as double precision) as seconds
    from throughput.left_queue l
    where l.taken_at is not null) w;

-- Each filing that stands, with the time its person spent on it under all their leases of the task: handle time from the first play, net
-- time from the claim, both without idle. A filing that was taken back is not here until it is filed again.
create view throughput.handled as
select e.task_id, e.fence, e.queue_id, e.clip_id, e.account_id, e.shift_id, e.length_ms, f.listen, f.leased_at as claimed_at, e.ended_at as at,
    case when e.length_ms is null then 0 when e.length_ms < 5000 then 1 when e.length_ms < 15000 then 2
        when e.length_ms < 60000 then 3 else 4 end as length_band,
    (select min(h.first_played_at) from review.handling h
        where h.task_id = e.task_id and h.account_id = e.account_id and h.fence <= e.fence) as first_played_at,
    cast((select sum(h.handle_ms) from review.handling h
        where h.task_id = e.task_id and h.account_id = e.account_id and h.fence <= e.fence) as bigint) as handle_ms,
    cast((select sum(h.active_ms) from review.handling h
        where h.task_id = e.task_id and h.account_id = e.account_id and h.fence <= e.fence) as bigint) as net_ms
from review.handling e
    join queue.finished f on f.task_id = e.task_id and f.fence = e.fence
where e.outcome = 'FILED'
    and not exists (select 1 from queue.finished g where g.task_id = e.task_id and g.fence > e.fence)
    and not exists (select 1 from queue.task t where t.id = e.task_id);

-- Each clip that was worked on and went back to its queue unfinished.
create view throughput.broken_off as
select p.task_id, p.fence, p.queue_id, p.account_id, p.at, p.why, h.active_ms
from queue.put_back p
    join review.handling h on h.task_id = p.task_id and h.fence = p.fence
where p.why <> 'TURNED_AWAY' and (h.active_ms > 0 or h.first_played_at is not null);

create view throughput.skipped as
select s.id, s.queue_id, s.account_id, s.shift_id, s.reason, s.at
from review.skip s;

-- Each filing that its person took back.
create view throughput.taken_back as
select v.review_id, v.version, r.queue_id, v.filed_by as account_id, r.shift_id, v.filed_at as at
from review.review_version v
    join review.review r on r.id = v.review_id
where v.kind = 'UNDONE';

-- Each pair of a first and a blind second listen, with both people; for these people themselves only.
create view throughput.agreed as
select a.first_review, a.second_review, o.reviewer_id as first_by, o.shift_id as first_shift,
    s.reviewer_id as second_by, s.shift_id as second_shift, a.wake_word, a.at
from review.agreement a
    join review.review o on o.id = a.first_review
    join review.review s on s.id = a.second_review;

-- Each break, and what of a shift it belongs to; one that was to last so long is a rest.
create view throughput.rested as
select p.id, s.account_id, p.shift_id, s.site_id, p.started_at as at, p.ended_at, p.rest_until
from shift.pause p
    join shift.shift s on s.id = p.shift_id;

create view throughput.worked_shift as
select s.id, s.account_id, s.site_id, s.started_at, s.ended_at, s.audio_over_at
from shift.shift s;

-- Where the queues stand.
create view throughput.standing as
select t.id as task_id, t.queue_id, t.state, t.entered_at
from queue.task t;

-- When tasks had ended that were ended again later, or that somebody has taken up again: what was counted then counts no more.
create view throughput.superseded as
select f.finished_at as earlier_at, g.finished_at as at
from queue.finished g
    join queue.finished f on f.task_id = g.task_id and f.fence < g.fence
where g.fence > 1;

create view throughput.taken_up_again as
select f.finished_at as earlier_at
from queue.task t
    join queue.finished f on f.task_id = t.id
where t.fence > 0;
