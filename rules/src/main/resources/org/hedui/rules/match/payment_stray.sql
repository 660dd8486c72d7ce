-- The order lines that pay no approved month, and why: the month lies after the stop month of the person's approval in that
-- term (after_exit), outside the term that was approved when the batch was made (outside_term), or there is no approval at all.
with told as (
  select order_row, order_key, return_row, card, month, sent_fen, person, payer, stated_school, term, sent_on, paid_fen, state,
         coalesce(booked_on, answered_on) as answered_on, name,
         name_ok, id_number
  from match.payment_pair
  where order_row is not null and unit is null and order_key not in (select order_key from match.payment_mended where order_key is not null)
  union all
  select order_row, order_key, return_row, card, month, sent_fen, person, payer, stated_school, term, sent_on, paid_fen, state,
         coalesce(booked_on, answered_on) as answered_on, name,
         name_ok, id_number
  from match.payment_mended
  where order_row is not null and unit is null and place = 1
),
stray as (
  select t.order_row, t.order_key, t.return_row, t.month, t.sent_fen, t.person, t.payer, t.stated_school,
         t.term, t.sent_on, t.paid_fen, t.state, t.answered_on, t.name, t.name_ok, t.id_number,
         cast(date_trunc('month', coalesce(t.sent_on, (select day from match.undated))) as date) as sent_month
  from told t
  where t.order_key not in (select order_key from match.payment_share)
),
-- Approvals in the term of the month, and in the term of the file.
own as (
  select s.order_key, min(g.list_row) as list_row, min(g.school) as school, max(g.stop_month) as stop_month,
         max(case when g.stop_month is null then 1 else 0 end) as open_ended
  from stray s
  join match.grant_line g on g.person = s.person and g.term = s.term and g.school = coalesce(s.stated_school, g.school)
  group by s.order_key
),
other as (
  select s.order_key, min(g.list_row) as list_row, min(g.school) as school, min(m.term) as term
  from stray s
  join match.term_month m on m.month = s.sent_month and m.term <> s.term
  join match.grant_line g on g.person = s.person and g.term = m.term and g.school = coalesce(s.stated_school, g.school)
  group by s.order_key
)
select s.order_row, s.order_key, s.return_row, coalesce(o.list_row, e.list_row) as list_row,
       coalesce(s.stated_school, o.school, e.school, s.payer, '') as school, s.term, coalesce(s.person, concat('#', s.order_row)) as person,
       s.name, s.name_ok, s.id_number, coalesce(s.month, s.sent_month) as month, s.sent_on, s.answered_on, s.state, s.sent_fen, s.paid_fen,
       case when o.open_ended = 0 and coalesce(s.month, s.sent_month) > o.stop_month then 'after_exit'
            when o.order_key is null and e.order_key is not null then 'outside_term'
            else 'not_approved' end as reason,
       o.stop_month, e.term as approved_term
from stray s
left join own o on o.order_key = s.order_key
left join other e on e.order_key = s.order_key
