-- Tabs and ways of a list are counted from the index alone.
create index question_for_counts on question (is_confidential, unit_id, state, source, due_on, joined_to);
