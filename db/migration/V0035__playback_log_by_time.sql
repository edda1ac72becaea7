-- Watch reads what everybody heard by time.
create index heard_by_moment on playback.heard (reported_at);
