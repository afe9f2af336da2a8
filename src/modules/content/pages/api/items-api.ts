import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { first, InvalidContent, json, notFound, type Reply, type Rq } from "../../../../platform/http/index.ts";
import { type Lang, nfc, pick } from "../../../../platform/i18n/index.ts";
import { standingsOf } from "../../../legal-documents/index.ts";
import { findUnit, findUnitBySlug, getUnits, subtreeIds, type Unit } from "../../../organisations/index.ts";
import { TOLD_LANGUAGES } from "../../../topics/index.ts";
import {
  countPublicItems,
  findItem,
  findPublicItem,
  findReplacement,
  listPublicItems,
  type PublicFilter,
  type PublicItem,
} from "../../content.store.ts";
import { AUDIENCES, ITEM_KINDS, TOPICS } from "../../item.ts";
import { publicFacts } from "../../kinds/kind-facts.ts";
import { en } from "../../messages.en.ts";
import { vi } from "../../messages.vi.ts";
import { placeNames, placesMeaning } from "../../scope/places.ts";
import { picturesIn } from "../../structured-text.tsx";
import { loadTranslatedPage, type ReadPart } from "../../translations/translated-page.ts";
import { listPublicLanguagesOf } from "../../translations/translation.store.ts";
import { listUrgentEnds } from "../../urgent/urgent.store.ts";

export const ItemsQuery = z.object({
  q: first(
    z
      .string()
      .max(5_000)
      .transform((text) => nfc(text).trim().slice(0, 200))
      .optional(),
  ),
  /** Id or address of a unit; its own items and those of the units below it. */
  unit: first(z.string().max(200).optional()),
  kind: first(z.enum(ITEM_KINDS).optional()),
  topic: first(z.enum(TOPICS).optional()),
  /** current: what front lists show; archived: kept, not kept up to date; both. */
  standing: first(z.enum(["current", "archived", "both"]).default("current")),
  procedure: first(z.string().max(40).optional()),
  audience: first(z.enum(AUDIENCES).optional()),
  /** Field of procedures, as the catalogue names it. */
  sector: first(z.string().max(300).optional()),
  /** Id or address of a unit the item is meant for: named as a place, or the unit that tells it, or one above. */
  place: first(z.string().max(200).optional()),
  /** Id of a document it rests on, as in /van-ban/{id}. */
  document: first(z.coerce.number().int().positive().max(1e12).optional()),
  language: first(z.enum(TOLD_LANGUAGES).optional()),
  limit: first(z.coerce.number().int().min(1).max(200).default(20)),
  cursor: first(z.string().max(200).optional()),
});

const ItemJson = z.object({
  id: z.string(),
  slug: z.string(),
  kind: z.string(),
  topic: z.string(),
  unit: z.object({ id: z.string(), name: z.string(), slug: z.string() }),
  version: z.number(),
  title: z.string(),
  summary: z.string(),
  audiences: z.array(z.string()),
  /** Fields of procedures it is for; empty: for everybody. */
  sectors: z.array(z.string()),
  /** Units it is meant for; empty: the unit that tells it. */
  places: z.array(z.object({ id: z.string(), name: z.string() })),
  hamlets: z.array(z.string()),
  procedures: z.array(z.string()),
  /** Documents of the public library it rests on, with how they stand today. */
  legalBases: z.array(
    z.object({ id: z.number(), type: z.string().nullable(), number: z.string(), status: z.string(), url: z.string() }),
  ),
  /** What the kind asks for: figures before and now, evidence, office in charge, what is done, its reply, a film. */
  facts: z.record(z.string(), z.string()),
  /** Languages beside Vietnamese in which it should be told, whether it is yet or not. */
  languagesWanted: z.array(z.string()),
  /** Languages in which it can be read, Vietnamese first. */
  languages: z.array(z.string()),
  publishedAt: z.string(),
  correctedAt: z.string().nullable(),
  correction: z.string().nullable(),
  /** When it was archived: since then it is not kept up to date. */
  archivedAt: z.string().nullable(),
  /** Address of what took its place. */
  replacedBy: z.string().nullable(),
  /** Until when it is urgent. */
  urgentUntil: z.string().nullable(),
  url: z.string(),
  picture: z.string(),
});

export const ItemsAnswer = z.object({ items: z.array(ItemJson), total: z.number(), next: z.string().nullable() });

export const ItemQuery = z.object({ language: first(z.enum(TOLD_LANGUAGES).default("vi")) });

export const ItemAnswer = ItemJson.extend({
  language: z.string(),
  body: z.string(),
  /** Sentences of another language that have not followed the Vietnamese text yet; they stand in Vietnamese. */
  outdated: z.number(),
  pictures: z.array(z.string()),
});

type Cursor = { publishedAt: Date; id: string };

const writeCursor = ({ publishedAt, id }: Cursor): string =>
  Buffer.from(JSON.stringify([publishedAt.toISOString(), id])).toString("base64url");

function readCursor(text: string | undefined, lang: Lang): Cursor | undefined {
  if (text === undefined) return undefined;
  try {
    const [at, id] = z.tuple([z.iso.datetime(), z.uuid()]).parse(JSON.parse(Buffer.from(text, "base64url").toString()));
    return { publishedAt: new Date(at), id };
  } catch {
    throw new InvalidContent([
      { pointer: "/cursor", code: "cursor-invalid", detail: pick(lang, vi, en).apiErrors.cursor },
    ]);
  }
}

async function filterOf(rq: Rq, query: z.infer<typeof ItemsQuery>): Promise<PublicFilter> {
  const { kind, topic, procedure, q, language, audience, document, standing } = query;
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const unitNamed = async (field: "unit" | "place"): Promise<Unit | undefined> => {
    const key = query[field];
    if (key === undefined) return undefined;
    const found = z.uuid().safeParse(key).success
      ? await findUnit(db, key, today)
      : await findUnitBySlug(db, key, today);
    if (found) return found;
    throw new InvalidContent([
      { pointer: `/${field}`, code: "unit-unknown", detail: pick(rq.lang, vi, en).apiErrors.unit },
    ]);
  };
  const found = await unitNamed("unit");
  const place = await unitNamed("place");
  return {
    ...(audience ? { audience } : {}),
    ...(query.sector ? { sector: query.sector } : {}),
    ...(document ? { basisId: document } : {}),
    ...(place ? { placeIds: await placesMeaning(db, place.id, today) } : {}),
    standing,
    ...(found ? { unitIds: await subtreeIds(rq.app.db, found.id, today) } : {}),
    ...(kind ? { kind } : {}),
    ...(topic ? { topic } : {}),
    ...(procedure ? { procedureCode: procedure } : {}),
    ...(q ? { words: q } : {}),
    ...(language && language !== "vi" ? { language } : {}),
  };
}

/** GET /api/v1/items: what is published, newest first. */
export async function listItemsApi(rq: Rq): Promise<Reply> {
  const query = ItemsQuery.parse(rq.query);
  const { db } = rq.app;
  const filter = await filterOf(rq, query);
  const rows = await listPublicItems(db, filter, query.limit + 1, readCursor(query.cursor, rq.lang));
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  return json({
    items: await itemsJson(rq, shown),
    total: await countPublicItems(db, filter),
    next: rows.length > query.limit && last ? writeCursor(last) : null,
  });
}

/** GET /api/v1/items/{id}: one item by its id or address, whole, in Vietnamese or another language it can be read in. */
export async function itemApi(rq: Rq): Promise<Reply> {
  const { language } = ItemQuery.parse(rq.query);
  const { db } = rq.app;
  const key = rq.params.id ?? "";
  const slug = z.uuid().safeParse(key).success ? (await findItem(db, key))?.slug : key;
  const item = slug ? await findPublicItem(db, slug) : undefined;
  if (!item || item.withdrawnAt) throw notFound("item-not-found");
  const [head] = await itemsJson(rq, [item]);
  const pictures = picturesIn(item.body);
  if (language === "vi") return json({ ...head, language, body: item.body, outdated: 0, pictures });
  const page = await loadTranslatedPage(db, item.id, item, language);
  if (!page?.parts) throw notFound("item-not-found");
  const text = (kind: "title" | "summary"): string =>
    page.parts?.flatMap((part) => (part.kind === kind ? part.sentences.map((one) => one.text) : [])).join(" ") ?? "";
  const body = page.parts.filter((part) => part.kind !== "title" && part.kind !== "summary").map(partText);
  return json({
    ...head,
    language,
    title: text("title"),
    summary: text("summary"),
    body: body.join("\n\n"),
    outdated: page.outdated,
    pictures,
  });
}

function partText(part: ReadPart): string {
  if ("items" in part)
    return part.items
      .map((item, at) => `${part.ordered ? `${at + 1}.` : "-"} ${item.map((one) => one.text).join(" ")}`)
      .join("\n");
  const text = part.sentences.map((one) => one.text).join(" ");
  return part.kind === "heading" ? `## ${text}` : text;
}

async function itemsJson(rq: Rq, items: readonly PublicItem[]): Promise<z.infer<typeof ItemJson>[]> {
  const { db, config } = rq.app;
  const units = await getUnits(
    db,
    items.map((item) => item.unitId),
    vietnamDay(rq.now),
  );
  const languages = await listPublicLanguagesOf(
    db,
    items.map((item) => item.id),
  );
  const today = vietnamDay(rq.now);
  const places = await placeNames(db, [...new Set(items.flatMap((item) => item.placeIds))], today);
  const standings = await standingsOf(db, [...new Set(items.flatMap((item) => item.legalBasisIds))], today);
  const bases = new Map(standings.map((one) => [one.document.id, one]));
  const replacements = new Map<string, string>();
  for (const item of items.filter((one) => one.replacedAt))
    replacements.set(item.id, (await findReplacement(db, item.id))?.slug ?? "");
  const urgent = await listUrgentEnds(
    db,
    items.map((item) => item.id),
    rq.now,
  );
  return items.map((item) => {
    const unit = units.get(item.unitId);
    const url = `${config.http.publicUrl}/tin-tuc/${item.slug}`;
    return {
      id: item.id,
      slug: item.slug,
      kind: item.kind,
      topic: item.topic,
      unit: { id: item.unitId, name: unit?.name ?? "", slug: unit?.slug ?? "" },
      version: item.version,
      title: item.title,
      summary: item.summary,
      audiences: item.audiences,
      sectors: item.sectors,
      places: item.placeIds.map((id) => ({ id, name: places.get(id) ?? "" })),
      hamlets: item.hamlets,
      procedures: item.procedureCodes,
      legalBases: item.legalBasisIds.flatMap((id) => {
        const one = bases.get(id);
        if (!one?.document.publishedAt) return [];
        const { type, number } = one.document;
        return [{ id, type, number, status: one.status, url: `${config.http.publicUrl}/van-ban/${id}` }];
      }),
      facts: publicFacts(item.facts),
      languagesWanted: item.languages,
      languages: ["vi", ...(languages.get(item.id) ?? [])],
      publishedAt: item.publishedAt.toISOString(),
      correctedAt: item.republishedAt?.toISOString() ?? null,
      correction: item.correctionNote,
      archivedAt: item.archivedAt?.toISOString() ?? null,
      replacedBy: replacements.get(item.id) ? `${config.http.publicUrl}/tin-tuc/${replacements.get(item.id)}` : null,
      urgentUntil: urgent.get(item.id)?.toISOString() ?? null,
      url,
      picture: `${url}/anh.png`,
    };
  });
}
