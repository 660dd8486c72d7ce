-- All records of the persons of crowd_person. A record of the ministry's system that stands for the same enrolment as a record
-- of the roster (same school) is marked as its twin: the k-th differing line there is the twin of the k-th line here, active
-- ones first.
with ordered as (
  select r.*, l.line,
         row_number() over (partition by r.person order by r.school, r.row_id) as position,
         min(r.row_id) over (partition by r.person, r.school, r.technical, l.line) as first_line
  from match.several r join match.line l on l.row_id = r.row_id
  where r.person is not null
),
ranked as (
  select o.*,
         dense_rank() over (
           partition by person, school, technical order by case when active then 0 else 1 end, first_line) as place
  from ordered o
),
counted as (
  select r.*,
         coalesce(max(case when technical then place end) over (partition by person, school), 0) as places_here,
         coalesce(max(case when not technical then place end) over (partition by person, school), 0) as places_there
  from ranked r
)
select technical, row_id, school, person, id_number, name, name_ok, student_number,
       case when length(student_number) = 19 and substr(student_number, 1, 1) in ('G', 'J') then student_number end
         as national_number,
       active, line, position, place, places_there, not technical and place <= places_here as twin
from counted
