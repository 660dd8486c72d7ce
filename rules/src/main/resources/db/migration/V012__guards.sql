-- What guards do with files: held for their number of rows or by a person, expected and not handed in, no longer stored.
alter table intake.file
  add column held_by text,           -- volume: its rows jump beyond what policy lets pass; person: a decision; null: what it has wrong
  add column superseded_on date,     -- business date of the night that found it superseded
  add column purged_on date;         -- its rows are stored no more: to count again it is read from the inbox

-- What people decide about files. A decision speaks of these bytes only, wherever they lie; the last one counts.
create table intake.file_decision (
  decision_no integer generated always as identity primary key,
  sha256 text not null,
  decision text not null,            -- hold, release
  by_whom text not null,
  reason text not null,
  decided_on date not null
);

create view intake.file_decided as
select d.sha256, d.decision, d.by_whom, d.reason, d.decided_on
from intake.file_decision d
where d.decision_no = (select max(l.decision_no) from intake.file_decision l where l.sha256 = d.sha256);

-- The files that are expected tonight, by feed and term: empty where no last day is near (FIL-03).
create table policy.expected (
  feed text not null,                -- roster, waiver, grant
  title text not null,               -- what people call it
  term text not null,
  former_term text not null,
  term_begins date not null,
  last_day date not null,
  stage text not null,               -- T-7, T-1, T
  every_school boolean not null,     -- else only schools that handed one in for the former term
  primary key (feed, term)
);

-- Of what effective files speak, and of what day they are: a term where the file tells one, else null.
create view effective.handed_in as
select distinct s.feed, split_part(s.scope_key, '/', 1) as school_code, nullif(split_part(s.scope_key, '/', 2), '') as term,
  cast(f.sort_time as date) as dated
from intake.scope s join intake.file f on f.file_no = s.file_no
where s.effective and s.feed in ('roster', 'waiver', 'grant');
