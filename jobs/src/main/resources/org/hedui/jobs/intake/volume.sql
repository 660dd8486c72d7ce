-- Every file against what it replaces, in rows: table jump, one line a school (and term) whose number has changed. Files follow
-- one another as standing.sql has it; a school without rows has former rows only, an extract as a whole has an empty key.
drop table if exists jump;
-- Receipts of years are compared: a planner that does not know how many there are would choose loops that take hours.
set local default_statistics_target = 10;
analyze intake.file, intake.scope;
create temporary table jump on commit drop as
with file as (
  select f.file_no, f.feed, f.state, f.covers_all, coalesce(f.submitter, '') as submitter, f.purged_on is null or f.present as ready,
    row_number() over (partition by f.feed order by f.sort_time, f.path, f.file_no) as age
  from intake.file f
  where f.state in ('loaded', 'accepted', 'superseded') and f.held_by is null and f.feed = any (string_to_array(:feeds, ' '))
),
-- Every file with the extract of all schools that comes next: there is one for each, so that all of this takes time by the number
-- of files, not by its square.
ahead as (
  select file_no, feed, state, covers_all, submitter, age,
    min(case when covers_all then age end)
      over (partition by feed order by age desc rows between unbounded preceding and 1 preceding) as next_extract
  from file
),
part as (
  select f.file_no, f.feed, f.state, f.covers_all, f.submitter, f.age, f.next_extract, s.scope_id, s.scope_key, s.rows,
    split_part(s.scope_key, '/', 1) as school, split_part(s.scope_key, '/', 2) as term,
    row_number() over (partition by f.feed, s.scope_key order by f.age desc) = 1 as last_of_school
  from ahead f join intake.scope s on s.file_no = f.file_no
),
-- The same school in two files. A line of the master data is a name that a school had: their number tells nothing.
changed as (
  select file_no, scope_id, scope_key, rows, lag(file_no) over former as former_no, lag(rows) over former as former_rows
  from part where feed <> 'schools'
  window former as (partition by feed, scope_key order by age)
),
-- What an extract of all schools replaces: the newest rows of each school since the extract before it.
extract as (
  select file_no, feed, age, lag(file_no) over before as former_no
  from file where covers_all
  window before as (partition by feed order by age)
),
replaced as (
  select e.file_no, p.scope_key, p.rows, p.file_no as former_no, p.last_of_school,
    row_number() over (partition by e.file_no, p.scope_key order by p.age desc) as newest
  from extract e join part p on p.feed = e.feed and p.next_extract = e.age
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
  select file_no from part where not covers_all group by file_no having count(distinct school) > 1
),
told_before as (
  select p.file_no, p.feed, lag(p.age) over (partition by p.feed, p.submitter, p.scope_key order by p.age) as former_age
  from part p join several s on s.file_no = p.file_no
),
sequel as (
  select file_no, feed, max(former_age) as former_age from told_before where former_age is not null group by file_no, feed
),
missing as (
  select file_no, scope_key, former_no, rows as former_rows from replaced where newest = 1 and last_of_school
  union all
  select s.file_no, o.scope_key, o.file_no, o.rows
  from sequel s join part o on o.feed = s.feed and o.age = s.former_age and o.last_of_school
  where (s.file_no, o.term) in (select file_no, term from part)
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
