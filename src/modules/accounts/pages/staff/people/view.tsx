import {
  addressOf,
  EmptyState,
  FilterBar,
  LinkButton,
  PageHeading,
  Pagination,
  Select,
  StaffLayout,
  State,
  Table,
  TextInput,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDateTime } from "../../../../../platform/i18n/index.ts";
import type { Words } from "../../../forms.ts";
import type { PersonRow } from "../../../people/person.store.ts";
import { PERSON_STATES, type PersonState } from "../../../people/person.ts";
import { ROLES } from "../../../permissions.ts";
import { Lines } from "../../public/new-password/view.tsx";
import type { FilterParams } from "./page.ts";

const PATH = "/can-bo/nguoi-dung";

export interface PeopleModel {
  ctx: ViewContext;
  words: Words;
  query: FilterParams;
  units: { id: string; name: string }[];
  rows: PersonRow[];
  unitNames: Map<string, string>;
  total: string;
  shown: string;
  previous: string | null;
  next: string | null;
}

export const STATE_TONES = { invited: "waiting", active: "good", closed: "neutral" } as const satisfies Record<
  PersonState,
  string
>;

function address(query: FilterParams, more: Record<string, string> = {}, path = PATH): string {
  return addressOf(path, query, more);
}

export function PeopleView(model: PeopleModel) {
  const { ctx, words, query } = model;
  const text = words.people;
  return (
    <StaffLayout ctx={ctx} title={text.title} breadcrumbs={[]}>
      <PageHeading
        title={text.title}
        lead={text.lead(model.total)}
        actions={
          <>
            <LinkButton href={`${PATH}/moi`}>{text.invite}</LinkButton>
            <LinkButton href={address(query, {}, `${PATH}/xuat.csv`)} variant="secondary" download>
              {text.export}
            </LinkButton>
          </>
        }
      />
      <FilterBar action={PATH} active={activeFilters(model)} resetHref={PATH}>
        <TextInput name="q" label={text.search} type="search" value={query.q} />
        <Select
          name="donvi"
          label={text.unit}
          value={query.donvi}
          placeholder={text.any}
          options={model.units.map((unit) => ({ value: unit.id, label: unit.name }))}
        />
        <Select
          name="vaitro"
          label={text.role}
          value={query.vaitro}
          placeholder={text.any}
          options={ROLES.map((role) => ({ value: role, label: words.roles[role] }))}
        />
        <Select
          name="tinhtrang"
          label={text.state}
          value={query.tinhtrang}
          placeholder={text.any}
          options={PERSON_STATES.map((state) => ({ value: state, label: words.states[state] }))}
        />
      </FilterBar>
      <Table
        caption={text.caption}
        captionHidden
        phone="cards"
        rows={model.rows}
        empty={
          <EmptyState title={text.emptyTitle}>
            <p class="govuk-body">{text.emptyText}</p>
          </EmptyState>
        }
        columns={[
          {
            key: "name",
            header: text.name,
            rowHeader: true,
            cell: (row) => (
              <>
                <a href={`${PATH}/${row.id}`}>{row.name}</a>
                <br />
                <span class="govuk-hint db-anywhere">{row.email}</span>
              </>
            ),
          },
          {
            key: "unit",
            header: text.unit,
            wide: true,
            cell: (row) => (
              <Lines lines={[row.title, model.unitNames.get(row.unitId) ?? ""].filter((line) => line !== "")} />
            ),
          },
          {
            key: "roles",
            header: text.roles,
            cell: (row) =>
              row.grants.length === 0 ? (
                text.none
              ) : (
                <Lines
                  lines={row.grants.map((grant) =>
                    grant.unitId === row.unitId
                      ? words.roles[grant.role]
                      : text.roleAtUnit(words.roles[grant.role], model.unitNames.get(grant.unitId) ?? ""),
                  )}
                />
              ),
          },
          {
            key: "state",
            header: text.state,
            cell: (row) => <State tone={STATE_TONES[row.state]}>{words.states[row.state]}</State>,
          },
          { key: "second", header: text.secondFactor, cell: (row) => (row.hasSecondFactor ? text.yes : text.no) },
          {
            key: "seen",
            header: text.lastSignIn,
            cell: (row) => (row.lastSignInAt ? formatDateTime(row.lastSignInAt) : text.never),
          },
        ]}
      />
      <Pagination
        summary={text.summary(model.shown, model.total)}
        previousHref={model.previous ? address(query, { truoc: model.previous }) : null}
        nextHref={model.next ? address(query, { sau: model.next }) : null}
      />
    </StaffLayout>
  );
}

function activeFilters({ words, query, unitNames, units }: PeopleModel): { label: string; removeHref: string }[] {
  const text = words.people;
  const without = (name: keyof FilterParams): string => address({ ...query, [name]: undefined });
  const active: { label: string; removeHref: string }[] = [];
  if (query.q) active.push({ label: text.filterText(query.q), removeHref: without("q") });
  if (query.donvi) {
    const name = units.find((unit) => unit.id === query.donvi)?.name ?? unitNames.get(query.donvi) ?? "";
    active.push({ label: text.filterUnit(name), removeHref: without("donvi") });
  }
  if (query.vaitro) {
    active.push({ label: text.filterRole(words.roles[query.vaitro]), removeHref: without("vaitro") });
  }
  if (query.tinhtrang) {
    active.push({ label: text.filterState(words.states[query.tinhtrang]), removeHref: without("tinhtrang") });
  }
  return active;
}
