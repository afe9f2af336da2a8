import { z } from "zod";
import { endOfDay } from "../../../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { askedWords, download, html, notFound, type Reply, type Rq } from "../../../../../platform/http/index.ts";
import { formatDateTime, parseVietnameseDate, pick } from "../../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, unitsWhere } from "../../../../accounts/index.ts";
import { listUnitChoices, offeredUnits, subtreeIds, unitNames } from "../../../../organisations/index.ts";
import { AUDIENCES } from "../../../../topics/index.ts";
import { countLedgerByState, type LedgerFilter, listLedgerEntries } from "../../../ledger.store.ts";
import { CHANNELS } from "../../../ledger.ts";
import { en } from "../../../messages.en.ts";
import { vi } from "../../../messages.vi.ts";
import { LedgerView } from "./view.tsx";

const PAGE_SIZE = 50;

/** As people write a day, or as links of other pages do. */
const Day = z.string().trim().max(20).optional().catch(undefined);

const Query = z.object({
  q: askedWords,
  /** What went out of one record, or one row of it. */
  loai: z.string().max(40).optional().catch(undefined),
  ma: z.string().max(100).optional().catch(undefined),
  dong: z.uuid().optional().catch(undefined),
  kenh: z.enum(CHANNELS).optional().catch(undefined),
  tinhtrang: z.enum(["waiting", "sending", "sent", "refused", "unreachable"]).optional().catch(undefined),
  /** To whom it spoke; whom nobody named are residents. */
  doituong: z.enum(AUDIENCES).optional().catch(undefined),
  nhiemvu: z.uuid().optional().catch(undefined),
  donvi: z.uuid().optional().catch(undefined),
  /** Only what counts as proof, and only up to this day: the rows behind a figure of a report. */
  minhchung: z.enum(["1"]).optional().catch(undefined),
  tu: Day,
  den: Day,
  truoc: z.string().optional(),
});

async function reachIn(rq: Rq): Promise<string[]> {
  const units = unitsWhere(actorOf(rq), "publishing.read");
  const day = vietnamDay(rq.now);
  return [...new Set((await Promise.all(units.map((unit) => subtreeIds(rq.app.db, unit, day)))).flat())];
}

async function filterOf(rq: Rq, query: z.infer<typeof Query>, reach: string[]): Promise<LedgerFilter> {
  const day = vietnamDay(rq.now);
  const [from, to] = [parseVietnameseDate(query.tu ?? ""), parseVietnameseDate(query.den ?? "")];
  const below = query.donvi ? new Set(await subtreeIds(rq.app.db, query.donvi, day)) : null;
  return {
    unitIds: below ? reach.filter((id) => below.has(id)) : reach,
    ...(query.q ? { words: query.q } : {}),
    ...(query.dong ? { id: query.dong } : {}),
    ...(query.loai ? { recordKind: query.loai } : {}),
    ...(query.ma ? { recordId: query.ma } : {}),
    ...(query.kenh ? { channel: query.kenh } : {}),
    ...(query.tinhtrang ? { state: query.tinhtrang } : {}),
    ...(query.nhiemvu ? { taskIds: [query.nhiemvu] } : {}),
    ...(query.doituong
      ? { toAudience: { audience: query.doituong, taskIds: [], orUnsaid: query.doituong === "residents" } }
      : {}),
    ...(query.minhchung ? { proofOnly: true } : {}),
    ...(from ? { sentFrom: new Date(`${from}T00:00:00+07:00`) } : {}),
    ...(to ? { sentBy: endOfDay(to) } : {}),
  };
}

export async function ledgerPage(rq: Rq): Promise<Reply> {
  const { truoc, ...query } = Query.parse(rq.query);
  const reach = await reachIn(rq);
  const filter = await filterOf(rq, query, reach);
  const [at, id] = (truoc ?? "").split("_");
  const after = at && id && !Number.isNaN(Date.parse(at)) ? { createdAt: new Date(at), id } : undefined;
  const rows = await listLedgerEntries(rq.app.db, filter, PAGE_SIZE + 1, after);
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  return html(
    LedgerView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      units: await listUnitChoices(
        rq.app.db,
        offeredUnits(reach, [...unitsWhere(actorOf(rq), "publishing.read"), ...(query.donvi ? [query.donvi] : [])]),
        vietnamDay(rq.now),
      ),
      counts: await countLedgerByState(rq.app.db, filter),
      rows: shown,
      unitNames: await unitNames(
        rq.app.db,
        shown.map((row) => row.unitId),
        vietnamDay(rq.now),
      ),
      next: rows.length > PAGE_SIZE && last ? `${last.createdAt.toISOString()}_${last.id}` : null,
    }),
  );
}

/** Exactly the rows of the filter, not only the page shown. */
export async function ledgerExport(rq: Rq): Promise<Reply> {
  const query = Query.parse(rq.query);
  const words = pick(rq.lang, vi, en);
  const rows = await listLedgerEntries(rq.app.db, await filterOf(rq, query, await reachIn(rq)), 100_000);
  const names = await unitNames(
    rq.app.db,
    rows.map((row) => row.unitId),
    vietnamDay(rq.now),
  );
  const table = [
    [words.when, words.title, words.channel, words.state, words.unit, words.version, words.address],
    ...rows.map((row) => [
      formatDateTime(row.sentAt ?? row.createdAt),
      row.title,
      words.channels[row.channel],
      row.withdrawnAt ? words.withdrawn : words.states[row.state],
      names.get(row.unitId) ?? "",
      String(row.recordVersion),
      row.address ?? "",
    ]),
  ];
  return download(Buffer.from(writeCsv(table)), "text/csv; charset=utf-8", "so-phat-hanh.csv");
}

/** The file that went out, as it went out. */
export async function ledgerFile(rq: Rq): Promise<Reply> {
  const id = z.uuid().parse(rq.params.id);
  const filter = await filterOf(rq, {}, await reachIn(rq));
  const entry = (await listLedgerEntries(rq.app.db, { ...filter, id }, 1))[0];
  if (!entry?.fileKey) throw notFound();
  return download(await rq.app.files.get(entry.fileKey), "application/pdf", `to-a4-${id.slice(0, 8)}.pdf`, true);
}
