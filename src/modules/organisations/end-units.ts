import type { Tx } from "../../platform/db/index.ts";
import { requireMayEndOn, requireParents } from "./change-unit.ts";
import { UnitActRefused } from "./unit.errors.ts";
import { hasSuccessionsFrom, listLivesUnderFrom, saveLives } from "./unit.store.ts";
import { endVersions, type UnitLife, type UnitVersion, versionOn } from "./unit.ts";

/** Ends units on a day. Their codes are free for their successors afterwards; their addresses stay theirs. */
export async function endUnits(tx: Tx, lives: readonly UnitLife[], on: string): Promise<void> {
  for (const life of lives) {
    requireMayEndOn(life, on);
    if (await hasSuccessionsFrom(tx, life.id, on)) {
      throw new UnitActRefused("later-succession", { name: versionOn(life.versions, on).name });
    }
  }
  await saveLives(
    tx,
    lives.map((life) => ({ ...life, endedOn: on, versions: endVersions(life.versions, on) })),
  );
}

/**
 * Units that stood under one that ended, or are planned to, go under its heir from that day; `null` leaves them. An heir
 * that itself stood under it goes up to where it stood. Answers the ids of the units that moved.
 */
export async function inheritChildren(
  tx: Tx,
  from: readonly UnitLife[],
  on: string,
  heirOf: (childId: string, fromId: string) => string | null,
): Promise<string[]> {
  const fromIds = from.map((life) => life.id);
  const above = (id: string): string | null => {
    const life = from.find((one) => one.id === id);
    return life ? above(versionOn(life.versions, on).parentId ?? "") : id || null;
  };
  const children = await listLivesUnderFrom(tx, fromIds, on);
  const moved: UnitLife[] = [];
  for (const child of children) {
    const versions = child.versions.flatMap((version): UnitVersion[] => {
      const { parentId, validFrom, validTo } = version;
      const isTouched = parentId !== null && fromIds.includes(parentId) && (validTo === null || validTo > on);
      const chosen = isTouched ? heirOf(child.id, parentId) : null;
      if (chosen === null) return [version];
      const heir = chosen === child.id ? above(parentId ?? "") : chosen;
      if (validFrom >= on) return [{ ...version, parentId: heir }];
      return [
        { ...version, validTo: on },
        { ...version, parentId: heir, validFrom: on },
      ];
    });
    if (JSON.stringify(versions) !== JSON.stringify(child.versions)) moved.push({ ...child, versions });
  }
  await saveLives(tx, moved);
  for (const child of moved) await requireParents(tx, child, on);
  return moved.map((child) => child.id);
}
