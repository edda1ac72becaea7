-- A verdict reads nothing but indexes: the number of a row tells which own severity is the latest.
create index heard_severity_marks on exposure.heard_severity (account_id, weighs, said_at, clip_id, kind, severity, id);
drop index exposure.heard_severity_weighs;

-- The fortnight of a week that is nearly full was read with all that was ever said of its clips, and so with every row of the person. The marks
-- of 15 days say the same: a play that may count has one of the day before it at most, with the severity that the clip had by then.
drop view exposure.piece;

create view exposure.marked_lately as
select t.account_id, t.clip_id,
    cast(coalesce(mod(max(t.own), 8), greatest(coalesce(max(t.implied), 0), coalesce(max(t.hint), 0))) as int) as severity
from (select m.account_id, m.clip_id,
        case when m.kind in ('RATED', 'RAISED', 'DECLINED') then m.id * 8 + m.severity end as own,
        case when m.kind = 'RAISED' then 3 when m.kind = 'DECLINED' then 2 end as implied,
        case when m.kind in ('READ', 'PRESUMED') then m.severity end as hint
    from exposure.heard_severity m
    where m.weighs = 1 and m.said_at >= current_timestamp - interval '15' day) t
group by t.account_id, t.clip_id;

-- Two weeks of what may count, piece by piece: whether a week that is nearly full has been full lately.
create view exposure.piece as
select t.account_id, t.clip_id, t.severity, h.reported_at as noted_at, cast(h.to_ms - h.from_ms as bigint) as ms
from exposure.marked_lately t
    join playback.heard h on h.account_id = t.account_id and h.clip_id = t.clip_id
        and h.reported_at >= current_timestamp - interval '14' day
union all
select t.account_id, t.clip_id, t.severity, s.said_at, cast(0 as bigint)
from exposure.marked_lately t
    join exposure.heard_severity s on s.account_id = t.account_id and s.clip_id = t.clip_id
        and s.weighs = 1 and s.kind = 'READ' and s.said_at >= current_timestamp - interval '14' day;
