-- Reasons are kept by people: each row holds from a day, perhaps until a day; other words are another row, so that what was decided keeps
-- the words it was decided with. Words everybody will read hold once somebody else than their writer said so.
alter table reader_comment_reason
  add column state text not null default 'approved',
  add column from_on date not null default '2026-07-01',
  add column until_on date,
  add column replaces text references reader_comment_reason (code),
  add column written_by uuid references person (id),
  add column written_by_name text not null default 'Dân Biết',
  add column written_at timestamptz not null default '2026-07-01T00:00:00+07:00',
  add column decided_by uuid references person (id),
  add column decided_by_name text,
  add column decided_at timestamptz,
  add constraint reader_comment_reason_state_is_known check (state in ('waiting', 'approved', 'dropped')),
  add constraint reader_comment_reason_writer_does_not_approve check
    (state <> 'approved' or written_by is null or decided_by is distinct from written_by),
  add constraint reader_comment_reason_ends_after_it_begins check (until_on is null or until_on >= from_on - 1),
  add constraint reader_comment_reason_has_words check (length(title_vi) between 1 and 160 and length(title_en) between 1 and 160),
  add constraint reader_comment_reason_position_is_bounded check (position between 1 and 999);
update reader_comment_reason set until_on = current_date - 1 where not is_active;
alter table reader_comment_reason alter column from_on drop default, alter column written_by_name drop default,
  alter column written_at drop default, alter column state drop default;
comment on table reader_comment_reason is
  'Why a reader''s comment is not published or is taken down, as everybody may read it, in the order of position. A row holds from from_on until until_on, both included; its words never change: other words are a row that replaces it. Words of people hold once somebody who did not write them approved them; shipped rows have no writer.';
comment on column reader_comment_reason.is_active is 'No longer read: until_on says how long a reason holds.';
create unique index reader_comment_reason_replaced_once on reader_comment_reason (replaces) where state <> 'dropped' and replaces is not null;
