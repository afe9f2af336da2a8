import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import {
  FilterSelect,
  LinkButton,
  Register,
  State,
  Table,
  TextInput,
  type Tone,
  type ViewContext,
} from "../../../platform/html/index.ts";
import { download, html, placeIn, placeOf, type Reply, type Rq } from "../../../platform/http/index.ts";
import { formatDate, nfc, pick } from "../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../platform/tables/index.ts";
import { actorOf, holds, reachOf } from "../../accounts/index.ts";
import { listUnitChoices, UnitFilter, unitNames } from "../../organisations/index.ts";
import {
  INITIATIVE_KINDS,
  INITIATIVE_SOURCES,
  INITIATIVE_STATES,
  type Initiative,
  type InitiativeState,
} from "../initiative.ts";
import {
  countInitiatives,
  type InitiativeFilter,
  listInitiatives,
  listInitiativeUnits,
  listInitiativeYears,
} from "../initiatives.store.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";

export const INITIATIVES = "/can-bo/sang-kien";
const PAGE_SIZE = 50;
const EXPORT_ROWS = 100_000;

export const INITIATIVE_TONES: Record<InitiativeState, Tone> = {
  registered: "waiting",
  returned: "warn",
  accepted: "info",
  reviewing: "info",
  piloting: "info",
  favourable: "good",
  proposed: "good",
  declined: "neutral",
  refused: "neutral",
  withdrawn: "neutral",
};

const Query = z.object({
  loai: z.enum(INITIATIVE_KINDS).optional().catch(undefined),
  nguon: z.enum(INITIATIVE_SOURCES).optional().catch(undefined),
  tinhtrang: z.enum(INITIATIVE_STATES).optional().catch(undefined),
  nam: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
  thutuc: z
    .string()
    .regex(/^[\w.-]{1,40}$/)
    .optional()
    .catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
});
type Asked = z.infer<typeof Query>;

async function filterOf(rq: Rq, query: Asked): Promise<InitiativeFilter & { reach: string[] }> {
  return {
    reach: await reachOf(rq.app.db, actorOf(rq), "plans.read", rq.now),
    kind: query.loai,
    source: query.nguon,
    state: query.tinhtrang,
    year: query.nam,
    unitId: query.donvi,
    procedureCode: query.thutuc,
    q: query.q,
  };
}

export async function registerPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const filter = await filterOf(rq, query);
  const after = placeIn(rq);
  const rows = await listInitiatives(db, filter, PAGE_SIZE + 1, after);
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  const today = vietnamDay(rq.now);
  const within = { reach: filter.reach };
  return html(
    View({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      rows: shown,
      counts: await countInitiatives(db, { ...filter, state: undefined }),
      years: await listInitiativeYears(db, within),
      units: await listUnitChoices(db, await listInitiativeUnits(db, within), today),
      names: await unitNames(db, [...new Set(shown.map((row) => row.unitId))], today),
      mayAdd: holds(actorOf(rq), "recognitions.propose"),
      isFirst: after === undefined,
      next: rows.length > PAGE_SIZE && last ? placeOf(last) : null,
    }),
  );
}

/** Exactly the rows of the filter. Who sent them stands in no file. */
export async function registerCsv(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const rows = await listInitiatives(db, await filterOf(rq, Query.parse(rq.query)), EXPORT_ROWS);
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  const head: Cell[] = [
    words.year,
    words.sentOn,
    words.kind,
    words.source,
    words.unit,
    words.what,
    words.record.problem,
    words.record.solution,
    words.procedure,
    words.state,
  ];
  const line = (row: Initiative): Cell[] => [
    row.year,
    formatDate(row.createdAt),
    words.kinds[row.kind],
    words.sources[row.source],
    names.get(row.unitId) ?? "",
    row.title,
    row.problem,
    row.solution,
    row.procedureCode ?? "",
    words.states[row.state],
  ];
  return download(Buffer.from(writeCsv([head, ...rows.map(line)])), "text/csv; charset=utf-8", "sang-kien.csv");
}

function View(props: {
  ctx: ViewContext;
  words: typeof vi;
  query: Asked;
  rows: Initiative[];
  counts: Partial<Record<InitiativeState, number>>;
  years: number[];
  units: { id: string; name: string }[];
  names: Map<string, string>;
  mayAdd: boolean;
  isFirst: boolean;
  next: string | null;
}) {
  const { ctx, words, query, rows, counts } = props;
  return (
    <Register
      ctx={ctx}
      title={words.title}
      lead={words.lead}
      href={INITIATIVES}
      asked={query}
      add={props.mayAdd && { href: `${INITIATIVES}/moi`, text: words.add }}
      ways={
        <>
          <LinkButton href={`${INITIATIVES}/ap-dung`} variant="secondary" small>
            {words.uses}
          </LinkButton>{" "}
          <LinkButton href={`${INITIATIVES}/tieu-chi`} variant="secondary" small>
            {words.criteria}
          </LinkButton>
        </>
      }
      csv={words.csv}
      filter={{
        submitLabel: words.filter,
        fields: (
          <>
            <TextInput name="q" label={words.q} value={query.q ?? ""} />
            <FilterSelect
              name="tinhtrang"
              label={words.state}
              value={query.tinhtrang}
              all={words.all}
              options={INITIATIVE_STATES.filter((state) => counts[state] || state === query.tinhtrang).map((state) => ({
                value: state,
                label: `${words.states[state]} (${counts[state] ?? 0})`,
              }))}
            />
            <FilterSelect
              name="loai"
              label={words.kind}
              value={query.loai}
              all={words.all}
              options={INITIATIVE_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
            />
            <FilterSelect
              name="nguon"
              label={words.source}
              value={query.nguon}
              all={words.all}
              options={INITIATIVE_SOURCES.map((source) => ({ value: source, label: words.sources[source] }))}
            />
            <FilterSelect
              name="nam"
              label={words.year}
              value={query.nam}
              all={words.all}
              options={props.years.map((year) => ({ value: String(year), label: String(year) }))}
            />
            <UnitFilter label={words.unit} value={query.donvi} all={words.all} units={props.units} />
          </>
        ),
        keep: query.thutuc ? { thutuc: query.thutuc } : {},
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: words.emptyFiltered, title: words.emptyTitle, text: words.emptyText, drawing: "inbox" }}
      previous={props.isFirst ? null : {}}
      next={props.next ? { truoc: props.next } : null}
    >
      <Table<Initiative>
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
            cell: (row) => <a href={`${INITIATIVES}/${row.id}`}>{row.title}</a>,
          },
          {
            key: "kind",
            header: words.kind,
            cell: (row) => `${words.kinds[row.kind]}, ${words.sources[row.source].toLocaleLowerCase(ctx.lang)}`,
          },
          { key: "unit", header: words.unit, cell: (row) => props.names.get(row.unitId) ?? "" },
          { key: "on", header: words.sentOn, nowrap: true, cell: (row) => formatDate(row.createdAt) },
          {
            key: "state",
            header: words.state,
            cell: (row) => <State tone={INITIATIVE_TONES[row.state]}>{words.states[row.state]}</State>,
          },
        ]}
      />
    </Register>
  );
}
