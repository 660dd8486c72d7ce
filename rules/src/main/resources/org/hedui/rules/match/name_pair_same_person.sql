-- Names that differ among the records with one identity number.
select distinct a.name as a, b.name as b
from match.person_pair p
join match.crowd a on a.row_id = p.subject
join match.crowd b on b.row_id = p.counterpart
where a.name_ok and b.name_ok and a.name <> b.name
