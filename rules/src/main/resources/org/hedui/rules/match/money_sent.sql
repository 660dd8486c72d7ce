-- What was sent and what came back of it, per school and term, summed over the lines: `equations` holds the reconciliation against it.
with plain as (
  select list_no, sum(sent_fen) as sent_fen
  from match.payment_pair
  where order_row is not null and unit is not null and state = 'ok' and paid_fen = sent_fen
    and order_key not in (select order_key from match.payment_mended where order_key is not null)
  group by list_no
),
told as (
  select order_key, unit, sent_fen, paid_fen, state
  from match.payment_pair
  where order_row is not null and (unit is null or state <> 'ok' or paid_fen <> sent_fen)
    and order_key not in (select order_key from match.payment_mended where order_key is not null)
  union all
  select order_key, unit, sent_fen, paid_fen, state from match.payment_mended where order_row is not null and place = 1
),
shared as (
  select order_key, min(unit) as unit from match.payment_share group by order_key
),
placed as (
  select g.school, g.term, p.sent_fen, p.sent_fen as ok_fen, 0 as failed_fen, 0 as pending_fen, 0 as surplus_fen
  from plain p
  join match.grant_line g on g.list_no = p.list_no
  union all
  select coalesce(g.school, x.school), coalesce(g.term, x.term), l.sent_fen, l.paid_fen,
         case when l.state = 'pending' then 0 else greatest(l.sent_fen - l.paid_fen, 0) end,
         case when l.state = 'pending' then l.sent_fen else 0 end, greatest(l.paid_fen - l.sent_fen, 0)
  from told l
  left join shared s on s.order_key = l.order_key
  left join match.grant_line g on g.list_no = cast((coalesce(l.unit, s.unit) - coalesce(l.unit, s.unit) % 8) / 8 as integer)
  left join match.payment_stray x on x.order_key = l.order_key
)
select school, term, sum(sent_fen) as sent_fen, sum(ok_fen) as ok_fen, sum(failed_fen) as failed_fen, sum(pending_fen) as pending_fen,
       sum(surplus_fen) as surplus_fen
from placed
group by school, term
