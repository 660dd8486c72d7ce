-- The students of the ministry's vocational-student system.
-- The school is the one of the master data, the person the number that holds today; what no rule compares is left behind.
select r.row_id, r.scope_id, coalesce(s.school, r.school_code) as school,
       coalesce(c.new_number, r.person) as person, r.person as number, r.id_number, r.id_usable, r.name, r.name_ok,
       r.birth, r.sex, r.ethnic, r.student_number, r.status, r.active, r.major_name, r.length, r.study_form, r.phone,
       r.household_region, r.enrol_month, r.grade
from effective.vocational r
left join match.school s on s.code = r.school_code
left join match.number_change c on c.old_number = r.person
