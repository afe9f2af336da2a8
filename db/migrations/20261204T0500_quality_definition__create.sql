-- Quality of service (chất lượng phục vụ): schemes as data, figures added up by month, who complained, what was entered by hand.

create table quality_definition (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('rating', 'index')),
  version integer not null check (version > 0),
  valid_from date not null,
  valid_until date,
  document text not null check (document <> ''),
  document_on date,
  note text not null default '',
  content jsonb not null,
  written_by_name text not null,
  approved_by_name text,
  written_at timestamptz not null,
  constraint quality_definition_version_is_one unique (kind, version),
  constraint quality_definition_begins_with_a_month check (extract(day from valid_from) = 1 and extract(day from valid_until) = 1),
  constraint quality_definition_one_at_a_time exclude using gist (kind with =, daterange(valid_from, valid_until) with &&)
);
comment on table quality_definition is
  'How the settlement of dossiers is rated (rating) and the index is estimated (index), by months for which it holds. A version never changes; another is a later one, and months keep theirs.';
comment on column quality_definition.valid_until is 'First day of the month from which another version holds; null while none is known.';
comment on column quality_definition.document_on is 'Day of the document; null where nobody compared it.';
comment on column quality_definition.content is
  'RatingContent or IndexContent of src/modules/service-quality/definition.ts: indicators with points, thresholds and whether they were verified; ranks.';

create table quality_month (
  month date primary key check (extract(day from month) = 1),
  counted_at timestamptz not null
);
comment on table quality_month is 'Months that were counted, and when last.';

create table quality_count (
  month date not null,
  unit_id uuid not null references unit (id),
  measure text not null,
  part integer not null check (part >= 0),
  whole integer not null check (whole >= 0),
  is_hand boolean not null default false,
  primary key (month, unit_id, measure)
);
comment on table quality_count is
  'What measures of service-quality counted for a unit and month: how many (part) of how many (whole). Written anew by the count of the month; is_hand rows come from quality_entry and stay.';

create table quality_rating (
  month date not null,
  unit_id uuid not null references unit (id),
  person_id uuid,
  dossiers integer not null default 0,
  early integer not null default 0,
  on_time integer not null default 0,
  late integer not null default 0,
  steps_early integer not null default 0,
  steps_on_time integer not null default 0,
  steps_late integer not null default 0,
  contacts_none integer not null default 0,
  contacts_one integer not null default 0,
  contacts_more integer not null default 0,
  agencies_none integer not null default 0,
  agencies_one integer not null default 0,
  agencies_more integer not null default 0,
  calm_early integer not null default 0,
  calm_on_time integer not null default 0,
  calm_late integer not null default 0,
  complained integer not null default 0,
  constraint quality_rating_once unique nulls not distinct (month, unit_id, person_id),
  constraint quality_rating_parts_add_up check
    (early + on_time + late = dossiers and contacts_none + contacts_one + contacts_more = dossiers
      and agencies_none + agencies_one + agencies_more = dossiers
      and calm_early + calm_on_time + calm_late + complained = dossiers)
);
comment on table quality_rating is
  'Dossiers settled in a month by competent unit and who handled them, in the classes points are given for; points follow from the definition of the month. steps_* are dossiers in which the unit had steps, also those of other units.';
comment on column quality_rating.person_id is 'Who had the dossier when it was settled; null where nobody is known.';
create index quality_rating_of_person on quality_rating (person_id, month) where person_id is not null;

create table quality_complaint (
  id bigint generated always as identity primary key,
  dossier_id bigint not null references dossier_code (id),
  dossier_code text not null,
  unit_id uuid not null references unit (id),
  month date not null,
  about text not null check (about <> ''),
  source text not null check (source <> ''),
  written_by uuid references person (id),
  written_by_name text not null,
  written_at timestamptz not null,
  false_because text,
  false_by_name text,
  false_at timestamptz,
  constraint quality_complaint_false_says_who_and_why check
    ((false_at is null) = (false_because is null) and (false_at is null) = (false_by_name is null))
);
comment on table quality_complaint is
  'Complaints about attitude or hindrance in a dossier, as somebody put them on record. One found false no longer counts (predecessor 01/2018 Điều 13.7.c); the row stays. Names nobody who complained.';
comment on column quality_complaint.month is 'Month in which the dossier was settled, whose figures it changes.';
create unique index quality_complaint_counts_once on quality_complaint (dossier_id) where false_at is null;
create index quality_complaint_of_unit on quality_complaint (unit_id, id desc);
create index quality_complaint_of_month on quality_complaint (month) where false_at is null;

create table quality_entry (
  id bigint generated always as identity primary key,
  month date not null,
  unit_id uuid not null references unit (id),
  measure text not null,
  part integer not null check (part >= 0),
  whole integer not null check (whole > 0),
  source text not null check (source <> ''),
  reason text,
  written_by_name text not null,
  approved_by_name text not null,
  at timestamptz not null,
  constraint quality_entry_is_a_part check (part <= whole)
);
comment on table quality_entry is
  'Figures the product does not have, entered by hand with their source and approved by somebody else. Never changed: a correction is a newer row with its reason.';
create index quality_entry_of_unit on quality_entry (unit_id, month desc, id desc);

create table quality_publication (
  id bigint generated always as identity primary key,
  is_public boolean not null,
  reason text not null,
  written_by_name text not null,
  approved_by_name text not null,
  at timestamptz not null
);
comment on table quality_publication is 'Whether the estimate is public; the last row holds. Written by one, approved by another.';

-- The month of settlement is what figures are added up by.
create index dossier_settled on dossier (settled_at) where settled_at is not null;
create index dossier_scan_reused on dossier_scan (dossier_id) where reused_from is not null;

insert into quality_definition (kind, version, valid_from, document, document_on, note, content, written_by_name, written_at) values
('rating', 1, '2019-01-01', 'Thông tư 01/2018/TT-VPCP, Điều 13 đến 15', null,
 'Thang điểm đọc được đầy đủ gần nhất. Quy định hiện hành chưa đối chiếu được; đơn vị ghi phiên bản mới khi có văn bản.',
 '{
  "dossier": [
    {"id": "time", "number": 1, "text": "Tổng thời gian so với thời hạn", "isVerified": true, "points": {"early": 2, "onTime": 1, "late": 0}},
    {"id": "steps", "number": 2, "text": "Thời gian của từng cơ quan so với hạn của mình", "isVerified": true, "points": {"early": 2, "onTime": 1, "late": 0}},
    {"id": "contacts", "number": 3, "text": "Số lần phải liên hệ để hoàn thiện hồ sơ", "isVerified": true, "points": {"none": 2, "one": 1, "more": 0}},
    {"id": "agencies", "number": 4, "text": "Số nơi phải đến để làm thủ tục", "isVerified": true, "points": {"none": 2, "one": 1, "more": 0}},
    {"id": "attitude", "number": 7, "text": "Thái độ phục vụ: phản ánh về hồ sơ", "isVerified": true, "points": {"early": 2, "onTime": 1, "late": 0, "complained": 0}}
  ],
  "unit": [
    {"id": "organisation", "number": 5, "text": "Tổ chức giải quyết tại Bộ phận Một cửa", "isVerified": true, "none": null, "tries": [
      {"points": 2, "when": [{"measure": "onSite", "from": 100}]},
      {"points": 1, "when": [{"measure": "oneStop", "from": 100}]}]},
    {"id": "publicity", "number": 6, "text": "Công khai thủ tục: niêm yết và điện tử", "isVerified": true, "none": null, "tries": [
      {"points": 2, "when": [{"measure": "publicBoth", "from": 100}]},
      {"points": 1, "when": [{"measure": "publicOne", "from": 100}]}]},
    {"id": "petitions", "number": 8, "text": "Xử lý phản ánh, kiến nghị", "isVerified": true, "none": 2, "tries": [
      {"points": 2, "when": [{"measure": "petitionsOnTime", "from": 100}]},
      {"points": 1, "when": [{"measure": "petitionsOnTime", "from": 90}]}]},
    {"id": "online", "number": 9, "text": "Cung cấp dịch vụ công trực tuyến", "isVerified": true, "none": null, "tries": [
      {"points": 2, "when": [{"measure": "onlineOffered", "from": 20}, {"measure": "online", "from": 30}, {"measure": "onlineLate", "from": null}]},
      {"points": 1, "when": [{"measure": "online", "from": 15}, {"measure": "onlineLate", "from": null}]}]}
  ],
  "unitRanks": [
    {"text": "Xuất sắc", "from": 15}, {"text": "Tốt", "from": 12}, {"text": "Khá", "from": 9}, {"text": "Trung bình", "from": 6}, {"text": "Yếu", "from": 0}],
  "officerRanks": [
    {"text": "Hoàn thành 100% nhiệm vụ", "from": 5}, {"text": "Hoàn thành từ 70% đến dưới 100% nhiệm vụ", "from": 3.5}, {"text": "Hoàn thành dưới 70% nhiệm vụ", "from": 0}],
  "fewestUnit": 30,
  "fewestOfficer": 10
 }', 'Dân Biết', '2026-11-01T00:00:00Z'),
('index', 1, '2022-07-01', 'Quyết định 766/QĐ-TTg', '2022-06-23',
 'Điểm tối đa của năm nhóm đã đối chiếu. Điểm của từng chỉ tiêu thành phần và mức xếp loại chưa đối chiếu, trừ chỗ ghi rõ.',
 '{
  "groups": [
    {"id": "publicity", "text": "Công khai, minh bạch", "max": 18},
    {"id": "progress", "text": "Tiến độ giải quyết", "max": 20},
    {"id": "digitisation", "text": "Số hóa hồ sơ", "max": 22},
    {"id": "online", "text": "Cung cấp dịch vụ trực tuyến", "max": 22},
    {"id": "satisfaction", "text": "Mức độ hài lòng", "max": 18}],
  "indicators": [
    {"id": "proceduresOnTime", "group": "publicity", "text": "Thủ tục công bố, công khai đúng hạn", "measure": "proceduresOnTime", "max": 4, "fullAt": 100, "isVerified": true},
    {"id": "proceduresFull", "group": "publicity", "text": "Thủ tục công khai đủ nội dung", "measure": "proceduresFull", "max": 4, "fullAt": 100, "isVerified": false},
    {"id": "synced", "group": "publicity", "text": "Hồ sơ đồng bộ lên Cổng dịch vụ công", "measure": "synced", "max": 10, "fullAt": 100, "isVerified": false},
    {"id": "inTime", "group": "progress", "text": "Hồ sơ giải quyết trước hạn và đúng hạn", "measure": "inTime", "max": 20, "fullAt": 100, "isVerified": true},
    {"id": "digitalResults", "group": "digitisation", "text": "Hồ sơ cấp kết quả điện tử", "measure": "digitalResults", "max": 8, "fullAt": 100, "isVerified": false},
    {"id": "digitised", "group": "digitisation", "text": "Hồ sơ số hóa thành phần", "measure": "digitised", "max": 8, "fullAt": 100, "isVerified": false},
    {"id": "reused", "group": "digitisation", "text": "Hồ sơ dùng lại dữ liệu đã số hóa", "measure": "reused", "max": 6, "fullAt": 100, "isVerified": false},
    {"id": "onlineOffered", "group": "online", "text": "Thủ tục cung cấp trực tuyến", "measure": "onlineOffered", "max": 4, "fullAt": 100, "isVerified": false},
    {"id": "online", "group": "online", "text": "Hồ sơ nộp trực tuyến", "measure": "online", "max": 8, "fullAt": 100, "isVerified": false},
    {"id": "paidOnline", "group": "online", "text": "Thanh toán trực tuyến", "measure": "paidOnline", "max": 10, "fullAt": 100, "isVerified": false},
    {"id": "satisfied", "group": "satisfaction", "text": "Hài lòng về giải quyết thủ tục", "measure": "satisfied", "max": 6, "fullAt": 100, "isVerified": true},
    {"id": "petitionsOnTime", "group": "satisfaction", "text": "Phản ánh, kiến nghị xử lý đúng hạn", "measure": "petitionsOnTime", "max": 6, "fullAt": 100, "isVerified": false},
    {"id": "petitionsSatisfied", "group": "satisfaction", "text": "Hài lòng về xử lý phản ánh, kiến nghị", "measure": "petitionsSatisfied", "max": 6, "fullAt": 100, "isVerified": false}],
  "ranks": [
    {"text": "Xuất sắc", "from": 90}, {"text": "Tốt", "from": 80}, {"text": "Khá", "from": 70}, {"text": "Trung bình", "from": 50}, {"text": "Yếu", "from": 0}],
  "ranksVerified": false,
  "fewest": 30,
  "leastShare": 50
 }', 'Dân Biết', '2026-11-01T00:00:00Z');
