-- Pairs of rows with one student number (学籍号): each row with every other, but where two records are one enrolment seen
-- twice. Records of both systems that agree with each other count once when a number is shared, but every record of it is
-- involved then. Of a number with many rows the first fifty are compared with all.
with told as (
  select student_number from match.technical where student_number is not null
  union all
  select v_student_number
  from (select distinct vocational, v_student_number from match.meeting where v_student_number is not null) m
),
shared as (
  select student_number from told group by student_number having count(*) > 1
),
record as (
  select true as technical, t.row_id, t.school, t.person, t.student_number, t.name, t.name_ok, t.status, t.active
  from match.technical t join shared s on s.student_number = t.student_number
  union all
  select false, v.row_id, v.school, v.person, v.student_number, v.name, v.name_ok, v.status, v.active
  from match.vocational v join shared s on s.student_number = v.student_number
),
ordered as (
  select r.*, row_number() over (partition by r.student_number order by r.school, r.row_id) as position from record r
),
pair as (
  select a.row_id as a_row, b.row_id as b_row
  from ordered a join ordered b on b.student_number = a.student_number and b.row_id <> a.row_id
  where b.position <= 50
  union all
  select a.row_id, b.row_id
  from ordered a join ordered b on b.student_number = a.student_number
  where a.position <= 50 and b.position > 50
),
one_enrolment as (
  select technical as row_id, vocational as other_row from match.seen_twice
  union all
  select vocational, technical from match.seen_twice
)
select a.row_id as subject, b.row_id as counterpart, a.technical as subject_technical, b.technical as counterpart_technical,
       a.school as subject_school, b.school as counterpart_school, a.person as subject_person, b.person as counterpart_person,
       a.name as subject_name, b.name as counterpart_name, a.name_ok and b.name_ok as names_ok,
       a.status as subject_status, b.status as counterpart_status, a.active and b.active as both_active, a.student_number,
       b.position
from pair p
join ordered a on a.row_id = p.a_row
join ordered b on b.row_id = p.b_row
left join one_enrolment e on e.row_id = p.a_row and e.other_row = p.b_row
where e.row_id is null
