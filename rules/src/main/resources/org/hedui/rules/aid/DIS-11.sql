-- A line came back from the bank longer ago than policy allows (30 days), and the month has not been paid since.
-- Basis: proposal of this project. A month that has been sent again and waits for its return is DIS-15.
-- field: 金额
with failed as (
  select order_row, order_key, sent_fen, coalesce(answered_on, sent_on) as failed_on
  from match.payment_case
  where class = 'failed' and state = 'failed'
  union all
  select s.order_row, s.order_key, s.sent_fen, coalesce(s.answered_on, s.sent_on)
  from match.payment_stray s
  join match.reconciliation r
    on r.unit is null and r.class = 'failed' and r.person = s.person and r.month = s.month and r.term = s.term and r.school = s.school
  where s.state = 'failed'
)
select min(order_row) as subject, cast(null as bigint) as counterpart, cast(min(failed_on) as varchar(10)) as ours, cast(null as varchar(10)) as theirs,
       cast(sum(sent_fen) as bigint) as amount_fen
from failed
cross join policy.tonight n
where failed_on + n.not_resent_days < n.business_date
group by order_key
