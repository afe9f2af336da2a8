-- What people do not understand: counts by month, proposals to explain, and the thresholds they are raised by.

create table misunderstanding_month (
  procedure_code text not null check (length(procedure_code) between 1 and 40),
  signal text not null check (signal in ('question', 'page', 'search', 'rating', 'supplement', 'refusal')),
  month date not null check (extract(day from month) = 1),
  unit_id uuid not null references unit (id),
  times integer not null check (times >= 0),
  exposure integer not null check (exposure >= times),
  primary key (procedure_code, signal, month, unit_id)
);
comment on table misunderstanding_month is
  'How often each signal was seen of a procedure in a month, and out of how many. Written by the nightly count alone; holds nobody and no words.';
comment on column misunderstanding_month.procedure_code is 'The procedure.';
comment on column misunderstanding_month.signal is
  'question: asked about its page, of its views; page: presses "not useful", of all presses; search: searches that led to it and were not opened, of all; rating: unclear guidance or several trips named at the counter, of all ratings; supplement: papers asked for again, of dossiers received; refusal: dossiers not received or stopped, of dossiers received.';
comment on column misunderstanding_month.month is 'First day of the month.';
comment on column misunderstanding_month.unit_id is 'The unit that has the dossiers or ratings; the unit of the installation for what is counted on pages and searches.';
comment on column misunderstanding_month.times is 'How often.';
comment on column misunderstanding_month.exposure is 'Out of how many.';
create index misunderstanding_month_by_month on misunderstanding_month (month);

create table misunderstanding_rule (
  signal text primary key check (signal in ('question', 'page', 'search', 'rating', 'supplement', 'refusal', 'theme')),
  is_used boolean not null default true,
  fewest_times integer not null check (fewest_times between 3 and 100000),
  fewest_of integer not null check (fewest_of between 0 and 10000000),
  factor_percent integer not null check (factor_percent between 100 and 2000),
  changed_by_name text not null,
  changed_at timestamptz not null
);
comment on table misunderstanding_rule is 'From when on a signal raises a proposal; administrators change it. theme: searches in near words that found nothing.';
comment on column misunderstanding_rule.signal is 'As in misunderstanding_month, and theme.';
comment on column misunderstanding_rule.is_used is 'Whether this signal raises anything.';
comment on column misunderstanding_rule.fewest_times is 'Seen less often, it raises nothing.';
comment on column misunderstanding_rule.fewest_of is 'Out of fewer, it raises nothing. 0 for themes, which have no share.';
comment on column misunderstanding_rule.factor_percent is 'The share has to be so many percent of the usual one.';
comment on column misunderstanding_rule.changed_by_name is 'Who set it last.';
comment on column misunderstanding_rule.changed_at is 'When.';
insert into misunderstanding_rule (signal, fewest_times, fewest_of, factor_percent, changed_by_name, changed_at) values
  ('question', 5, 200, 200, 'Mặc định', '2026-12-06T00:00:00Z'),
  ('page', 5, 15, 150, 'Mặc định', '2026-12-06T00:00:00Z'),
  ('search', 10, 20, 150, 'Mặc định', '2026-12-06T00:00:00Z'),
  ('rating', 5, 20, 200, 'Mặc định', '2026-12-06T00:00:00Z'),
  ('supplement', 8, 30, 150, 'Mặc định', '2026-12-06T00:00:00Z'),
  ('refusal', 5, 30, 200, 'Mặc định', '2026-12-06T00:00:00Z'),
  ('theme', 10, 0, 100, 'Mặc định', '2026-12-06T00:00:00Z');

create table misunderstanding_setting (
  name text primary key check (name in ('months', 'certainty', 'regrowth')),
  value integer not null check (value between 1 and 10000),
  changed_by_name text not null,
  changed_at timestamptz not null
);
comment on table misunderstanding_setting is
  'What holds for all signals. months: how many months are looked at, this one included; certainty: 95 or 99 percent or 999 for 99.9, how sure it has to be that a share is above the usual; regrowth: percent of its former size at which a rejected proposal is raised again.';
comment on column misunderstanding_setting.name is 'Which.';
comment on column misunderstanding_setting.value is 'Its value.';
comment on column misunderstanding_setting.changed_by_name is 'Who set it last.';
comment on column misunderstanding_setting.changed_at is 'When.';
insert into misunderstanding_setting (name, value, changed_by_name, changed_at) values
  ('months', 3, 'Mặc định', '2026-12-06T00:00:00Z'),
  ('certainty', 99, 'Mặc định', '2026-12-06T00:00:00Z'),
  ('regrowth', 150, 'Mặc định', '2026-12-06T00:00:00Z');

create table misunderstanding (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('procedure', 'theme')),
  unit_id uuid not null references unit (id),
  procedure_code text check (length(procedure_code) between 1 and 40),
  title text not null check (length(title) between 1 and 600),
  field text not null default '' check (length(field) <= 300),
  search_key text not null default '' check (length(search_key) <= 1000),
  state text not null check (state in ('raised', 'taken', 'drafted', 'rejected', 'faded')),
  outcome text check (outcome in ('early', 'few', 'helped', 'notHelped')),
  main_signal text not null check (main_signal in ('question', 'page', 'search', 'rating', 'supplement', 'refusal', 'theme')),
  evidence jsonb not null,
  weight integer not null check (weight >= 0),
  rejected_weight integer check (rejected_weight >= 0),
  raised_at timestamptz not null,
  counted_at timestamptz not null,
  taken_by text,
  taken_by_name text,
  reason text check (length(reason) between 1 and 1000),
  item_id uuid,
  drafted_at timestamptz,
  published_at timestamptz,
  changed_at timestamptz not null,
  constraint misunderstanding_of_a_procedure_names_it check (kind = 'theme' or procedure_code is not null),
  constraint misunderstanding_taken_says_by_whom check (state <> 'taken' or taken_by_name is not null),
  constraint misunderstanding_rejected_says_why check (state <> 'rejected' or (reason is not null and rejected_weight is not null)),
  constraint misunderstanding_drafted_has_its_item check (state <> 'drafted' or (item_id is not null and drafted_at is not null))
);
comment on table misunderstanding is
  'Proposals "people do not understand this": one for each procedure of a unit or theme of searches, raised by the nightly count, decided by people.';
comment on column misunderstanding.kind is 'procedure: of one procedure; theme: of searches in near words that found nothing.';
comment on column misunderstanding.unit_id is 'Whose it is to explain: the unit where it is so only there, else the unit of the installation, which keeps the text.';
comment on column misunderstanding.title is 'Name of the procedure, or what was searched for most.';
comment on column misunderstanding.field is 'Field of the procedure.';
comment on column misunderstanding.search_key is 'Title and code in small letters without marks.';
comment on column misunderstanding.state is 'raised: waits for somebody; taken: somebody sees to it; drafted: an explanation is written or out; rejected: with a reason; faded: no longer above the usual before anybody took it.';
comment on column misunderstanding.outcome is 'After publication: early, few (too small numbers), helped, notHelped; by the rule in effect.ts.';
comment on column misunderstanding.main_signal is 'The signal that is most often beyond the usual.';
comment on column misunderstanding.evidence is 'What it was raised on: {from, until, signals: [{signal, times, of, usualTimes, usualOf}], texts: [{text, times}]}; no personal data.';
comment on column misunderstanding.weight is 'How often more than usual, over all signals.';
comment on column misunderstanding.rejected_weight is 'Its weight when it was rejected: it is raised again only once it grew.';
comment on column misunderstanding.item_id is 'The explanation in the studio.';
comment on column misunderstanding.published_at is 'When that first went out.';
create unique index misunderstanding_one_for_a_procedure on misunderstanding (unit_id, procedure_code) where kind = 'procedure';
create index misunderstanding_by_weight on misunderstanding (state, weight desc, id);
create index misunderstanding_by_search_key on misunderstanding using gin (search_key gin_trgm_ops);

create table misunderstanding_step (
  id bigint generated always as identity primary key,
  misunderstanding_id uuid not null references misunderstanding (id),
  at timestamptz not null,
  person_name text not null,
  act text not null check (act in ('raise', 'raiseAgain', 'fade', 'take', 'giveBack', 'reject', 'draft', 'again', 'published', 'outcome')),
  note text not null default '' check (length(note) <= 1000)
);
comment on table misunderstanding_step is 'What happened to a proposal, newest last.';
comment on column misunderstanding_step.person_name is 'Who; the count of the night is called Hệ thống.';
comment on column misunderstanding_step.note is 'The reason given, or what came of it.';
create index misunderstanding_step_of on misunderstanding_step (misunderstanding_id, id);

create table dossier_lack (
  procedure_code text not null check (length(procedure_code) between 1 and 40),
  month date not null check (extract(day from month) = 1),
  unit_id uuid not null references unit (id),
  paper text not null check (length(paper) between 1 and 500),
  times integer not null check (times > 0),
  primary key (procedure_code, month, unit_id, paper)
);
comment on table dossier_lack is
  'Which papers of the procedure officials named when they asked for more or did not receive a dossier: counted by month as it happens, without the dossier.';
comment on column dossier_lack.month is 'First day of the month.';
comment on column dossier_lack.unit_id is 'The competent unit.';
comment on column dossier_lack.paper is 'The paper by its name in the procedure.';
comment on column dossier_lack.times is 'How often it was named.';
