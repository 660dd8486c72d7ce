-- The order lines whose answer is not the one line beside them, with every answer (the one at place 1 counts), and the
-- return lines without an order line (order_row is null); usually few.
-- A return line that stands beside no order line, or beside several, belongs to the order line with the same batch, card,
-- amount and month, in order of occurrence (lists of successes and failures may be numbered anew); else to one with the same
-- batch and line number that has no answer yet. The newest return line of an order line counts: a later file may take back
-- an earlier one.
with unclear as (
  select *
  from match.payment_pair
  where unit is null or return_row is null or unit in (select unit from match.busy_unit)
),
ambiguous as (
  select return_row from unclear where order_row is not null and return_row is not null group by return_row, line having count(*) > 1
),
lone as (
  select return_row, return_row - return_row % 4294967296 as return_file, min(coalesce(batch, '')) as batch,
         min(trim(leading '0' from coalesce(line, ''))) as line, min(coalesce(card, '')) as card, min(paid_fen) as paid_fen,
         min(sent_fen) as amount, min(coalesce(month, date '1900-01-01')) as month, min(state) as state, min(booked_on) as booked_on,
         min(answered_on) as answered_on
  from unclear
  where order_row is null or return_row in (select return_row from ambiguous)
  group by return_row
),
place as (
  select l.*,
         row_number() over (partition by batch, card, amount, month order by return_row) as place,
         row_number() over (partition by batch, card, amount, month, return_file order by return_row) as place_in_file,
         count(*) over (partition by batch, card, amount, month) as copies
  from lone l
),
order_line as (
  select p.order_row, coalesce(p.batch, '') as batch, trim(leading '0' from coalesce(p.line, '')) as line, coalesce(p.card, '') as card,
         p.sent_fen as amount, coalesce(p.month, date '1900-01-01') as month, p.return_row - p.return_row % 4294967296 as return_file,
         case when p.return_row is null or p.return_row in (select return_row from ambiguous) then 1 else 0 end as free
  from match.payment_pair p
  where p.order_row is not null and (select count(*) from lone) > 0
),
alike as (
  select o.*,
         row_number() over (partition by batch, card, amount, month order by free desc, order_row) as place,
         sum(free) over (partition by batch, card, amount, month) as free_ones
  from (
    select o.order_row, o.batch, o.card, o.amount, o.month, min(o.free) as free
    from order_line o
    where exists (select 1 from lone l where l.batch = o.batch and l.card = o.card and l.amount = o.amount and l.month = o.month)
    group by o.order_row, o.batch, o.card, o.amount, o.month
  ) o
),
-- A file that plainly answers such an order line has no second answer to it.
answered as (
  select return_file, batch, card, amount, month, count(*) as lines
  from order_line
  where free = 0 and return_file in (select return_file from lone)
  group by return_file, batch, card, amount, month
),
by_content as (
  select o.order_row, p.return_row
  from place p
  left join answered a
    on a.return_file = p.return_file and a.batch = p.batch and a.card = p.card and a.amount = p.amount and a.month = p.month
  join alike o on o.batch = p.batch and o.card = p.card and o.amount = p.amount and o.month = p.month
    and o.place = case when p.copies <= o.free_ones then p.place else p.place_in_file + coalesce(a.lines, 0) end
),
by_number as (
  select min(o.order_row) as order_row, l.return_row
  from lone l
  join order_line o on o.batch = l.batch and o.line = l.line and o.free = 1
  where l.return_row not in (select return_row from by_content) and o.order_row not in (select order_row from by_content)
  group by l.return_row
),
mended as (
  select m.order_row, m.return_row, l.paid_fen, l.state, l.booked_on, l.answered_on
  from (select order_row, return_row from by_content union all select order_row, return_row from by_number) m
  join lone l on l.return_row = m.return_row
),
-- Order lines with several answers, with a mended one, or whose only answer went to another line.
uneven as (
  select order_row from unclear where order_row is not null and return_row is not null group by order_row, line having count(*) > 1
  union
  select order_row from mended
  union
  select order_row from unclear where order_row is not null and return_row in (select return_row from ambiguous)
),
answer as (
  select order_row, return_row, paid_fen, state, booked_on, answered_on from mended
  union all
  select order_row, return_row, paid_fen, state, booked_on, answered_on
  from match.payment_pair
  where return_row is not null and order_row in (select order_row from uneven) and return_row not in (select return_row from ambiguous)
),
newest as (
  select a.*, row_number() over (partition by order_row order by coalesce(answered_on, date '1900-01-01') desc,
                                 coalesce(booked_on, date '1900-01-01') desc, return_row desc) as place
  from answer a
)
select o.order_row, n.return_row, coalesce(n.place, 1) as place, o.batch, o.card, o.month, o.sent_fen, o.person, o.payer, o.sent_on,
       coalesce(n.paid_fen, 0) as paid_fen, coalesce(n.state, 'pending') as state, n.booked_on, n.answered_on, o.stated_school, o.term,
       o.position, o.unit, o.name, o.name_ok, o.id_number
from (
  select order_row, min(batch) as batch, min(card) as card, min(month) as month, min(sent_fen) as sent_fen, min(person) as person,
         min(payer) as payer, min(sent_on) as sent_on, min(stated_school) as stated_school, min(term) as term, min(position) as position,
         min(unit) as unit, min(name) as name, min(cast(name_ok as integer)) = 1 as name_ok, min(id_number) as id_number
  from match.payment_pair
  where order_row in (select order_row from uneven)
  group by order_row
) o
left join newest n on n.order_row = o.order_row
union all
-- What no order line was found for.
select cast(null as bigint), p.return_row, 1, min(p.batch), min(p.card), min(p.month), min(p.sent_fen), min(p.person), min(p.payer),
       min(p.sent_on), min(p.paid_fen), min(p.state), min(p.booked_on), min(p.answered_on), min(p.stated_school), min(p.term),
       min(p.position), cast(null as bigint), min(p.name), min(cast(p.name_ok as integer)) = 1, min(p.id_number)
from unclear p
where p.return_row in (select return_row from lone) and p.return_row not in (select return_row from mended)
group by p.return_row
