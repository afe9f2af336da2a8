-- Petitions on rules go straight to the agency that answers for them (309/2026/NĐ-CP: the justice line), whatever unit the sender chose.
alter table feedback_category add column petitions_to uuid references unit (id);
comment on column feedback_category.petitions_to is
  'The unit petitions of this category go to straight away; null where they go to the unit the sender chose.';
