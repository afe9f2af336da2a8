create table press_rule (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('information', 'interview', 'figures', 'filming', 'criticism', 'opinion')),
  days integer not null check (days between 1 and 120),
  is_working boolean not null,
  basis text not null check (basis <> ''),
  is_checked boolean not null default false,
  set_by_name text not null,
  set_at timestamptz not null
);
comment on table press_rule is
  'Within how many days the press is answered, by what is asked, and by which law. The newest row of a kind holds; older ones stay readable. A matter keeps the day it was given.';
comment on column press_rule.is_working is 'Working days; false: days of the calendar, moved on to the next working day.';
comment on column press_rule.is_checked is 'Somebody compared it with the text of the law.';
create index press_rule_by_kind on press_rule (kind, id desc);
insert into press_rule (kind, days, is_working, basis, set_by_name, set_at) values
  ('information', 5, true, 'Luật Tiếp cận thông tin 104/2016/QH13, Điều 29; Nghị định 244/2026/NĐ-CP', 'Dân Biết', '2026-07-01T00:00:00+07:00'),
  ('interview', 5, true, 'Nghị định 244/2026/NĐ-CP về phát ngôn và cung cấp thông tin cho báo chí', 'Dân Biết', '2026-07-01T00:00:00+07:00'),
  ('figures', 5, true, 'Luật Tiếp cận thông tin 104/2016/QH13, Điều 29; Nghị định 244/2026/NĐ-CP', 'Dân Biết', '2026-07-01T00:00:00+07:00'),
  ('filming', 3, true, 'Quy chế làm việc của cơ quan', 'Dân Biết', '2026-07-01T00:00:00+07:00'),
  ('criticism', 30, false, 'Luật Báo chí, quy định về trả lời trên báo chí', 'Dân Biết', '2026-07-01T00:00:00+07:00'),
  ('opinion', 5, true, 'Luật Báo chí; Luật Tiếp cận thông tin 104/2016/QH13', 'Dân Biết', '2026-07-01T00:00:00+07:00');

create table press_outlet_address (
  unit_id uuid primary key references unit (id),
  token_hash text not null unique,
  until_on date not null,
  made_by_name text not null,
  made_at timestamptz not null
);
comment on table press_outlet_address is
  'The secret address of an outlet (a unit of kind press): what it asked, answers, kits before their hour. Only the hash of the address is kept.';

create table press_inquiry (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  outlet_unit_id uuid references unit (id),
  outlet_name text not null check (outlet_name <> ''),
  contact_sealed text,
  contact_erased_at timestamptz,
  kind text not null check (kind in ('information', 'interview', 'figures', 'filming')),
  title text not null check (title <> ''),
  body text not null check (body <> ''),
  wanted_on date,
  source text not null check (source in ('address', 'form', 'officer')),
  token_hash text unique,
  state text not null check (state in ('received', 'taken', 'submitted', 'answered', 'refused', 'withdrawn')),
  received_at timestamptz not null,
  due_on date not null,
  rule_basis text not null,
  assignee_id uuid references person (id),
  assignee_name text,
  is_refusal boolean,
  answer text,
  refusal_basis text,
  written_by uuid references person (id),
  written_by_name text,
  approved_by uuid references person (id),
  approved_by_name text,
  spoken_by text,
  settled_at timestamptz,
  version integer not null default 1,
  constraint press_inquiry_writer_does_not_approve check (approved_by is null or approved_by <> written_by),
  constraint press_inquiry_refusal_names_its_law check (is_refusal is not true or refusal_basis is not null),
  constraint press_inquiry_settled_has_an_answer check
    (state not in ('answered', 'refused') or (answer is not null and approved_by_name is not null and settled_at is not null))
);
comment on table press_inquiry is
  'What an outlet asks of a unit (information, interview, figures, permission to film), by its secret address, by the public form or told to an officer; with the answer or the refusal somebody wrote and another approved. Contact is encrypted and erased a year after the answer.';
comment on column press_inquiry.token_hash is 'Of what came by the public form: the hash of the secret address at which the answer is read.';
comment on column press_inquiry.wanted_on is 'The day the outlet would like to have it by; the legal day is due_on.';
comment on column press_inquiry.spoken_by is 'In whose name it is answered: the spokesperson on the day.';
create index press_inquiry_by_unit on press_inquiry (unit_id, received_at desc, id);
create index press_inquiry_by_outlet on press_inquiry (outlet_unit_id, received_at desc) where outlet_unit_id is not null;
create index press_inquiry_open on press_inquiry (due_on) where state in ('received', 'taken', 'submitted');

create table press_inquiry_file (
  inquiry_id uuid not null references press_inquiry (id),
  position integer not null,
  file_key text not null check (file_key ~ '^[0-9a-f]{64}$'),
  name text not null,
  content_type text not null,
  bytes integer not null check (bytes > 0),
  primary key (inquiry_id, position)
);
comment on table press_inquiry_file is 'Files that go with the answer: file_key is the SHA-256 of the bytes.';

create table press_inquiry_kit (
  inquiry_id uuid not null references press_inquiry (id),
  kit_id uuid not null references press_kit (id),
  primary key (inquiry_id, kit_id)
);
comment on table press_inquiry_kit is 'Press kits that go with the answer.';

create table press_inquiry_event (
  id bigint generated always as identity primary key,
  inquiry_id uuid not null references press_inquiry (id),
  act text not null,
  person_id uuid references person (id),
  person_name text not null,
  note text,
  at timestamptz not null
);
comment on table press_inquiry_event is 'What was done with an inquiry of the press, by whom, when.';
create index press_inquiry_event_by_inquiry on press_inquiry_event (inquiry_id, id desc);
