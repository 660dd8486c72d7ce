-- The name on the roster or in another source is the other one cut at a length limit of some system.
-- Basis: 民委发〔2016〕33号 (name fields hold 50 characters).
-- field: 姓名
with difference as (
  select d.*, row_number() over (partition by row_id order by source, other_row) as choice
  from match.name_difference d
  where level = 'NX' and truncated
)
select row_id as subject, other_row as counterpart, name as ours, concat(other_name, '（', explanation, '）') as theirs,
       cast(null as bigint) as amount_fen
from difference
where choice = 1
