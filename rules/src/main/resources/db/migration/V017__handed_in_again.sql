-- Unchanged bytes may be handed in once more, for another term: a file is as young as the last time it came.
alter table intake.file
  add column handed_in_at timestamp; -- the same bytes at the same place under a younger date: its order stays, see sort_time

-- Of what day a file is: its own, or that of the last copy that only repeats it. Who hands in another's file speaks for himself.
create view intake.file_dated as
select f.file_no, max(greatest(f.sort_time, f.handed_in_at, k.sort_time, k.handed_in_at)) as dated
from intake.file f
left join intake.file k on k.sha256 = f.sha256 and k.feed = f.feed and k.state = 'skipped'
  and coalesce(k.submitter, f.submitter, '') = coalesce(f.submitter, k.submitter, '')
group by f.file_no;

create or replace view effective.handed_in as
select distinct s.feed, split_part(s.scope_key, '/', 1) as school_code, nullif(split_part(s.scope_key, '/', 2), '') as term,
  cast(f.dated as date) as dated
from intake.scope s join intake.file_dated f on f.file_no = s.file_no
where s.effective and s.feed in ('roster', 'waiver', 'grant');
