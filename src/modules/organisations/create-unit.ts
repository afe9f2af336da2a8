import { randomUUID } from "node:crypto";
import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import {
  addDerivedAliases,
  chooseSlug,
  logAct,
  requireFreeCode,
  requireFreeSlug,
  requireName,
  requireParents,
  type UnitAct,
} from "./change-unit.ts";
import { requireInChargeAbove } from "./in-charge.ts";
import { UnitActRefused } from "./unit.errors.ts";
import { insertAliases, insertUnit, lockTree } from "./unit.store.ts";
import { isArea, type OpeningHours, type UnitFacts, type UnitKind, type UnitVersion } from "./unit.ts";
import { nameKey, splitAreaName, tidyName } from "./unit-name.ts";

export interface NewUnit {
  kind: UnitKind;
  name: string;
  /** Left out: the name without its type where it is an area, else the name. */
  shortName?: string;
  type?: string;
  parentId: string | null;
  code?: string | null;
  /** Left out: made of the name, the shortest nobody ever had. */
  slug?: string;
  placeName?: string | null;
  address?: string | null;
  phone?: string | null;
  email?: string | null;
  openingHours?: OpeningHours | null;
  /** Other ways in which documents call it. */
  aliases?: readonly string[];
}

export interface CreateUnit extends NewUnit, UnitAct {
  /** For history: the first day on which it no longer existed. */
  endedOn?: string | null;
}

/** A unit begins on a day. Answers its id. */
export async function createUnit(tx: Tx, actor: Actor, input: CreateUnit): Promise<string> {
  await lockTree(tx);
  await requireInChargeAbove(tx, actor, input.parentId, input.name, input.at);
  const unit = await addUnit(tx, input, input.on, input.endedOn ?? null, []);
  await logAct(tx, actor, "unit.create", unit.id, input, {
    kind: input.kind,
    name: unit.facts.name,
    parentId: input.parentId,
    code: unit.facts.code,
    slug: unit.facts.slug,
  });
  return unit.id;
}

/** Checks and writes a new unit inside a larger act, such as a merger. The caller holds the lock and writes the log. */
export async function addUnit(
  tx: Tx,
  input: NewUnit,
  on: string,
  endedOn: string | null,
  predecessorIds: readonly string[],
): Promise<{ id: string; facts: UnitFacts }> {
  requireName(input.name);
  const name = tidyName(input.name);
  const split = isArea(input.kind) ? splitAreaName(name) : { type: "", shortName: name };
  const shortName = tidyName(input.shortName ?? "") || split.shortName;
  requireName(shortName);
  if (endedOn !== null && endedOn <= on) throw new UnitActRefused("before-start", { name, start: on });
  const id = randomUUID();
  const code = input.code?.trim() || null;
  await requireFreeCode(tx, input.kind, code, predecessorIds);
  if (input.slug) await requireFreeSlug(tx, input.slug, null);
  const facts: UnitFacts = {
    name,
    shortName,
    type: input.type?.trim() ?? split.type,
    parentId: input.parentId,
    code,
    slug:
      input.slug || (await chooseSlug(tx, { id: null, kind: input.kind, name, code, parentId: input.parentId }, on)),
    placeName: input.placeName?.trim() || (isArea(input.kind) && input.kind !== "central" ? shortName : null),
    address: input.address?.trim() || null,
    phone: input.phone?.trim() || null,
    email: input.email?.trim() || null,
    openingHours: input.openingHours ?? null,
  };
  const version: UnitVersion = { ...facts, validFrom: on, validTo: endedOn };
  await requireParents(tx, { id, kind: input.kind, createdOn: on, endedOn, versions: [version] }, on);
  await insertUnit(tx, { id, kind: input.kind, createdOn: on, endedOn }, [version]);
  await addDerivedAliases(tx, id, name);
  await insertAliases(
    tx,
    (input.aliases ?? []).map((alias) => ({
      unitId: id,
      alias: tidyName(alias),
      aliasKey: nameKey(alias),
      origin: "given" as const,
    })),
  );
  return { id, facts };
}
