-- Which settings counted when somebody asked for lighter ones: what was tightened since is not loosened by an older request.
alter table exposure.relaxation add column asked_of int;
update exposure.relaxation set asked_of = (select max(version) from exposure.setting);
alter table exposure.relaxation alter column asked_of set not null;
