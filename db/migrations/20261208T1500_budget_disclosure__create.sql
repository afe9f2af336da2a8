create table budget_disclosure (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit (id),
  year integer not null check (year between 2000 and 2100),
  kind text not null check (kind in ('estimate', 'adjusted', 'firstQuarter', 'halfYear', 'nineMonths', 'wholeYear', 'settlement')),
  document text not null check (length(document) between 1 and 300),
  decided_on date not null,
  form text not null default '' check (length(form) <= 100),
  money_unit text not null check (money_unit in ('dong', 'thousand', 'million')),
  lines jsonb not null check (jsonb_typeof(lines) = 'array'),
  explanation text not null default '' check (length(explanation) <= 5000),
  obligation_id uuid references publication_obligation (id),
  version integer not null default 1,
  withdrawn_reason text check (length(withdrawn_reason) <= 500),
  written_by_name text not null,
  approved_by_name text not null,
  published_at timestamptz not null,
  approved_at timestamptz not null
);
comment on table budget_disclosure is
  'A budget a unit made public (công khai ngân sách): estimate, how it is carried out, settlement. Each change was proposed by one and approved by another (table proposal).';
comment on column budget_disclosure.document is 'What decided it, with number and who decided: "Nghị quyết 12/NQ-HĐND".';
comment on column budget_disclosure.form is 'The number of the official form, as the unit names it.';
comment on column budget_disclosure.money_unit is 'In which the table was written and is shown; amounts are kept in đồng.';
comment on column budget_disclosure.lines is 'Rows of the table in order: side, mark, label, planned and actual in đồng; the first of each side is its sum.';
comment on column budget_disclosure.published_at is 'When it was first public; approved_at is of what stands now.';
create unique index budget_disclosure_is_one on budget_disclosure (unit_id, year, kind) where withdrawn_reason is null;
create index budget_disclosure_by_obligation on budget_disclosure (obligation_id) where obligation_id is not null;
