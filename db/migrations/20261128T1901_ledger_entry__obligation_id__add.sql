alter table ledger_entry add column obligation_id uuid references publication_obligation (id);
comment on column ledger_entry.obligation_id is
  'The matter the law makes its unit publish that this row publishes; it proves the form of its channel while it stands.';
create index ledger_entry_by_obligation on ledger_entry (obligation_id) where obligation_id is not null;

alter table item add column obligation_id uuid references publication_obligation (id);
comment on column item.obligation_id is 'The matter the law makes its unit publish that this item publishes, if any.';

create view publication_evidence as
  select proof.id, proof.obligation_id, proof.form, proof.posting_id, proof.ledger_entry_id,
    coalesce(paper.posted_on, proof.from_day) as from_day,
    case when paper.id is null then proof.to_day else paper.taken_down_on end as to_day,
    proof.place, proof.ended_reason, proof.created_by_name, true as is_by_hand,
    paper.id is not null or (entry.state = 'sent' and entry.withdrawn_at is null) as counts
  from publication_proof proof
    left join posting paper on paper.id = proof.posting_id
    left join ledger_entry entry on entry.id = proof.ledger_entry_id
  union all
  select entry.id, entry.obligation_id,
    case entry.channel when 'loudspeaker' then 'radio' when 'document' then 'hamletHead' when 'event' then 'meeting' else entry.channel end,
    paper.id, entry.id,
    coalesce(paper.posted_on, (entry.sent_at at time zone 'Asia/Ho_Chi_Minh')::date), paper.taken_down_on,
    case when board.id is null then coalesce(entry.place, entry.address, entry.title) else board.name || ': ' || entry.title end,
    null, coalesce(paper.posted_by_name, entry.created_by), false,
    entry.withdrawn_at is null
  from ledger_entry entry
    left join posting paper on paper.id = case when entry.key like 'posting:%' then substring(entry.key from 9)::uuid end
    left join board on board.id = paper.board_id
  where entry.obligation_id is not null and entry.state = 'sent'
    and entry.channel in ('board', 'portal', 'loudspeaker', 'document', 'event');
comment on view publication_evidence is
  'When and where what had to be published was out: put on record by hand, or a row of the ledger that says which matter it publishes. counts is false for what was withdrawn.';

create view publication_to_do as
  select id, unit_id, title, decided_on, forms from publication_obligation where dropped_at is null;
comment on view publication_to_do is
  'For modules below: matters a unit has to publish, to choose from where something goes out.';

create index publication_proof_by_posting on publication_proof (posting_id) where posting_id is not null;
create view publication_shown as
  select evidence.id, matter.unit_id, matter.id as obligation_id, matter.title, matter.document, duty.law, duty.article,
    evidence.form, evidence.place, evidence.from_day, evidence.to_day, evidence.created_by_name
  from publication_evidence evidence
    join publication_obligation matter on matter.id = evidence.obligation_id
    join publication_duty duty on duty.id = matter.duty_id
  where evidence.counts and matter.dropped_at is null
  union all
  select paper.id, paper.unit_id, null, paper.title, null, null, null, 'board', board.name, paper.posted_on, paper.taken_down_on,
    paper.posted_by_name
  from posting paper join board on board.id = paper.board_id
  where not exists (select 1 from publication_proof proof where proof.posting_id = paper.id)
    and not exists (
      select 1 from ledger_entry entry where entry.key = 'posting:' || paper.id and entry.obligation_id is not null);
comment on view publication_shown is
  'Everything a unit has made public, with form, place and days: what proves a matter, and papers on its boards that belong to none.';

alter table reminder_digest add column notices jsonb not null default '[]';
comment on column reminder_digest.notices is 'What other modules want the person to be told: day (or none), words and address, as they were that morning.';
