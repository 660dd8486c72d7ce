-- One enrolment seen twice: a roster row and the record of the same student at the same school in the ministry's system.
-- The student is the same by identity number, else by student number. Pairs that agree in everything are left out.
with twin as (
  select person, school, place, min(row_id) as row_id from match.crowd where twin group by person, school, place
),
by_person as (
  select m.technical, m.vocational
  from match.meeting m left join match.crowd_person c on c.person = m.t_person
  where m.t_school = m.v_school and c.person is null
  union all
  select t.row_id, v.row_id
  from match.crowd t
  join twin v on v.person = t.person and v.school = t.school and v.place = least(t.place, t.places_there)
  where t.technical
),
technical_alone as (
  select distinct m.technical, m.t_school as school, m.t_student_number as student_number
  from match.meeting m left join by_person b on b.technical = m.technical
  where m.technical is not null and b.technical is null and m.t_student_number is not null
),
vocational_alone as (
  select m.v_school as school, m.v_student_number as student_number, min(m.vocational) as vocational
  from match.meeting m left join by_person b on b.vocational = m.vocational
  where m.vocational is not null and b.vocational is null and m.v_student_number is not null
  group by m.v_school, m.v_student_number
),
pair as (
  select technical, vocational from by_person
  union all
  select t.technical, v.vocational
  from technical_alone t
  join vocational_alone v on v.student_number = t.student_number and v.school = t.school
)
select p.technical, p.vocational,
       t.person as t_person, v.person as v_person, t.id_number as t_id_number, v.id_number as v_id_number,
       t.name as t_name, v.name as v_name, t.name_ok and v.name_ok as names_ok,
       t.status as t_status, v.status as v_status, t.major_name as t_major_name, v.major_name as v_major_name,
       t.length as t_length, v.length as v_length, t.study_form as t_study_form, v.study_form as v_study_form
from pair p
join match.technical t on t.row_id = p.technical
join match.vocational v on v.row_id = p.vocational
