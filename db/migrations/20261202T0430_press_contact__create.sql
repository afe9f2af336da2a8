create table press_contact (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  outlet_name text not null check (outlet_name <> ''),
  role text not null check (role in ('resident', 'reporter', 'editor', 'newsroom')),
  person_sealed text,
  wants_kits boolean not null,
  wants_invitations boolean not null,
  consent_on date not null,
  consent_how text not null check (consent_how <> ''),
  expires_on date not null,
  version integer not null default 1,
  written_by_name text not null,
  written_at timestamptz not null,
  ended_reason text,
  ended_at timestamptz,
  erased_at timestamptz,
  constraint press_contact_is_kept_for_a_time check (expires_on > consent_on and expires_on <= consent_on + 732),
  constraint press_contact_is_erased_once_ended check (person_sealed is not null or erased_at is not null)
);
comment on table press_contact is
  'Somebody of the press a unit may write to, also resident reporters of central outlets: by consent, for a time. Name, telephone and mail lie encrypted (person_sealed) and are erased when the time is over or the person no longer agrees.';
create index press_contact_by_unit on press_contact (unit_id, outlet_name, id);
create index press_contact_to_erase on press_contact (expires_on) where person_sealed is not null;

create table press_notice (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  kind text not null check (kind in ('kit', 'invitation')),
  kit_id uuid references press_kit (id),
  subject text not null check (subject <> ''),
  body text not null check (body <> ''),
  state text not null check (state in ('waiting', 'sent', 'withdrawn')),
  written_by uuid references person (id),
  written_by_name text not null,
  written_at timestamptz not null,
  decided_by uuid references person (id),
  decided_by_name text,
  decided_at timestamptz,
  recipients integer,
  constraint press_notice_writer_does_not_send check (state <> 'sent' or decided_by is distinct from written_by),
  constraint press_notice_sent_is_counted check ((state = 'sent') = (recipients is not null))
);
comment on table press_notice is
  'What the contacts of the press list are told: a kit is there, an invitation. Written by one, sent by another; each contact gets one message.';
create index press_notice_by_unit on press_notice (unit_id, written_at desc, id);
