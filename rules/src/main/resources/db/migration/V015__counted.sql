-- Files that have counted, by their bytes: the guard judges what is new, not what has been in force since before its policy was.
create table intake.counted (sha256 text primary key);

insert into intake.counted (sha256) select distinct sha256 from intake.file where state in ('accepted', 'superseded');
