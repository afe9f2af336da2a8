import type { Db } from "../../platform/db/index.ts";
import { type Lang, pick } from "../../platform/i18n/index.ts";
import { getUnits } from "./find-units.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { tellHours } from "./opening-hours.ts";
import type { PetitionsTo } from "./site.ts";
import type { OpeningHours, Unit } from "./unit.ts";

/** What papers of a unit say of it: who it is, where and when it receives people, where comments go. */
export interface UnitOnPaper {
  unit: Unit;
  parentName: string | null;
  reception: { address: string; phone: string; hours: string[] };
  petitions: PetitionsTo;
}

/** For many units at once, in a query for each step up the tree. Unknown ids are left out. */
export async function describeUnitsForPaper(
  db: Db,
  unitIds: readonly string[],
  on: string,
  lang: Lang,
  publicUrl: string,
): Promise<Map<string, UnitOnPaper>> {
  const known = await getUnits(db, unitIds, on);
  for (let missing = parentsOf(known); missing.length > 0; missing = parentsOf(known)) {
    const found = await getUnits(db, missing, on);
    if (found.size === 0) break;
    for (const [id, unit] of found) known.set(id, unit);
  }
  const site = `${publicUrl.replace(/^https?:\/\//, "")}/phan-anh`;
  const papers = new Map<string, UnitOnPaper>();
  for (const id of unitIds) {
    const unit = known.get(id);
    if (!unit) continue;
    let office: Unit | undefined = unit;
    while (office && !office.address) office = office.parentId ? known.get(office.parentId) : undefined;
    const { name, address, phone, email } = office ?? unit;
    papers.set(id, {
      unit,
      parentName: unit.parentId ? (known.get(unit.parentId)?.name ?? null) : null,
      reception: {
        address: unit.address ?? "",
        phone: unit.phone ?? "",
        hours: unit.openingHours ? openingHoursInWords(unit.openingHours, lang) : [],
      },
      petitions: { office: name, address: address ?? "", phone: phone ?? "", email: email ?? "", site },
    });
  }
  return papers;
}

/** Opening hours as lines of a paper: days with the same hours together, closed days left out. */
export function openingHoursInWords(hours: OpeningHours, lang: Lang): string[] {
  const words = pick(lang, vi, en);
  return tellHours(hours, words).filter((line) => !line.endsWith(words.closedDay));
}

function parentsOf(known: ReadonlyMap<string, Unit>): string[] {
  return [
    ...new Set(
      [...known.values()].flatMap((unit) => (unit.parentId && !known.has(unit.parentId) ? unit.parentId : [])),
    ),
  ];
}
