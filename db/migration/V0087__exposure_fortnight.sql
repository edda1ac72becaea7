-- A verdict that is quicker. The start of a day is looked up once for a person, not with each row of theirs.
drop view exposure.figures;
drop view exposure.counted;
drop view exposure.weighed_clip;
drop view exposure.heard_clip;

create view exposure.own_day as
select a.id as account_id, coalesce(d.since, current_timestamp - interval '14' hour) as since
from access.account a
    left join exposure.day_start d on d.account_id = a.id;

create view exposure.heard_clip as
select d.account_id, t.clip_id,
    cast(coalesce(mod(max(t.own), 8), greatest(coalesce(max(t.implied), 0), coalesce(max(t.hint), 0))) as int) as severity,
    max(case when t.implied = 3 then 1 else 0 end) as raised,
    max(t.said_at) as said_at, max(t.read_at) as read_at, max(t.heard_at) as heard_at,
    max(d.since) as day_since,
    cast(coalesce(sum(t.ms), 0) as bigint) as week_ms,
    cast(sum(case when t.ms > 0 and t.heard_at >= d.since then t.ms else 0 end) as bigint) as day_ms,
    cast(sum(case when t.ms > 0 and t.heard_at >= current_timestamp - interval '12' hour then t.ms else 0 end) as bigint) as acute_ms
from exposure.own_day d
    join exposure.about_clip t on t.account_id = d.account_id
group by d.account_id, t.clip_id;

create view exposure.weighed_clip as
select c.*, r.half_life_minutes, r.words_count,
    case c.severity when 0 then 0.0 when 1 then r.weight_s1 when 2 then r.weight_s2 when 3 then r.weight_s3 else r.weight_s4 end as weight,
    case when c.heard_at is null or c.read_at > c.heard_at then c.read_at else c.heard_at end as last_at,
    case when c.read_at >= current_timestamp - interval '7' day then 1 else 0 end as read_in_week,
    case when c.read_at >= c.day_since then 1 else 0 end as read_in_day,
    case when c.read_at >= current_timestamp - interval '12' hour then 1 else 0 end as read_acutely
from exposure.heard_clip c cross join exposure.rule r;

create view exposure.counted as
select w.account_id, w.clip_id, w.severity, w.raised, w.said_at, w.last_at, w.half_life_minutes,
    w.week_ms, w.day_ms,
    cast(w.weight * case when w.week_ms > 0 then least(greatest(w.week_ms / cast(15000 as double precision), 1), 3)
        when w.read_in_week = 1 then w.words_count else 0 end as double precision) as week_points,
    cast(w.weight * case when w.day_ms > 0 then least(greatest(w.day_ms / cast(15000 as double precision), 1), 3)
        when w.read_in_day = 1 then w.words_count else 0 end as double precision) as day_points,
    cast(w.weight * case when w.acute_ms > 0 then least(greatest(w.acute_ms / cast(15000 as double precision), 1), 3)
        when w.read_acutely = 1 then w.words_count else 0 end as double precision) as acute_points
from exposure.weighed_clip w;

create view exposure.figures as
select c.account_id,
    cast(sum(c.day_points) as double precision) as day_points,
    cast(sum(c.week_points) as double precision) as week_points,
    cast(sum(case when c.acute_points > 0 then c.acute_points * power(cast(0.5 as double precision), cast((extract(epoch from current_timestamp)
        - extract(epoch from c.last_at)) / 60.0 / c.half_life_minutes as double precision)) else 0 end) as double precision) as acute_points,
    max(case when c.acute_points > 0 then c.last_at end) as acute_at,
    max(case when c.severity = 4 and c.acute_points > 0 then c.last_at end) as extreme_at,
    max(case when c.said_at is not null and (c.severity >= 3 or c.raised = 1) then c.said_at end) as severe_at,
    max(case when c.said_at is not null and c.severity = 2 then c.said_at end) as disturbing_at
from exposure.counted c
group by c.account_id;

-- Two weeks of what may count: each play of a clip that weighs, or one row without a moment for a clip that was not played; and each reading of
-- words, whose severity is that of its clip. H2 went through all marks again for each clip when these were joined here.
drop view exposure.piece;

create view exposure.piece as
select t.account_id, t.clip_id, t.severity, h.reported_at as noted_at, cast(h.to_ms - h.from_ms as bigint) as ms
from exposure.marked_lately t
    left join playback.heard h on h.account_id = t.account_id and h.clip_id = t.clip_id
        and h.reported_at >= current_timestamp - interval '14' day
union all
select s.account_id, s.clip_id, cast(null as int), s.said_at, cast(0 as bigint)
from exposure.heard_severity s
where s.weighs = 1 and s.kind = 'READ' and s.said_at >= current_timestamp - interval '14' day;
