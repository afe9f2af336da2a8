create table plan_basis_document (
  piece_id uuid primary key references plan_piece (id),
  document_id bigint not null references legal_document (id),
  confirmed_by_name text not null,
  confirmed_at timestamptz not null
);
comment on table plan_basis_document is
  'Which document of the library a legal basis of a plan means, said by a person. What the number, day and issuer suggest is only proposed.';
create index plan_basis_document_by_document on plan_basis_document (document_id);
