import type { Db } from "../../platform/db/index.ts";
import { ancestorIdsOf, formerIdsOf, subtreeIds, successorsOf } from "../organisations/index.ts";
import { type Addressees, type BriefingKind, dueIn, periodOf } from "./briefing.ts";
import type { Reader } from "./briefings.store.ts";
import { type Asked, findOfficial } from "./readings.store.ts";

/** The person as a reader; undefined for who cannot sign in (and for the system). */
export async function readerOf(db: Db, personId: string, today: string): Promise<Reader | undefined> {
  const official = await findOfficial(db, personId, today);
  if (!official) return undefined;
  const above = (await ancestorIdsOf(db, [official.unitId], today)).get(official.unitId) ?? [];
  const chain = [official.unitId, ...above];
  const [formerOwn, formerAll] = await Promise.all([
    formerIdsOf(db, [official.unitId], today),
    formerIdsOf(db, chain, today),
  ]);
  return {
    personId,
    ...official,
    own: [official.unitId, ...formerOwn],
    chain: [...new Set([...chain, ...formerAll])],
  };
}

/** Units whose people are asked today. A unit that ended is asked through those that came after it. */
export async function unitsAsked(
  db: Db,
  to: Pick<Addressees, "unitIds" | "withBelow">,
  today: string,
): Promise<string[]> {
  const living = (await Promise.all(to.unitIds.map((id) => successorsOf(db, id, today)))).flat().map((unit) => unit.id);
  return to.withBelow ? subtreeIds(db, [...new Set(living)], today) : [...new Set(living)];
}

/** The same for many, asking for each set of units once. */
export async function unitsOfMany<Row extends Pick<Addressees, "unitIds" | "withBelow">>(
  db: Db,
  rows: readonly Row[],
  today: string,
): Promise<Map<Row, string[]>> {
  const known = new Map<string, string[]>();
  const found = new Map<Row, string[]>();
  for (const row of rows) {
    const key = `${row.withBelow} ${[...row.unitIds].sort().join(" ")}`;
    const units = known.get(key) ?? (await unitsAsked(db, row, today));
    known.set(key, units);
    found.set(row, units);
  }
  return found;
}

/** Which reading counts today, of these units. */
export function askedOf(
  briefing: { id: string; kind: BriefingKind; version: number },
  version: { dueOn: string; roles: readonly string[] },
  unitIds: readonly string[],
  today: string,
): Asked {
  return {
    briefingId: briefing.id,
    version: briefing.version,
    period: periodOf(briefing.kind, today),
    dueOn: dueIn(briefing.kind, version.dueOn, today),
    roles: version.roles,
    unitIds,
  };
}
