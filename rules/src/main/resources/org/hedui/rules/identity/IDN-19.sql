-- The population registry has replaced the number of an active student (answer 03, or the extract gives a new number).
-- Basis: 教基一厅〔2016〕2号 一.2.
-- field: 身份证号
select row_id as subject, source_row as counterpart, number as ours, new_number as theirs, cast(null as bigint) as amount_fen
from match.registry
where verdict = '变更'
