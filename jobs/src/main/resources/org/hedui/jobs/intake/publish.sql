-- Makes what was loaded tonight visible, in one transaction: files flip to accepted, and per feed and scope key the newest
-- accepted file becomes the effective one. A file that covers all replaces every older file of its feed.

update intake.file set state = 'accepted' where state = 'loaded';

create temporary table standing on commit drop as
with ranked as (
  select s.scope_id, s.feed, f.covers_all,
    rank() over (partition by s.feed, s.scope_key order by f.sort_time desc, f.path desc, f.file_no desc) as newest_of_key,
    dense_rank() over (partition by s.feed order by f.sort_time, f.path, f.file_no) as age
  from intake.scope s join intake.file f on f.file_no = s.file_no
  where f.state in ('accepted', 'superseded')
),
covering as (
  select feed, max(age) as age from ranked where covers_all group by feed
)
select r.scope_id, r.newest_of_key = 1 and r.age >= coalesce(c.age, r.age) as effective
from ranked r left join covering c on c.feed = r.feed;

update intake.scope s set effective = t.effective from standing t where t.scope_id = s.scope_id and s.effective <> t.effective;

update intake.file f
set state = case when exists (select 1 from intake.scope s where s.file_no = f.file_no and s.effective) then 'accepted' else 'superseded' end
where f.state in ('accepted', 'superseded') and exists (select 1 from intake.scope s where s.file_no = f.file_no);

-- FIL-18: a school whose number of rows jumps against the file it replaces.
delete from intake.row_finding where rule = 'FIL-18';
insert into intake.row_finding (rule, row_id, scope_id, field, ours, theirs)
select 'FIL-18', cast(n.file_no as bigint) << 32, n.scope_id, null, concat(n.scope_key, '：', n.rows, ' 行'), concat(o.rows, ' 行')
from (
  select s.scope_id, s.file_no, s.feed, s.scope_key, s.rows, f.sort_time, f.path,
    lag(s.rows) over w as before, lag(s.scope_id) over w as before_id, s.effective
  from intake.scope s join intake.file f on f.file_no = s.file_no
  where f.state in ('accepted', 'superseded') and s.feed in ('roster', 'vocational', 'waiver', 'grant')
  window w as (partition by s.feed, s.scope_key order by f.sort_time, f.path, f.file_no)
) n join intake.scope o on o.scope_id = n.before_id
where n.effective and o.rows > 0 and abs(n.rows - o.rows) * 100 > o.rows * cast(:jump_percent as integer);
