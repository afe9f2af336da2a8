import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import { first, json, type Reply, type Rq } from "../../../platform/http/index.ts";
import { parseVietnameseDate } from "../../../platform/i18n/index.ts";
import { ancestors, getUnits, searchUnits } from "../find-units.ts";
import { UnitNotFound } from "../unit.errors.ts";
import { asUnit, findLife, listSlugsOf, listSuccessionsOf, listUnitsPage } from "../unit.store.ts";
import { isAlive, isBeginningUnknown, UNIT_KINDS, type Unit } from "../unit.ts";

const Day = z.string().transform((text, ctx) => {
  const day = parseVietnameseDate(text);
  if (day === null) ctx.addIssue({ code: "custom", message: "day-invalid" });
  return day ?? "";
});

export const UnitsQuery = z.object({
  on: first(Day.optional()).describe("Day, today unless said"),
  parent: first(z.uuid().optional()).describe("Only units directly under this one"),
  kind: first(z.enum(UNIT_KINDS).optional()),
  q: first(z.string().max(200).optional()).describe("Present or former name, with or without marks, or code"),
  limit: first(z.coerce.number().int().min(1).max(500).default(100)),
  cursor: first(z.uuid().optional()),
});

const Hours = z.array(z.object({ from: z.string(), to: z.string() }));

const UnitJson = z.object({
  id: z.uuid(),
  kind: z.enum(UNIT_KINDS),
  type: z.string(),
  name: z.string(),
  shortName: z.string(),
  code: z.string().nullable(),
  slug: z.string(),
  parentId: z.uuid().nullable(),
  placeName: z.string().nullable(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  openingHours: z.record(z.string(), Hours).nullable(),
  createdOn: z.string().nullable().describe("First day; null where nobody knows"),
  endedOn: z.string().nullable().describe("First day without it"),
  isAlive: z.boolean().describe("On the day asked for"),
});

export const UnitsAnswer = z.object({ items: z.array(UnitJson), next: z.string().nullable() });

const SuccessionJson = z.object({
  unitId: z.uuid(),
  name: z.string(),
  on: z.string(),
  kind: z.string(),
  share: z.number().nullable(),
  isMain: z.boolean(),
  note: z.string().nullable(),
});

export const UnitAnswer = UnitJson.extend({
  on: z.string(),
  url: z.string(),
  path: z.array(z.object({ id: z.uuid(), name: z.string() })).describe("Units above, from the top down"),
  versions: z.array(
    z.object({
      name: z.string(),
      type: z.string(),
      code: z.string().nullable(),
      slug: z.string(),
      parentId: z.uuid().nullable(),
      validFrom: z.string(),
      validTo: z.string().nullable(),
    }),
  ),
  slugs: z.array(z.string()).describe("All addresses ever; former ones redirect"),
  predecessors: z.array(SuccessionJson),
  successors: z.array(SuccessionJson),
});

function unitJson(unit: Unit, on: string): z.infer<typeof UnitJson> {
  const { validFrom: _from, validTo: _to, ...facts } = unit;
  return {
    ...facts,
    createdOn: isBeginningUnknown(unit) ? null : unit.createdOn,
    isAlive: isAlive(unit, on),
  };
}

export async function listUnitsApi(rq: Rq): Promise<Reply> {
  const query = UnitsQuery.parse(rq.query);
  const on = query.on ?? vietnamDay(rq.now);
  if (query.q !== undefined) {
    const found = (await searchUnits(rq.app.db, query.q, on, query.limit)).filter(
      (unit) =>
        (query.kind === undefined || unit.kind === query.kind) &&
        (query.parent === undefined || unit.parentId === query.parent),
    );
    return json({ items: found.map((unit) => unitJson(unit, on)), next: null });
  }
  const units = await listUnitsPage(rq.app.db, on, query, query.limit + 1);
  const shown = units.slice(0, query.limit);
  return json({
    items: shown.map((unit) => unitJson(unit, on)),
    next: units.length > query.limit ? (shown.at(-1)?.id ?? null) : null,
  });
}

export const UnitQuery = z.object({ on: first(Day.optional()) });

export async function unitApi(rq: Rq): Promise<Reply> {
  const on = UnitQuery.parse(rq.query).on ?? vietnamDay(rq.now);
  const { db } = rq.app;
  const life = await findLife(db, rq.params.id ?? "");
  if (!life) throw new UnitNotFound(rq.params.id ?? "");
  const unit = asUnit(life, on);
  const rows = await listSuccessionsOf(db, life.id);
  const others = await getUnits(
    db,
    rows.flatMap((row) => [row.fromUnitId, row.toUnitId]),
    on,
  );
  const relation = (row: (typeof rows)[number], unitId: string) => ({
    unitId,
    name: others.get(unitId)?.name ?? "",
    on: row.onDate,
    kind: row.kind,
    share: row.share,
    isMain: row.isMain,
    note: row.note,
  });
  const path = await ancestors(db, life.id, isAlive(life, on) ? on : unit.validFrom);
  return json({
    ...unitJson(unit, on),
    on,
    url: `${rq.app.config.http.publicUrl}/${unit.slug}`,
    path: path.map(({ id, name }) => ({ id, name })),
    versions: life.versions.map(({ name, type, code, slug, parentId, validFrom, validTo }) => ({
      name,
      type,
      code,
      slug,
      parentId,
      validFrom,
      validTo,
    })),
    slugs: await listSlugsOf(db, life.id),
    predecessors: rows.filter((row) => row.toUnitId === life.id).map((row) => relation(row, row.fromUnitId)),
    successors: rows.filter((row) => row.fromUnitId === life.id).map((row) => relation(row, row.toUnitId)),
  });
}
