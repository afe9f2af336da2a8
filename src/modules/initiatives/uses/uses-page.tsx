import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import {
  FilterSelect,
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
import { en as ownEn } from "../messages.en.ts";
import { vi as ownVi } from "../messages.vi.ts";
import { INITIATIVES } from "../pages/register-page.tsx";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { isOverdue, USE_KINDS, USE_STATES, type Use, type UseState } from "./use.ts";
import { listFigures, listUses, listUseUnits, type NamedUse, type UseFilter } from "./uses.store.ts";

export const USES = `${INITIATIVES}/ap-dung`;
const PAGE_SIZE = 50;
const EXPORT_ROWS = 50_000;

const TONES: Record<UseState, Tone> = { running: "info", reported: "waiting", approved: "good", ended: "neutral" };

export function UseMark({ use, words, today }: { use: Use; words: typeof vi; today: string }) {
  return isOverdue(use, today) ? (
    <State tone="bad">{words.overdue}</State>
  ) : (
    <State tone={TONES[use.state]}>{words.states[use.state]}</State>
  );
}

export const daysInWords = (use: Pick<Use, "fromOn" | "toOn">, words: typeof vi): string =>
  use.toOn === null ? words.since(use.fromOn) : words.span(use.fromOn, use.toOn);

const Query = z.object({
  loai: z.enum(USE_KINDS).optional().catch(undefined),
  tinhtrang: z.enum(USE_STATES).optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
});
type Asked = z.infer<typeof Query>;

async function filterOf(rq: Rq, query: Asked): Promise<UseFilter & { reach: string[] }> {
  return {
    reach: await reachOf(rq.app.db, actorOf(rq), "plans.read", rq.now),
    kind: query.loai,
    state: query.tinhtrang,
    unitId: query.donvi,
    q: query.q,
  };
}

export async function usesPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const query = Query.parse(rq.query);
  const filter = await filterOf(rq, query);
  const after = placeIn(rq);
  const rows = await listUses(db, filter, PAGE_SIZE + 1, after);
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  const today = vietnamDay(rq.now);
  return html(
    View({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      parent: pick(rq.lang, ownVi, ownEn).title,
      query,
      rows: shown,
      today,
      units: await listUnitChoices(db, await listUseUnits(db, filter.reach), today),
      names: await unitNames(db, [...new Set(shown.map((row) => row.unitId))], today),
      mayAdopt: holds(actorOf(rq), "recognitions.propose"),
      isFirst: after === undefined,
      next: rows.length > PAGE_SIZE && last ? placeOf(last) : null,
    }),
  );
}

/** Every figure is a line; a place without figures has one line without. */
export async function usesCsv(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const rows = await listUses(db, await filterOf(rq, Query.parse(rq.query)), EXPORT_ROWS);
  const figures = await listFigures(
    db,
    rows.map((row) => row.id),
  );
  const names = await unitNames(db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  const of = new Map<string, typeof figures>();
  for (const one of figures) of.set(one.useId, [...(of.get(one.useId) ?? []), one]);
  const head: Cell[] = [
    words.what,
    words.kind,
    words.unit,
    words.form.from,
    words.form.to,
    words.state,
    words.figure.measure,
    words.report.unitOfMeasure,
    words.figure.before,
    words.figure.after,
    words.figure.source,
  ];
  const lines = rows.flatMap((row): Cell[][] => {
    const facts: Cell[] = [
      row.title,
      words.kinds[row.kind],
      names.get(row.unitId) ?? "",
      formatDate(row.fromOn),
      row.toOn ? formatDate(row.toOn) : "",
      words.states[row.state],
    ];
    const own = of.get(row.id) ?? [];
    if (own.length === 0) return [[...facts, "", "", "", "", ""]];
    return own.map((one) => [...facts, one.measure, one.unitOfMeasure, one.beforeValue, one.afterValue, one.source]);
  });
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "ap-dung-sang-kien.csv");
}

function View(props: {
  ctx: ViewContext;
  words: typeof vi;
  parent: string;
  query: Asked;
  rows: NamedUse[];
  today: string;
  units: { id: string; name: string }[];
  names: Map<string, string>;
  mayAdopt: boolean;
  isFirst: boolean;
  next: string | null;
}) {
  const { ctx, words, query, rows } = props;
  return (
    <Register
      ctx={ctx}
      title={words.title}
      lead={words.lead}
      breadcrumbs={[{ text: props.parent, href: INITIATIVES }]}
      href={USES}
      asked={query}
      add={props.mayAdopt && { href: `${USES}/moi`, text: words.adopt.title }}
      csv={words.csv}
      filter={{
        submitLabel: words.filter,
        fields: (
          <>
            <TextInput name="q" label={words.q} value={query.q ?? ""} />
            <FilterSelect
              name="loai"
              label={words.kind}
              value={query.loai}
              all={words.all}
              options={USE_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
            />
            <FilterSelect
              name="tinhtrang"
              label={words.state}
              value={query.tinhtrang}
              all={words.all}
              options={USE_STATES.map((state) => ({ value: state, label: words.states[state] }))}
            />
            <UnitFilter label={words.unit} value={query.donvi} all={words.all} units={props.units} />
          </>
        ),
      }}
      isEmpty={rows.length === 0}
      empty={{ nothingFits: words.emptyFiltered, title: words.emptyTitle, text: words.emptyText, drawing: "inbox" }}
      previous={props.isFirst ? null : {}}
      next={props.next ? { truoc: props.next } : null}
    >
      <Table<NamedUse>
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
            cell: (row) => <a href={`${USES}/${row.id}`}>{row.title}</a>,
          },
          { key: "kind", header: words.kind, cell: (row) => words.kinds[row.kind] },
          { key: "unit", header: words.unit, cell: (row) => props.names.get(row.unitId) ?? "" },
          { key: "days", header: words.days, cell: (row) => daysInWords(row, words) },
          { key: "state", header: words.state, cell: (row) => <UseMark use={row} words={words} today={props.today} /> },
        ]}
      />
    </Register>
  );
}
