-- Erasure: of an erased clip only a tombstone stays, without key, words, facts or names.
alter table clip.clip add column stage varchar(10) default 'SEALED' not null check (stage in ('SEALED', 'READY', 'SET_ASIDE', 'ERASED'));
update clip.clip set stage = state;
drop index clip.clip_by_state;
alter table clip.clip drop column state;
alter table clip.clip rename column stage to state;
create index clip_by_state on clip.clip (state, id);

alter table clip.clip add column erased_at timestamp with time zone;
-- Reference of the approved decision, such as a case's.
alter table clip.clip add column erasure_decision varchar(80);

alter table clip.clip alter column content_mac drop not null;
alter table clip.clip alter column sound_sha256 drop not null;
alter table clip.clip alter column locale drop not null;
alter table clip.clip alter column language drop not null;
alter table clip.clip alter column captured_at drop not null;
alter table clip.clip alter column wrapped_key drop not null;
alter table clip.clip alter column sealed_words drop not null;

alter table clip.clip add constraint clip_is_whole check (
    state = 'ERASED' or (content_mac is not null and sound_sha256 is not null and locale is not null and language is not null
        and captured_at is not null and wrapped_key is not null and sealed_words is not null));
alter table clip.clip add constraint erased_clip_is_empty check (
    state <> 'ERASED' or (erased_at is not null and erasure_decision is not null
        and content_mac is null and sound_sha256 is null and locale is null and language is null and captured_at is null
        and device_kind is null and trigger_kind is null and wake_word is null and risk_hint is null
        and account_pseudonym is null and device_pseudonym is null and speaker_pseudonym is null
        and set_aside_reason is null and wrapped_key is null and sealed_words is null));

alter table clip.hold add column released_by bigint;
-- Reference of the decision that released it.
alter table clip.hold add column decision varchar(80);

-- Sealed files of erased clips that are still on the disk; their keys are gone already.
create table clip.file_to_delete (
    location varchar(200) not null primary key,
    since    timestamp with time zone default current_timestamp not null
);
