-- Null: the system opened it, or named the person, by itself.
alter table incident.incident_file alter column opened_by drop not null;
alter table incident.named alter column named_by drop not null;
