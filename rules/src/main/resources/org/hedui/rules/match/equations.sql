-- The sums of money per school, term and programme, and whether they close; the row without a school is the whole.
-- sent_closes: sent (+ what the bank paid beyond an order) = returned ok + failed + pending.
-- paid_closes: returned ok (orders and returns without one) = the paid sums of all classes.
-- due_closes:  due = paid against due + gaps, and what the lists approve = due + months a second line approves again.
-- Sums of orders come from the lines; of the whole, what was sent and what was returned ok (without the answers that a newer file
-- takes back) from the feeds themselves; the others from the reconciliation.
with listed as (
  select school, term, sum(due_fen) as listed_fen from match.grant_line group by school, term
),
doubled as (
  select g.school, g.term,
         sum(case when h.position = g.last_position then g.due_fen - g.month_fen * (g.last_position - g.first_position)
                  else g.month_fen end) as doubled_fen
  from match.grant_shared h
  join match.grant_line g on g.list_no = h.list_no
  where not h.first_at_school
  group by g.school, g.term
),
class as (
  select school, term, sum(due_fen) as due_fen, sum(paid_fen) as paid_fen, sum(against_due_fen) as against_due_fen,
         sum(gap_fen) as gap_fen, sum(excess_fen) as excess_fen,
         sum(case when class = 'unknown_return' then paid_fen else 0 end) as unknown_fen
  from match.month_sum
  group by school, term
),
sums as (
  select school, term, sum(sent_fen) as sent_fen, sum(ok_fen) as ok_fen, sum(failed_fen) as failed_fen, sum(pending_fen) as pending_fen,
         sum(surplus_fen) as surplus_fen, sum(listed_fen) as listed_fen, sum(doubled_fen) as doubled_fen, sum(due_fen) as due_fen,
         sum(paid_fen) as paid_fen, sum(against_due_fen) as against_due_fen, sum(gap_fen) as gap_fen, sum(excess_fen) as excess_fen,
         sum(unknown_fen) as unknown_fen
  from (
    select school, term, sent_fen, ok_fen, failed_fen, pending_fen, surplus_fen, 0 as listed_fen, 0 as doubled_fen, 0 as due_fen,
           0 as paid_fen, 0 as against_due_fen, 0 as gap_fen, 0 as excess_fen, 0 as unknown_fen
    from match.money_sent
    union all
    select school, term, 0, 0, 0, 0, 0, listed_fen, 0, 0, 0, 0, 0, 0, 0 from listed
    union all
    select school, term, 0, 0, 0, 0, 0, 0, doubled_fen, 0, 0, 0, 0, 0, 0 from doubled
    union all
    select school, term, 0, 0, 0, 0, 0, 0, 0, due_fen, paid_fen, against_due_fen, gap_fen, excess_fen, unknown_fen from class
  ) measured
  group by school, term
),
whole as (
  select cast(null as varchar(30)) as school, cast(null as varchar(10)) as term,
         (select sent_fen from match.money_fed) as sent_fen,
         (select ok_fen from match.money_fed) - (select coalesce(sum(paid_fen), 0) from match.payment_mended where order_row is null or place > 1) as ok_fen,
         coalesce(sum(failed_fen), 0) as failed_fen, coalesce(sum(pending_fen), 0) as pending_fen,
         coalesce(sum(surplus_fen), 0) as surplus_fen, coalesce(sum(listed_fen), 0) as listed_fen,
         coalesce(sum(doubled_fen), 0) as doubled_fen, coalesce(sum(due_fen), 0) as due_fen, coalesce(sum(paid_fen), 0) as paid_fen,
         coalesce(sum(against_due_fen), 0) as against_due_fen, coalesce(sum(gap_fen), 0) as gap_fen,
         coalesce(sum(excess_fen), 0) as excess_fen,
         (select coalesce(sum(paid_fen), 0) from match.payment_mended where order_row is null) as unknown_fen
  from sums
),
every as (
  select * from sums union all select * from whole
)
select school, term, '助学金' as programme, cast(sent_fen as bigint) as sent_fen, cast(ok_fen as bigint) as ok_fen,
       cast(failed_fen as bigint) as failed_fen, cast(pending_fen as bigint) as pending_fen, cast(surplus_fen as bigint) as surplus_fen,
       cast(unknown_fen as bigint) as unknown_fen, cast(paid_fen as bigint) as paid_fen, cast(due_fen as bigint) as due_fen,
       cast(against_due_fen as bigint) as against_due_fen, cast(gap_fen as bigint) as gap_fen, cast(excess_fen as bigint) as excess_fen,
       cast(listed_fen as bigint) as listed_fen, cast(doubled_fen as bigint) as doubled_fen,
       sent_fen + surplus_fen = ok_fen + failed_fen + pending_fen as sent_closes,
       ok_fen + unknown_fen = paid_fen and paid_fen = against_due_fen + excess_fen as paid_closes,
       due_fen = against_due_fen + gap_fen and listed_fen = due_fen + doubled_fen as due_closes
from every
