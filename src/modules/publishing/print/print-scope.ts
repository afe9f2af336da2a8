import type { AppContext } from "../../../platform/app-context.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { compareVietnamese, type Lang, pick } from "../../../platform/i18n/index.ts";
import { type Permission, unitsWhere } from "../../accounts/index.ts";
import { getUnits, isAlive, listUnitChoices, offeredUnits, subtreeIds, type Unit } from "../../organisations/index.ts";
import { type CatalogueItem, chooseProcedures, type ProcedureLevel } from "../../procedures/index.ts";
import { listPrintedVersions } from "../short-link.store.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { type PrintForm, purposeOf } from "./print-form.ts";

export interface PrintReach {
  /** Every unit the person may print for. */
  ids: string[];
  /** What the page offers to choose from. */
  choices: { id: string; name: string }[];
  roots: string[];
}

export async function reachForPrint(
  db: Db,
  actor: Actor,
  now: Date,
  permission: Permission = "publishing.print",
): Promise<PrintReach> {
  const day = vietnamDay(now);
  const roots = unitsWhere(actor, permission);
  const ids = roots.length === 0 ? [] : await subtreeIds(db, roots, day);
  const shown = offeredUnits(ids, roots);
  return { ids, roots, choices: await listUnitChoices(db, shown, day) };
}

/** The communes alive below a unit, the unit itself included where it is one. */
export async function communesBelow(db: Db, unitId: string, day: string): Promise<Unit[]> {
  const units = await getUnits(db, await subtreeIds(db, unitId, day), day);
  return [...units.values()].filter((unit) => unit.kind === "commune" && isAlive(unit, day));
}

export type ChangedFilter = "all" | "changed" | "never";

export interface ChosenItem extends CatalogueItem {
  /** Version of the last print of this unit in this form; null if never. */
  printed: number | null;
}

/** What the page lists: the procedures of a level, with what the unit has printed of them. */
export async function listChoosable(
  app: AppContext,
  ask: {
    unit: Unit;
    level: ProcedureLevel | null;
    form: PrintForm;
    field: string | null;
    q: string;
    changed: ChangedFilter;
  },
): Promise<ChosenItem[]> {
  const [items, printed] = await Promise.all([
    chooseProcedures(app, { level: ask.level, field: ask.field, q: ask.q, withNames: true }),
    listPrintedVersions(app.db, ask.unit.id, purposeOf(ask.form)),
  ]);
  return items
    .map((item) => ({ ...item, printed: printed.get(item.code) ?? null }))
    .filter(
      (item) =>
        ask.changed === "all" ||
        (ask.changed === "never" ? item.printed === null : item.printed !== null && item.printed < item.versionNumber),
    );
}

/** A booklet is ordered by field, as its contents are, so that a set of several volumes is cut between fields once only. */
export function inPrintOrder<T extends CatalogueItem>(form: PrintForm, items: readonly T[]): T[] {
  return form === "booklet"
    ? items.toSorted((a, b) => compareVietnamese(a.field, b.field) || compareVietnamese(a.name, b.name))
    : [...items];
}

/** What a run is called in lists. */
export function runTitle(lang: Lang, form: PrintForm, names: readonly string[], count: number, units: number): string {
  const words = pick(lang, vi, en);
  const what = count === 1 && names[0] ? names[0] : words.whatMany(count);
  return `${words.runTitle(form, what)}${units > 1 ? words.forUnits(units) : ""}`.slice(0, 300);
}
