-- What a person finished in a day, for the hours on sensitive queues.
create index finished_by_person on queue.finished (account_id, finished_at);
-- Whether any of it was in such a queue, which for most people it was not.
create index finished_by_person_in_queue on queue.finished (account_id, queue_id, finished_at);

-- What was played at the desk, also of clips that were put down again.
create view queue.played_at_desk as
select h.account_id, h.clip_id, h.reported_at, cast(h.to_ms - h.from_ms as bigint) as ms
from playback.heard h
    join playback.sound_grant g on g.id = h.grant_id
where g.right_kind = 'lease';
