-- A raised clip has its length like a filed one: by "length not known" it could be told which of a queue's clips were raised.
update review.handling set length_ms = (select r.duration_ms from clip.rendition r where r.clip_id = handling.clip_id)
where outcome = 'RAISED' and length_ms is null;

-- How long clips had waited when somebody first took them who ended them, in steps: 0 below 5 min, 1 15 min, 2 1 h, 3 4 h, 4 12 h, 5 1 day,
-- 6 2 days, 7 3 days, 8 1 week, 9 2 weeks, 10 longer. A filing that was taken back has not waited again.
drop view throughput.waited;
create view throughput.waited as
select w.task_id, w.queue_id, w.at, w.seconds,
    case when w.seconds < 300 then 0 when w.seconds < 900 then 1 when w.seconds < 3600 then 2 when w.seconds < 14400 then 3
        when w.seconds < 43200 then 4 when w.seconds < 86400 then 5 when w.seconds < 172800 then 6 when w.seconds < 259200 then 7
        when w.seconds < 604800 then 8 when w.seconds < 1209600 then 9 else 10 end as step
from (select l.task_id, l.queue_id, l.at,
        cast(extract(epoch from l.taken_at) - extract(epoch from l.entered_at) as double precision) as seconds
    from (select e.task_id, e.queue_id, e.at, e.entered_at,
            case when e.fence = 1 then e.taken_at
                else (select min(f.leased_at) from queue.finished f where f.task_id = e.task_id) end as taken_at
        from throughput.left_queue e
        where e.taken_at is not null) l) w;
