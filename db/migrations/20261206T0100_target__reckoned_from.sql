-- What a target is judged by may be reckoned by the product from its own records, instead of entered.
alter table target add column reckoned_from text;
alter table target add constraint target_reckoned_from_is_known check (
  reckoned_from is null or reckoned_from in
    ('early', 'inTime', 'digitised', 'digitalResults', 'online', 'onlineOffered', 'paidOnline', 'ratedSatisfied', 'petitionsOnTime'));
alter table target add constraint target_reckoned_is_a_share check (reckoned_from is null or measure = '%');
comment on column target.reckoned_from is
  'The share its value is reckoned from, as RATES in src/modules/service-quality; null where people enter values with their source.';
