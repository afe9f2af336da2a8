import type { Tx } from "../../platform/db/index.ts";
import { notifyPublicChange } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { recordAct } from "../audit/index.ts";
import { requireInCharge } from "./in-charge.ts";
import { UnitActRefused } from "./unit.errors.ts";
import {
  codeLevel,
  getLife,
  insertAliases,
  listAncestorIds,
  listCodeUses,
  listLives,
  listSlugOwners,
  lockTree,
  saveLives,
  standsAbove,
} from "./unit.store.ts";
import {
  amendVersions,
  mayStandUnder,
  type UnitFacts,
  type UnitKind,
  type UnitLife,
  type UnitVersion,
  versionOn,
} from "./unit.ts";
import { derivedAliases, nameKey, tidyName } from "./unit-name.ts";
import { firstFreeSlug, isUsableSlug, RESERVED_SLUGS, slugCandidates } from "./unit-slug.ts";

/** What every act on a unit says: the day from which it holds, and when it was done. */
export interface UnitAct {
  /** First day on which it holds; may lie in the past or in the future. */
  on: string;
  at: Date;
  note?: string | null;
}

const NAME_LENGTH = 200;

/**
 * Changes facts of one unit from a day on: the common part of renaming, moving, changing type and contact. Locks the tree,
 * checks on the loaded unit, writes versions, addresses, codes and the log.
 */
export async function changeUnit(
  tx: Tx,
  actor: Actor,
  act: string,
  input: UnitAct & { unitId: string },
  changeOf: (life: UnitLife, now: UnitVersion) => Partial<UnitFacts> | Promise<Partial<UnitFacts>>,
): Promise<void> {
  await lockTree(tx);
  const life = await getLife(tx, input.unitId);
  const now = versionOn(life.versions, input.on);
  await requireInCharge(tx, actor, life, input.at, act === "unit.change-contact" ? "contact" : "structure");
  requireAliveOn(life, input.on);

  const change = await changeOf(life, now);
  const changedKeys = (Object.keys(change) as (keyof UnitFacts)[]).filter(
    (key) => JSON.stringify(change[key]) !== JSON.stringify(now[key]),
  );
  if (changedKeys.length === 0) throw new UnitActRefused("nothing-changed", { name: now.name });
  const next: UnitLife = { ...life, versions: amendVersions(life.versions, input.on, change) };

  if (change.name !== undefined) requireName(change.name);
  if (change.slug !== undefined && change.slug !== now.slug) await requireFreeSlug(tx, change.slug, life.id);
  if (changedKeys.includes("code")) await requireFreeCode(tx, life.kind, change.code ?? null, [life.id]);
  if (changedKeys.includes("parentId")) await requireParents(tx, next, input.on);

  await saveLives(tx, [next]);
  if (change.name !== undefined) await addDerivedAliases(tx, life.id, change.name);
  const visible = changedKeys.filter((key) => key !== "phone" && key !== "email");
  await logAct(tx, actor, act, life.id, input, {
    from: Object.fromEntries(visible.map((key) => [key, now[key]])),
    to: Object.fromEntries(visible.map((key) => [key, change[key]])),
    changed: changedKeys,
  });
}

export async function logAct(
  tx: Tx,
  actor: Actor,
  act: string,
  unitId: string,
  input: UnitAct,
  details: Record<string, unknown>,
): Promise<void> {
  await recordAct(tx, actor, {
    act,
    subjectKind: "unit",
    subjectId: unitId,
    unitId,
    at: input.at,
    details: { on: input.on, note: input.note ?? null, ...details },
  });
  await notifyPublicChange(tx, "organisations");
}

/** Refuses days before the unit began and from its end on. */
export function requireAliveOn(life: UnitLife, on: string): void {
  const { name } = versionOn(life.versions, on);
  if (on < life.createdOn) throw new UnitActRefused("before-start", { name, start: life.createdOn });
  if (life.endedOn !== null && on >= life.endedOn)
    throw new UnitActRefused("already-ended", { name, end: life.endedOn });
}

/** A unit that ends must have lived at least a day, and must not have ended already, now or by plan. */
export function requireMayEndOn(life: UnitLife, on: string): void {
  const { name } = versionOn(life.versions, on);
  if (on <= life.createdOn) throw new UnitActRefused("before-start", { name, start: life.createdOn });
  if (life.endedOn !== null) throw new UnitActRefused("already-ended", { name, end: life.endedOn });
}

export function requireName(name: string): void {
  if (tidyName(name) === "") throw new UnitActRefused("name-empty");
  if ([...name].length > NAME_LENGTH) throw new UnitActRefused("name-too-long", { most: NAME_LENGTH });
}

export async function requireFreeSlug(tx: Tx, slug: string, unitId: string | null): Promise<void> {
  if (!isUsableSlug(slug)) throw new UnitActRefused("slug-shape", { slug });
  if (RESERVED_SLUGS.has(slug)) throw new UnitActRefused("slug-reserved", { slug });
  const owner = (await listSlugOwners(tx, [slug])).get(slug);
  if (owner !== undefined && owner !== unitId) throw new UnitActRefused("slug-taken", { slug });
}

/**
 * A code is never reused, with the one exception the state itself makes: a successor may take over the code of a unit it came
 * from (Quyết định 19/2025/QĐ-TTg did so for every commune that was merged on 1 July 2025).
 */
export async function requireFreeCode(
  tx: Tx,
  kind: UnitKind,
  code: string | null,
  ownAndPredecessorIds: readonly string[],
): Promise<void> {
  if (code === null) return;
  const uses = await listCodeUses(tx, codeLevel(kind), code);
  const stranger = uses.find((use) => !ownAndPredecessorIds.includes(use.unitId));
  if (stranger) throw new UnitActRefused("code-taken", { code });
}

/** On every day from `on`, the unit above must live, be of a fitting kind, and not stand below. */
export async function requireParents(tx: Tx, life: UnitLife, on: string): Promise<void> {
  const spans = life.versions.filter((version) => version.validTo === null || version.validTo > on);
  const parents = await listLives(tx, [...new Set(spans.flatMap((version) => version.parentId ?? []))]);
  for (const span of spans) {
    if (span.parentId === null) {
      if (!mayStandUnder(life.kind, null)) throw new UnitActRefused("parent-kind", { name: span.name, parent: "" });
      continue;
    }
    const parent = parents.find((one) => one.id === span.parentId);
    const parentName = parent ? versionOn(parent.versions, span.validFrom).name : "";
    const outlives =
      !parent ||
      parent.createdOn > span.validFrom ||
      (parent.endedOn !== null && (span.validTo === null || span.validTo > parent.endedOn));
    if (outlives) throw new UnitActRefused("parent-not-alive", { name: span.name, parent: parentName });
    if (!mayStandUnder(life.kind, parent.kind)) {
      throw new UnitActRefused("parent-kind", { name: span.name, parent: parentName });
    }
    if (parent.id === life.id || (await standsAbove(tx, life.id, parent.id, span.validFrom, span.validTo))) {
      throw new UnitActRefused("cycle", { name: span.name, parent: parentName });
    }
  }
}

/** An address for a new name, the shortest that nobody ever had. */
export async function chooseSlug(
  tx: Tx,
  unit: { id: string | null; kind: UnitKind; name: string; code: string | null; parentId: string | null },
  on: string,
): Promise<string> {
  const aboveIds = unit.parentId ? [...(await listAncestorIds(tx, unit.parentId, on)), unit.parentId] : [];
  const lives = new Map((await listLives(tx, aboveIds)).map((life) => [life.id, life]));
  const above = aboveIds
    .flatMap((id) => lives.get(id) ?? [])
    .filter((life) => life.kind !== "central")
    .map((life) => versionOn(life.versions, on).name)
    .reverse();
  const candidates = slugCandidates({ ...unit, above, year: on.slice(0, 4) });
  const numbered = Array.from({ length: 50 }, (_, n) => `${candidates.at(-1) ?? "don-vi-khac"}-${n + 2}`);
  const owners = await listSlugOwners(tx, [...candidates, ...numbered]);
  return firstFreeSlug(candidates, (slug) => owners.has(slug) && owners.get(slug) !== unit.id);
}

export async function addDerivedAliases(tx: Tx, unitId: string, name: string): Promise<void> {
  await insertAliases(
    tx,
    derivedAliases(name).map((alias) => ({ unitId, alias, aliasKey: nameKey(alias), origin: "derived" })),
  );
}
