alter table short_link drop constraint short_link_purpose_check;
alter table short_link add constraint short_link_purpose_check
  check (purpose in ('sheet', 'list', 'booklet', 'leaflet', 'poster', 'receipt', 'share'));
alter table short_link add column printed jsonb;
alter table short_link add column printed_sum text not null default '';
alter table short_link add column board_id uuid;
comment on column short_link.printed is
  'What else stood on the paper than the version of the record: where and when the unit receives people, or the versions of all procedures of a list. Null for codes made before this was kept.';
comment on column short_link.printed_sum is 'Short sum of `printed`: other content, other code.';
comment on column short_link.board_id is 'The board a paper was printed for, where the run makes a code of its own for each board.';
create index short_link_by_unit on short_link (unit_id, record_kind, purpose);
