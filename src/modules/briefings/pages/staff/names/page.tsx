import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { download, html, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDate, formatDateTime, pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { listUnitChoices } from "../../../../organisations/index.ts";
import { findQuiz } from "../../../../quizzes/index.ts";
import { askedOf, unitsAsked } from "../../../addressed.ts";
import { BriefingUnknown } from "../../../briefings.errors.ts";
import { subjectOf } from "../../../check.ts";
import { loadBriefing } from "../../../load-briefing.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { listNames, type NamedReading } from "../../../readings.store.ts";
import { NamesView } from "./view.tsx";

const MOST_SHOWN = 200;
const MOST_EXPORTED = 50_000;

const Query = z.object({
  donvi: z.uuid().optional().catch(undefined),
  xem: z.enum(["read", "unread", "late"]).optional().catch(undefined),
});
export type NamesQuery = z.infer<typeof Query>;

/** Names only of units the person stands in or above; of all others there are figures. */
async function load(rq: Rq, most: number) {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const query = Query.parse(rq.query);
  const { briefing, current, overseen } = await loadBriefing(rq);
  if (!current || briefing.version === null || overseen.names.length === 0) throw new BriefingUnknown();
  const named = new Set(overseen.names);
  const units = (await unitsAsked(db, current, today)).filter((id) => named.has(id));
  const asked = askedOf(
    { ...briefing, version: briefing.version },
    current,
    query.donvi ? units.filter((id) => id === query.donvi) : units,
    today,
  );
  const rows = await listNames(db, asked, today, { state: query.xem }, most);
  const choices = await listUnitChoices(db, units, today);
  const order = new Map(choices.map((unit, at) => [unit.id, at]));
  rows.sort((a, b) => (order.get(a.unitId) ?? 0) - (order.get(b.unitId) ?? 0));
  const hasCheck = (await findQuiz(db, subjectOf(briefing))) !== undefined;
  return { briefing, current, query, today, rows, units: choices, hasCheck };
}

export async function namesPage(rq: Rq): Promise<Reply> {
  const { rows, ...loaded } = await load(rq, MOST_SHOWN + 1);
  return html(
    NamesView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      ...loaded,
      rows: rows.slice(0, MOST_SHOWN),
      hasMore: rows.length > MOST_SHOWN,
      most: MOST_SHOWN,
    }),
  );
}

/** The same rows, all of them. */
export async function namesExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { rows, units, today, hasCheck } = await load(rq, MOST_EXPORTED);
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  const said = words.names;
  const head: Cell[] = [
    said.unit,
    said.name,
    said.job,
    said.state,
    said.readAt,
    said.due,
    ...(hasCheck ? [words.check.title] : []),
  ];
  const lines = rows.map((row): Cell[] => [
    names.get(row.unitId) ?? "",
    row.name,
    row.title,
    said.states[stateOf(row, today)],
    row.readAt ? formatDateTime(row.readAt) : "",
    formatDate(row.dueOn),
    ...(hasCheck ? [words.check.states[checkOf(row)]] : []),
  ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "ai-da-doc.csv");
}

export const stateOf = (row: NamedReading, today: string): "read" | "unread" | "late" =>
  row.readAt ? "read" : row.dueOn < today ? "late" : "unread";

/** Passed or not; no score, for nobody is ranked. */
export const checkOf = (row: NamedReading): "passed" | "failed" | "none" =>
  row.passed === null ? "none" : row.passed ? "passed" : "failed";
