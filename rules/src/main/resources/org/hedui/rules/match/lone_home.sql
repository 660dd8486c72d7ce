-- Which order line a lone return line answers: one with the same batch, card, amount and month, in order of occurrence (lists of
-- successes and failures may be numbered anew); else one with the same batch and line number that has no answer yet.
with order_line as (
  select p.order_row, p.order_key, coalesce(p.batch, '') as batch, trim(leading '0' from coalesce(p.line, '')) as line,
         coalesce(p.card, '') as card, p.sent_fen as amount, coalesce(p.month, date '1900-01-01') as month,
         p.return_row - p.return_row % 4294967296 as return_file,
         case when p.return_row is null or p.return_row in (select return_row from match.lone_return where contested = 1)
              then 1 else 0 end as free
  from match.payment_pair p
  where p.order_row is not null and exists (select 1 from match.lone_return)
),
place as (
  select l.*,
         row_number() over (partition by batch, card, amount, month order by return_row) as place,
         row_number() over (partition by batch, card, amount, month, return_file order by return_row) as place_in_file,
         count(*) over (partition by batch, card, amount, month) as copies
  from match.lone_return l
),
alike as (
  select o.*,
         row_number() over (partition by batch, card, amount, month order by free desc, order_row) as place,
         sum(free) over (partition by batch, card, amount, month) as free_ones
  from (
    select o.order_row, o.order_key, o.batch, o.card, o.amount, o.month, min(o.free) as free
    from order_line o
    where exists (select 1 from match.lone_return l
                  where l.batch = o.batch and l.card = o.card and l.amount = o.amount and l.month = o.month)
    group by o.order_row, o.order_key, o.batch, o.card, o.amount, o.month
  ) o
),
-- A file that plainly answers such an order line has no second answer to it.
answered as (
  select return_file, batch, card, amount, month, count(*) as lines
  from order_line
  where free = 0 and return_file in (select return_file from match.lone_return)
  group by return_file, batch, card, amount, month
),
by_content as (
  select o.order_key, p.return_key
  from place p
  left join answered a
    on a.return_file = p.return_file and a.batch = p.batch and a.card = p.card and a.amount = p.amount and a.month = p.month
  join alike o on o.batch = p.batch and o.card = p.card and o.amount = p.amount and o.month = p.month
    and o.place = case when p.copies <= o.free_ones then p.place else p.place_in_file + coalesce(a.lines, 0) end
),
by_number as (
  select min(o.order_key) as order_key, l.return_key
  from match.lone_return l
  join order_line o on o.batch = l.batch and o.line = l.line and o.free = 1
  where l.return_key not in (select return_key from by_content) and o.order_key not in (select order_key from by_content)
  group by l.return_key
)
select order_key, return_key from by_content
union all
select order_key, return_key from by_number
