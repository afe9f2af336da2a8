create table open_data_file (
  set_id text not null,
  format text not null,
  file_key text not null,
  row_count integer not null,
  bytes bigint not null,
  packed_bytes bigint not null,
  sha256 text not null,
  period_from date,
  period_to date,
  preview json not null,
  changed_at timestamptz not null,
  checked_at timestamptz not null,
  primary key (set_id, format),
  constraint open_data_file_format_is_known check (format in ('csv', 'jsonl')),
  constraint open_data_file_sum_is_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);
comment on table open_data_file is
  'The file of each open data set in each format, as last made. Made anew by a job; replaced only when its content changed.';
comment on column open_data_file.sha256 is 'Of the content; the file itself is kept packed with gzip.';

create table open_data_terms (
  is_single boolean primary key default true,
  licence_name text not null,
  licence_url text not null,
  publisher_name text,
  contact_email text,
  constraint open_data_terms_is_single check (is_single)
);
comment on table open_data_terms is
  'Under which terms this installation gives its data. Without a publisher of its own it is the installation''s unit.';
insert into open_data_terms (licence_name, licence_url)
values ('Creative Commons Attribution 4.0', 'https://creativecommons.org/licenses/by/4.0/');
