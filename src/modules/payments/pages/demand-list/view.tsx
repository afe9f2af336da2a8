import {
  addressOf,
  LinkButton,
  Register,
  State,
  Table,
  Tabs,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../../platform/html/index.ts";
import { formatDateTime, formatMoney } from "../../../../platform/i18n/index.ts";
import { UnitFilter } from "../../../organisations/index.ts";
import { DEMAND_STATES, type Demand, type DemandState } from "../../demands/demand.ts";
import type { moneyVi } from "../../demands/messages.vi.ts";
import { paymentReference } from "../../payment-reference.ts";
import type { DemandQuery } from "./page.tsx";

export const FEES = "/can-bo/thu-phi";

type Words = typeof moneyVi;

const TONES: Record<DemandState, Tone> = {
  due: "waiting",
  declared: "warn",
  paid: "good",
  refunded: "neutral",
  dropped: "neutral",
};

export const DemandMark = ({ state, words }: { state: DemandState; words: Words }) => (
  <State tone={TONES[state]}>{words.states[state]}</State>
);

interface Props {
  ctx: ViewContext;
  words: Words;
  query: DemandQuery;
  rows: Demand[];
  counts: Record<DemandState, number>;
  units: { id: string; name: string }[];
  unitNames: Map<string, string>;
  mayReconcile: boolean;
  /** Money of statements that waits for a person. */
  toSettle: number;
  isFirst: boolean;
  next: string | null;
}

export function DemandListView(props: Props) {
  const { ctx, words, query, rows, counts } = props;
  const said = words.list;
  return (
    <Register
      ctx={ctx}
      title={said.title}
      lead={said.lead}
      href={FEES}
      asked={query}
      csv={said.csv}
      ways={
        props.mayReconcile ? (
          <LinkButton href={`${FEES}/doi-soat`} variant="secondary" small>
            {said.matching(props.toSettle)}
          </LinkButton>
        ) : null
      }
      above={
        <Tabs
          label={said.tabs}
          items={[undefined, ...DEMAND_STATES].map((state) => ({
            href: addressOf(FEES, query, { muc: state }),
            label: state ? words.states[state] : said.all,
            ...(state && counts[state] !== undefined ? { count: counts[state] } : {}),
            current: query.muc === state,
          }))}
        />
      }
      filter={{
        submitLabel: said.filter,
        keep: keptOf(query),
        fields: (
          <>
            <TextInput name="q" label={said.q} value={query.q ?? ""} />
            <UnitFilter label={said.unit} value={query.donvi} all={said.allUnits} units={props.units} />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: said.nothingFits, title: said.empty, text: said.emptyText, drawing: "inbox" }}
      previous={props.isFirst ? null : {}}
      next={props.next ? { sau: props.next } : null}
    >
      <Table
        caption={said.caption}
        captionHidden
        phone="cards"
        rows={rows}
        columns={[
          {
            key: "code",
            header: said.code,
            rowHeader: true,
            cell: (row) => <a href={`${FEES}/khoan/${row.id}`}>{row.label}</a>,
          },
          {
            key: "subject",
            header: said.subject,
            wide: true,
            cell: (row) => (
              <>
                {row.subject}
                <span class="govuk-hint">{props.unitNames.get(row.unitId) ?? ""}</span>
              </>
            ),
          },
          { key: "reference", header: said.reference, nowrap: true, cell: (row) => paymentReference(row.id) },
          { key: "amount", header: said.amount, numeric: true, nowrap: true, cell: (row) => formatMoney(row.amount) },
          { key: "state", header: said.state, cell: (row) => <DemandMark state={row.state} words={words} /> },
          { key: "since", header: said.since, cell: (row) => formatDateTime(row.stateSince) },
        ]}
      />
    </Register>
  );
}

/** What the fields above the list do not show, and comes from tabs and figures. */
function keptOf({ muc, motu, moden, tructuyen }: DemandQuery): Record<string, string> {
  const kept = { muc, motu, moden, tructuyen };
  return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
