import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import { download, html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { formatDate, formatDateTime, nfc, pick } from "../../../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, holds, reachOf } from "../../../../accounts/index.ts";
import { recordAct } from "../../../../audit/index.ts";
import { listUnitChoices, unitNames } from "../../../../organisations/index.ts";
import { openApplicant } from "../../../applicant.ts";
import { mayRead } from "../../../dossier.policy.ts";
import {
  countDossiers,
  DATA_KEPT,
  type DossierFilter,
  findDossier,
  LISTS,
  type ListCursor,
  listDossiers,
  type WorkList,
} from "../../../dossier.store.ts";
import { CHANNELS, type Dossier, STATES } from "../../../dossier.ts";
import { isLate } from "../../../dossier-clock.ts";
import { filterByWords } from "../../../find-dossiers.ts";
import { readLookupToken } from "../../../lookup-token.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { en as stepEn } from "../../../steps/messages.en.ts";
import { vi as stepVi } from "../../../steps/messages.vi.ts";
import { dueWords } from "../../../tell-dossier.ts";
import { DossierListView } from "./view.tsx";

const PAGE_SIZE = 50;
const EXPORT_ROWS = 20_000;
/** Counts of the tabs go no further; more than that is "999+". */
const MOST_COUNTED = 1_000;

const Query = z.object({
  muc: z.enum(LISTS).optional().catch(undefined),
  trangthai: z.enum(STATES).optional().catch(undefined),
  cachnop: z.enum(CHANNELS).optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
  thutuc: z.string().max(40).optional().catch(undefined),
  linhvuc: z.string().max(200).optional().catch(undefined),
  ketqua: z.enum(["early", "onTime", "late", "inTime"]).optional().catch(undefined),
  dulieu: z.enum(DATA_KEPT).optional().catch(undefined),
  nhantu: z.iso.date().optional().catch(undefined),
  nhanden: z.iso.date().optional().catch(undefined),
  xongtu: z.iso.date().optional().catch(undefined),
  xongden: z.iso.date().optional().catch(undefined),
  xongboi: z.uuid().optional().catch(undefined),
  viec: z.enum(["supplemented", "refused"]).optional().catch(undefined),
  viectu: z.iso.date().optional().catch(undefined),
  viecden: z.iso.date().optional().catch(undefined),
  cuatoi: z.literal("1").optional().catch(undefined),
  q: z
    .string()
    .transform((text) => nfc(text).trim().slice(0, 100))
    .optional()
    .catch(undefined),
});
export type DossierQuery = z.infer<typeof Query>;

function filterOf(rq: Rq, query: DossierQuery, reach: readonly string[]): DossierFilter {
  const today = vietnamDay(rq.now);
  const q = query.q ?? "";
  return {
    reach,
    // Who looks for somebody looks everywhere.
    list: query.muc ?? (q === "" ? "today" : "all"),
    unitIds: query.donvi ? [query.donvi] : undefined,
    state: query.trangthai,
    channel: query.cachnop,
    procedureCode: query.thutuc,
    field: query.linhvuc,
    punctuality: query.ketqua,
    data: query.dulieu,
    settledBy: query.xongboi,
    from: query.nhantu,
    until: query.nhanden,
    settledFrom: query.xongtu,
    settledUntil: query.xongden,
    acted:
      query.viec && query.viectu && query.viecden
        ? { as: query.viec, from: query.viectu, until: query.viecden }
        : undefined,
    handlerId: query.cuatoi ? (actorOf(rq).id ?? undefined) : undefined,
    now: rq.now,
    dayBegin: new Date(`${today}T00:00:00+07:00`),
    dayEnd: new Date(`${today}T23:59:59.999+07:00`),
    ...filterByWords(rq.app.config.identityKeys, q),
  };
}

export interface DossierLine {
  dossier: Dossier;
  applicant: string;
  isLate: boolean;
  stepWords: typeof stepVi;
}

export function lineOf(rq: Rq, dossier: Dossier, words: typeof vi): DossierLine {
  const applicant =
    dossier.applicantSealed === null
      ? words.staff.erased
      : openApplicant(rq.app.config.identityKeys, dossier.id, dossier.applicantSealed).name;
  const stepWords = pick(rq.lang, stepVi, stepEn);
  return { dossier, applicant, isLate: isLate(dossier, rq.now) && dossier.settledAt === null, stepWords };
}

function readCursor(text: unknown): ListCursor | undefined {
  const [at = "", id = ""] = (typeof text === "string" ? text : "").split("_");
  const isMoment = at === "" || !Number.isNaN(Date.parse(at));
  return isMoment && /^\d{1,15}$/.test(id) ? { at, id: Number(id) } : undefined;
}

/** The dossier whose receipt was scanned into the search, for who may read it; who may not finds nothing. */
async function dossierOfReceipt(rq: Rq, q: string): Promise<Dossier | null> {
  const [, token = ""] = /\/tra-cuu\/ho-so\/([\w.-]+)$/.exec(q) ?? [];
  const id = token === "" ? null : readLookupToken(rq.app.config.secretKey, token);
  const dossier = id === null ? undefined : await findDossier(rq.app.db, { id });
  return dossier && (await mayRead(rq.app.db, actorOf(rq), dossier, rq.now)) ? dossier : null;
}

export async function dossierListPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const query = Query.parse(rq.query);
  const scanned = await dossierOfReceipt(rq, query.q ?? "");
  if (scanned) return seeOther(`/can-bo/ho-so/${encodeURIComponent(scanned.code)}`);
  const reach = await reachOf(db, actorOf(rq), "dossiers.read", rq.now);
  const filter = filterOf(rq, query, reach);
  const after = readCursor(rq.query.sau);
  const rows = await listDossiers(db, filter, { limit: PAGE_SIZE + 1, after });
  const shown = rows.slice(0, PAGE_SIZE);
  const last = rows.length > PAGE_SIZE ? shown.at(-1) : undefined;
  const counted = LISTS.map(
    async (list): Promise<[WorkList, number]> => [
      list,
      list === "all" ? 0 : await countDossiers(db, { ...filter, list }, MOST_COUNTED),
    ],
  );
  const counts = Object.fromEntries(await Promise.all(counted)) as Record<WorkList, number>;
  const today = vietnamDay(rq.now);
  return html(
    DossierListView({
      ctx: rq.app.view(rq),
      words,
      query,
      list: filter.list,
      lines: shown.map((one) => lineOf(rq, one, words)),
      counts,
      mostCounted: MOST_COUNTED,
      units: reach.length > 1 && reach.length <= 200 ? await listUnitChoices(db, [...reach], today) : [],
      unitNames: await unitNames(db, [...new Set(shown.map((one) => one.competentUnitId))], today),
      mayReceive: holds(actorOf(rq), "dossiers.receive"),
      isFirst: after === undefined,
      next: last ? cursorOf(filter.list, last) : null,
      now: rq.now,
    }),
    { headers: { "cache-control": "no-store" } },
  );
}

function cursorOf(list: WorkList, dossier: Dossier): string {
  const at = list === "all" ? dossier.receivedAt : list === "toReturn" ? dossier.settledAt : dossier.dueAt;
  return `${at?.toISOString() ?? ""}_${dossier.id}`;
}

/** Exactly the rows of the filter; who takes a list along is noted in the log. */
export async function dossierExport(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const reach = await reachOf(db, actorOf(rq), "dossiers.read", rq.now);
  const filter = filterOf(rq, Query.parse(rq.query), reach);
  const rows = await listDossiers(db, filter, { limit: EXPORT_ROWS });
  const names = await unitNames(db, [...new Set(rows.map((row) => row.competentUnitId))], vietnamDay(rq.now));
  await transaction(db, (tx) =>
    recordAct(tx, actorOf(rq), {
      act: "dossier.export",
      subjectKind: "dossierList",
      subjectId: filter.list,
      details: { rows: rows.length },
      at: rq.now,
    }),
  );
  const { columns } = words.staff;
  const facts = words.record.facts;
  const head: Cell[] = [
    columns.code,
    columns.applicant,
    columns.procedure,
    words.staff.filter.unit,
    facts.channel,
    facts.receivedAt,
    columns.due,
    columns.state,
    facts.settled,
    columns.handler,
  ];
  const lines = rows.map((row): Cell[] => [
    row.code,
    lineOf(rq, row, words).applicant,
    row.procedureName,
    names.get(row.competentUnitId) ?? "",
    words.channels[row.channel],
    formatDateTime(row.receivedAt),
    dueWords(row),
    words.states[row.state],
    row.settledAt
      ? `${formatDate(vietnamDay(row.settledAt))} (${row.punctuality ? words.punctuality[row.punctuality] : ""})`
      : "",
    row.handlerName ?? "",
  ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "ho-so.csv");
}
