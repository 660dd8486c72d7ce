-- Money per school, term and programme: what was sent and came back, and one line per class of the reconciliation.
select e.school, coalesce(s.school_name, '') as school_name, e.term, e.programme, e.sent_fen, e.ok_fen, e.failed_fen, e.pending_fen, e.unknown_fen,
  c.class, c.lines, c.due_fen, c.paid_fen, c.gap_fen, c.over_fen
from match.equations e
left join effective.schools s on s.school_code = e.school
left join (
  select school, term, programme, class, count(*) as lines, cast(sum(due_fen) as bigint) as due_fen, cast(sum(paid_fen) as bigint) as paid_fen,
    cast(sum(greatest(due_fen - paid_fen, 0)) as bigint) as gap_fen, cast(sum(greatest(paid_fen - due_fen, 0)) as bigint) as over_fen
  from match.reconciliation group by school, term, programme, class
) c on c.school = e.school and c.term = e.term and c.programme = e.programme
where e.school is not null
order by e.school collate "C", e.term collate "C", e.programme collate "C", c.class collate "C"
