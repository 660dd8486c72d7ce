-- Pairs of active records with one identity number, each record with every other, and how the two stand to each other: what
-- tells the duplicate codes apart. Of a person with many records the first fifty are compared with all.
select a.row_id as subject, b.row_id as counterpart, b.position, a.person, a.id_number as subject_number,
       b.id_number as counterpart_number, a.name as subject_name, b.name as counterpart_name,
       a.technical = b.technical as one_system, a.school = b.school as one_school, a.line = b.line as one_line,
       a.id_number <> b.id_number as other_number, coalesce(l.level = 'N5', false) as two_names
from match.crowd a
join match.crowd b on b.person = a.person and b.row_id <> a.row_id
left join match.name_level l on l.a = a.name and l.b = b.name and a.name_ok and b.name_ok
where a.active and b.active and not a.twin and not b.twin and (a.position <= 50 or b.position <= 50)
