-- The running number of a dossier in its counter's book of the year (Sổ theo dõi hồ sơ, Mẫu 07).

alter table dossier add column book_number integer;
alter table dossier add constraint dossier_book_number_counts_from_one check (book_number > 0) not valid;
comment on column dossier.book_number is
  'Running number in the book of the receiving unit and the year of reception, from 1, given at reception by dossier_counter; null for what no counter here received.';
