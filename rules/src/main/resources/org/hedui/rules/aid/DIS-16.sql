-- The bank returned a line that nobody sent: no order line has its batch and number, or its card, amount and month.
-- Basis: proposal of this project.
-- field: 序号
select return_row as subject, cast(null as bigint) as counterpart, substr(cast(month as varchar(10)), 1, 7) as ours,
       cast(null as varchar(10)) as theirs, paid_fen as amount_fen
from match.payment_mended
where order_row is null
