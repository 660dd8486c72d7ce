-- A birth date beside a masked number gives the number away: cases of earlier nights keep the year only, as new ones do.
update cases.case_file
set ours = regexp_replace(ours, '((19|20)[0-9]{2})-[0-9]{2}-[0-9]{2}', '\1-**-**', 'g'),
    theirs = regexp_replace(theirs, '((19|20)[0-9]{2})-[0-9]{2}-[0-9]{2}', '\1-**-**', 'g')
where position('出生日期' in field) > 0 or rule = 'IDN-10';

-- Dates that could not be read are kept as they were delivered, in any form: of these nothing stays but the form.
update cases.case_file
set ours = case when ours ~ '[0-9]{2}' and ours !~ '[*]' then translate(ours, '0123456789', '**********') else ours end,
    theirs = case when theirs ~ '[0-9]{2}' and theirs !~ '[*]' then translate(theirs, '0123456789', '**********') else theirs end
where position('出生日期' in field) > 0;
