-- All records of the persons of crowd_person. A record of the ministry's system that stands for the same enrolment as a record
-- of the roster (same school) is marked as its twin: the k-th differing line there is the twin of the k-th line here.
with record as (
  select true as technical, t.row_id, t.scope_id, t.school, t.person, t.id_number, t.name, t.name_ok, t.student_number,
         t.active
  from match.technical t join match.crowd_person c on c.person = t.person
  union all
  select false, v.row_id, v.scope_id, v.school, v.person, v.id_number, v.name, v.name_ok, v.student_number, v.active
  from match.vocational v join match.crowd_person c on c.person = v.person
),
ordered as (
  select r.*, l.line,
         row_number() over (partition by r.person order by r.school, r.row_id) as position,
         min(r.row_id) over (partition by r.person, r.school, r.technical, l.line) as first_line,
         sum(case when r.technical then 1 else 0 end) over (partition by r.person, r.school) as technical_here
  from record r join match.line l on l.row_id = r.row_id
),
ranked as (
  select o.*,
         dense_rank() over (
           partition by person, school, technical order by case when active then 0 else 1 end, first_line) as place
  from ordered o
)
select technical, row_id, scope_id, school, person, id_number, name, name_ok, student_number, active, line, position, place,
       not technical and place <= technical_here as twin
from ranked
