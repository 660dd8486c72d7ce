-- The reconciliation in sums, by everything that sums are asked by: a few thousand rows for millions.
select school, term, programme, class, month, count(*) as lines, cast(sum(due_fen) as bigint) as due_fen,
  cast(sum(paid_fen) as bigint) as paid_fen, cast(sum(least(paid_fen, due_fen)) as bigint) as against_due_fen,
  cast(sum(greatest(due_fen - paid_fen, 0)) as bigint) as gap_fen, cast(sum(greatest(paid_fen - due_fen, 0)) as bigint) as excess_fen
from match.reconciliation
group by school, term, programme, class, month
