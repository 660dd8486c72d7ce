-- The name on the roster and in another source are the same but for traditional or variant characters (N2).
-- Basis: 民委发〔2016〕33号; the school corrects the form that is not the registered one.
-- field: 姓名
with difference as (
  select d.*, row_number() over (partition by row_id order by source, other_row) as choice
  from match.name_difference d
  where level = 'N2'
)
select row_id as subject, other_row as counterpart, name as ours, concat(other_name, '（', explanation, '）') as theirs,
       cast(null as bigint) as amount_fen
from difference
where choice = 1
