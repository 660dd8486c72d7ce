-- The bank paid a month after the stop month (停发年月) of the person's approval.
-- Basis: 人社厅函〔2015〕226号 五(二): eligibility that is lost is cancelled in time; the money is to be recovered.
-- field: 发放年月
select order_row as subject, list_row as counterpart, substr(cast(month as varchar(10)), 1, 7) as ours,
       substr(cast(stop_month as varchar(10)), 1, 7) as theirs, paid_fen as amount_fen
from match.payment_stray
where state = 'ok' and reason = 'after_exit'
