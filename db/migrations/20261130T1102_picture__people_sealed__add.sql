-- Names of people in pictures are personal data: kept sealed, found by keyed digests of their words. What lies open is sealed
-- when the product starts.
alter table picture
  add column people_sealed text,
  add column people_keys text[] not null default '{}',
  drop constraint picture_consent_has_paper,
  add constraint picture_consent_has_paper
    check (consent <> 'given' or ((people_sealed is not null or people <> '') and consent_paper <> ''));
comment on column picture.people is 'Names as they were written before they were sealed; empty once the product has started.';
comment on column picture.people_sealed is 'Who is shown, sealed for this row.';
comment on column picture.people_keys is 'Keyed digests of the words of the names, without marks: finds a picture by who is shown, reads nobody.';
create index picture_by_people on picture using gin (people_keys) where people_keys <> '{}';
