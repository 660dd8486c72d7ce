-- Every line of the waiver and grant lists, approved or not: who declares which programme at which school for which term.
-- `code` is the school as the list names it: a school of both systems has two. A line without a usable document number is of
-- the person registered at the school under its student number. `line_no` is a small number for joins.
with listed as (
  select row_id, '免学费' as programme, school_code as code, term, person, student_number, study_form, grade, id_number,
         approved_at is not null as approved
  from effective.waiver
  union all
  select row_id, '助学金', school_code, term, person, student_number, study_form, grade, id_number, approved_at is not null
  from effective."grant"
),
line as (
  select l.row_id, l.programme, l.code, coalesce(s.school, l.code) as school, l.term, coalesce(c.new_number, l.person) as person,
         l.student_number, l.study_form, l.grade, l.id_number, l.approved
  from listed l
  left join match.school s on s.code = l.code
  left join match.number_change c on c.old_number = l.person
),
unnamed as (
  select distinct school, student_number from line where person is null and student_number is not null
),
registered as (
  select r.school, r.student_number, min(r.person) as person
  from (
    select school, student_number, person from match.technical where student_number in (select student_number from unnamed)
    union all
    select school, student_number, person from match.vocational where student_number in (select student_number from unnamed)
  ) r
  group by r.school, r.student_number
  having min(r.person) = max(r.person)
)
select cast(row_number() over (order by l.row_id) as integer) as line_no, l.row_id, l.programme, l.code, l.school, l.term,
       coalesce(l.person, r.person) as person, l.study_form, l.grade, l.id_number, l.approved
from line l
left join registered r on l.person is null and r.school = l.school and r.student_number = l.student_number
