alter table unit_report_version add column signed_check jsonb;
comment on column unit_report_version.signed_check is
  'What the digital signatures of the signed copy said when it was handed in: who, when, over what, by which certificate. Null for a picture, and for copies kept before they were checked.';
