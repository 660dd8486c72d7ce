-- The bank paid an order line for a month that nobody approved for the person.
-- Basis: 人社厅函〔2015〕226号 五(三): every beneficiary is declared. A month outside the approved term is DIS-24, after the stop month
-- DIS-13.
-- field: 发放年月
select order_row as subject, list_row as counterpart, substr(cast(month as varchar(10)), 1, 7) as ours, cast(null as varchar(10)) as theirs,
       paid_fen as amount_fen
from match.payment_stray
where state = 'ok' and reason = 'not_approved'
