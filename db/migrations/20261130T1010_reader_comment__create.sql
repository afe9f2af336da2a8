create table reader_comment_reason (
  code text primary key,
  position integer not null,
  title_vi text not null,
  title_en text not null,
  is_active boolean not null default true
);
comment on table reader_comment_reason is
  'Why a reader''s comment is not published or is taken down, as everybody may read it. Rows are added or put out of use, never changed in meaning.';
insert into reader_comment_reason (code, position, title_vi, title_en) values
  ('insult', 10, 'xúc phạm người khác', 'insults somebody'),
  ('personal', 20, 'nêu chuyện riêng hoặc thông tin riêng của người khác', 'tells private matters of somebody else'),
  ('accusation', 30, 'tố cáo người cụ thể; đã chỉ nơi nhận tố cáo', 'denounces a person; the writer was told where to go'),
  ('offTopic', 40, 'không nói về bài này', 'is not about this item'),
  ('advertising', 50, 'quảng cáo', 'advertises'),
  ('repeated', 60, 'trùng ý kiến đã có', 'repeats another comment'),
  ('unlawful', 70, 'nội dung pháp luật cấm', 'has content the law forbids');

create table reader_comment_setting (
  unit_id uuid primary key references unit (id),
  is_on boolean not null,
  open_days integer not null check (open_days between 1 and 365),
  answer_days integer not null check (answer_days between 1 and 30),
  changed_by_name text not null,
  changed_at timestamptz not null
);
comment on table reader_comment_setting is
  'Whether news of a unit take comments, for how many days after publication, and within how many working days somebody looks at them. Units without a row follow the unit above.';

create table reader_comment_switch (
  subject_id uuid primary key references item (id),
  is_on boolean not null,
  changed_by_name text not null,
  changed_at timestamptz not null
);
comment on table reader_comment_switch is 'Items for which somebody decided about comments otherwise than their kind and unit do.';

create table reader_comment (
  id uuid primary key default gen_random_uuid(),
  code text not null constraint reader_comment_code_is_used_once unique,
  subject_id uuid not null references item (id),
  unit_id uuid not null references unit (id),
  path text not null,
  subject_title text not null,
  name text not null check (length(name) between 1 and 60),
  body text not null check (length(body) between 1 and 4000),
  shown text,
  email_sealed text,
  state text not null default 'waiting' check (state in ('waiting', 'published', 'refused', 'removed', 'passedOn')),
  received_at timestamptz not null,
  due_on date not null,
  decided_by uuid references person (id),
  decided_by_name text,
  decided_at timestamptz,
  reason text references reader_comment_reason (code),
  note text,
  answer text,
  answered_by_name text,
  answered_at timestamptz,
  question_code text,
  constraint reader_comment_public_was_decided check
    (state not in ('published', 'removed') or (decided_by is not null and shown is not null)),
  constraint reader_comment_not_public_has_reason check ((state in ('refused', 'removed')) = (reason is not null)),
  constraint reader_comment_decided_is_named check ((state = 'waiting') = (decided_at is null)),
  constraint reader_comment_answer_is_named check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by_name is null)),
  constraint reader_comment_passed_on_has_code check ((state = 'passedOn') = (question_code is not null))
);
comment on table reader_comment is
  'What a reader says about an item (ý kiến bạn đọc). body is what was sent and seen by moderators only; shown is what was published, private numbers masked. The address for the answer is sealed and erased 90 days after the decision.';
create index reader_comment_by_subject on reader_comment (subject_id, received_at);
create index reader_comment_by_unit on reader_comment (unit_id, state, received_at desc, id);
create index reader_comment_with_address on reader_comment (decided_at) where email_sealed is not null;

create table reader_comment_sender (
  day date not null,
  sender text not null,
  count integer not null,
  primary key (day, sender)
);
comment on table reader_comment_sender is
  'How many comments came from an address on a day, so that one does not drown the others. sender is a hash with a salt of the day; rows are gone after two days.';
