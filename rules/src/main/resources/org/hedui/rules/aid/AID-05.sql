-- A person is declared for more terms of a programme than it pays, over all schools and systems.
-- Basis: 财教〔2012〕376号 (years of study that are paid). A term is used when it was approved: a list that was refused counts for none.
-- Every line beyond the last paid term is a subject.
-- field: 学期
with many as (
  select l.programme, l.person
  from match.aid_line l
  join (select programme, min(max_terms) as least from policy.aid_standard group by programme) a on a.programme = l.programme
  where l.person is not null
  group by l.programme, l.person
  having count(*) > min(a.least)
),
declared as (
  select l.programme, l.person, l.term, m.starts_on, max(case when l.approved then 1 else 0 end) as approved
  from match.aid_line l
  join many n on n.programme = l.programme and n.person = l.person
  join match.term_month m on m.term = l.term and m.position = 0
  group by l.programme, l.person, l.term, m.starts_on
),
counted as (
  select programme, person, term,
         1 + coalesce(sum(approved) over (partition by programme, person order by starts_on
                                          rows between unbounded preceding and 1 preceding), 0) as terms
  from declared
)
select l.row_id as subject, cast(null as bigint) as counterpart, cast(c.terms as varchar(20)) as ours, cast(a.max_terms as varchar(20)) as theirs,
       cast(null as bigint) as amount_fen
from counted c
join policy.aid_standard a on a.programme = c.programme and a.term = c.term
join match.aid_line l on l.programme = c.programme and l.person = c.person and l.term = c.term
where c.terms > a.max_terms
