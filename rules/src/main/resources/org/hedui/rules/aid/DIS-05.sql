-- The account holder's name is not the student's: different (N5) or suspiciously alike (N4).
-- Basis: 鲁人社字〔2017〕103号 三(四): the grant goes to the student's own card.
-- field: 户名
select n.order_row as subject, n.student_row as counterpart, n.holder as ours, concat(n.student, '（', l.explanation, '）') as theirs,
       cast(null as bigint) as amount_fen
from match.payment_name n
join match.name_level l on l.a = n.holder and l.b = n.student
where l.level in ('N4', 'N5')
