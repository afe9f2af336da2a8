-- Over a whole province the table is read as quickly as this index, and for one unit question_by_unit_and_state serves.
drop index question_for_counts;
