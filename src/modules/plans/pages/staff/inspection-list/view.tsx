import {
  type Asked,
  addressOf,
  CardList,
  EmptyList,
  FilterBar,
  FilterSelect,
  Heading,
  isFiltered,
  LinkButton,
  PageHeading,
  Pagination,
  Select,
  StaffLayout,
  State,
  Table,
  Tag,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import { UnitFilter } from "../../../../organisations/index.ts";
import {
  INSPECTION_KINDS,
  INSPECTION_STATES,
  type Inspection,
  type InspectionState,
  type Programme,
  type QuotaShare,
} from "../../../inspections/inspection.ts";
import type { ListedInspection } from "../../../inspections/inspections.store.ts";
import type { vi } from "../../../inspections/messages.vi.ts";
import type { InspectionQuery } from "./page.tsx";

type Words = typeof vi;

interface Props {
  ctx: ViewContext;
  words: Words;
  query: InspectionQuery;
  rows: ListedInspection[];
  counts: Record<InspectionState, number>;
  programmes: { programme: Programme; share: QuotaShare }[];
  years: number[];
  units: { id: string; name: string }[];
  unitNames: Map<string, string>;
  mayLead: boolean;
  today: string;
  isFirst: boolean;
  next: string | null;
}

export const INSPECTIONS = "/can-bo/kiem-tra";

export function InspectionListView(props: Props) {
  const { ctx, words, query, rows, units, unitNames } = props;
  const address = (path: string, more: Asked = {}): string => addressOf(path, query, more);
  const years = [...new Set([...props.years, ...props.programmes.map((one) => one.programme.year)])];
  return (
    <StaffLayout ctx={ctx} title={words.title} wide>
      <PageHeading
        title={words.title}
        lead={words.lead}
        actions={
          <>
            {props.mayLead ? (
              <>
                <LinkButton href={`${INSPECTIONS}/chuong-trinh/moi`} small>
                  {words.newProgramme}
                </LinkButton>{" "}
                <LinkButton href={`${INSPECTIONS}/danh-muc`} variant="secondary" small>
                  {words.checklists}
                </LinkButton>{" "}
              </>
            ) : null}
            {rows.length > 0 ? (
              <LinkButton href={address(`${INSPECTIONS}.csv`)} variant="secondary" small icon="download">
                {words.csv}
              </LinkButton>
            ) : null}
          </>
        }
      />
      {props.programmes.length > 0 ? (
        <>
          <Heading level={2} size="m">
            {words.programmes}
          </Heading>
          <CardList
            level={3}
            items={props.programmes.map(({ programme, share }) => ({
              href: `${INSPECTIONS}/chuong-trinh/${programme.id}`,
              title: programme.title,
              meta: `${unitNames.get(programme.unitId) ?? ""}, ${programme.year}`,
              text: words.share(share),
              ...(share.wanted === null ? {} : { state: <QuotaState share={share} words={words} /> }),
            }))}
          />
        </>
      ) : null}
      <FilterBar
        action={INSPECTIONS}
        submitLabel={words.filter}
        isFiltered={isFiltered(query)}
        {...(query.chuongtrinh ? { keep: { chuongtrinh: query.chuongtrinh } } : {})}
      >
        <TextInput name="q" label={words.q} value={query.q ?? ""} />
        <Select
          name="tinhtrang"
          label={words.state}
          value={query.tinhtrang ?? ""}
          placeholder={words.all}
          options={[
            ...INSPECTION_STATES.map((state) => ({ value: state as string, label: words.states[state] })),
            { value: "late", label: words.late },
          ]}
        />
        <Select
          name="loai"
          label={words.kind}
          value={query.loai ?? ""}
          placeholder={words.all}
          options={INSPECTION_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        />
        <FilterSelect
          name="nam"
          label={words.year}
          value={query.nam}
          all={words.all}
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <UnitFilter label={words.unit} value={query.donvi} all={words.all} units={units} />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyList
          isFiltered={isFiltered(query)}
          nothingFits={words.emptyFiltered}
          resetHref={INSPECTIONS}
          title={words.emptyTitle}
          drawing="inbox"
        >
          {props.mayLead ? words.emptyText : words.emptyOthers}
        </EmptyList>
      ) : (
        <>
          <p class="govuk-body">{words.sums(props.counts)}</p>
          <InspectionTable {...props} />
        </>
      )}
      <Pagination
        previousHref={props.isFirst ? undefined : address(INSPECTIONS)}
        nextHref={props.next ? address(INSPECTIONS, { truoc: props.next }) : undefined}
      />
    </StaffLayout>
  );
}

export function InspectionTable({
  words,
  rows,
  unitNames,
  today,
}: Pick<Props, "words" | "rows" | "unitNames" | "today">) {
  return (
    <Table
      caption={words.caption}
      captionHidden
      phone="cards"
      rows={rows}
      columns={[
        {
          key: "unit",
          header: words.unit,
          rowHeader: true,
          wide: true,
          cell: (row) => (
            <>
              <a href={`${INSPECTIONS}/${row.id}`}>{unitNames.get(row.unitId) ?? ""}</a>{" "}
              {row.kind === "surprise" ? <Tag>{words.kinds.surprise}</Tag> : null}
            </>
          ),
        },
        {
          key: "day",
          header: words.plannedOn,
          nowrap: true,
          cell: (row) => formatDate(row.heldOn ?? row.plannedOn),
        },
        { key: "by", header: words.byUnit, cell: (row) => unitNames.get(row.byUnitId) ?? "" },
        { key: "leader", header: words.leader, cell: (row) => row.leader },
        {
          key: "findings",
          header: words.findings,
          cell: (row) => words.findingsOf(row.closedFindings, row.findings, row.lateFindings),
        },
        {
          key: "state",
          header: words.state,
          cell: (row) => <InspectionMark inspection={row} words={words} today={today} />,
        },
      ]}
    />
  );
}

const TONES: Record<InspectionState, Tone> = {
  planned: "info",
  held: "waiting",
  concluded: "good",
  cancelled: "neutral",
};

export function InspectionMark({
  inspection,
  words,
  today,
}: {
  inspection: Pick<Inspection, "state" | "plannedOn">;
  words: Words;
  today: string;
}) {
  const isDue = inspection.state === "planned" && inspection.plannedOn <= today;
  return (
    <State tone={isDue ? "warn" : TONES[inspection.state]}>{isDue ? words.due : words.states[inspection.state]}</State>
  );
}

export function QuotaState({ share, words }: { share: QuotaShare; words: Words }) {
  const missing = (share.wanted ?? 0) - share.inspected;
  return missing <= 0 ? (
    <State tone="good">{words.shareReached}</State>
  ) : (
    <State tone="warn">{words.shareShort(missing)}</State>
  );
}
