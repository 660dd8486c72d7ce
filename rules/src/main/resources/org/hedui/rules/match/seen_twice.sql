-- One enrolment seen twice: a roster row and the record of the same student at the same school in the ministry's system.
-- The student is the same by identity number, else by student number. Pairs that agree in everything are left out.
with crowd_pair as (
  select t.row_id as technical, v.row_id as vocational,
         row_number() over (
           partition by t.row_id
           order by case when v.place = t.place then 0 else 1 end, v.place desc, v.row_id) as choice
  from match.crowd t
  join match.crowd v on v.person = t.person and v.school = t.school and v.twin
  where t.technical
),
by_person as (
  select m.technical, m.vocational
  from match.meeting m left join match.crowd_person c on c.person = m.t_person
  where m.t_school = m.v_school and c.person is null
  union all
  select technical, vocational from crowd_pair where choice = 1
),
technical_alone as (
  select distinct m.technical, m.t_school as school, m.t_student_number as student_number
  from match.meeting m left join by_person b on b.technical = m.technical
  where m.technical is not null and b.technical is null and m.t_student_number is not null
),
vocational_alone as (
  select distinct m.vocational, m.v_school as school, m.v_student_number as student_number
  from match.meeting m left join by_person b on b.vocational = m.vocational
  where m.vocational is not null and b.vocational is null and m.v_student_number is not null
),
by_number as (
  select t.technical, v.vocational,
         row_number() over (partition by t.technical order by v.vocational) as choice
  from technical_alone t
  join vocational_alone v on v.student_number = t.student_number and v.school = t.school
),
pair as (
  select technical, vocational, true as by_person from by_person
  union all
  select technical, vocational, false from by_number where choice = 1
)
select p.technical, p.vocational, p.by_person,
       t.person as t_person, v.person as v_person, t.id_number as t_id_number, v.id_number as v_id_number,
       t.name as t_name, v.name as v_name, t.name_ok and v.name_ok as names_ok,
       t.status as t_status, v.status as v_status, t.major_name as t_major_name, v.major_name as v_major_name,
       t.length as t_length, v.length as v_length, t.study_form as t_study_form, v.study_form as v_study_form
from pair p
join match.technical t on t.row_id = p.technical
join match.vocational v on v.row_id = p.vocational
