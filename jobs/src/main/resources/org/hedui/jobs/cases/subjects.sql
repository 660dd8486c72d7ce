-- Whom tonight's findings speak of: one line per row that is a subject or a counterpart, from whichever feed it stands in.
-- business_key is what stays the same when the row moves to another line or file.

-- Row numbers are alike in the server's hashes (ten million roster rows have ten thousand different hashes): every join has the
-- number of the file beside them, and each feed is asked only for its own rows.
-- Nothing here looks a few rows up. Where the planner takes a feed for one row, it would go through a whole table for each.
set local enable_nestloop = off;

create temporary table wanted on commit drop as
select w.row_id, w.file_no, f.feed
from (
  select subject as row_id, subject >> 32 as file_no from findings.tonight
  union
  select counterpart, counterpart >> 32 from findings.tonight where counterpart is not null
) w
join intake.file f on f.file_no = w.file_no;
analyze wanted;

create temporary table school_of on commit drop as
  select any_code, school_code, school_name from effective.school_of;
analyze school_of;

-- Plain names and numbers: they stay in the schema of the snapshot, for the packages of the school that holds them anyway.
truncate feed.case_subject;
insert into feed.case_subject (row_id, raw_school, raw_school_name, name, id_number, business_key)
select w.row_id, r.school_code, r.school_name, coalesce(r.name, ''), coalesce(r.id_number, ''),
  coalesce(r.person, r.student_number, concat(r.name, '/', r.birth))
from wanted w join feed.roster r on r.row_id >> 32 = w.file_no and r.row_id = w.row_id
where w.feed = 'roster'
union all
select w.row_id, r.school_code, r.school_name, coalesce(r.name, ''), coalesce(r.id_number, ''),
  coalesce(r.person, r.student_number, concat(r.name, '/', r.birth))
from wanted w join feed.vocational r on r.row_id >> 32 = w.file_no and r.row_id = w.row_id
where w.feed = 'vocational'
union all
select w.row_id, r.school_code, r.school_name, coalesce(r.name, ''), coalesce(r.id_number, ''),
  concat(coalesce(r.person, r.student_number, r.name), '/', r.term)
from wanted w join feed.waiver r on r.row_id >> 32 = w.file_no and r.row_id = w.row_id
where w.feed = 'waiver'
union all
select w.row_id, r.school_code, r.school_name, coalesce(r.name, ''), coalesce(r.id_number, ''),
  concat(coalesce(r.person, r.student_number, r.name), '/', r.term)
from wanted w join feed."grant" r on r.row_id >> 32 = w.file_no and r.row_id = w.row_id
where w.feed = 'grant'
union all
select w.row_id, s.unit, null, coalesce(r.name, ''), coalesce(r.id_number, ''), concat(s.batch, '/', r.line)
from wanted w join feed.payment_orders r on r.row_id >> 32 = w.file_no and r.row_id = w.row_id join intake.scope s on s.scope_id = r.scope_id
where w.feed = 'payment-orders'
union all
select w.row_id, s.unit, null, coalesce(r.name, ''), coalesce(r.id_number, ''), concat(s.batch, '/', r.line, '/', r.serial)
from wanted w join feed.payment_returns r on r.row_id >> 32 = w.file_no and r.row_id = w.row_id join intake.scope s on s.scope_id = r.scope_id
where w.feed = 'payment-returns'
union all
select w.row_id, r.school_code, r.school_name, '', '', r.school_code
from wanted w join feed.schools r on r.row_id >> 32 = w.file_no and r.row_id = w.row_id
where w.feed = 'schools'
union all
select w.row_id, null, null, '', '', r.code
from wanted w join feed.divisions r on r.row_id >> 32 = w.file_no and r.row_id = w.row_id
where w.feed = 'divisions'
union all
select w.row_id, null, null, coalesce(r.name, ''), coalesce(r.id_number, ''), r.id_number
from wanted w join feed.population r on r.row_id >> 32 = w.file_no and r.row_id = w.row_id
where w.feed = 'population'
union all
select w.row_id, null, null, coalesce(r.name, ''), coalesce(r.id_number, ''), r.id_number
from wanted w join feed.population_answers r on r.row_id >> 32 = w.file_no and r.row_id = w.row_id
where w.feed = 'population-answers'
union all
select w.row_id, q.school_code, null, q.student_name, q.id_number, concat(q.id_number, '/', q.student_name, '/', array_to_string(q.cells, '|'))
from wanted w join intake.quarantined_row q on q.row_id >> 32 = w.file_no and q.row_id = w.row_id;

-- An authority that hands in or pays under the code of its division is no school.
create temporary table authority on commit drop as
select code from policy.division where code not in (select any_code from school_of);
update feed.case_subject set raw_school = null where raw_school = '' or raw_school in (select code from authority);
analyze feed.case_subject;

-- A whole file, and a row that names no school, speaks for the school of all rows of the file, or for the school that handed it
-- in. What an authority hands in (codes of divisions have 2, 4, 6, 9 or 12 digits) is no school's to mend.
create temporary table file_school on commit drop as
select f.file_no, coalesce(f.submitter, min(s.school)) as school
from (
  select file_no, case when length(submitter) > 7 and length(submitter) not in (9, 12) then submitter end as submitter
  from intake.file
) f
left join (select file_no, split_part(scope_key, '/', 1) as school from intake.scope where feed in ('roster', 'waiver', 'grant')) s
  on s.file_no = f.file_no
group by f.file_no, f.submitter
having f.submitter is not null or count(distinct s.school) = 1;
delete from file_school where school in (select code from authority);
