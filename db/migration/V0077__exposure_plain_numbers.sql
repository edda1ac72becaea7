-- Milliseconds are added as whole numbers and divided as floating ones: exact decimals of them cost PostgreSQL time in each verdict.
drop view exposure.figures;
drop view exposure.counted;
drop view exposure.weighed_clip;
drop view exposure.heard_clip;
drop view exposure.about_clip;

-- All that is known of the clips that may count something: what was said of them in eight days, and what was played of them in seven.
-- Every row about a clip that weighs is marked as weighing, and a play of such a clip at least once a day with the severity it has, so that
-- eight days of marks find every clip of the seven days, and nothing older is read.
create view exposure.about_clip as
select w.account_id, w.clip_id,
    case when w.kind in ('RATED', 'RAISED', 'DECLINED') then w.id * 8 + w.severity end as own,
    case when w.kind = 'RAISED' then 3 when w.kind = 'DECLINED' then 2 end as implied,
    case when w.kind in ('READ', 'PRESUMED') then w.severity end as hint,
    case when w.kind in ('RATED', 'RAISED', 'DECLINED') then w.said_at end as said_at,
    case when w.kind = 'READ' then w.said_at end as read_at,
    cast(null as timestamp with time zone) as heard_at,
    0 as ms
from exposure.heard_severity w
where w.weighs = 1 and w.said_at >= current_timestamp - interval '8' day
union all
select m.account_id, m.clip_id, cast(null as bigint), cast(null as int), cast(null as int),
    cast(null as timestamp with time zone), cast(null as timestamp with time zone), h.reported_at,
    h.to_ms - h.from_ms
from (select distinct account_id, clip_id from exposure.heard_severity
        where weighs = 1 and said_at >= current_timestamp - interval '8' day) m
    join playback.heard h on h.account_id = m.account_id and h.clip_id = m.clip_id
        and h.reported_at >= current_timestamp - interval '7' day;

-- One row per person and clip. The severity is the latest own one, packed behind its row's number so that the greatest is the latest; else
-- S3 or more when raised, S2 or more when declined; else the hint.
create view exposure.heard_clip as
select t.account_id, t.clip_id,
    cast(coalesce(mod(max(t.own), 8), greatest(coalesce(max(t.implied), 0), coalesce(max(t.hint), 0))) as int) as severity,
    max(case when t.implied = 3 then 1 else 0 end) as raised,
    max(t.said_at) as said_at, max(t.read_at) as read_at, max(t.heard_at) as heard_at,
    coalesce(max(d.since), current_timestamp - interval '14' hour) as day_since,
    cast(coalesce(sum(t.ms), 0) as bigint) as week_ms,
    cast(sum(case when t.ms > 0 and t.heard_at >= coalesce(d.since, current_timestamp - interval '14' hour) then t.ms else 0 end) as bigint) as day_ms,
    cast(sum(case when t.ms > 0 and t.heard_at >= current_timestamp - interval '12' hour then t.ms else 0 end) as bigint) as acute_ms
from exposure.about_clip t
    left join exposure.day_start d on d.account_id = t.account_id
group by t.account_id, t.clip_id;

create view exposure.weighed_clip as
select c.*, r.half_life_minutes, r.words_count,
    case c.severity when 0 then 0.0 when 1 then r.weight_s1 when 2 then r.weight_s2 when 3 then r.weight_s3 else r.weight_s4 end as weight,
    case when c.heard_at is null or c.read_at > c.heard_at then c.read_at else c.heard_at end as last_at,
    case when c.read_at >= current_timestamp - interval '7' day then 1 else 0 end as read_in_week,
    case when c.read_at >= c.day_since then 1 else 0 end as read_in_day,
    case when c.read_at >= current_timestamp - interval '12' hour then 1 else 0 end as read_acutely
from exposure.heard_clip c cross join exposure.rule r;

-- Points: weight x mode x seconds / 15, at least once and at most three times the weight. Heard counts in full, words alone less.
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

-- The sums, and the moments that recovery and neutral clips follow from. What was acute halves with every half-life since it was last heard.
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

-- What was played lately and never was anything but harmless to the person, for counting the clips that came after something. What was said of
-- each clip is looked up by itself: as a join everything that ever weighed for the person was read.
drop view exposure.harmless_lately;
create view exposure.harmless_lately as
select h.account_id, h.clip_id, h.reported_at
from playback.heard h
where h.reported_at >= current_timestamp - interval '24' hour
    and (select coalesce(sum(s.weighs), 0) from exposure.heard_severity s
        where s.account_id = h.account_id and s.clip_id = h.clip_id) = 0;
