import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { successorIdsOn } from "./succession.ts";
import { UnitNotYours } from "./unit.errors.ts";
import { mayEdit } from "./unit.policy.ts";
import { getLife, listAncestorIds, loadGraph } from "./unit.store.ts";
import { isAlive, type UnitLife, versionOn } from "./unit.ts";

/** What somebody may do to a unit today. */
export interface Charge {
  /** How it is reached and what else it is called. */
  contact: boolean;
  /** Its name, place in the tree, end. */
  structure: boolean;
}

/**
 * Whether the person is in charge of the unit at the time of the act, whatever day the act is about: somebody who was in
 * charge years ago must not reach into today by dating a change back. Ended units belong to whoever was above them last,
 * or came after those above: a former commune of a former province is today's province's business.
 * What a unit is called and where it belongs is decided above it; provinces have nobody above them here.
 */
export async function chargeOf(db: Db, actor: Actor, life: UnitLife, at: Date): Promise<Charge> {
  const today = vietnamDay(at);
  const above = await listAboveToday(db, life, today);
  const contact = mayEdit(actor, [life.id, ...above]);
  const isTop = life.kind === "province" || life.kind === "central";
  return { contact, structure: isTop ? contact : mayEdit(actor, above) };
}

async function listAboveToday(db: Db, life: UnitLife, today: string): Promise<string[]> {
  if (isAlive(life, today)) return listAncestorIds(db, life.id, today);
  const above = await listAncestorIds(db, life.id, versionOn(life.versions, today).validFrom);
  const graph = await loadGraph(db, above);
  const heirs = [...new Set(above.flatMap((id) => successorIdsOn(graph, id, today)))];
  const higher = await Promise.all(heirs.map((id) => listAncestorIds(db, id, today)));
  return [...new Set([...above, ...heirs, ...higher.flat()])];
}

/** @throws UnitNotYours */
export async function requireInCharge(
  db: Db,
  actor: Actor,
  life: UnitLife,
  at: Date,
  of: keyof Charge = "structure",
): Promise<void> {
  const charge = await chargeOf(db, actor, life, at);
  if (!charge[of]) throw new UnitNotYours(versionOn(life.versions, vietnamDay(at)).name);
}

/** For a unit that is to stand under `parentId`; at the top only the system puts units. @throws UnitNotYours */
export async function requireInChargeAbove(
  db: Db,
  actor: Actor,
  parentId: string | null,
  name: string,
  at: Date,
): Promise<void> {
  if (parentId !== null) await requireInCharge(db, actor, await getLife(db, parentId), at, "contact");
  else if (!mayEdit(actor, [])) throw new UnitNotYours(name);
}
