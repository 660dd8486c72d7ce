-- The return lines that plainly answer no order line, or stand beside several (contested); usually few.
with unclear as (
  select p.*, return_row % 4294967296 * 2097152 + cast((return_row - return_row % 4294967296) / 4294967296 as bigint) as return_key
  from match.payment_pair p
  where return_row is not null and (unit is null or unit in (select unit from match.busy_unit))
),
contested as (
  select return_key from unclear where order_row is not null group by return_key having count(*) > 1
)
select return_key, min(return_row) as return_row, min(return_row - return_row % 4294967296) as return_file,
       case when min(order_row) is null then 0 else 1 end as contested, min(coalesce(batch, '')) as batch,
       min(trim(leading '0' from coalesce(line, ''))) as line, min(coalesce(card, '')) as card, min(sent_fen) as amount,
       min(coalesce(month, date '1900-01-01')) as month, min(paid_fen) as paid_fen, min(state) as state, min(booked_on) as booked_on,
       min(answered_on) as answered_on, min(person) as person, min(payer) as payer, min(stated_school) as stated_school,
       min(sent_on) as sent_on, min(term) as term, min(name) as name, min(cast(name_ok as integer)) = 1 as name_ok,
       min(id_number) as id_number
from unclear
where order_row is null or return_key in (select return_key from contested)
group by return_key
