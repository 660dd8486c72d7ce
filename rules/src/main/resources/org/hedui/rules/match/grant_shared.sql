-- Where a person has several approved list lines in one term (two schools, or a line twice in a list): which line each
-- month belongs to. A month is due once at a school, by the first line that pays it.
select g.list_no, m.position, row_number() over (partition by g.person, g.term, g.school, m.position order by g.list_no) = 1 as first_at_school
from match.grant_line g
join match.term_month m on m.term = g.term and m.position between g.first_position and g.last_position
where g.several
