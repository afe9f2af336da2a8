import { z } from "zod";
import { vietnamDay } from "../../../../../platform/clock/index.ts";
import { transaction } from "../../../../../platform/db/index.ts";
import type { FieldError } from "../../../../../platform/html/index.ts";
import {
  type Actor,
  download,
  html,
  longTexts,
  type Reply,
  type Rq,
  seeOther,
} from "../../../../../platform/http/index.ts";
import { nfc, pick, slugify } from "../../../../../platform/i18n/index.ts";
import { addJob } from "../../../../../platform/jobs/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { actorOf, reachOf } from "../../../../accounts/index.ts";
import { recordAct } from "../../../../audit/index.ts";
import { getUnits, matchUnitByName } from "../../../../organisations/index.ts";
import { catalogueOf } from "../../../catalogue.ts";
import { en as enProcedures } from "../../../messages.en.ts";
import { vi as viProcedures } from "../../../messages.vi.ts";
import { can, requireCan } from "../../../procedure.policy.ts";
import { findLatestRecords } from "../../../procedure.store.ts";
import { fieldBySlug, readLevel } from "../../../procedure-query.ts";
import { FINDING_KINDS } from "../../../review/finding.ts";
import { reviewCatalogue } from "../../../review/jobs.ts";
import { findLinkTroubles, type LinkTrouble } from "../../../review/link.store.ts";
import { en } from "../../../review/messages.en.ts";
import { vi } from "../../../review/messages.vi.ts";
import { BULK_PARTS, partOf, proposeForMany, withPart } from "../../../review/propose-for-many.ts";
import {
  countByKind,
  countByUnit,
  countFindings,
  type Finding,
  type FindingFilter,
  listFindings,
} from "../../../review/review.store.ts";
import { acceptFindings, assignFindings, reopenFindings } from "../../../review/settle-findings.ts";
import { type ReviewRequest, reviewAddress } from "./review-address.ts";
import { type BulkTyped, type Preview, ReviewPreviewView, ReviewUnitsView, ReviewView, tellTrouble } from "./view.tsx";

const BASE = "/can-bo/thu-tuc/ra-soat";
const PAGE_SIZE = 50;
/** More at once would hold the rows of half the catalogue for a minute; the filter makes portions. */
const MOST_AT_ONCE = 5_000;
const SHOWN_IN_PREVIEW = 100;

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const Query = z.object({
  trang_thai: z.preprocess(first, z.enum(["open", "accepted", "mended"]).catch("open")),
  loai: z.preprocess(first, z.enum(FINDING_KINDS).optional().catch(undefined)),
  cap: z.preprocess(first, z.string().optional().catch(undefined)),
  "linh-vuc": z.preprocess(first, z.string().max(300).optional().catch(undefined)),
  q: z.preprocess(first, z.string().optional().catch(undefined)),
  ai: z.preprocess(first, z.enum(["mine", "unit", "nobody"]).optional().catch(undefined)),
  sau: z.preprocess(
    first,
    z
      .string()
      .regex(/^[\dA-Z.]{8,40}_\d{1,12}$/)
      .optional()
      .catch(undefined),
  ),
});

async function read(
  rq: Rq,
  source: unknown,
): Promise<{ request: ReviewRequest; filter: FindingFilter; after: string | undefined }> {
  const query = Query.parse(source ?? {});
  const actor = actorOf(rq);
  const words = nfc(query.q ?? "")
    .replace(/\0/g, "")
    .slice(0, 200)
    .trim();
  const level = readLevel(query.cap);
  const field = query["linh-vuc"] ? await fieldBySlug(catalogueOf(rq.app), query["linh-vuc"]) : undefined;
  return {
    request: {
      state: query.trang_thai,
      kind: query.loai ?? "",
      level: level === undefined ? "" : (query.cap ?? ""),
      field: field === undefined ? "" : (query["linh-vuc"] ?? ""),
      words,
      who: query.ai ?? "",
    },
    filter: {
      state: query.trang_thai,
      kind: query.loai,
      level,
      field,
      words: words === "" ? undefined : words,
      personId: query.ai === "mine" ? actor.id : undefined,
      unitIds: query.ai === "unit" ? await reachOf(rq.app.db, actor, "procedures.read", rq.now) : undefined,
      unassigned: query.ai === "nobody" ? true : undefined,
    },
    after: query.sau,
  };
}

export async function reviewPage(rq: Rq): Promise<Reply> {
  return show(rq, rq.query, EMPTY, []);
}

const EMPTY: BulkTyped = {
  ids: [],
  scope: "chosen",
  act: "",
  reason: "",
  unit: "",
  mine: "",
  part: "",
  value: "",
  decision: "",
};

async function show(rq: Rq, source: unknown, typed: BulkTyped, errors: FieldError[], status = 200): Promise<Reply> {
  const { db } = rq.app;
  const { request, filter, after } = await read(rq, source);
  const [code = "", id = ""] = after?.split("_") ?? [];
  const rows = await listFindings(db, filter, {
    after: after === undefined ? undefined : { code, id: Number(id) },
    limit: PAGE_SIZE + 1,
  });
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  const done = z.coerce.number().int().nonnegative().safeParse(rq.query.xong);
  const kinds = await countByKind(db, filter);
  return html(
    ReviewView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      procedureWords: pick(rq.lang, viProcedures, enProcedures),
      lang: rq.lang,
      request,
      rows: shown,
      units: await unitNames(rq, shown),
      troubles: await troublesOf(rq, shown),
      counts: await countFindings(db, filter),
      states: Object.fromEntries(
        await Promise.all(
          (["open", "accepted", "mended"] as const).map(
            async (state) => [state, (await countFindings(db, { state })).findings] as const,
          ),
        ),
      ),
      kinds,
      fields: (await catalogueOf(rq.app).facets({})).fields.map((one) => ({
        value: slugify(one.field, 200),
        label: one.field,
      })),
      next: rows.length > PAGE_SIZE && last ? `${last.code}_${last.id}` : null,
      isFirst: after === undefined,
      mayEdit: can(actorOf(rq), "edit"),
      typed,
      errors,
      isQueued: rq.query.xep === "1",
      done: done.success
        ? { count: done.data, isSet: rq.query.viec === "set", skipped: Number(rq.query.con ?? 0) || 0 }
        : null,
    }),
    { status },
  );
}

async function unitNames(rq: Rq, rows: readonly { unitId: string | null }[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap((row) => row.unitId ?? []))];
  const units = await getUnits(rq.app.db, ids, vietnamDay(rq.now));
  return new Map([...units].map(([id, unit]) => [id, unit.name]));
}

/** Why the links among these do not open. */
function troublesOf(rq: Rq, rows: readonly Finding[]): Promise<Map<string, LinkTrouble>> {
  return findLinkTroubles(
    rq.app.db,
    rows.flatMap((row) => (row.kind === "linkDead" ? row.detail : [])),
  );
}

/** Exactly what the filter finds. */
export async function reviewExport(rq: Rq): Promise<Reply> {
  const words = pick(rq.lang, vi, en);
  const { filter } = await read(rq, rq.query);
  const rows = await listFindings(rq.app.db, filter, { limit: 200_000 });
  const units = await unitNames(rq, rows);
  const troubles = await troublesOf(rq, rows);
  return download(
    writeCsv([
      words.exportHead,
      ...rows.map((row) => [
        row.code,
        row.name,
        row.field,
        words.kind[row.kind],
        words.place(row.at),
        [row.detail, tellTrouble(troubles.get(row.detail), words)].filter((part) => part !== "").join("\n"),
        words.states[row.state],
        row.reason ?? "",
        row.unitId === null ? "" : (units.get(row.unitId) ?? ""),
        row.personName ?? "",
      ]),
    ]),
    "text/csv; charset=utf-8",
    "ra-soat-thu-tuc.csv",
  );
}

export async function runReviewPage(rq: Rq): Promise<Reply> {
  const actor = actorOf(rq);
  requireCan(actor, "edit");
  await transaction(rq.app.db, async (tx) => {
    const job = await addJob(tx, reviewCatalogue, { all: true }, { subject: "procedures:review" });
    await recordAct(tx, actor, {
      act: "procedures.review.run",
      subjectKind: "job",
      subjectId: String(job),
      details: {},
      at: rq.now,
    });
  });
  return seeOther(`${BASE}?xep=1`);
}

export async function reviewUnitsPage(rq: Rq): Promise<Reply> {
  const rows = await countByUnit(rq.app.db);
  return html(
    ReviewUnitsView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      procedureWords: pick(rq.lang, viProcedures, enProcedures),
      lang: rq.lang,
      rows,
      units: await unitNames(rq, rows),
    }),
  );
}

const Body = z.object({
  scope: z.enum(["chosen", "all"]).catch("chosen"),
  act: z.enum(["accept", "reopen", "assign", "set"]),
  part: z.enum(BULK_PARTS),
});

function readTyped(body: Record<string, unknown>): BulkTyped {
  const text = (name: string): string => {
    const value = body[name];
    return typeof value === "string" ? nfc(value).replace(/\0/g, "").trim() : "";
  };
  const ids = (Array.isArray(body.ids) ? body.ids : [body.ids]).filter(
    (one): one is string => typeof one === "string" && /^\d{1,12}$/.test(one),
  );
  return {
    ids: [...new Set(ids)],
    scope: body.scope === "all" ? "all" : "chosen",
    act: text("act"),
    reason: text("reason"),
    unit: text("unit"),
    mine: body.mine === "1" ? "1" : "",
    part: text("part"),
    value: text("value"),
    decision: text("decision"),
  };
}

/** First press shows what would happen, second does it; what changed in between is shown again. */
export async function reviewActPage(rq: Rq): Promise<Reply> {
  const actor = actorOf(rq);
  requireCan(actor, "edit");
  const { db } = rq.app;
  const words = pick(rq.lang, vi, en);
  const say = words.act.errors;
  const body = (rq.body ?? {}) as Record<string, unknown>;
  const typed = readTyped(body);
  const { request, filter } = await read(rq, body);
  const chosen: FindingFilter = typed.scope === "all" ? filter : { ...filter, ids: typed.ids.map(Number) };
  const errors: FieldError[] = [];
  const rows =
    typed.scope === "chosen" && typed.ids.length === 0
      ? []
      : await listFindings(db, chosen, { limit: MOST_AT_ONCE + 1 });
  if (rows.length === 0) errors.push({ field: "ids", message: say.rows });
  if (rows.length > MOST_AT_ONCE) errors.push({ field: "ids", message: say.many });
  const act = Body.shape.act.safeParse(typed.act);
  if (!act.success) errors.push({ field: "act", message: say.act });
  let unit: { id: string; name: string } | null = null;
  if (act.data === "accept" || act.data === "set") {
    if (typed.reason === "") errors.push({ field: "reason", message: say.reason });
  }
  if (act.data === "assign") {
    const found = typed.unit === "" ? [] : await matchUnitByName(db, typed.unit, vietnamDay(rq.now));
    if (found.length > 1) errors.push({ field: "unit", message: say.unitSeveral });
    else if (found[0]) unit = { id: found[0].unit.id, name: found[0].unit.name };
    else if (typed.mine === "" || typed.unit !== "") errors.push({ field: "unit", message: say.unit });
  }
  const part = Body.shape.part.safeParse(typed.part);
  if (act.data === "set") {
    if (!part.success) errors.push({ field: "part", message: say.part });
    if (typed.value === "") errors.push({ field: "value", message: say.value });
  }
  for (const [field, message] of Object.entries(
    longTexts({ ...typed }, { reason: 3_000, value: 3_000, decision: 100 }, rq.lang),
  ))
    errors.push({ field, message });
  if (errors.length > 0 || !act.success) return show(rq, body, typed, errors, 422);

  const expected = z.coerce.number().int().safeParse(body.expected);
  const isConfirmed = body.step === "do" && expected.success && expected.data === rows.length;
  if (!isConfirmed) {
    const preview = await previewOf(rq, act.data, typed, rows, unit);
    return html(
      ReviewPreviewView({
        ctx: rq.app.view(rq),
        words,
        procedureWords: pick(rq.lang, viProcedures, enProcedures),
        request,
        typed,
        preview,
        warning: body.step === "do" ? say.changed : null,
      }),
    );
  }
  const ids = rows.map((row) => row.id);
  const at = rq.now;
  const result = await transaction(db, async (tx) => {
    switch (act.data) {
      case "accept":
        return { count: await acceptFindings(tx, actor, { ids, reason: typed.reason, at }), skipped: 0 };
      case "reopen":
        return { count: await reopenFindings(tx, actor, { ids, at }), skipped: 0 };
      case "assign":
        return {
          count: await assignFindings(tx, actor, { ids, unitId: unit?.id ?? null, person: personOf(actor, typed), at }),
          skipped: 0,
        };
      case "set": {
        const { made, skipped } = await proposeForMany(tx, actor, {
          codes: rows.map((row) => row.code),
          part: part.data as (typeof BULK_PARTS)[number],
          value: typed.value,
          changeKind: typed.decision === "" ? "correct" : "amend",
          validFrom: vietnamDay(at),
          decision: typed.decision === "" ? null : typed.decision,
          reason: typed.reason,
          at,
        });
        return { count: made.length, skipped: skipped.length };
      }
    }
  });
  return seeOther(reviewAddress(request, { xong: String(result.count), viec: act.data, con: String(result.skipped) }));
}

const personOf = (actor: Actor, typed: BulkTyped) => (typed.mine === "1" ? { id: actor.id, name: actor.name } : null);

async function previewOf(
  rq: Rq,
  act: z.infer<typeof Body>["act"],
  typed: BulkTyped,
  rows: readonly Finding[],
  unit: { name: string } | null,
): Promise<Preview> {
  const words = pick(rq.lang, vi, en).act;
  const count = rows.length;
  const codes = [...new Set(rows.map((row) => row.code))];
  const base = {
    count,
    codes: codes.length,
    rows: rows.slice(0, SHOWN_IN_PREVIEW),
    before: new Map(),
    after: new Map(),
  };
  switch (act) {
    case "accept":
      return { ...base, sentence: words.willAccept(count, typed.reason) };
    case "reopen":
      return { ...base, sentence: words.willReopen(count) };
    case "assign": {
      const who = [unit?.name ?? "", typed.mine === "1" ? actorOf(rq).name : ""].filter((one) => one !== "").join(", ");
      return { ...base, sentence: words.willAssign(count, who) };
    }
    case "set": {
      const part = typed.part as (typeof BULK_PARTS)[number];
      const records = await findLatestRecords(rq.app.db, codes.slice(0, SHOWN_IN_PREVIEW));
      return {
        ...base,
        rows: codes.slice(0, SHOWN_IN_PREVIEW).flatMap((code) => rows.find((row) => row.code === code) ?? []),
        before: new Map([...records].map(([code, record]) => [code, partOf(record, part)])),
        after: new Map([...records].map(([code, record]) => [code, partOf(withPart(record, part, typed.value), part)])),
        sentence: words.willSet(codes.length, words.parts[part], typed.value),
      };
    }
  }
}
