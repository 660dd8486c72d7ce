-- Records that may be one of several of a person: all records of the persons of crowd_person, and those without a number.
select true as technical, t.row_id, t.school, t.person, t.id_number, t.name, t.name_ok, t.student_number, t.active
from match.technical t join match.crowd_person c on c.person = t.person
union all
select true, row_id, school, person, id_number, name, name_ok, student_number, active
from match.technical where person is null
union all
select false, v.row_id, v.school, v.person, v.id_number, v.name, v.name_ok, v.student_number, v.active
from match.vocational v join match.crowd_person c on c.person = v.person
union all
select false, row_id, school, person, id_number, name, name_ok, student_number, active
from match.vocational where person is null
