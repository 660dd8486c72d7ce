-- A line stands in a file more than once, equal in all key fields.
-- The lines say nothing about a second enrolment, so no other duplicate code applies to the pair.
with line as (
  select row_id, line, min(row_id) over (partition by line) as first_row,
         lead(row_id) over (partition by line order by row_id) as next_row
  from match.line
)
select row_id as subject, case when row_id = first_row then next_row else first_row end as counterpart,
       cast(null as varchar(30)) as ours, cast(null as varchar(30)) as theirs, cast(null as bigint) as amount_fen
from line
where row_id <> first_row or next_row is not null
