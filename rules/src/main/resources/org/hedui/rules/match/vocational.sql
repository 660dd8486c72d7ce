-- The students of the ministry's vocational-student system.
-- The school is the one of the master data, the person the number that holds today. What few rules need of few rows is left
-- behind: everything later reads this narrow copy. The claimed code and name are kept where they are not those of a seal.
select r.row_id, case when n.code is null then r.school_code end as claimed_code,
       case when n.code is null then r.school_name end as claimed_name,
       coalesce(s.school, r.school_code) as school, coalesce(c.new_number, r.person) as person, r.id_number, r.id_usable,
       r.name, r.name_ok, r.birth, r.sex, r.ethnic, r.student_number, r.status, r.active, r.major_name, r.length,
       r.study_form, r.phone, r.member1_phone as guardian_phone, r.household_region, r.enrol_month, r.grade
from effective.vocational r
left join match.school s on s.code = r.school_code
left join match.seal_name n on n.code = r.school_code and n.name = r.school_name
left join match.number_change c on c.old_number = r.person
