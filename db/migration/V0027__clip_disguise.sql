-- How a clip's voices are changed: drawn once for each clip, so that every rendition of it sounds the same.
create table clip.disguise (
    clip_id     bigint     not null primary key references clip.clip (id),
    strength    varchar(8) not null check (strength in ('OFF', 'MILD', 'STRONG')),
    -- 32 random bytes, sealed with the clip's key: whoever knows them could turn the voices back.
    sealed_seed bytea      not null,
    drawn_at    timestamp with time zone default current_timestamp not null
);

-- A stretch that somebody flagged at the desk, until trust-and-safety has decided about it.
alter table clip.mask add column provisional boolean default false not null;

-- What is flagged already and not decided yet is beeped as if it were flagged now; all of a clip where no sound was marked.
insert into clip.mask (clip_id, from_ms, to_ms, provisional)
select f.clip_id, coalesce(f.from_ms, 0), coalesce(f.to_ms, r.duration_ms), true
from review.private_flag f
join privacy.matter m on m.open_clip_id = f.clip_id
join clip.rendition r on r.clip_id = f.clip_id
where f.withdrawn_at is null and coalesce(f.to_ms, r.duration_ms) > coalesce(f.from_ms, 0);
