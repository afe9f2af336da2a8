import {
  type Asked,
  addressOf,
  EmptyList,
  FilterBar,
  isFiltered,
  LinkButton,
  PageHeading,
  Pagination,
  Select,
  StaffLayout,
  State,
  Table,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { UnitFilter } from "../../../../organisations/index.ts";
import { type Head, type HeadTime, timeOfHead } from "../../../head.ts";
import type { vi } from "../../../messages.vi.ts";
import type { HeadQuery } from "./page.tsx";

export const REGISTER = "/can-bo/nguoi-dung-dau";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  query: HeadQuery;
  today: string;
  rows: Head[];
  unitNames: Map<string, string>;
  units: { id: string; name: string }[];
  /** Units without a head, where those are asked for. */
  missing: { id: string; name: string }[] | null;
  missingCount: number;
  mayEdit: boolean;
  isFirst: boolean;
  next: string | null;
}

export function HeadListView(props: Props) {
  const { ctx, words, query, rows, missing } = props;
  const address = (path: string, more: Asked = {}): string => addressOf(path, query, more);
  return (
    <StaffLayout ctx={ctx} title={words.title} wide>
      <PageHeading
        title={words.title}
        lead={words.lead}
        actions={
          <>
            {props.mayEdit ? (
              <LinkButton href={`${REGISTER}/moi${query.donvi ? `?donvi=${query.donvi}` : ""}`} small>
                {words.add}
              </LinkButton>
            ) : null}{" "}
            {rows.length > 0 || (missing?.length ?? 0) > 0 ? (
              <LinkButton href={address(`${REGISTER}.csv`)} variant="secondary" small icon="download">
                {words.csv}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <FilterBar action={REGISTER} submitLabel={words.filter} isFiltered={isFiltered(query)}>
        <TextInput name="q" label={words.q} value={query.q ?? ""} />
        <Select
          name="xem"
          label={words.show}
          value={query.xem ?? ""}
          options={[
            { value: "", label: words.shows.now },
            { value: "all", label: words.shows.all },
            { value: "missing", label: words.shows.missing },
          ]}
        />
        <UnitFilter label={words.unit} value={query.donvi} all={words.all} units={props.units} />
      </FilterBar>
      {missing ? <Missing {...props} missing={missing} /> : <People {...props} />}
      <Pagination
        previousHref={props.isFirst ? undefined : address(REGISTER)}
        nextHref={props.next ? address(REGISTER, { sau: props.next }) : undefined}
      />
    </StaffLayout>
  );
}

function Missing({ words, missing, missingCount, mayEdit }: Props & { missing: { id: string; name: string }[] }) {
  if (missing.length === 0) return <p class="govuk-body">{words.noneMissing}</p>;
  return (
    <>
      <p class="govuk-body">{words.missingCount(missingCount)}</p>
      <Table
        caption={words.shows.missing}
        captionHidden
        phone="cards"
        rows={missing}
        columns={[
          {
            key: "unit",
            header: words.unit,
            rowHeader: true,
            wide: true,
            cell: (unit) => <a href={`/can-bo/to-chuc/${unit.id}`}>{unit.name}</a>,
          },
          ...(mayEdit
            ? [
                {
                  key: "act",
                  header: words.addFor,
                  cell: (unit: { id: string; name: string }) => (
                    <a href={`${REGISTER}/moi?donvi=${unit.id}`}>
                      {words.addFor}
                      <span class="govuk-visually-hidden"> {unit.name}</span>
                    </a>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

function People({ words, query, rows, unitNames, today }: Props) {
  if (rows.length === 0)
    return (
      <EmptyList
        isFiltered={isFiltered(query)}
        nothingFits={words.emptyFiltered}
        resetHref={REGISTER}
        title={words.emptyTitle}
        drawing="inbox"
      >
        {words.emptyText}
      </EmptyList>
    );
  return (
    <Table
      caption={words.caption}
      captionHidden
      phone="cards"
      rows={rows}
      columns={[
        {
          key: "person",
          header: words.person,
          rowHeader: true,
          wide: true,
          cell: (row) => (
            <>
              <a href={`${REGISTER}/${row.id}`}>{row.personName}</a>
              <br />
              {row.office}
            </>
          ),
        },
        { key: "unit", header: words.unit, cell: (row) => unitNames.get(row.unitId) ?? "" },
        { key: "time", header: words.time, nowrap: true, cell: (row) => words.span(row.fromOn, row.toOn) },
        { key: "state", header: words.state, cell: (row) => <HeadMark head={row} today={today} words={words} /> },
      ]}
    />
  );
}

const TONES: Record<HeadTime, Tone> = { now: "good", past: "neutral", toCome: "waiting", withdrawn: "bad" };

export function HeadMark({ head, today, words }: { head: Head; today: string; words: typeof vi }) {
  const time = timeOfHead(head, today);
  return <State tone={TONES[time]}>{words.times[time]}</State>;
}
