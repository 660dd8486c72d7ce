-- Every order line beside every return line that plainly answers it (same batch and line number; the same month, where the answer tells
-- one, and school, where both do; the same person, or the same card and amount where a number cannot be used), order lines without and return lines
-- without such a one; and the list month (`unit`) that the order plainly pays: same person, term and month, and the same school
-- where the batch names one we know. A number that the registry has replaced is the new one.
-- So narrow a condition that a line can only stand here twice within one unit, or without one; or where month or person are not told
-- by both (`loose`). An order line without a month (lump sum) belongs to the term of its file. Persons with several list lines in the
-- term are left to payment_share.
-- Written once, read by all below: what they ask for of every line stands first (a row is taken apart from the front), what a
-- plain line does not need is left blank.
-- The pairs are numbered, though nobody asks for it: the server then works out each of their columns once, not wherever it is used.
-- `order_key` is the row id turned about: hashes fold the halves of a number, and with the file above the row the ids of many
-- files would fall together.
with sent as (
  select o.row_id, o.batch, o.line, o.card_number, o.month, o.amount, coalesce(c.new_number, o.person) as person, o.name, o.name_ok, o.id_number, o.unit, o.file_date, s.school
  from effective.payment_orders o
  left join match.payer_school s on s.code = o.unit
  left join match.number_change c on c.old_number = o.person
),
answered as (
  select r.row_id, r.batch, r.line, r.card_number, r.month, r.amount, coalesce(c.new_number, r.person) as person, r.name, r.name_ok, r.id_number, r.unit, r.file_date, r.state, r.booked_on,
         s.school
  from effective.payment_returns r
  left join match.payer_school s on s.code = r.unit
  left join match.number_change c on c.old_number = r.person
),
pair as (
  select row_number() over (order by 1) as place, o.row_id as order_row, r.row_id as return_row, coalesce(o.batch, r.batch) as batch, coalesce(o.line, r.line) as line,
         coalesce(o.card_number, r.card_number) as card, case when o.row_id is null then r.month else o.month end as month,
         case when o.row_id is null then r.amount else o.amount end as sent_fen, case when o.row_id is null then r.person else o.person end as person,
         coalesce(o.name, r.name) as name, coalesce(o.name_ok, r.name_ok) as name_ok, r.name as answer_name, r.name_ok as answer_name_ok,
         coalesce(o.id_number, r.id_number) as id_number, coalesce(o.unit, r.unit) as payer, case when o.unit is null then r.school else o.school end as stated_school,
         coalesce(o.file_date, r.file_date) as sent_on, r.amount as answer_fen, r.state, r.booked_on, r.file_date as answered_on,
         o.row_id is not null and r.row_id is not null
           and (o.month is not null and r.month is null or o.person is null or r.person is null) as loose
  from sent o
  full join answered r
    on r.batch = o.batch and trim(leading '0' from r.line) = trim(leading '0' from o.line)
    and (r.school = o.school or r.school is null or o.school is null)
    and (r.month = o.month or r.month is null)
    and (r.person = o.person
         or ((r.person is null or o.person is null) and r.card_number = o.card_number and r.amount = o.amount))
)
select p.order_row % 4294967296 * 2097152 + cast((p.order_row - p.order_row % 4294967296) / 4294967296 as bigint) as order_key,
       cast(g.list_no as bigint) * 8 + m.position as unit, p.order_row, p.return_row,
       case when p.state in ('成功', '部分') then 'ok' when p.state = '失败' then 'failed' else 'pending' end as state, p.loose, p.month,
       coalesce(p.sent_fen, 0) as sent_fen, case when p.state in ('成功', '部分') then coalesce(p.answer_fen, p.sent_fen, 0) else 0 end as paid_fen,
       p.sent_on, p.booked_on, p.answered_on, g.list_no,
       case when not g.name_ok then null
            when p.name_ok and p.name <> g.name then p.name
            when p.answer_name_ok and p.answer_name <> g.name then p.answer_name end as holder,
       p.stated_school, p.person, p.card,
       coalesce(m.term, case when p.month is null then '' else concat(
         cast(extract(year from p.month) as integer) - case when extract(month from p.month) < 2 then 1 else 0 end,
         case when extract(month from p.month) between 2 and 7 then '春' else '秋' end) end) as term,
       m.position, p.payer, p.batch, p.line,
       case when g.list_no is null then p.name end as name, case when g.list_no is null then p.name_ok end as name_ok,
       case when g.list_no is null then p.id_number end as id_number
from pair p
left join match.term_month m on m.month =
  coalesce(p.month, cast(date_trunc('month', coalesce(p.sent_on, (select day from match.undated))) as date))
left join match.grant_line g
  on g.person = p.person and g.term = m.term and g.school = coalesce(p.stated_school, g.school) and not g.several
  and p.month is not null and m.position between g.first_position and g.last_position and p.order_row is not null
