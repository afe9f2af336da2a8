alter table evidence add column programme text;
comment on column evidence.programme is 'Column or programme in which an article or broadcast stood, as the outlet calls it.';
create index evidence_by_programme on evidence (happened_on, programme) where kind = 'press';
