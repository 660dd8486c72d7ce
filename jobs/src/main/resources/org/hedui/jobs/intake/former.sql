-- The files that stand next behind one file, for the schools (and terms) of which it speaks. One that a person holds, or will from
-- tonight on, stands behind nobody.
with own as (
  select f.file_no, f.feed, f.sort_time, f.path, s.scope_key
  from intake.file f join intake.scope s on s.file_no = f.file_no
  where f.file_no = ?
),
other as (
  select p.path, row_number() over (partition by o.scope_key order by p.sort_time desc, p.path desc, p.file_no desc) as newest
  from own o
  join intake.scope s on s.feed = o.feed and s.scope_key = o.scope_key and s.file_no <> o.file_no
  join intake.file p on p.file_no = s.file_no
  left join intake.file_decided d on d.sha256 = p.sha256
  where p.state in ('accepted', 'superseded') and (p.purged_on is null or p.present) and coalesce(d.decision, '') <> 'hold'
)
select distinct path from other where newest = 1 order by path
