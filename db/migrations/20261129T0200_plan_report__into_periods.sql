-- A report as of a day becomes the leading unit's report of an ad hoc period that ends on that day. The period is closed:
-- nobody has to hand it in, and it may still be opened again with a reason.
insert into report_period (plan_id, unit_id, kind, from_on, to_on, due_on, opened_by_name, opened_at, closed_by_name, closed_at)
select distinct on (plan_id, up_to)
  plan_id, unit_id, 'adHoc', date_trunc('year', up_to)::date, up_to, up_to + 1, changed_by_name, changed_at, changed_by_name, changed_at
from plan_report
order by plan_id, up_to, changed_at desc
on conflict on constraint report_period_is_opened_once do nothing;

insert into unit_report (period_id, unit_id, role, due_on, text, edit, changed_by_name, changed_at)
select
  p.id, r.unit_id, 'summary', p.due_on,
  jsonb_build_object(
    'number', r.number, 'symbol', r.symbol, 'issuedOn', r.issued_on, 'place', r.place,
    'superiorAgency', r.superior_agency, 'issuingAgency', r.issuing_agency,
    'addressees', to_jsonb(r.addressees), 'recipients', to_jsonb(r.recipients), 'filing', r.filing,
    'results', r.results, 'weaknesses', r.weaknesses, 'causes', r.causes, 'proposals', r.proposals,
    'authorityKind', r.authority_kind, 'authorityCollective', r.authority_collective, 'authorityHead', r.authority_head,
    'authorityTitle', r.authority_title, 'signer', r.signer
  ),
  r.version, r.changed_by_name, r.changed_at
from plan_report r
join report_period p on p.plan_id = r.plan_id and p.kind = 'adHoc' and p.from_on = date_trunc('year', r.up_to)::date and p.to_on = r.up_to
on conflict on constraint unit_report_is_one_per_period_and_unit do nothing;

drop table plan_report;
