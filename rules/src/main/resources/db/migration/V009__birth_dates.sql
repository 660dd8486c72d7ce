-- A birth date beside a masked number gives the number away: cases of earlier nights keep the year only, as new ones do.
update cases.case_file
set ours = regexp_replace(ours, '([0-9]{4})-[0-9]{2}-[0-9]{2}', '\1-**-**', 'g'),
    theirs = regexp_replace(theirs, '([0-9]{4})-[0-9]{2}-[0-9]{2}', '\1-**-**', 'g')
where position('出生日期' in field) > 0 or rule = 'IDN-10';
