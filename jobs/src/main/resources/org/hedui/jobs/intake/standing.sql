-- Which accepted files count: per feed and scope key the newest. A file that covers all replaces every older file of its feed.
-- One that a person holds stands aside, and so does one whose rows are stored no more and cannot be read again.
drop table if exists standing;
create temporary table standing on commit drop as
with ranked as (
  select s.scope_id, s.file_no, s.feed, f.covers_all,
    rank() over (partition by s.feed, s.scope_key order by f.sort_time desc, f.path desc, f.file_no desc) as newest_of_key,
    dense_rank() over (partition by s.feed order by f.sort_time, f.path, f.file_no) as age
  from intake.scope s join intake.file f on f.file_no = s.file_no
  where f.state in ('loaded', 'accepted', 'superseded') and f.held_by is null and (f.purged_on is null or f.present)
),
covering as (
  select feed, max(age) as age from ranked where covers_all group by feed
)
select r.scope_id, r.file_no, r.newest_of_key = 1 and r.age >= coalesce(c.age, r.age) as effective
from ranked r left join covering c on c.feed = r.feed;
