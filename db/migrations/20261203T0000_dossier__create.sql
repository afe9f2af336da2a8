-- Dossiers (hồ sơ TTHC) received at the counters: one row each, and what happened to it. The three large tables are cut by
-- province, then by the month of reception, so that a month of a province is read, backed up and let go by itself.

create table dossier_code (
  id bigint generated always as identity primary key,
  code text not null,
  province_id uuid not null references unit (id),
  received_on date not null,
  constraint dossier_code_is_given_once unique (code),
  constraint dossier_code_is_short check (length(code) between 8 and 60)
);
comment on table dossier_code is
  'Every dossier code ever given, by us or by another system. Rows stay when the dossier is erased: a code never comes again. id is the dossier; province_id and received_on say in which part of the large tables it lies.';

create table dossier_counter (
  prefix text not null,
  on_day date not null,
  last integer not null check (last > 0),
  primary key (prefix, on_day)
);
comment on table dossier_counter is
  'The last serial number given for an agency''s identifier on a day (V1V2V3.Z1Z2.Y1Y2.MX1X2-YYMMDD-XXXX). Only grows.';

create table dossier_agency (
  unit_id uuid primary key references unit (id),
  identifier text not null,
  scheme text not null check (scheme in ('2020', '2016', 'own')),
  written_by_name text not null,
  written_at timestamptz not null,
  constraint dossier_agency_identifier_is_one_unit unique (identifier),
  constraint dossier_agency_identifier_is_formed check (identifier ~ '^[0-9A-Z]+(\.[0-9A-Z]+)*$' and length(identifier) <= 35)
);
comment on table dossier_agency is
  'The identifier (mã định danh) with which codes of a unit''s dossiers begin: by Quyết định 20/2020/QĐ-TTg (2020), by QCVN 102:2016 (2016), or the unit''s own number where none is known (own).';

create table dossier (
  id bigint not null,
  province_id uuid not null references unit (id),
  received_on date not null,
  code text not null,
  code_origin text not null check (code_origin in ('given-here', 'given-elsewhere')),
  receiving_unit_id uuid not null references unit (id),
  competent_unit_id uuid not null references unit (id),
  procedure_code text not null,
  procedure_version_id bigint not null references procedure_version (id),
  procedure_name text not null,
  field text not null,
  case_name text,
  channel text not null check (channel in ('inPerson', 'post', 'online')),
  applicant_kind text not null check (applicant_kind in ('citizen', 'organisation')),
  applicant_sealed text,
  id_digest text,
  phone_digest text,
  name_digests text[] not null default '{}',
  papers jsonb not null,
  sets integer not null default 1 check (sets between 1 and 100),
  note text not null default '',
  state text not null check (state in
    ('registered', 'received', 'refused', 'processing', 'supplement', 'payment', 'withdrawal', 'stopped', 'settled', 'returned', 'merged')),
  state_since timestamptz not null,
  reason text,
  time_limit jsonb,
  received_at timestamptz not null,
  clock_from timestamptz,
  first_due_at timestamptz,
  due_at timestamptz,
  promised_at timestamptz,
  paused_at timestamptz,
  pauses jsonb not null default '[]',
  supplements integer not null default 0,
  extensions integer not null default 0,
  handler_id uuid references person (id),
  handler_name text,
  steps jsonb not null default '[]',
  step integer not null default 0,
  settled_at timestamptz,
  punctuality text check (punctuality in ('early', 'onTime', 'late')),
  result jsonb,
  returned_at timestamptz,
  return_way text not null default 'counter' check (return_way in ('counter', 'post', 'electronic')),
  return_unit_id uuid references unit (id),
  fee_state text not null default 'none' check (fee_state in ('none', 'due', 'declared', 'paid', 'refunded')),
  fee jsonb,
  fee_total bigint check (fee_total >= 0),
  delivery_state text not null default 'none' check (delivery_state in ('none', 'waiting', 'handed-over', 'on-the-way', 'delivered', 'undelivered')),
  sync_state text not null default 'off' check (sync_state in ('off', 'waiting', 'sent', 'failed')),
  merged_into bigint,
  received_by uuid references person (id),
  received_by_name text not null,
  version integer not null default 1,
  erased_at timestamptz,
  primary key (id, province_id, received_on),
  constraint dossier_refusal_and_stop_have_reason check (state not in ('refused', 'stopped') or reason is not null),
  constraint dossier_waits_with_clock_stopped check ((state in ('supplement', 'payment')) = (paused_at is not null)),
  constraint dossier_settled_has_judgement check ((settled_at is null) = (punctuality is null)),
  constraint dossier_settled_has_moment check (state not in ('settled', 'returned') or settled_at is not null),
  constraint dossier_returned_has_moment check ((state = 'returned') = (returned_at is not null)),
  constraint dossier_erased_holds_nobody check
    (erased_at is null or (applicant_sealed is null and id_digest is null and phone_digest is null and name_digests = '{}'))
) partition by list (province_id);
comment on table dossier is
  'A dossier as it stands now. What happened to it is in dossier_event. Four matters apart: state (business), fee_state, delivery_state, sync_state.';
comment on column dossier.procedure_version_id is 'The version in force on the day of reception; it holds for this dossier whatever comes after.';
comment on column dossier.applicant_sealed is 'Who applies, sealed: name, number, telephone, mail, address, who acts for them. Null once erased.';
comment on column dossier.id_digest is 'Keyed digest of the personal or enterprise number: finds the same one again without reading any.';
comment on column dossier.name_digests is 'Keyed digests of the words of the name, without marks.';
comment on column dossier.papers is 'Papers handed in: [{name, originals, copies, form, code, files}].';
comment on column dossier.time_limit is 'The limit as it held at reception: {amount, unit, sameDay, cutoff, afterSupplement}; null where none is certain.';
comment on column dossier.clock_from is 'When the competent agency had it whole and right; null while an out-of-area dossier is on its way.';
comment on column dossier.first_due_at is 'As on the receipt.';
comment on column dossier.due_at is 'After permitted pauses; what early, on time and late are judged by.';
comment on column dossier.promised_at is 'New date told with an apology; the dossier stays late against due_at.';
comment on column dossier.pauses is 'Intervals in which the clock stood still: [{from, to, reason}].';
comment on column dossier.steps is 'Way of this dossier: [{name, unitId, role, dueAt, from, to, by}].';
comment on column dossier.fee is 'Lines of money as computed at reception: [{label, amount, quantity, off, due, basis}].';

create index dossier_at_work on dossier (competent_unit_id, due_at, id)
  where state in ('registered', 'received', 'processing', 'supplement', 'payment', 'withdrawal');
create index dossier_to_return on dossier (return_unit_id, settled_at, id) where state = 'settled';
create index dossier_of_unit on dossier (competent_unit_id, received_at desc, id desc);
create index dossier_of_counter on dossier (receiving_unit_id, received_at desc, id desc);
create index dossier_by_id_digest on dossier (id_digest) where id_digest is not null;
create index dossier_by_phone_digest on dossier (phone_digest) where phone_digest is not null;
create index dossier_by_name on dossier using gin (name_digests);
create index dossier_of_handler on dossier (handler_id, due_at)
  where handler_id is not null and state in ('received', 'processing', 'supplement', 'payment', 'withdrawal');

create table dossier_event (
  dossier_id bigint not null,
  province_id uuid not null,
  received_on date not null,
  position integer not null,
  act text not null,
  at timestamptz not null,
  actor_id text,
  actor_name text not null,
  unit_id uuid not null,
  from_state text,
  to_state text not null,
  words text,
  details jsonb not null default '{}',
  primary key (dossier_id, position, province_id, received_on)
) partition by list (province_id);
comment on table dossier_event is
  'What was done with a dossier, in order, never changed. words is what the applicant is told (missing papers, reasons); it names nobody but officials.';

create table dossier_reading (
  dossier_id bigint not null,
  province_id uuid not null,
  received_on date not null,
  at timestamptz not null,
  reader_id text not null,
  reader_name text not null,
  unit_id uuid,
  what text not null check (what in ('record', 'number', 'search', 'print', 'applicant', 'export'))
) partition by list (province_id);
comment on table dossier_reading is
  'Who looked at the personal data of a dossier, when and at what: record, whole number, found by a search, printed, the applicant, taken along.';
create index dossier_reading_of_dossier on dossier_reading (dossier_id, at desc);

create table dossier_tally (
  unit_id uuid not null references unit (id),
  on_day date not null,
  field text not null,
  procedure_code text not null,
  received integer not null default 0,
  received_online integer not null default 0,
  received_post integer not null default 0,
  refused integer not null default 0,
  stopped integer not null default 0,
  settled_early integer not null default 0,
  settled_on_time integer not null default 0,
  settled_late integer not null default 0,
  returned integer not null default 0,
  extended integer not null default 0,
  supplemented integer not null default 0,
  digitised integer not null default 0,
  primary key (unit_id, on_day, field, procedure_code)
);
comment on table dossier_tally is
  'How many dossiers of a competent unit were received, settled … on a day, kept in the transaction of each act, so that a month of a province adds up in milliseconds. Equals what counting the rows gives.';

create table dossier_request (
  key text not null,
  actor_id text not null,
  body_digest text not null,
  dossier_id bigint not null references dossier_code (id),
  at timestamptz not null,
  primary key (actor_id, key)
);
comment on table dossier_request is
  'Keys with which receptions came (Idempotency-Key, or the number of an opened form): the same key again gives the same dossier. Kept for 30 days.';
create index dossier_request_by_age on dossier_request (at);

create table dossier_try (
  dossier_id bigint not null references dossier_code (id),
  at timestamptz not null
);
comment on table dossier_try is
  'Wrong second factors at the look-up, so that nobody tries all ten thousand. Kept for a day.';
create index dossier_try_of_dossier on dossier_try (dossier_id, at);

-- Room for a month of a province, made before it is needed. Attached, not created in place: that waits for nobody who writes.
create function dossier_make_room(province uuid, day date) returns void language plpgsql as $$
declare
  month date := date_trunc('month', day)::date;
  parent text;
  part text;
  whole text;
begin
  perform pg_advisory_xact_lock(hashtext('dossier_make_room'));
  foreach whole in array array['dossier', 'dossier_event', 'dossier_reading'] loop
    parent := whole || '_p_' || replace(province::text, '-', '');
    if to_regclass('public.' || parent) is null then
      execute format('create table %I (like %I including defaults including constraints) partition by range (received_on)', parent, whole);
      execute format('alter table %I attach partition %I for values in (%L)', whole, parent, province);
    end if;
    part := parent || '_' || to_char(month, 'YYYYMM');
    if to_regclass('public.' || part) is null then
      execute format('create table %I (like %I including defaults including constraints)', part, parent);
      execute format('alter table %I attach partition %I for values from (%L) to (%L)', parent, part, month, (month + interval '1 month')::date);
    end if;
  end loop;
end $$;
comment on function dossier_make_room is 'Makes the parts of dossier, dossier_event and dossier_reading for a province and the month of a day, once.';

create function dossier_event_is_history() returns trigger language plpgsql as $$
begin
  raise exception 'what was done with a dossier is never changed or removed' using errcode = 'restrict_violation';
end $$;
create trigger dossier_event_is_history before update on dossier_event
  for each row execute function dossier_event_is_history();
