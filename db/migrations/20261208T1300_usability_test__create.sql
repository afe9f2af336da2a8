-- Units try their public pages with residents: tests, those who took part (nobody by name), what was found, findings.

create table usability_test (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  title text not null check (length(title) between 1 and 200),
  scope text not null check (scope in ('portal', 'procedure', 'item')),
  procedure_code text check (length(procedure_code) between 1 and 40),
  item_id uuid,
  starts_at text not null check (starts_at like '/%' and length(starts_at) <= 300),
  tasks jsonb not null default '[]' check (jsonb_array_length(tasks) <= 10),
  opens_on date not null,
  closes_on date not null check (closes_on >= opens_on),
  most_participants integer not null check (most_participants between 1 and 5000),
  state text not null default 'draft' check (state in ('draft', 'submitted', 'approved', 'withdrawn')),
  edit integer not null default 0,
  repeats_id uuid references usability_test (id),
  created_by uuid references person (id),
  created_by_name text not null,
  created_at timestamptz not null,
  approved_by uuid references person (id),
  approved_by_name text,
  approved_at timestamptz,
  note text check (length(note) between 1 and 1000),
  summary text not null default '' check (length(summary) <= 4000),
  summary_by uuid references person (id),
  summary_by_name text,
  published_by uuid references person (id),
  published_by_name text,
  published_at timestamptz,
  constraint usability_test_of_something_names_it check (
    (scope <> 'procedure' or procedure_code is not null) and (scope <> 'item' or item_id is not null)
  ),
  constraint usability_test_writer_does_not_approve check (approved_by is null or created_by is null or approved_by <> created_by),
  constraint usability_test_results_have_other_eyes check (published_by is null or summary_by is null or published_by <> summary_by),
  constraint usability_test_withdrawn_says_why check (state <> 'withdrawn' or note is not null)
);
comment on table usability_test is 'A test of public pages with residents, in the name of a unit.';
comment on column usability_test.unit_id is 'Whose pages or texts are tried.';
comment on column usability_test.scope is 'portal: the site of the unit; procedure: the page of one procedure; item: one item of news.';
comment on column usability_test.procedure_code is 'Of scope procedure.';
comment on column usability_test.item_id is 'Of scope item.';
comment on column usability_test.starts_at is 'The public page on which who takes part begins to look.';
comment on column usability_test.tasks is 'In their order: [{key, text, addresses, question: {text, right, wrong, fact} | null}].';
comment on column usability_test.most_participants is 'So many may begin by the link.';
comment on column usability_test.state is 'draft: is written; submitted: waits for somebody else; approved: open on its days; withdrawn: with a reason.';
comment on column usability_test.edit is 'Counts the changes, so that nobody approves what they did not see.';
comment on column usability_test.repeats_id is 'The run before, with whose same tasks it is compared.';
comment on column usability_test.note is 'Why it was returned or withdrawn.';
comment on column usability_test.summary is 'What was learnt and what is changed, for the public page of the results.';
create index usability_test_by_unit on usability_test (unit_id, created_at desc, id);
create index usability_test_by_repeats on usability_test (repeats_id);
create index usability_test_public on usability_test (opens_on desc, id) where state = 'approved';

create table usability_session (
  id uuid primary key default gen_random_uuid(),
  test_id uuid not null references usability_test (id),
  way text not null check (way in ('link', 'beside')),
  state text not null check (state in ('running', 'done', 'stopped', 'cut')),
  stage text not null check (stage in ('ready', 'searching', 'asked', 'end')),
  position integer not null default 0 check (position between 0 and 10),
  searching_since timestamptz,
  touched_at timestamptz,
  began_on date not null,
  age text check (age in ('under-25', '25-44', '45-59', '60-up')),
  internet text check (internet in ('daily', 'weekly', 'rarely')),
  help text check (help in ('alone', 'helped')),
  words text check (length(words) between 1 and 1000),
  is_held boolean not null default false,
  entered_by_name text,
  constraint usability_session_over_has_no_moments check (state = 'running' or (searching_since is null and touched_at is null))
);
comment on table usability_session is 'One person who took part: nobody by name, address or device.';
comment on column usability_session.way is 'link: alone, by the link; beside: an officer sat beside and noted.';
comment on column usability_session.state is 'running; done; stopped: stopped by themselves or left; cut: the test closed meanwhile.';
comment on column usability_session.stage is 'ready: reads the task; searching: looks for it; asked: answers about it; end: the last questions.';
comment on column usability_session.position is 'The task, from 0.';
comment on column usability_session.searching_since is 'When the task in hand was begun; gone once it is over.';
comment on column usability_session.touched_at is 'The last press, to know who left; gone once it is over.';
comment on column usability_session.began_on is 'The day, without the hour.';
comment on column usability_session.age is 'Group of age, as told.';
comment on column usability_session.internet is 'How often on the internet, as told.';
comment on column usability_session.help is 'Whether somebody helped, as told.';
comment on column usability_session.words is 'Free words at the end; removed after the days set.';
comment on column usability_session.is_held is 'Pressed through faster than anybody reads: not counted.';
comment on column usability_session.entered_by_name is 'The officer who sat beside.';
create index usability_session_by_test on usability_session (test_id, began_on);
create index usability_session_left on usability_session (touched_at) where state = 'running';

create table usability_mark (
  test_id uuid not null references usability_test (id),
  digest text not null check (length(digest) = 43),
  session_id uuid references usability_session (id),
  marked_on date not null,
  primary key (test_id, digest)
);
comment on table usability_mark is 'A browser takes part in a test once: keyed digest of its mark, for this test alone; removed after the test.';
comment on column usability_mark.session_id is 'What it is at; taken away once that is over, so that answers lead back to no device.';

create table usability_result (
  session_id uuid not null references usability_session (id) on delete cascade,
  task_key text not null check (length(task_key) between 1 and 40),
  test_id uuid not null references usability_test (id),
  outcome text not null check (outcome in ('success', 'partly', 'not', 'stopped')),
  seconds integer check (seconds between 0 and 3600),
  ease smallint check (ease between 1 and 7),
  answer text check (length(answer) between 1 and 200),
  page text check (length(page) between 1 and 200),
  gave_up boolean not null default false,
  heard text check (length(heard) between 1 and 1000),
  primary key (session_id, task_key)
);
comment on table usability_result is 'How one task went for one who took part.';
comment on column usability_result.outcome is 'success; partly: page or answer, or with help; not; stopped: broke off at this task.';
comment on column usability_result.seconds is 'From the press that begins to the press that ends it.';
comment on column usability_result.ease is 'Single ease question: 1 very hard to 7 very easy.';
comment on column usability_result.answer is 'The answer chosen.';
comment on column usability_result.page is 'The page on which was pressed that this is it; no other page is noted.';
comment on column usability_result.gave_up is 'Pressed that it is not found: no question is asked.';
comment on column usability_result.heard is 'Words the officer heard; removed after the days set.';
create index usability_result_by_test on usability_result (test_id, task_key);

create table usability_finding (
  id uuid primary key default gen_random_uuid(),
  test_id uuid not null references usability_test (id),
  task_key text check (length(task_key) between 1 and 40),
  words text not null check (length(words) between 1 and 1000),
  severity smallint not null check (severity between 1 and 4),
  procedure_code text check (length(procedure_code) between 1 and 40),
  misunderstanding_id uuid references misunderstanding (id),
  written_by_name text not null,
  written_at timestamptz not null,
  changed_what text check (length(changed_what) between 1 and 1000),
  closed_by_name text,
  closed_at timestamptz,
  constraint usability_finding_closed_says_what_changed check ((closed_at is null) = (changed_what is null))
);
comment on table usability_finding is 'What the officer learnt from a test, until it is changed.';
comment on column usability_finding.severity is '1 small, 2 hinders, 3 stops many, 4 stops everybody.';
comment on column usability_finding.procedure_code is 'The procedure whose text it is about.';
comment on column usability_finding.misunderstanding_id is 'The proposal it became, to be explained in the studio.';
comment on column usability_finding.changed_what is 'What was changed.';
create index usability_finding_by_test on usability_finding (test_id, severity desc, written_at);
create index usability_finding_open on usability_finding (misunderstanding_id) where closed_at is null;

create table usability_setting (
  is_one boolean primary key default true check (is_one),
  words_keep_days integer not null check (words_keep_days between 30 and 1095),
  changed_by_name text not null,
  changed_at timestamptz not null
);
comment on table usability_setting is 'How long free words are kept; one row.';
comment on column usability_setting.words_keep_days is 'Days after the test has closed.';
insert into usability_setting (words_keep_days, changed_by_name, changed_at) values (365, 'Mặc định', '2026-12-08T00:00:00Z');

-- A finding of a test is raised beside what the count of the night raises.
alter table misunderstanding drop constraint misunderstanding_main_signal_check;
alter table misunderstanding add constraint misunderstanding_main_signal_check
  check (main_signal in ('question', 'page', 'step', 'journey', 'search', 'rating', 'supplement', 'refusal', 'theme', 'test')) not valid;
alter table misunderstanding validate constraint misunderstanding_main_signal_check;
