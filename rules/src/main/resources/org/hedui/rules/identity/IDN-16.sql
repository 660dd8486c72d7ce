-- The population registry shows the person of an active student as cancelled or deceased (answer 04).
-- field: 身份证号
select row_id as subject, source_row as counterpart, number as ours, state as theirs, cast(null as bigint) as amount_fen
from match.registry
where verdict = '注销'
