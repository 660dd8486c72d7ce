-- Which order line a lone return line answers: one with the same batch, card, amount and month, in order of occurrence (lists of
-- successes and failures may be numbered anew; a return line that tells no month fits every month); else one with the same batch
-- and line number that has no answer yet. Where two schools use one batch number, each keeps to its own.
with order_line as (
  select p.order_row, p.order_key, coalesce(p.batch, '') as batch, trim(leading '0' from coalesce(p.line, '')) as line,
         coalesce(p.card, '') as card, p.sent_fen as amount, coalesce(p.month, date '1900-01-01') as month, p.stated_school,
         p.return_row - p.return_row % 4294967296 as return_file,
         case when p.return_row is null or p.return_row in (select return_row from match.lone_return where contested = 1)
              then 1 else 0 end as free
  from match.payment_pair p
  where p.order_row is not null and coalesce(p.batch, '') in (select batch from match.lone_return)
),
shared_batch as (
  select batch from order_line group by batch having min(stated_school) <> max(stated_school)
),
lone as (
  select l.*, case when s.batch is null then '' else coalesce(l.stated_school, '') end as school
  from match.lone_return l
  left join shared_batch s on s.batch = l.batch
),
by_month as (
  select order_row, order_key, batch, stated_school, card, amount, month, return_file, free from order_line
  union all
  select order_row, order_key, batch, stated_school, card, amount, date '1900-01-01', return_file, free
  from order_line where month > date '1900-01-01'
),
by_school as (
  select order_row, order_key, batch, '' as school, card, amount, month, return_file, free from by_month
  union all
  select order_row, order_key, batch, stated_school, card, amount, month, return_file, free
  from by_month where stated_school is not null and batch in (select batch from shared_batch)
),
place as (
  select l.*,
         row_number() over (partition by batch, school, card, amount, month order by return_row) as place,
         row_number() over (partition by batch, school, card, amount, month, return_file order by return_row) as place_in_file,
         count(*) over (partition by batch, school, card, amount, month) as copies
  from lone l
),
alike as (
  select o.*,
         row_number() over (partition by batch, school, card, amount, month order by free desc, order_row) as place,
         sum(free) over (partition by batch, school, card, amount, month) as free_ones
  from (
    select o.order_row, o.order_key, o.batch, o.school, o.card, o.amount, o.month, min(o.free) as free
    from by_school o
    where exists (select 1 from lone l
                  where l.batch = o.batch and l.school = o.school and l.card = o.card and l.amount = o.amount and l.month = o.month)
    group by o.order_row, o.order_key, o.batch, o.school, o.card, o.amount, o.month
  ) o
),
-- More return lines than order lines without an answer: each file answers them anew, but none twice.
answered as (
  select distinct return_file, order_key from order_line where free = 0
),
candidate as (
  select f.return_file, o.batch, o.school, o.card, o.amount, o.month, o.order_key, o.free_ones,
         row_number() over (partition by f.return_file, o.batch, o.school, o.card, o.amount, o.month order by o.place) as place
  from (select distinct return_file, batch, school, card, amount, month from lone) f
  join alike o on o.batch = f.batch and o.school = f.school and o.card = f.card and o.amount = f.amount and o.month = f.month
  left join answered a on a.return_file = f.return_file and a.order_key = o.order_key
  where a.order_key is null
),
by_content as (
  select o.order_key, p.return_key
  from place p
  join alike o on o.batch = p.batch and o.school = p.school and o.card = p.card and o.amount = p.amount and o.month = p.month
    and o.place = p.place and p.copies <= o.free_ones
  union all
  select o.order_key, p.return_key
  from place p
  join candidate o on o.return_file = p.return_file and o.batch = p.batch and o.school = p.school and o.card = p.card and o.amount = p.amount
    and o.month = p.month and o.place = p.place_in_file and p.copies > o.free_ones
),
by_number as (
  select min(o.order_key) as order_key, l.return_key
  from (
    select l.*, row_number() over (partition by batch, school, line, return_file order by return_row) as place_of_number
    from lone l
    where return_key not in (select return_key from by_content)
  ) l
  join order_line o on o.batch = l.batch and o.line = l.line and o.free = 1
    and (o.stated_school = l.stated_school or o.stated_school is null or l.stated_school is null)
  where l.place_of_number = 1 and o.order_key not in (select order_key from by_content)
    and o.order_key not in (select order_key from order_line where free = 0)
  group by l.return_key
)
select order_key, return_key from by_content
union all
select order_key, return_key from by_number
