-- Roster and ministry's system give one student different states.
-- Basis: 人社厅函〔2015〕226号 四(二) (changes are reported within ten days). A transfer under way is an open change: the states may
-- differ until it is closed. 其他 is no state that could be compared.
-- field: 学籍状态
select technical as subject, vocational as counterpart, t_status as ours, v_status as theirs, cast(null as bigint) as amount_fen
from match.seen_twice
where t_status <> v_status and t_status not in ('转出在途', '其他') and v_status not in ('转出在途', '其他')
