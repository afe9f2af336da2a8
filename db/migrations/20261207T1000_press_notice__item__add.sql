alter table press_notice drop constraint press_notice_kind_check;
alter table press_notice
  add constraint press_notice_kind_check check (kind in ('kit', 'invitation', 'item')),
  add column item_id uuid references item (id),
  add column item_version integer,
  add column contact_line text check (length(contact_line) between 1 and 300),
  add constraint press_notice_of_item_names_it check ((kind = 'item') = (item_id is not null and item_version is not null));
comment on column press_notice.item_id is 'The item whose words and pictures go along.';
comment on column press_notice.item_version is 'The version of it that was sent; a later one is told to the same contacts as a correction.';
comment on column press_notice.contact_line is 'Whom the press asks about it: by office, nothing private.';
create index press_notice_by_item on press_notice (item_id) where item_id is not null;

create table press_notice_mail (
  notice_id uuid not null references press_notice (id),
  contact_id uuid not null references press_contact (id),
  item_version integer,
  act text not null check (act in ('send', 'correct', 'withdraw')),
  message_key text primary key,
  ledger_entry_id uuid references ledger_entry (id),
  created_at timestamptz not null,
  closed_at timestamptz,
  outcome text check (outcome in ('sent', 'refused', 'unreachable'))
);
comment on table press_notice_mail is
  'Each mail a notice to the press list became: the first one, and corrections to the same contacts. Its row of the ledger is closed when the mail went out or did not.';
create index press_notice_mail_by_notice on press_notice_mail (notice_id, act);
create index press_notice_mail_open on press_notice_mail (created_at) where closed_at is null;
