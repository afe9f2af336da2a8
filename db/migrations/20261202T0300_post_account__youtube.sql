-- Channels at YouTube are accounts, too.
alter table post_account drop constraint post_account_kind_check;
alter table post_account add constraint post_account_kind_check check (kind in ('facebook', 'zaloOa', 'youtube'));
comment on column post.parts is
  'What a network was handed in part, so that a further attempt goes on from there: a picture, an article being made, the sealed session of an upload, a film whose captions are still to come.';
