-- The return lines that plainly answer no order line, that stand beside several (contested), or that answer one which the same
-- file has answered already (a file has one answer for an order line); usually few. What the line itself says is read again:
-- payment_pair tells what the order beside it says.
with contested as (
  select return_key from match.unclear_return where order_row is not null group by return_key having count(*) > 1
),
ranked as (
  select u.*, case when c.return_key is null then 0 else 1 end as contested,
         row_number() over (partition by u.order_key, u.return_row - u.return_row % 4294967296
                            order by case when c.return_key is null then 0 else 1 end, u.return_row) as place_in_file
  from match.unclear_return u
  left join contested c on c.return_key = u.return_key
),
lone as (
  select return_key, min(return_row) as return_row, max(contested) as contested, min(payer) as payer, min(stated_school) as stated_school,
         min(term) as term, min(state) as state, min(booked_on) as booked_on, min(answered_on) as answered_on
  from ranked
  where order_row is null or place_in_file > 1 or contested = 1
  group by return_key
)
select l.return_key, l.return_row, l.return_row - l.return_row % 4294967296 as return_file, l.contested, coalesce(r.batch, '') as batch,
       trim(leading '0' from coalesce(r.line, '')) as line, coalesce(r.card_number, '') as card, r.amount,
       coalesce(r.month, date '1900-01-01') as month, case when l.state = 'ok' then coalesce(r.amount, 0) else 0 end as paid_fen, l.state, l.booked_on,
       l.answered_on, coalesce(c.new_number, r.person) as person, l.payer, l.stated_school, r.file_date as sent_on, coalesce(m.term, l.term) as term, r.name, r.name_ok,
       r.id_number
from lone l
join effective.payment_returns r on r.row_id = l.return_row
left join match.number_change c on c.old_number = r.person
left join match.term_month m on m.month =
  coalesce(r.month, cast(date_trunc('month', coalesce(r.file_date, (select day from match.undated))) as date))
