-- The bank paid two or more order lines for the same person and month, at one school or at two.
-- Basis: 鲁人社字〔2017〕103号, opening; audits of grants name it first. Every paid line is a subject. Lump sums that together do not go
-- beyond the due of a month they share have not paid it twice.
-- field: 金额
with paid as (
  select order_row, order_key, person, month, line_paid_fen,
         row_number() over (partition by person, month order by school, order_row) as place,
         first_value(order_row) over (partition by person, month order by school, order_row) as first_row,
         lead(order_row) over (partition by person, month order by school, order_row) as next_row
  from match.payment_case
  where (class = 'paid_twice' or elsewhere) and state = 'ok'
)
select min(p.order_row) as subject, min(case when p.place = 1 then p.next_row else p.first_row end) as counterpart,
       cast(cast(sum(p.line_paid_fen) / 100.0 as decimal(18, 2)) as varchar(20)) as ours, cast(null as varchar(20)) as theirs,
       cast(sum(p.line_paid_fen) as bigint) as amount_fen
from paid p
group by p.order_key
