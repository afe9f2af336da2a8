import {
  FilterSelect,
  LinkButton,
  Register,
  Select,
  State,
  Table,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../../../platform/html/index.ts";
import { formatDate } from "../../../../../platform/i18n/index.ts";
import { UnitFilter } from "../../../../organisations/index.ts";
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
  return (
    <Register
      ctx={ctx}
      title={words.title}
      lead={words.lead}
      href={REGISTER}
      asked={query}
      add={
        props.mayPropose && {
          href: query.nhiemvu ? `${REGISTER}/moi?nhiemvu=${query.nhiemvu}` : `${REGISTER}/moi`,
          text: words.propose,
        }
      }
      ways={
        <>
          <LinkButton href="/can-bo/ghi-nhan/thi-dua" variant="secondary" small>
            {words.emulation}
          </LinkButton>{" "}
          <LinkButton href="/can-bo/thi-dua" variant="secondary" small>
            {words.movements}
          </LinkButton>{" "}
          <LinkButton href="/can-bo/bang-vang" variant="secondary" small>
            {words.honours}
          </LinkButton>
        </>
      }
      csv={words.csv}
      filter={{
        submitLabel: words.filter,
        fields: (
          <>
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
            <UnitFilter label={words.unit} value={query.donvi} all={words.all} units={units} />
          </>
        ),
        keep: {
          ...(query.nhiemvu ? { nhiemvu: query.nhiemvu } : {}),
          ...(query.kehoach ? { kehoach: query.kehoach } : {}),
          ...(query.tu ? { tu: query.tu } : {}),
          ...(query.den ? { den: query.den } : {}),
        },
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: words.emptyFiltered, title: words.emptyTitle, text: words.emptyText, drawing: "inbox" }}
      previous={props.isFirst ? null : {}}
      next={props.next ? { truoc: props.next } : null}
    >
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
    </Register>
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
