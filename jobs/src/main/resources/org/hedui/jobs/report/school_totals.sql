-- Money per school, term and programme, and last of the whole (without a school): what was sent and came back, and one line per
-- class of the reconciliation. Early: months that are not paid and need not be yet.
with line as (
  select m.*,
    m.class = 'not_paid' and cast(m.month + interval '1 month' as date) - 1 + n.not_paid_days >= n.business_date as early
  from match.month_sum m cross join policy.tonight n
),
class as (
  select school, term, programme, class, sum(lines) as lines, sum(due_fen) as due_fen, sum(paid_fen) as paid_fen,
    sum(gap_fen) as gap_fen, sum(excess_fen) as over_fen,
    coalesce(sum(lines) filter (where early), 0) as early_lines, coalesce(sum(due_fen) filter (where early), 0) as early_fen
  from line group by school, term, programme, class
),
placed as (
  select e.*, c.class, c.lines, c.due_fen as class_due_fen, c.paid_fen as class_paid_fen, c.gap_fen as class_gap_fen, c.over_fen,
    c.early_lines, c.early_fen
  from match.equations e
  left join class c on c.school = e.school and c.term = e.term and c.programme = e.programme
  where e.school is not null
  union all
  select e.*, c.class, c.lines, c.due_fen, c.paid_fen, c.gap_fen, c.over_fen, c.early_lines, c.early_fen
  from match.equations e
  left join (
    select class, sum(lines) as lines, sum(due_fen) as due_fen, sum(paid_fen) as paid_fen, sum(gap_fen) as gap_fen, sum(over_fen) as over_fen,
      sum(early_lines) as early_lines, sum(early_fen) as early_fen
    from class group by class
  ) c on true
  where e.school is null
)
select p.school, coalesce(s.school_name, '') as school_name, p.term, p.programme, p.sent_fen, p.ok_fen, p.failed_fen, p.pending_fen,
  p.surplus_fen, p.unknown_fen, p.class, cast(p.lines as bigint) as lines, cast(p.class_due_fen as bigint) as due_fen,
  cast(p.class_paid_fen as bigint) as paid_fen, cast(p.class_gap_fen as bigint) as gap_fen, cast(p.over_fen as bigint) as over_fen,
  cast(p.early_lines as bigint) as early_lines, cast(p.early_fen as bigint) as early_fen
from placed p
left join effective.school_of s on s.any_code = p.school
order by p.school collate "C" nulls last, p.term collate "C", p.programme collate "C", p.class collate "C"
