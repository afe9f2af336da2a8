-- Indices others publish of provinces and communes (PAR INDEX, SIPAS, PCI …), kept with their source, never reckoned here.
create table ranking_index (
  key text primary key,
  name text not null,
  full_name text not null,
  owner text not null,
  about text not null,
  measure text not null,
  most integer,
  is_withdrawn boolean not null default false,
  version integer not null default 1,
  changed_by_name text not null,
  approved_by_name text not null,
  changed_at timestamptz not null,
  constraint ranking_index_key_is_an_address check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(key) <= 60),
  constraint ranking_index_most_is_sound check (most between 1 and 100000000)
);
comment on table ranking_index is
  'An index somebody else publishes every year. most is the highest value there can be, in hundredths; null where there is none.';
comment on column ranking_index.key is 'The address of its page.';
comment on column ranking_index.owner is 'Who publishes it.';

create table index_result (
  id bigint generated always as identity primary key,
  index_key text not null references ranking_index (key),
  unit_id uuid not null references unit (id),
  year integer not null,
  value integer not null,
  rank integer,
  out_of integer,
  components jsonb not null default '[]',
  source text not null,
  source_address text,
  narrative text not null default '',
  reason text,
  written_by_name text not null,
  approved_by_name text not null,
  at timestamptz not null,
  constraint index_result_year_is_sound check (year between 1990 and 2100),
  constraint index_result_value_is_sound check (value between 0 and 100000000),
  constraint index_result_rank_is_sound check ((rank is null and out_of is null) or (rank between 1 and coalesce(out_of, 10000)))
);
comment on table index_result is
  'What was published of a unit for a year, in hundredths, with source and parts. Never changed: a correction is a newer row of the same year with its reason.';
comment on column index_result.components is 'Parts as published: name, value, most and rank, numbers in hundredths, as IndexPart in src/modules/indices.';
create index index_result_newest on index_result (index_key, unit_id, year desc, id desc);
create index index_result_by_unit on index_result (unit_id);

insert into ranking_index (key, name, full_name, owner, about, measure, most, changed_by_name, approved_by_name, changed_at) values
  ('par-index', 'PAR INDEX', 'Chỉ số cải cách hành chính', 'Bộ Nội vụ',
   'Mỗi năm chấm việc cải cách hành chính của tỉnh: tự chấm, thẩm định và hỏi ý kiến. Theo Quyết định 876/QĐ-BNV năm 2022.',
   'điểm', 10000, 'Dân Biết', 'Dân Biết', '2026-11-01T00:00:00Z'),
  ('sipas', 'SIPAS', 'Chỉ số hài lòng về sự phục vụ hành chính', 'Bộ Nội vụ',
   'Mỗi năm hỏi người dân hài lòng đến đâu về sự phục vụ của cơ quan hành chính. Theo Quyết định 1001/QĐ-BNV năm 2023.',
   '%', 10000, 'Dân Biết', 'Dân Biết', '2026-11-01T00:00:00Z'),
  ('pci', 'PCI', 'Chỉ số năng lực cạnh tranh cấp tỉnh', 'Liên đoàn Thương mại và Công nghiệp Việt Nam',
   'Mỗi năm hỏi doanh nghiệp về việc điều hành kinh tế của tỉnh.',
   'điểm', 10000, 'Dân Biết', 'Dân Biết', '2026-11-01T00:00:00Z'),
  ('papi', 'PAPI', 'Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh',
   'Chương trình Phát triển Liên Hợp Quốc và các cơ quan nghiên cứu',
   'Mỗi năm hỏi người dân về quản trị và hành chính công qua tám mặt.',
   'điểm', 8000, 'Dân Biết', 'Dân Biết', '2026-11-01T00:00:00Z'),
  ('dti', 'DTI', 'Chỉ số chuyển đổi số', 'Cơ quan quản lý nhà nước về chuyển đổi số',
   'Mỗi năm đánh giá việc chuyển đổi số của tỉnh.',
   'điểm', null, 'Dân Biết', 'Dân Biết', '2026-11-01T00:00:00Z');
