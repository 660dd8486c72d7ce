-- Every person of one system beside every record of the same person in the other, where that is worth a look: the person is
-- in one system only, the schools differ, or something that both must agree on differs. Records that agree are left out.
select t.row_id as technical, v.row_id as vocational,
       t.school as t_school, v.school as v_school, t.person as t_person, v.person as v_person,
       t.student_number as t_student_number, v.student_number as v_student_number,
       case when length(t.student_number) = 19 and substr(t.student_number, 1, 1) in ('G', 'J') then t.student_number end
         as t_national_number,
       case when length(v.student_number) = 19 and substr(v.student_number, 1, 1) in ('G', 'J') then v.student_number end
         as v_national_number,
       t.name as t_name, v.name as v_name, t.name_ok as t_name_ok, v.name_ok as v_name_ok,
       t.birth as t_birth, v.birth as v_birth, t.id_usable as t_id_usable, v.id_usable as v_id_usable,
       t.status as t_status, v.status as v_status, t.active as t_active, v.active as v_active
from match.technical t
full join match.vocational v on v.person = t.person
where t.row_id is null or v.row_id is null
   or t.school <> v.school
   or t.name <> v.name
   or coalesce(t.student_number, '') <> coalesce(v.student_number, t.student_number, '')
   or t.status <> v.status
   or t.major_name <> v.major_name
   or t.length <> v.length
   or t.study_form <> v.study_form
