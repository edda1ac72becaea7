-- Whether a lease that was put back was ended by a supervisor and not by its time, for whoever had it.
alter table queue.put_back add column taken_back boolean default false not null;
