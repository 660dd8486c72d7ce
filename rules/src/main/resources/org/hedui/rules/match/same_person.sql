-- How the two records of each pair with one identity number stand to each other: what tells the duplicate codes apart.
select p.subject, p.counterpart, b.position, a.person, a.id_number as subject_number, b.id_number as counterpart_number,
       a.name as subject_name, b.name as counterpart_name,
       a.technical = b.technical as one_system, a.school = b.school as one_school, a.line = b.line as one_line,
       a.id_number <> b.id_number as other_number, coalesce(l.level = 'N5', false) as two_names
from match.person_pair p
join match.crowd a on a.row_id = p.subject
join match.crowd b on b.row_id = p.counterpart
left join match.name_level l on l.a = a.name and l.b = b.name and a.name_ok and b.name_ok
