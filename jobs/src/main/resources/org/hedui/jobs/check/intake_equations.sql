-- Files whose rows do not add up.
select f.file_no, f.rows_read, f.rows_accepted, f.rows_quarantined, coalesce(s.rows, 0) as stored
from intake.file f left join (select file_no, sum(rows) as rows from intake.scope group by file_no) s on s.file_no = f.file_no
where f.rows_read <> f.rows_accepted + f.rows_quarantined
   or (f.state in ('accepted', 'superseded') and f.rows_accepted <> coalesce(s.rows, 0))
order by f.file_no
