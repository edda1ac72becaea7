-- As before, but that a filing under the first lease of its task, which most are, needs no look at earlier leases.
create or replace view throughput.handled as
select e.task_id, e.fence, e.queue_id, e.clip_id, e.account_id, e.shift_id, e.length_ms, f.listen, f.leased_at as claimed_at, e.ended_at as at,
    case when e.length_ms is null then 0 when e.length_ms < 5000 then 1 when e.length_ms < 15000 then 2
        when e.length_ms < 60000 then 3 else 4 end as length_band,
    case when e.fence = 1 then e.first_played_at else (select min(h.first_played_at) from review.handling h
        where h.task_id = e.task_id and h.account_id = e.account_id and h.fence <= e.fence) end as first_played_at,
    cast(case when e.fence = 1 then e.handle_ms else (select sum(h.handle_ms) from review.handling h
        where h.task_id = e.task_id and h.account_id = e.account_id and h.fence <= e.fence) end as bigint) as handle_ms,
    cast(case when e.fence = 1 then e.active_ms else (select sum(h.active_ms) from review.handling h
        where h.task_id = e.task_id and h.account_id = e.account_id and h.fence <= e.fence) end as bigint) as net_ms
from review.handling e
    join queue.finished f on f.task_id = e.task_id and f.fence = e.fence
where e.outcome = 'FILED'
    and not exists (select 1 from queue.finished g where g.task_id = e.task_id and g.fence > e.fence)
    and not exists (select 1 from queue.task t where t.id = e.task_id);
