-- Every line of the waiver and grant lists, approved or not: who declares which programme at which school for which term.
-- `code` is the school as the list names it: a school of both systems has two.
select l.row_id, l.programme, l.code, coalesce(s.school, l.code) as school, l.term, coalesce(c.new_number, l.person) as person,
       l.student_number, l.study_form, l.grade, l.id_number
from (
  select row_id, '免学费' as programme, school_code as code, term, person, student_number, study_form, grade, id_number from effective.waiver
  union all
  select row_id, '助学金', school_code, term, person, student_number, study_form, grade, id_number from effective."grant"
) l
left join match.school s on s.code = l.code
left join match.number_change c on c.old_number = l.person
