-- What people are asked about a draft or a procedure in force, what they say of each point, and what became of it.
create table consultation (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  kind text not null check (kind in ('draft', 'procedure')),
  procedure_code text,
  title text not null check (length(title) between 1 and 300),
  lead text not null check (length(lead) between 1 and 4000),
  body text not null default '' check (length(body) <= 60000),
  search_key text not null,
  opens_on date not null,
  closes_on date not null,
  state text not null default 'draft' check (state in ('draft', 'submitted', 'returned', 'approved', 'withdrawn')),
  edit integer not null default 1,
  written_by uuid not null references person (id),
  written_by_name text not null,
  written_at timestamptz not null,
  decided_by uuid references person (id),
  decided_by_name text,
  decided_at timestamptz,
  note text check (length(note) <= 2000),
  published_at timestamptz,
  closes_moved_reason text check (length(closes_moved_reason) <= 1000),
  summary text not null default '' check (length(summary) <= 8000),
  summary_state text not null default 'none' check (summary_state in ('none', 'submitted', 'returned', 'approved')),
  summary_by uuid references person (id),
  summary_by_name text,
  summary_at timestamptz,
  summary_decided_by uuid references person (id),
  summary_decided_by_name text,
  summary_decided_at timestamptz,
  summary_note text check (length(summary_note) <= 2000),
  constraint consultation_closes_after_it_opens check (closes_on >= opens_on),
  constraint consultation_procedure_is_named check ((kind = 'procedure') = (procedure_code is not null)),
  constraint consultation_writer_does_not_approve check (state <> 'approved' or decided_by <> written_by),
  constraint consultation_summary_writer_does_not_approve check
    (summary_state <> 'approved' or summary_decided_by <> summary_by)
);
comment on table consultation is 'People are asked about a draft or a procedure in force, between two days; four eyes before it opens and before its result is public.';
comment on column consultation.id is 'Identity.';
comment on column consultation.unit_id is 'Who asks.';
comment on column consultation.kind is 'A draft text, or a procedure in force.';
comment on column consultation.procedure_code is 'The procedure, where it is about one.';
comment on column consultation.title is 'What it is about.';
comment on column consultation.lead is 'Why it is asked, in words for everybody.';
comment on column consultation.body is 'The whole text of the draft; empty where there is none.';
comment on column consultation.search_key is 'Title and lead without marks, to be searched.';
comment on column consultation.opens_on is 'First day on which people may say something.';
comment on column consultation.closes_on is 'Last day.';
comment on column consultation.state is 'draft, submitted, returned, approved, withdrawn.';
comment on column consultation.edit is 'Grows with each change, so that nobody decides on words he or she has not seen.';
comment on column consultation.written_by is 'Who wrote it last.';
comment on column consultation.written_by_name is 'That person''s name at the time.';
comment on column consultation.written_at is 'When.';
comment on column consultation.decided_by is 'Who approved, returned or withdrew it.';
comment on column consultation.decided_by_name is 'That person''s name at the time.';
comment on column consultation.decided_at is 'When.';
comment on column consultation.note is 'Why it was returned or withdrawn.';
comment on column consultation.published_at is 'When it was approved first.';
comment on column consultation.closes_moved_reason is 'Why the last day was put off.';
comment on column consultation.summary is 'What came of it, in words for everybody.';
comment on column consultation.summary_state is 'none, submitted, returned, approved.';
comment on column consultation.summary_by is 'Who submitted the summary.';
comment on column consultation.summary_by_name is 'That person''s name at the time.';
comment on column consultation.summary_at is 'When.';
comment on column consultation.summary_decided_by is 'Who approved, returned or reopened the summary.';
comment on column consultation.summary_decided_by_name is 'That person''s name at the time.';
comment on column consultation.summary_decided_at is 'When.';
comment on column consultation.summary_note is 'Why it was returned or reopened.';
create index consultation_by_unit on consultation (unit_id, written_at desc, id desc);
create index consultation_public on consultation (opens_on desc, id desc) where state = 'approved';

create table consultation_point (
  consultation_id uuid not null references consultation (id),
  position integer not null check (position between 1 and 30),
  heading text not null check (length(heading) between 1 and 200),
  body text not null check (length(body) <= 4000),
  primary key (consultation_id, position)
);
comment on table consultation_point is 'What people may say something about, one by one: a part of the draft, or of the procedure.';
comment on column consultation_point.consultation_id is 'The consultation.';
comment on column consultation_point.position is 'Place in the order.';
comment on column consultation_point.heading is 'What the point is.';
comment on column consultation_point.body is 'What it says.';

create table consultation_response (
  id uuid primary key,
  consultation_id uuid not null references consultation (id),
  audience text not null check (audience in ('resident', 'business', 'official', 'organisation')),
  organisation text not null default '' check (length(organisation) <= 200),
  source text not null check (source in ('page', 'paper')),
  entered_by_name text,
  received_at timestamptz not null,
  constraint consultation_response_on_paper_is_entered check ((source = 'paper') = (entered_by_name is not null))
);
comment on table consultation_response is 'One sheet of what somebody says. Nobody is named; an organisation may say which it is.';
comment on column consultation_response.id is 'Identity, given by the form: sent twice it is one.';
comment on column consultation_response.consultation_id is 'The consultation.';
comment on column consultation_response.audience is 'As what the person speaks.';
comment on column consultation_response.organisation is 'For which business, office or organisation, where it says so.';
comment on column consultation_response.source is 'The page, or paper typed in by an officer.';
comment on column consultation_response.entered_by_name is 'Who typed a paper.';
comment on column consultation_response.received_at is 'When.';
create index consultation_response_by_time on consultation_response (consultation_id, received_at, id);

create table consultation_opinion (
  id uuid primary key default gen_random_uuid(),
  consultation_id uuid not null references consultation (id),
  position integer not null,
  text text not null check (length(text) between 1 and 2000),
  outcome text not null check (outcome in ('taken', 'partly', 'not', 'beside')),
  explanation text not null check (length(explanation) <= 4000),
  constraint consultation_opinion_is_explained check (outcome = 'beside' or length(explanation) > 0)
);
comment on table consultation_opinion is 'What several people say alike, and what became of it: taken over, in part, not, or beside the matter.';
comment on column consultation_opinion.id is 'Identity.';
comment on column consultation_opinion.consultation_id is 'The consultation.';
comment on column consultation_opinion.position is 'The point it is about; 0 is the whole.';
comment on column consultation_opinion.text is 'The opinion in words for everybody.';
comment on column consultation_opinion.outcome is 'taken, partly, not, beside (not told in public).';
comment on column consultation_opinion.explanation is 'What was changed, or why not.';
create index consultation_opinion_by_consultation on consultation_opinion (consultation_id, position);

create table consultation_answer (
  response_id uuid not null references consultation_response (id),
  position integer not null check (position between 0 and 30),
  stance text check (stance in ('keep', 'change', 'drop')),
  words text not null default '' check (length(words) <= 4000),
  opinion_id uuid references consultation_opinion (id),
  primary key (response_id, position),
  constraint consultation_answer_says_something check (stance is not null or words <> '')
);
comment on table consultation_answer is 'What one sheet says of one point.';
comment on column consultation_answer.response_id is 'The sheet.';
comment on column consultation_answer.position is 'The point; 0 is the whole.';
comment on column consultation_answer.stance is 'Keep it, change it, drop it; null where only words were written.';
comment on column consultation_answer.words is 'The words; read by officers only.';
comment on column consultation_answer.opinion_id is 'The opinion it was put to.';
create index consultation_answer_by_opinion on consultation_answer (opinion_id);

create function search_consultation(a_consultation uuid) returns void language plpgsql as $$
begin
  delete from search_entry where kind = 'consultation' and key = a_consultation::text;
  perform search_keep('consultation', c.id::text, 'vi', '/lay-y-kien/' || c.id, c.unit_id, c.opens_on, c.title,
    concat_ws(E'\n', c.lead, (select string_agg(p.heading, E'\n' order by p.position) from consultation_point p where p.consultation_id = c.id),
      case when c.summary_state = 'approved' then c.summary end))
  from consultation c where c.id = a_consultation and c.state = 'approved';
end $$;
create function search_follow_consultation() returns trigger language plpgsql as $$ begin perform search_consultation(new.id); return null; end $$;
create constraint trigger search_follows_consultation after insert or update on consultation deferrable initially deferred for each row
  when (new.published_at is not null) execute function search_follow_consultation();
