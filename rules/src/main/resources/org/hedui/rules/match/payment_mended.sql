-- The order lines whose answer is not the one line beside them, with every answer (the one at place 1 counts), and the return
-- lines without an order line (order_row is null); usually few. The newest return line of an order line counts: a later file
-- may take back an earlier one.
with mended as (
  select h.order_key, l.return_row, l.return_key, l.paid_fen, l.state, l.booked_on, l.answered_on
  from match.lone_home h
  join match.lone_return l on l.return_key = h.return_key
),
-- Order lines with several answers, with a mended one, or whose only answer went to another line.
uneven as (
  select order_key
  from match.unclear_return
  where order_row is not null
  group by order_key
  having count(*) > 1
  union
  select order_key from match.lone_home
  union
  select order_key from match.payment_pair
  where order_row is not null and return_row in (select return_row from match.lone_return where contested = 1)
),
answer as (
  select order_key, return_row, paid_fen, state, booked_on, answered_on from mended
  union all
  select order_key, return_row, paid_fen, state, booked_on, answered_on
  from match.payment_pair
  where return_row is not null and order_key in (select order_key from uneven)
    and return_row % 4294967296 * 2097152 + cast((return_row - return_row % 4294967296) / 4294967296 as bigint)
        not in (select return_key from match.lone_return)
),
newest as (
  select a.*, row_number() over (partition by order_key order by coalesce(answered_on, date '1900-01-01') desc,
                                 coalesce(booked_on, date '1900-01-01') desc, return_row desc) as place
  from answer a
)
select o.order_row, o.order_key, n.return_row, coalesce(n.place, 1) as place, o.batch, o.card, o.month, o.sent_fen, o.person, o.payer,
       o.sent_on, coalesce(n.paid_fen, 0) as paid_fen, coalesce(n.state, 'pending') as state, n.booked_on, n.answered_on, o.stated_school,
       o.term, o.position, o.unit, o.name, o.name_ok, o.id_number
from (
  select min(order_row) as order_row, order_key, min(batch) as batch, min(card) as card, min(month) as month, min(sent_fen) as sent_fen,
         min(person) as person, min(payer) as payer, min(sent_on) as sent_on, min(stated_school) as stated_school, min(term) as term,
         min(position) as position, min(unit) as unit, min(name) as name, min(cast(name_ok as integer)) = 1 as name_ok,
         min(id_number) as id_number
  from match.payment_pair
  where order_key in (select order_key from uneven)
  group by order_key
) o
left join newest n on n.order_key = o.order_key
union all
select cast(null as bigint), cast(null as bigint), l.return_row, 1, l.batch, l.card,
       case when l.month > date '1900-01-01' then l.month end, l.amount, l.person, l.payer, l.sent_on, l.paid_fen, l.state, l.booked_on,
       l.answered_on, l.stated_school, l.term, cast(null as integer), cast(null as bigint), l.name, l.name_ok, l.id_number
from match.lone_return l
where l.return_key not in (select return_key from match.lone_home)
