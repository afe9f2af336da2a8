alter table recognition add column public_key text;
comment on column recognition.public_key is
  'What everybody may search by, without marks: title and story as they are shown in public, so that a name nobody agreed to show finds nothing.';
create index recognition_found_in_public on recognition using gin (public_key gin_trgm_ops) where state = 'published';
-- After the index: what is updated before it has triggers pending.
update recognition
  set public_key = lower(unaccent(title || ' ' || case when person_name is null or consent = 'given' then story else '' end))
  where state = 'published';
