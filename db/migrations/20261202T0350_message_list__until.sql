-- Lists of people end on a day: nobody stays on one for ever because nobody looked.
alter table message_list add column until date;
comment on column message_list.until is 'The last day it may be written to; then everybody is taken off and the addresses are erased. Null on lists kept before there was a day.';
