-- A person is declared for more terms of a programme than it pays, over all schools and systems.
-- Basis: 财教〔2012〕376号 (years of study that are paid). Every line beyond the last paid term is a subject.
-- field: 学期
with many as (
  select programme, person from match.aid_line where person is not null group by programme, person 
  having count(*) > (select min(max_terms) from policy.aid_standard)
),
used as (
  select l.row_id, l.programme, l.term,
         dense_rank() over (partition by l.programme, l.person order by m.starts_on) as terms
  from match.aid_line l
  join many n on n.programme = l.programme and n.person = l.person
  join match.term_month m on m.term = l.term and m.position = 0
)
select u.row_id as subject, cast(null as bigint) as counterpart, cast(u.terms as varchar(20)) as ours, cast(a.max_terms as varchar(20)) as theirs,
       cast(null as bigint) as amount_fen
from used u
join policy.aid_standard a on a.programme = u.programme and a.term = u.term
where u.terms > a.max_terms
