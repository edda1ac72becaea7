-- What a grant is for and how it is answered: the span of the right, asked ahead or for now, the key of this one play
-- (sealed, gone with the delivery), whose voice, and the version of the key that marks the sound.
alter table playback.sound_grant add column from_ms int default 0 not null;
alter table playback.sound_grant add column to_ms int default 2147483647 not null;
alter table playback.sound_grant add column ahead boolean default false not null;
alter table playback.sound_grant add column sealed_key bytea;
alter table playback.sound_grant add column voice varchar(12) default 'DISGUISED' not null;
alter table playback.sound_grant add column mark_version int;
create index sound_grant_by_clip on playback.sound_grant (clip_id, id);
create index sound_grant_by_time on playback.sound_grant (issued_at);
