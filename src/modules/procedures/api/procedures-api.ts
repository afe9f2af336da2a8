import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { first, InvalidContent, json, type Reply, type Rq } from "../../../platform/http/index.ts";
import { type Lang, pick } from "../../../platform/i18n/index.ts";
import { findUnit, findUnitBySlug } from "../../organisations/index.ts";
import { type CatalogueFilter, type CatalogueItem, catalogueOf } from "../catalogue.ts";
import { itemOf } from "../catalogue-item.ts";
import { summaryOf } from "../change-words.ts";
import { compareVersions } from "../compare-versions.ts";
import { getProcedureOn, resolveVersions } from "../find-procedures.ts";
import { areaOf } from "../local/local-facts.ts";
import { type OfferedFilter, offeredFilterOf } from "../local/offered-filter.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { listApproved } from "../plain/rendition.store.ts";
import { plainWords } from "../plain/rendition.ts";
import { ProcedureNotFound } from "../procedure.errors.ts";
import { countInForce, type InForceRow, listInForce, listVersions } from "../procedure.store.ts";
import { fieldBySlug, readLevel } from "../procedure-query.ts";
import type { ProcedureLevel } from "../procedure-record.ts";
import { openHeaders, procedureJson, versionJson } from "./procedure-json.ts";
import { Day } from "./queries.ts";

export const ListQuery = z.object({
  q: first(z.string().optional()),
  level: first(z.string().optional()),
  field: first(z.string().optional()),
  unit: first(z.string().optional()),
  on: first(Day.optional()),
  limit: first(z.coerce.number().int().min(1).max(200).default(20)),
  cursor: first(z.string().max(200).optional()),
});

export const ListAnswer = z.object({
  items: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      plainName: z.string().nullable(),
      field: z.string(),
      fields: z.array(z.string()).describe("every field it belongs to, the main one first"),
      levels: z.array(z.string()),
      issuer: z.string().nullable(),
      nameOnly: z.boolean(),
      version: z.number(),
      validFrom: z.string(),
      url: z.string(),
    }),
  ),
  total: z.number(),
  next: z.string().nullable(),
});

export const OneQuery = z.object({ on: first(Day.optional()) });
export const DiffQuery = z.object({ from: first(z.string().optional()), to: first(z.string().optional()) });
export const SuggestQuery = z.object({ q: first(z.string().default("")) });

type Cursor = { offset: number } | { after: string };

const writeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString("base64url");

function readCursor(text: string | undefined): Cursor {
  if (text === undefined) return { offset: 0 };
  try {
    const parsed: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    const cursor = z
      .union([z.object({ offset: z.number().int().min(0).max(1e6) }), z.object({ after: z.string().max(60) })])
      .parse(parsed);
    return cursor;
  } catch {
    throw new InvalidContent([{ pointer: "/cursor", code: "cursor-invalid" }]);
  }
}

/** GET /api/v1/procedures */
export async function listProceduresApi(rq: Rq): Promise<Reply> {
  const query = ListQuery.parse(rq.query);
  const catalogue = catalogueOf(rq.app);
  const today = vietnamDay(rq.now);
  const cursor = readCursor(query.cursor);
  const level = levelOf(query.level, rq.lang);
  const offered = await offeredOf(rq, query.unit, query.on ?? today);
  const { publicUrl } = rq.app.config.http;
  const answer = (items: object[], total: number, next: Cursor | null) =>
    json({ items, total, next: next === null ? null : writeCursor(next) });

  if (query.on !== undefined && query.on !== today) {
    // Another day than today: what memory holds does not count, the versions do.
    const words = (query.q ?? "").trim();
    const then = words === "" ? catalogue : await catalogue.on(query.on);
    const field = query.field === undefined ? undefined : ((await fieldBySlug(then, query.field)) ?? query.field);
    if (words !== "") {
      const offset = "offset" in cursor ? cursor.offset : 0;
      const found = await then.search(words, { level, field, offered }, { offset, limit: query.limit });
      const end = offset + found.items.length;
      return answer(
        found.items.map((item) => itemJson(item, publicUrl, query.on)),
        found.total,
        end < found.total && found.items.length > 0 ? { offset: end } : null,
      );
    }
    const filter = { on: query.on, level, field, offered };
    const after = "after" in cursor ? cursor.after : undefined;
    const rows = await listInForce(rq.app.db, filter, { after, limit: query.limit + 1 });
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    return answer(
      (await itemsOf(rq.app.db, shown)).map((item) => itemJson(item, publicUrl, query.on)),
      await countInForce(rq.app.db, filter),
      rows.length > query.limit && last ? { after: last.code } : null,
    );
  }

  const offset = "offset" in cursor ? cursor.offset : 0;
  const filter: CatalogueFilter = {
    level,
    offered,
    field: query.field === undefined ? undefined : ((await fieldBySlug(catalogue, query.field)) ?? query.field),
  };
  const place = { offset, limit: query.limit };
  const typed = (query.q ?? "").trim();
  const found = typed === "" ? await catalogue.list(filter, place) : await catalogue.search(typed, filter, place);
  const end = offset + found.items.length;
  return answer(
    found.items.map((item) => itemJson(item, publicUrl)),
    found.total,
    end < found.total && found.items.length > 0 ? { offset: end } : null,
  );
}

/** Versions of another day, with the plain names that hold for them. */
async function itemsOf(db: Db, rows: readonly InForceRow[]): Promise<CatalogueItem[]> {
  const editions = await listApproved(
    db,
    rows.map((row) => row.code),
  );
  return rows.map((row) => {
    const { record, versionId: id, number } = row;
    return itemOf(row, plainWords(editions.get(row.code) ?? [], { id, number, record }));
  });
}

/** `on`: the day asked for, where it is not today. */
function itemJson(item: CatalogueItem, publicUrl: string, on?: string) {
  return {
    code: item.code,
    name: item.name,
    plainName: item.plainName,
    field: item.field,
    fields: item.fields,
    levels: item.levels,
    issuer: item.issuer,
    nameOnly: item.nameOnly,
    version: item.versionNumber,
    validFrom: item.validFrom,
    url: `${publicUrl}/thu-tuc/${item.code}${on === undefined ? "" : `?on=${on}`}`,
  };
}

function levelOf(text: string | undefined, lang: Lang): ProcedureLevel | undefined {
  const asked = readLevel(text);
  if (text !== undefined && asked === undefined)
    throw new InvalidContent([
      { pointer: "/level", code: "level-unknown", detail: pick(lang, vi, en).apiErrors.level },
    ]);
  return asked;
}

/** What the unit named in the address offers; its service centre stands for the commune or province it serves. */
async function offeredOf(rq: Rq, text: string | undefined, on: string): Promise<OfferedFilter | undefined> {
  if (text === undefined) return undefined;
  const { db } = rq.app;
  const found = (await findUnitBySlug(db, text, on)) ?? (await findUnit(db, text, on));
  if (!found)
    throw new InvalidContent([
      { pointer: "/unit", code: "unit-unknown", detail: pick(rq.lang, vi, en).apiErrors.unit },
    ]);
  const unit = found.kind === "affiliated" ? ((await areaOf(db, found.id, on)) ?? found) : found;
  return offeredFilterOf(db, unit, on);
}

/** GET /api/v1/procedures/{code} */
export async function procedureApi(rq: Rq): Promise<Reply> {
  const { on } = OneQuery.parse(rq.query);
  const day = on ?? vietnamDay(rq.now);
  const found = await getProcedureOn(rq.app.db, rq.params.code ?? "", day);
  return json(procedureJson(found, day, rq.app.config.http.publicUrl), { headers: openHeaders(found) });
}

/** GET /api/v1/procedures/{code}/versions */
export async function versionsApi(rq: Rq): Promise<Reply> {
  const code = rq.params.code ?? "";
  const versions = await listVersions(rq.app.db, code);
  if (versions.length === 0) throw new ProcedureNotFound(code);
  return json({
    code,
    items: versions.map((one) => ({ ...versionJson(one), name: one.name })),
    total: versions.length,
  });
}

/** GET /api/v1/procedures/{code}/diff?from=&to= — numbers of versions, or days */
export async function diffApi(rq: Rq): Promise<Reply> {
  const query = DiffQuery.parse(rq.query);
  const words = pick(rq.lang, vi, en);
  const { from, to } = await resolveVersions(rq.app.db, rq.params.code ?? "", query.from, query.to);
  const changes = compareVersions(from.record, to.record).map((change) => {
    // Whole ways of filing are for whoever writes the sentence; the records have them.
    const { figures: _figures, ...told } = { figures: undefined, ...change };
    return { ...told, summary: summaryOf(change, words) };
  });
  return json({ code: to.code, from: versionJson(from), to: versionJson(to), changes });
}

/** GET /api/v1/procedures/suggest?q= — for the search box */
export async function suggestApi(rq: Rq): Promise<Reply> {
  const { q } = SuggestQuery.parse(rq.query);
  const items = q.trim().length < 2 ? [] : await catalogueOf(rq.app).suggest(q);
  return json({ items: items.map((one) => ({ text: one.name, href: `/thu-tuc/${one.code}`, note: one.code })) });
}
