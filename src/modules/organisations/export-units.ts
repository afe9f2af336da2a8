import type { Db } from "../../platform/db/index.ts";
import type { Succession } from "./succession.ts";
import { listLivesOfKind, loadGraph } from "./unit.store.ts";
import { UNIT_KINDS, type UnitLife } from "./unit.ts";

/** Every unit there ever was, with all its versions and what came after it, in order of kind and address. */
export async function exportUnits(db: Db): Promise<(UnitLife & { successors: Omit<Succession, "fromUnitId">[] })[]> {
  const { after } = await loadGraph(db, "all");
  const lives: UnitLife[] = [];
  for (const kind of UNIT_KINDS) {
    const ofKind = await listLivesOfKind(db, kind);
    lives.push(...ofKind.sort((a, b) => (addressOf(a) < addressOf(b) ? -1 : 1)));
  }
  return lives.map((life) => ({
    ...life,
    successors: (after.get(life.id) ?? []).map(({ fromUnitId: _, ...one }) => one),
  }));
}

const addressOf = (life: UnitLife): string => `${life.versions.at(-1)?.slug ?? ""} ${life.id}`;
