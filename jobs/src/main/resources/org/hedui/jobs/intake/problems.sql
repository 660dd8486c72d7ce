-- What is wrong with one file: on the whole file every finding, in its rows each rule once a column, with the first value.
select rule, severity, 0 as place, 0 as rows, coalesce(field, '') as field, coalesce(ours, '') as ours, coalesce(theirs, '') as theirs
from intake.row_finding where row_id = ?
union all
select rule, severity, 1, count(*), coalesce(field, ''), min(coalesce(ours, '')), min(coalesce(theirs, ''))
from intake.row_finding where row_id > ? and row_id <= ?
group by rule, severity, coalesce(field, '')
order by place, rule, field, ours
