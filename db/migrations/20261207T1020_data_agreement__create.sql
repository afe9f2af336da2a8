create table data_agreement (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  token_id uuid not null references api_token (id),
  receiver text not null check (length(receiver) between 1 and 200),
  data text not null check (length(data) between 1 and 1000),
  basis text not null check (length(basis) between 1 and 500),
  purpose text not null check (length(purpose) between 1 and 1000),
  until date not null,
  version integer not null default 1,
  withdrawn_reason text,
  written_by_name text not null,
  approved_by_name text not null,
  approved_at timestamptz not null
);
comment on table data_agreement is
  'With whom data is shared through a key, on what basis, for what, until when (thỏa thuận chia sẻ dữ liệu). Each change was proposed by one and approved by another (table proposal); public as a list.';
comment on column data_agreement.token_id is 'The key the receiver''s program reads with.';
comment on column data_agreement.data is 'What is shared, in words.';
create index data_agreement_by_unit on data_agreement (unit_id);
create unique index data_agreement_is_one_per_key on data_agreement (token_id) where withdrawn_reason is null;

create table data_sharing_day (
  day date not null,
  token_id uuid not null references api_token (id),
  unit_id uuid not null references unit (id),
  key_name text not null,
  path text not null check (length(path) between 1 and 200),
  level text not null check (level in ('open', 'internal')),
  requests integer not null check (requests > 0),
  records bigint not null check (records >= 0),
  last_at timestamptz not null,
  primary key (day, token_id, path)
);
comment on table data_sharing_day is
  'Log of data sharing (nhật ký chia sẻ dữ liệu): how often a program read an address with its key on a day, and how many records; sums only, nothing of whom the records are about.';
comment on column data_sharing_day.key_name is 'What the key is called.';
comment on column data_sharing_day.unit_id is 'Of the person the key acts for.';
comment on column data_sharing_day.path is 'The pattern of the address, without what was filled in.';
create index data_sharing_day_by_unit on data_sharing_day (unit_id, day desc);
create index data_sharing_day_by_token on data_sharing_day (token_id, day desc);
