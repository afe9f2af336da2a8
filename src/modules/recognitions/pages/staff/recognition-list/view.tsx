import {
  type Asked,
  addressOf,
  EmptyList,
  FilterBar,
  FilterSelect,
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
import { formatDate } from "../../../../../platform/i18n/index.ts";
import type { vi } from "../../../messages.vi.ts";
import {
  RECOGNITION_KINDS,
  RECOGNITION_STATES,
  type Recognition,
  type RecognitionState,
} from "../../../recognition.ts";
import type { RecognitionQuery } from "./page.tsx";

interface Props {
  ctx: ViewContext;
  words: typeof vi;
  query: RecognitionQuery;
  rows: Recognition[];
  counts: Record<RecognitionState, number>;
  years: number[];
  units: { id: string; name: string }[];
  unitNames: Map<string, string>;
  mayPropose: boolean;
  isFirst: boolean;
  next: string | null;
}

export const REGISTER = "/can-bo/ghi-nhan";

export function RecognitionListView(props: Props) {
  const { ctx, words, query, rows, units, unitNames } = props;
  const address = (path: string, more: Asked = {}): string => addressOf(path, query, more);
  return (
    <StaffLayout ctx={ctx} title={words.title} wide>
      <PageHeading
        title={words.title}
        lead={words.lead}
        actions={
          <>
            {props.mayPropose ? (
              <LinkButton href={query.nhiemvu ? `${REGISTER}/moi?nhiemvu=${query.nhiemvu}` : `${REGISTER}/moi`} small>
                {words.propose}
              </LinkButton>
            ) : null}{" "}
            <LinkButton href="/can-bo/ghi-nhan/thi-dua" variant="secondary" small>
              {words.emulation}
            </LinkButton>{" "}
            {rows.length > 0 ? (
              <LinkButton href={address(`${REGISTER}.csv`)} variant="secondary" small icon="download">
                {words.csv}
              </LinkButton>
            ) : null}
          </>
        }
      />
      <FilterBar
        action={REGISTER}
        submitLabel={words.filter}
        isFiltered={isFiltered(query)}
        keep={{
          ...(query.nhiemvu ? { nhiemvu: query.nhiemvu } : {}),
          ...(query.kehoach ? { kehoach: query.kehoach } : {}),
          ...(query.tu ? { tu: query.tu } : {}),
          ...(query.den ? { den: query.den } : {}),
        }}
      >
        <TextInput name="q" label={words.q} value={query.q ?? ""} />
        <Select
          name="loai"
          label={words.kind}
          value={query.loai ?? ""}
          placeholder={words.all}
          options={RECOGNITION_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        />
        <Select
          name="tinhtrang"
          label={words.state}
          value={query.tinhtrang ?? ""}
          placeholder={words.all}
          options={[
            ...RECOGNITION_STATES.map((state) => ({ value: state as string, label: words.states[state] })),
            { value: "decided", label: words.decided },
          ]}
        />
        <FilterSelect
          name="nam"
          label={words.year}
          value={query.nam}
          all={words.all}
          options={props.years.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <FilterSelect
          name="donvi"
          label={words.unit}
          value={query.donvi}
          all={words.all}
          options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
        />
      </FilterBar>
      {rows.length === 0 ? (
        <EmptyList
          isFiltered={isFiltered(query)}
          nothingFits={words.emptyFiltered}
          resetHref={REGISTER}
          title={words.emptyTitle}
          drawing="inbox"
        >
          {words.emptyText}
        </EmptyList>
      ) : (
        <>
          <p class="govuk-body">{words.sums(props.counts)}</p>
          <Table
            caption={words.caption}
            captionHidden
            phone="cards"
            rows={rows}
            columns={[
              {
                key: "what",
                header: words.what,
                rowHeader: true,
                wide: true,
                cell: (row) => (
                  <>
                    <a href={`${REGISTER}/${row.id}`}>{row.title}</a>
                    <br />
                    {words.kinds[row.kind]}, {row.year}
                  </>
                ),
              },
              {
                key: "whom",
                header: words.whom,
                cell: (row) => words.people(unitNames.get(row.unitId) ?? "", row.personName, row.personTitle),
              },
              {
                key: "decision",
                header: words.decision,
                cell: (row) =>
                  row.decisionNumber && row.decisionOn
                    ? [row.award, row.decisionNumber, formatDate(row.decisionOn)].filter(Boolean).join(", ")
                    : "–",
              },
              { key: "state", header: words.state, cell: (row) => <RecognitionMark state={row.state} words={words} /> },
            ]}
          />
        </>
      )}
      <Pagination
        previousHref={props.isFirst ? undefined : address(REGISTER)}
        nextHref={props.next ? address(REGISTER, { truoc: props.next }) : undefined}
      />
    </StaffLayout>
  );
}

const TONES: Record<RecognitionState, Tone> = {
  proposed: "waiting",
  returned: "warn",
  checked: "info",
  recognised: "info",
  published: "good",
  withdrawn: "neutral",
};

export function RecognitionMark({ state, words }: { state: RecognitionState; words: typeof vi }) {
  return <State tone={TONES[state]}>{words.states[state]}</State>;
}
