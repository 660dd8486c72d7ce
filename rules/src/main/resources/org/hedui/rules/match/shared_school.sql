-- Schools that occur in both systems: only of them can one say that a student is missing in the other.
select t.school
from (select distinct school from match.technical) t
join (select distinct school from match.vocational) v on v.school = t.school
