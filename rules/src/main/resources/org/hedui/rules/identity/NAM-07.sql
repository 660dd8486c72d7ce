-- The name on the roster sounds like the one in another source or differs by one character (N4): a slip is suspected.
-- Basis: 教职成厅函〔2016〕14号 三; never passed without a look, and never a mismatch (IDN-14, XSY-03).
-- field: 姓名
with difference as (
  select d.*, row_number() over (partition by row_id order by source, other_row) as choice
  from match.name_difference d
  where level = 'N4'
)
select row_id as subject, other_row as counterpart, name as ours, concat(other_name, '（', explanation, '）') as theirs,
       cast(null as bigint) as amount_fen
from difference
where choice = 1
