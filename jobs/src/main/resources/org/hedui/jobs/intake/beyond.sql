-- Of the jumps, those for which a file loaded tonight is held: beyond what policy lets pass, and nobody has released the file.
-- What has counted before is no news, though it be read again tonight under other rules.
-- A file whose own measure is to be held waits for its turn: the next look sees who it really replaces.
drop table if exists beyond;
create temporary table beyond on commit drop as
with held as (
  select j.file_no, j.former_no, j.ours, j.theirs
  from jump j
  join intake.file f on f.file_no = j.file_no
  left join intake.file_decided d on d.sha256 = f.sha256
  where j.state = 'loaded' and not j.overtaken and j.former_ready
    and coalesce(d.decision, '') <> 'release'
    and f.sha256 not in (select sha256 from intake.counted)
    and j.feed = any (string_to_array(:hold_feeds, ' '))
    and j.former_rows >= cast(:least_rows as integer)
    and ((j.former_rows - j.rows) * 100 > j.former_rows * cast(:shrink_percent as bigint)
      or (j.rows - j.former_rows) * 100 > j.former_rows * cast(:grow_percent as bigint))
)
select file_no, ours, theirs from held where former_no not in (select file_no from held);
