-- What volume.sql is to give, in the words of its definition: each file is compared with each other one.
drop table if exists jump;
create temporary table jump on commit drop as
with file as (
  select f.file_no, f.feed, f.state, f.covers_all, coalesce(f.submitter, '') as submitter, f.purged_on is null or f.present as ready,
    row_number() over (partition by f.feed order by f.sort_time, f.path, f.file_no) as age
  from intake.file f
  where f.state in ('loaded', 'accepted', 'superseded') and f.held_by is null and f.feed = any (string_to_array(:feeds, ' '))
),
part as (
  select f.file_no, f.feed, f.state, f.covers_all, f.submitter, f.age, s.scope_id, s.scope_key, s.rows,
    split_part(s.scope_key, '/', 1) as school, split_part(s.scope_key, '/', 2) as term
  from file f join intake.scope s on s.file_no = f.file_no
),
-- The same school in two files. A line of the master data is a name that a school had: their number tells nothing.
changed as (
  select file_no, scope_id, scope_key, rows, lag(file_no) over former as former_no, lag(rows) over former as former_rows
  from part where feed <> 'schools'
  window former as (partition by feed, scope_key order by age)
),
-- What an extract of all schools replaces: the newest rows of each school since the extract before it.
extract as (
  select file_no, feed, age, lag(file_no) over before as former_no, coalesce(lag(age) over before, 0) as since
  from file where covers_all
  window before as (partition by feed order by age)
),
replaced as (
  select e.file_no, e.age, p.feed, p.scope_key, p.rows, p.file_no as former_no,
    row_number() over (partition by e.file_no, p.scope_key order by p.age desc) as newest
  from extract e join part p on p.feed = e.feed and p.age >= e.since and p.age < e.age
),
whole as (
  select e.file_no, n.rows, e.former_no, o.rows as former_rows
  from extract e
  join (select file_no, sum(rows) as rows from part group by file_no) n on n.file_no = e.file_no
  join (select file_no, sum(rows) as rows from replaced where newest = 1 group by file_no) o on o.file_no = e.file_no
  where e.former_no is not null
),
-- An authority hands in several schools at once: what it told before of the same schools is its last file with one of them.
several as (
  select file_no, feed, submitter, age from part where not covers_all
  group by file_no, feed, submitter, age having count(distinct school) > 1
),
sequel as (
  select n.file_no, n.feed, o.file_no as former_no, o.age as former_age,
    row_number() over (partition by n.file_no order by o.age desc) as nearest
  from several n join several o on o.feed = n.feed and o.submitter = n.submitter and o.age < n.age
  where exists (
    select 1 from part a join part b on b.scope_key = a.scope_key where a.file_no = n.file_no and b.file_no = o.file_no)
),
missing as (
  select r.file_no, r.scope_key, r.former_no, r.rows as former_rows
  from replaced r
  where r.newest = 1
    and not exists (select 1 from part p where p.feed = r.feed and p.scope_key = r.scope_key and p.age >= r.age)
  union all
  select s.file_no, o.scope_key, s.former_no, o.rows
  from sequel s join part o on o.file_no = s.former_no
  where s.nearest = 1
    and exists (select 1 from part n where n.file_no = s.file_no and n.term = o.term)
    and not exists (select 1 from part p where p.feed = s.feed and p.scope_key = o.scope_key and p.age > s.former_age)
),
-- What counts already, by school and as a whole.
standing_part as (
  select feed, scope_key, max(age) as age from part where state <> 'loaded' group by feed, scope_key
),
standing_extract as (
  select feed, max(age) as age from file where covers_all and state <> 'loaded' group by feed
),
together as (
  select file_no, scope_id, scope_key, rows, former_no, former_rows from changed where former_rows > 0
  union all
  select file_no, null, scope_key, 0, former_no, former_rows from missing
  union all
  select file_no, null, '', rows, former_no, former_rows from whole where former_rows > 0
)
select t.file_no, f.feed, f.state, t.scope_id, t.scope_key, t.rows, t.former_no, t.former_rows, o.ready as former_ready,
  concat(case when t.scope_key = '' then '全部' else t.scope_key end, '：', t.rows, ' 行') as ours, concat(t.former_rows, ' 行') as theirs,
  -- A newer file counts already: whatever this one says, it replaces nothing.
  greatest(coalesce(p.age, 0), coalesce(e.age, 0)) > f.age as overtaken
from together t
join file f on f.file_no = t.file_no
join file o on o.file_no = t.former_no
left join standing_part p on p.feed = f.feed and p.scope_key = t.scope_key
left join standing_extract e on e.feed = f.feed
where t.rows <> t.former_rows;
