import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { transaction } from "../../../platform/db/index.ts";
import {
  download,
  type FormErrors,
  first,
  html,
  notFound,
  type Reply,
  type Rq,
  seeOther,
} from "../../../platform/http/index.ts";
import { formatDate, nfc, pick } from "../../../platform/i18n/index.ts";
import { type Cell, writeCsv } from "../../../platform/tables/index.ts";
import { actorOf, holds, mayAt, reachOf } from "../../accounts/index.ts";
import { listUnitChoices, unitNames } from "../../organisations/index.ts";
import { closeUse } from "../close-use.ts";
import { lookForOld } from "../look-for-old.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { findUse, listUses, type OldUse, type UseFilter } from "../old-use.store.ts";
import { isClosedByHand, NOTE_LIMIT, USE_KINDS } from "../old-use.ts";
import { OLD_USES, OldUsesView, OldUseView, sayClosed } from "./view.tsx";

const PAGE_SIZE = 50;
const EXPORT_ROWS = 20_000;

const Query = z.object({
  trangthai: first(z.enum(["mo", "dong"]).optional().catch(undefined)),
  loai: first(z.enum(USE_KINDS).optional().catch(undefined)),
  donvi: first(z.uuid().optional().catch(undefined)),
  thutuc: first(
    z
      .string()
      .transform((text) => text.trim().slice(0, 40))
      .optional()
      .catch(undefined),
  ),
  q: first(
    z
      .string()
      .transform((text) => nfc(text).trim().slice(0, 100))
      .optional()
      .catch(undefined),
  ),
});
export type UsesQuery = z.infer<typeof Query>;

async function filterOf(rq: Rq): Promise<{ query: UsesQuery; filter: UseFilter; reach: string[] }> {
  const query = Query.parse(rq.query);
  const reach = await reachOf(rq.app.db, actorOf(rq), "oldVersions.read", rq.now);
  const unitIds = query.donvi ? reach.filter((id) => id === query.donvi) : reach;
  const state = query.trangthai === "dong" ? "closed" : "open";
  return {
    query,
    reach,
    filter: { unitIds, kind: query.loai, state, code: query.thutuc || undefined, q: query.q },
  };
}

/** Exactly what is in reach and still open, unless something else is asked for. */
export async function oldUsesPage(rq: Rq): Promise<Reply> {
  const { db } = rq.app;
  const { query, filter, reach } = await filterOf(rq);
  const last = z.uuid().safeParse(rq.query.sau);
  const after = last.success ? await findUse(db, last.data) : undefined;
  const rows = await listUses(db, filter, PAGE_SIZE + 1, after);
  const shown = rows.slice(0, PAGE_SIZE);
  const today = vietnamDay(rq.now);
  return html(
    OldUsesView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      query,
      rows: shown,
      units: await listUnitChoices(db, reach, today),
      unitNames: await unitNames(db, [...new Set(shown.map((row) => row.unitId))], today),
      isDone: rq.query.xong === "1",
      isLooked: rq.query.xong === "tim",
      mayLook: holds(actorOf(rq), "oldVersions.close"),
      isFirst: after === undefined,
      next: rows.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null,
    }),
  );
}

export async function oldUseExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { filter } = await filterOf(rq);
  const rows = await listUses(rq.app.db, filter, EXPORT_ROWS);
  const names = await unitNames(rq.app.db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(rq.now));
  const head: Cell[] = [
    words.thing,
    words.kind,
    words.code,
    words.procedure,
    words.changeHead,
    words.carries,
    words.todoHead,
    words.unit,
    words.found,
    words.closedHead,
    words.note,
  ];
  const lines = rows.map((row): Cell[] => [
    row.title,
    words.kinds[row.kind],
    row.procedureCode,
    row.procedureName,
    words.change(row.isEnded, row.since),
    row.carries,
    words.todo[row.kind],
    names.get(row.unitId) ?? "",
    formatDate(vietnamDay(row.foundAt)),
    sayClosed(row, words) ?? "",
    row.note ?? "",
  ]);
  return download(Buffer.from(writeCsv([head, ...lines])), "text/csv; charset=utf-8", "con-dung-ban-cu.csv");
}

export async function lookPage(rq: Rq): Promise<Reply> {
  await lookForOld(rq.app, rq.now);
  return seeOther(`${OLD_USES}?xong=tim`);
}

async function load(rq: Rq): Promise<OldUse> {
  const id = z.uuid().safeParse(rq.params.id);
  const use = id.success ? await findUse(rq.app.db, id.data) : undefined;
  const reach = await reachOf(rq.app.db, actorOf(rq), "oldVersions.read", rq.now);
  if (!use || !reach.includes(use.unitId)) throw notFound("old-use-not-found");
  return use;
}

async function show(rq: Rq, use: OldUse, typed: string, errors: FormErrors, status = 200): Promise<Reply> {
  const { db } = rq.app;
  const names = await unitNames(db, [use.unitId], vietnamDay(rq.now));
  return html(
    OldUseView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      use,
      unitName: names.get(use.unitId) ?? "",
      mayClose:
        use.closedAt === null &&
        isClosedByHand(use.kind) &&
        (await mayAt(db, actorOf(rq), "oldVersions.close", use.unitId, rq.now)),
      typed,
      errors,
    }),
    { status },
  );
}

export async function oldUsePage(rq: Rq): Promise<Reply> {
  return show(rq, await load(rq), "", {});
}

export async function closeUsePage(rq: Rq): Promise<Reply> {
  const use = await load(rq);
  const sent = (rq.body as Record<string, unknown> | null)?.note;
  const note = typeof sent === "string" ? nfc(sent).trim() : "";
  if (note === "" || [...note].length > NOTE_LIMIT) return show(rq, use, note, { note: "noteMissing" }, 422);
  await transaction(rq.app.db, (tx) => closeUse(tx, actorOf(rq), { id: use.id, note, at: rq.now }));
  return seeOther(`${OLD_USES}?xong=1`);
}
