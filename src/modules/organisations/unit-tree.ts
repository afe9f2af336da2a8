import { type Db, keptAnswers } from "../../platform/db/index.ts";
import type { Succession, SuccessionGraph } from "./succession.ts";
import type { UnitLife } from "./unit.ts";

/**
 * All units of the installation in memory. Every page asks a dozen times what stands above or below a unit, and the tree
 * changes a few times a year.
 */
export class UnitTree {
  readonly lives: ReadonlyMap<string, UnitLife>;
  /** Owners of addresses, former ones too. */
  readonly slugs: ReadonlyMap<string, string>;
  readonly homeUnitId: string | null;
  readonly graph: SuccessionGraph;
  readonly #below: ReadonlyMap<string | null, readonly { id: string; from: string; to: string | null }[]>;

  constructor(of: {
    lives: readonly UnitLife[];
    slugs: ReadonlyMap<string, string>;
    homeUnitId: string | null;
    successions: readonly Succession[];
  }) {
    this.slugs = of.slugs;
    this.homeUnitId = of.homeUnitId;
    this.lives = new Map(of.lives.map((life) => [life.id, freeze(life)]));
    this.graph = {
      lives: new Map(
        of.lives.map(({ id, createdOn, endedOn, versions }) => [
          id,
          { createdOn, endedOn, lastParentId: versions.at(-1)?.parentId ?? null },
        ]),
      ),
      after: Map.groupBy(of.successions, (one) => one.fromUnitId),
    };
    const spans = of.lives.flatMap((life) =>
      life.versions.map(({ parentId, validFrom: from, validTo: to }) => ({ id: life.id, parentId, from, to })),
    );
    this.#below = Map.groupBy(spans, (span) => span.parentId);
  }

  /** These units and all below them on the day. */
  subtreeIds(roots: readonly string[], on: string): string[] {
    const found = new Set(roots);
    // A set grows while it is gone through.
    for (const id of found)
      for (const { id: child, from, to } of this.#below.get(id) ?? []) if (isOn(from, to, on)) found.add(child);
    return [...found];
  }

  /** From the top down, without the unit itself. */
  ancestorIds(id: string, on: string): string[] {
    const above: string[] = [];
    let parentId = this.#parentOf(id, on);
    while (parentId !== null && !above.includes(parentId)) {
      above.push(parentId);
      parentId = this.#parentOf(parentId, on);
    }
    return above.reverse();
  }

  #parentOf(id: string, on: string): string | null {
    return this.lives.get(id)?.versions.find((one) => isOn(one.validFrom, one.validTo, on))?.parentId ?? null;
  }
}

const isOn = (from: string, to: string | null, on: string): boolean => from <= on && (to === null || to > on);

/** Everybody reads the same objects. */
function freeze(life: UnitLife): UnitLife {
  for (const version of life.versions) {
    Object.freeze(version);
    if (version.openingHours) for (const hours of Object.values(version.openingHours)) Object.freeze(hours);
    Object.freeze(version.openingHours);
  }
  Object.freeze(life.versions);
  return Object.freeze(life);
}

/** Who changes unit after unit asks a little between the changes; reading all of it anew each time would not pay. */
const ASKED_BEFORE_READING = 3;

/** The tree as last committed; null while it changes, is being read, or was hardly asked for since: ask the database. */
export async function treeInMemory(db: Db, read: () => Promise<UnitTree | null>): Promise<UnitTree | null> {
  const answers = await keptAnswers(db, "units");
  if (!answers) return null;
  const known = answers.get("tree") as UnitTree | null | undefined;
  if (known !== undefined) return known;
  const asked = Number(answers.get("asked") ?? 0) + 1;
  answers.set("asked", asked);
  if (asked <= ASKED_BEFORE_READING) return null;
  answers.set("tree", null);
  try {
    const tree = await read();
    answers.set("tree", tree);
    return tree;
  } catch (error) {
    answers.delete("tree");
    throw error;
  }
}
