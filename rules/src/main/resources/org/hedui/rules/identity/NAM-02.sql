-- A name lacks the separator · that another source of the same student has (N3). What one row shows by itself, such as a hyphen
-- in its place, is the row's own finding.
-- Basis: 民委发〔2016〕33号. The registry's rows are nobody's to correct, so only rows of roster and ministry's system are subjects.
-- A blank in place of the separator is NAM-03. A row that has told its own separator says no more.
-- field: 姓名
-- after: NAM-03
with blank as (
  select subject from findings.tonight where rule in ('NAM-02', 'NAM-03') group by subject
),
lacking as (
  select row_id as subject, other_row as counterpart, name as ours, other_name as theirs, source
  from match.name_difference
  where level = 'N3' and separators < other_separators
  union all
  select other_row, row_id, other_name, name, source
  from match.name_difference
  where level = 'N3' and separators > other_separators and source = 1
),
chosen as (
  select l.*, row_number() over (partition by l.subject order by source, counterpart) as choice 
  from lacking l left join blank b on b.subject = l.subject
  where b.subject is null
)
select subject, counterpart, ours, theirs, cast(null as bigint) as amount_fen
from chosen
where choice = 1
