-- What makes two lines of a file the same line, for records that can be one: all key fields in one text.
select r.row_id,
       concat_ws('|', cast(r.scope_id as varchar(20)), coalesce(r.school_code, ''), coalesce(r.name, ''),
         coalesce(r.id_type, ''), coalesce(r.id_number, ''), coalesce(r.sex, ''),
         coalesce(cast(r.birth as varchar(10)), ''), coalesce(r.student_number, ''),
         coalesce(r.campus_number, ''), coalesce(r.study_form, ''), coalesce(r.level, ''),
         coalesce(cast(r.length as varchar(10)), ''), coalesce(r.major_code, ''), coalesce(r.major_name, ''),
         coalesce(cast(r.enrol_month as varchar(10)), ''), coalesce(cast(r.grade as varchar(10)), ''),
         coalesce(r.class_name, ''), coalesce(r.status, '')) as line
from effective.roster r join match.several c on c.row_id = r.row_id
union all
select r.row_id,
       concat_ws('|', cast(r.scope_id as varchar(20)), coalesce(r.school_code, ''), coalesce(r.name, ''),
         coalesce(r.id_type, ''), coalesce(r.id_number, ''), coalesce(r.sex, ''),
         coalesce(cast(r.birth as varchar(10)), ''), coalesce(r.student_number, ''), coalesce(r.campus_number, ''),
         coalesce(r.study_form, ''), coalesce(r.student_kind, ''), coalesce(cast(r.length as varchar(10)), ''),
         coalesce(r.major_name, ''), coalesce(cast(r.enrol_month as varchar(10)), ''),
         coalesce(cast(r.grade as varchar(10)), ''), coalesce(r.class_name, ''), coalesce(r.status, '')) as line
from effective.vocational r join match.several c on c.row_id = r.row_id
