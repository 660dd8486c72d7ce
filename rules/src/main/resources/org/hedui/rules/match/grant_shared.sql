-- Where a person has several approved list lines in one term (two schools, or a line twice in a list): which line each
-- month belongs to. A month is due once at a school, by the first line that pays it; a payment whose school is not known
-- goes to the first line of all.
with paid as (
  select g.*, m.position
  from match.grant_line g
  join match.term_month m on m.term = g.term and m.position between g.first_position and g.last_position
  where g.several
)
select list_no, list_row, school, term, person, name, name_ok, position,
       row_number() over (partition by person, term, school, position order by list_no) = 1 as first_at_school,
       row_number() over (partition by person, term, position order by list_no) = 1 as first_anywhere
from paid
