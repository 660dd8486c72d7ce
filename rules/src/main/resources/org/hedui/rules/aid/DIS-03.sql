-- The bank paid another sum for an approved month than is due.
-- Basis: 鲁人社字〔2017〕103号, opening. A lump sum is measured month by month, once it is spread.
-- field: 金额
select min(order_row) as subject, min(list_row) as counterpart,
       cast(cast(sum(paid_fen) / 100.0 as decimal(18, 2)) as varchar(20)) as ours,
       cast(cast(sum(due_fen) / 100.0 as decimal(18, 2)) as varchar(20)) as theirs,
       cast(sum(paid_fen - due_fen) as bigint) as amount_fen
from match.payment_case
where class in ('underpaid', 'overpaid') and state = 'ok'
group by order_key
