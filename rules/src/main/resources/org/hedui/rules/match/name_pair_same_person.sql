-- Names that differ among the records with one identity number.
select distinct a.name as a, b.name as b
from match.crowd a
join match.crowd b on b.person = a.person and b.name <> a.name
where a.name_ok and b.name_ok and a.active and b.active and not a.twin and not b.twin
  and (a.position <= 50 or b.position <= 50)
