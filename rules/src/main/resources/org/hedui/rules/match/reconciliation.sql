-- What every person should have had and has had for every month that is approved or paid: one line per (school, term,
-- programme, person, month), and one more for returns without an order. Classes and equations: docs/reconciliation.md.
with due as (
  select cast(g.list_no as bigint) * 8 + m.position as unit, g.list_row, g.school, g.term, g.person, g.name, g.id_number, m.month,
         case when m.position = g.last_position then g.due_fen - g.month_fen * (g.last_position - g.first_position)
              else g.month_fen end as due_fen
  from match.grant_line g
  join match.term_month m on m.term = g.term and m.position between g.first_position and g.last_position
  where not g.several
  union all
  select cast(g.list_no as bigint) * 8 + m.position, g.list_row, g.school, g.term, g.person, g.name, g.id_number, m.month,
         case when m.position = g.last_position then g.due_fen - g.month_fen * (g.last_position - g.first_position)
              else g.month_fen end
  from match.grant_line g
  join match.term_month m on m.term = g.term and m.position between g.first_position and g.last_position
  join match.grant_shared h on h.list_no = g.list_no and h.position = m.position
  where g.several and h.first_at_school
),
busy as (
  select unit from match.busy_unit
  union
  select unit from match.payment_share
  union
  select unit from match.payment_mended where unit is not null
),
line as (
  select unit, order_row, return_row, state, sent_on, 0 as spread, paid_fen,
         case when state = 'pending' then 0 else greatest(sent_fen - paid_fen, 0) end as failed_fen,
         case when state = 'pending' then sent_fen else 0 end as pending_fen,
         greatest(paid_fen - sent_fen, 0) as surplus_fen
  from match.payment_pair
  where order_row is not null and unit in (select unit from busy)
    and order_key not in (select order_key from match.payment_mended where order_key is not null)
  union all
  select unit, order_row, return_row, state, sent_on, 0, paid_fen,
         case when state = 'pending' then 0 else greatest(sent_fen - paid_fen, 0) end,
         case when state = 'pending' then sent_fen else 0 end,
         greatest(paid_fen - sent_fen, 0)
  from match.payment_mended
  where order_row is not null and unit is not null and place = 1
  union all
  select unit, order_row, return_row, state, sent_on, spread, paid_fen, failed_fen, pending_fen, surplus_fen
  from match.payment_share
),
-- Beside every line the day of the last success of its month, and the files of the successes sent on its own day.
dated as (
  select l.*, max(case when state = 'ok' then sent_on end) over (partition by unit) as paid_on,
         min(case when state = 'ok' then file end) over (partition by unit, sent_on) as first_paid_file,
         max(case when state = 'ok' then file end) over (partition by unit, sent_on) as last_paid_file
  from (
    select unit, order_row, return_row, state, coalesce(sent_on, date '1900-01-01') as sent_on, order_row - order_row % 4294967296 as file, spread,
           paid_fen, failed_fen, pending_fen, surplus_fen
    from line
  ) l
),
month as (
  select unit, min(order_row) as order_row, min(return_row) as return_row,
         cast(sum(paid_fen + failed_fen + pending_fen - surplus_fen) as bigint) as sent_fen, cast(sum(paid_fen) as bigint) as paid_fen,
         cast(sum(failed_fen) as bigint) as failed_fen, cast(sum(pending_fen) as bigint) as pending_fen,
         cast(sum(surplus_fen) as bigint) as surplus_fen,
         sum(case when state = 'ok' then 1 else 0 end) as successes, max(case when state = 'ok' then spread else 0 end) as spread,
         sum(case when state = 'pending' then 1 else 0 end) as waiting,
         max(case when state = 'failed' and (sent_on < paid_on or first_paid_file <> file or last_paid_file <> file)
                  then 1 else 0 end) as returned_before
  from dated
  group by unit
),
-- What came of a month: of its one plain line, or of all its lines. Sums that were spread may share a month (`shared`): only what
-- goes beyond the due is then paid twice.
outcome as (
  select unit, order_row, return_row, sent_fen, paid_fen,
         case when state = 'pending' or paid_fen > sent_fen then 0 else sent_fen - paid_fen end as failed_fen,
         case when state = 'pending' then sent_fen else 0 end as pending_fen,
         case when paid_fen > sent_fen then paid_fen - sent_fen else 0 end as surplus_fen, 0 as shared,
         state as outcome
  from match.payment_pair
  where order_row is not null and unit is not null and unit not in (select unit from busy)
  union all
  select unit, order_row, return_row, sent_fen, paid_fen, failed_fen, pending_fen, surplus_fen,
         case when successes > 1 and spread = 1 then 1 else 0 end,
         case when successes > 1 and spread = 0 then 'paid_twice'
              when successes = 0 then case when waiting > 0 then 'pending' else 'failed' end
              when returned_before = 1 then 'reissued'
              else 'ok' end
  from month
),
paid as (
  select d.unit, d.school, d.term, d.person, d.name, d.id_number, d.month, d.due_fen, d.list_row, o.order_row, o.return_row,
         coalesce(o.sent_fen, 0) as sent_fen, coalesce(o.paid_fen, 0) as paid_fen, coalesce(o.failed_fen, 0) as failed_fen,
         coalesce(o.pending_fen, 0) as pending_fen, coalesce(o.surplus_fen, 0) as surplus_fen,
         case when o.unit is null then 'not_paid'
              when o.outcome in ('failed', 'pending', 'paid_twice') then o.outcome
              when o.shared = 1 and o.paid_fen > d.due_fen then 'paid_twice'
              when o.paid_fen < d.due_fen then 'underpaid'
              when o.paid_fen > d.due_fen then 'overpaid'
              when o.outcome = 'reissued' then 'reissued'
              else 'matched' end as class
  from due d
  left join outcome o on o.unit = d.unit
),
stray as (
  select school, term, person, month, min(name) as name, min(id_number) as id_number, min(list_row) as list_row, min(order_row) as order_row,
         min(return_row) as return_row, cast(sum(sent_fen) as bigint) as sent_fen, cast(sum(paid_fen) as bigint) as paid_fen,
         cast(sum(case when state = 'pending' then 0 else greatest(sent_fen - paid_fen, 0) end) as bigint) as failed_fen,
         cast(sum(case when state = 'pending' then sent_fen else 0 end) as bigint) as pending_fen,
         cast(sum(greatest(paid_fen - sent_fen, 0)) as bigint) as surplus_fen,
         case when max(case when state = 'ok' then 1 else 0 end) = 1
              then case when max(case when reason = 'after_exit' then 1 else 0 end) = 1 then 'paid_after_exit' else 'paid_not_approved' end
              when max(case when state = 'pending' then 1 else 0 end) = 1 then 'pending'
              else 'failed' end as class
  from match.payment_stray
  group by school, term, person, month
),
payer as (
  select batch, min(payer) as payer, min(stated_school) as stated_school
  from match.payment_pair
  where order_row is not null and batch in (select batch from match.payment_mended where order_row is null)
  group by batch
),
lone as (
  select r.return_row, coalesce(r.stated_school, p.stated_school, g.school, r.payer, p.payer, '') as school, r.term,
         coalesce(r.person, concat('#', r.return_row)) as person, r.name, r.id_number, r.paid_fen,
         coalesce(r.month, cast(date_trunc('month', coalesce(r.sent_on, (select day from match.undated))) as date)) as month
  from match.payment_mended r
  left join payer p on p.batch = r.batch
  left join (select person, term, min(school) as school from match.grant_line
             where person in (select person from match.payment_mended where order_row is null) group by person, term) g
    on g.person = r.person and g.term = r.term
  where r.order_row is null
)
select unit, class, month, due_fen, paid_fen, paid_fen - due_fen as difference_fen, sent_fen, failed_fen, pending_fen, surplus_fen,
       list_row, order_row, return_row, school, term, '助学金' as programme, person, name, id_number
from paid
union all
select cast(null as bigint), class, month, cast(0 as bigint), paid_fen, paid_fen, sent_fen, failed_fen, pending_fen, surplus_fen,
       cast(null as bigint), order_row, return_row, school, term, '助学金', person, name, id_number
from stray
union all
select cast(null as bigint), 'unknown_return', month, cast(0 as bigint), cast(sum(paid_fen) as bigint), cast(sum(paid_fen) as bigint),
       cast(0 as bigint), cast(0 as bigint), cast(0 as bigint), cast(0 as bigint), cast(null as bigint), cast(null as bigint), min(return_row),
       school, term, '助学金', person, min(name), min(id_number)
from lone
group by school, term, person, month
