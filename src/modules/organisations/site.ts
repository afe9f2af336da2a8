import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db, Tx } from "../../platform/db/index.ts";
import { HttpError, notFound, type Rq } from "../../platform/http/index.ts";
import { compareVietnamese, pick } from "../../platform/i18n/index.ts";
import { ancestors, findUnit, getUnit, getUnits, resolveSlug } from "./find-units.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { findHomeUnitId, listIdsOfKind, saveHomeUnitId } from "./unit.store.ts";
import type { Unit, UnitKind } from "./unit.ts";

/** The unit whose public site a page belongs to. `slug` is null at the root address. */
export interface Site {
  unitId: string;
  slug: string | null;
  name: string;
  parentName: string | null;
  kind: UnitKind | "none";
  /** Where comments and complaints go; the footer of every page shows it. */
  petitions: PetitionsTo | null;
}

export interface PetitionsTo {
  office: string;
  address: string;
  phone: string;
  email: string;
  site: string;
}

/** An address of a unit that is no more; the answer is a redirect, or a page with the choice of successors. */
export class UnitAddressMoved extends HttpError {
  readonly successors: Unit[];
  readonly former: string;
  constructor(former: string, successors: Unit[]) {
    super(410, "unit-moved", { successors: successors.map((one) => one.slug) });
    this.former = former;
    this.successors = successors;
  }
}

/**
 * The site of a request: the unit named in the address, else the installation's own.
 *
 * @throws HttpError 404 for an address no unit ever had, UnitAddressMoved for one of a unit that ended.
 */
export async function siteOf(rq: Rq): Promise<Site> {
  const today = vietnamDay(rq.now);
  const slug = rq.params.unit;
  return slug === undefined ? homeSite(rq.app.db, today) : siteOfSlug(rq.app.db, slug, today);
}

async function siteOfSlug(db: Db, slug: string, today: string): Promise<Site> {
  const found = await resolveSlug(db, slug, today);
  if (!found) throw notFound("unit-not-found");
  if (found.state === "gone") throw new UnitAddressMoved(found.unit.name, found.successors);
  const { unit } = found;
  // An earlier address of a living unit leads to the one it has now.
  if (found.state === "renamed") throw new UnitAddressMoved(slug, [unit]);
  const parent = unit.parentId ? await findUnit(db, unit.parentId, today) : undefined;
  return {
    unitId: unit.id,
    slug: unit.slug,
    name: unit.name,
    parentName: parent?.name ?? null,
    kind: unit.kind,
    petitions: await petitionAddressOf(db, unit.id, today, ""),
  };
}

/** The sentence for readers whom a former address sent here (the redirect leaves it in `?tu=`); null for all others. */
export async function movedFromSentence(rq: Rq): Promise<string | null> {
  const former = rq.query.tu;
  if (typeof former !== "string" || !/^[a-z0-9-]{2,100}$/.test(former)) return null;
  return whoCameAfter(rq, former);
}

/** What became of the unit that had an address; null where it still has it. */
export async function whoCameAfter(rq: Rq, former: string): Promise<string | null> {
  const found = await resolveSlug(rq.app.db, former, vietnamDay(rq.now));
  if (!found || found.state === "current") return null;
  const words = pick(rq.lang, vi, en);
  if (found.state === "renamed") return words.nowCalled(found.unit.name);
  const [first, ...others] = found.successors;
  if (!first || !found.unit.endedOn) return null;
  return others.length === 0
    ? words.nowBelongsTo(found.unit.name, first.name, found.unit.endedOn)
    : words.nowDivided(found.unit.name, found.unit.endedOn);
}

export async function homeSite(db: Db, today: string): Promise<Site> {
  const home = await findHomeUnit(db, today);
  if (!home) return { unitId: "", slug: null, name: "Dân Biết", parentName: null, kind: "none", petitions: null };
  const petitions = await petitionAddressOf(db, home.id, today, "");
  return { unitId: home.id, slug: null, name: home.name, parentName: null, kind: home.kind, petitions };
}

export async function findHomeUnit(db: Db, today: string): Promise<Unit | undefined> {
  const id = await findHomeUnitId(db);
  return id === null ? undefined : findUnit(db, id, today);
}

export const saveHomeUnit = (tx: Tx, homeUnitId: string): Promise<void> => saveHomeUnitId(tx, homeUnitId);

/** The province a unit belongs to (itself, if it is one); undefined for central bodies. */
export async function provinceOf(db: Db, unitId: string, on: string): Promise<Unit | undefined> {
  const unit = await getUnit(db, unitId, on);
  if (unit.kind === "province") return unit;
  return (await ancestors(db, unitId, on)).find((one) => one.kind === "province");
}

/** Names for lists, in one query. */
export async function unitNames(db: Db, ids: string[], on: string): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  return new Map([...(await getUnits(db, ids, on)).values()].map((unit) => [unit.id, unit.name]));
}

/** More units than anybody scrolls through. */
const MOST_CHOICES = 300;

/** The units a field offers: all of these, or, where they are more than anybody scrolls through, those in their place. */
export function offeredUnits(all: readonly string[], instead: readonly string[]): string[] {
  return [...new Set(all.length <= MOST_CHOICES ? all : instead)];
}

/** For a choice of units: those given, in Vietnamese order. */
export async function listUnitChoices(db: Db, ids: string[], on: string): Promise<{ id: string; name: string }[]> {
  const units = ids.length === 0 ? [] : [...(await getUnits(db, ids, on)).values()];
  return units.map(({ id, name }) => ({ id, name })).sort((a, b) => compareVietnamese(a.name, b.name));
}

/** Units of one kind that live on the day, in Vietnamese order; newspapers and stations for instance. */
export async function listUnitsOfKind(db: Db, kind: UnitKind, on: string): Promise<{ id: string; name: string }[]> {
  return listUnitChoices(db, await listIdsOfKind(db, kind, on), on);
}

/**
 * Where comments and complaints on a unit go; on every page and sheet (Nghị định 20/2008/NĐ-CP Điều 10 and 13). A unit
 * without an address of its own shows the one above it.
 */
export async function petitionAddressOf(db: Db, unitId: string, on: string, publicUrl: string): Promise<PetitionsTo> {
  const self = await getUnit(db, unitId, on);
  const nearestFirst = [self, ...(await ancestors(db, unitId, on)).reverse()];
  const unit = nearestFirst.find((one) => one.address) ?? self;
  return {
    office: unit.name,
    address: unit.address ?? "",
    phone: unit.phone ?? "",
    email: unit.email ?? "",
    site: `${publicUrl.replace(/^https?:\/\//, "")}/phan-anh`,
  };
}
