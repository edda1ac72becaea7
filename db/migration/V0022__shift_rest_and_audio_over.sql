-- After something heavy: a break that is not ended by accident, and sound that is over for the day while the shift stays open and paid.
alter table shift.pause add column rest_until timestamp with time zone;
alter table shift.shift add column audio_over_at timestamp with time zone;
