import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { unmark } from "../../../platform/i18n/index.ts";
import { findHomeUnit, getUnits, matchUnitByName, subtreeIds } from "../../organisations/index.ts";
import type { Question } from "../feedback.store.ts";
import { listUnitsThatAnswered } from "./handling.store.ts";

export interface ProposedUnit {
  id: string;
  name: string;
  /** The place that was written, by whatever name it bore; or what was answered before. */
  by: "place" | "subject";
  /** The name that was written, where the unit is called otherwise today. */
  formerName: string | null;
}

const YEAR_MS = 365 * 86_400_000;

/** The words of a message as they are compared with others. */
export const wordsOf = (question: Pick<Question, "body" | "place">): string =>
  unmark(`${question.body} ${question.place}`);

/**
 * Units a message may belong to: what the place meant on the day it came, under the name of today; and who answered messages
 * in near words.
 */
export async function proposeUnits(db: Db, question: Question, now: Date): Promise<ProposedUnit[]> {
  const today = vietnamDay(now);
  const home = await findHomeUnit(db, today);
  if (!home) return [];
  const found = new Map<string, ProposedUnit>();
  for (const part of placesIn(question.place)) {
    const matches = await matchUnitByName(db, part, today, { within: home.id });
    for (const { unit, by, matchedName } of matches.slice(0, 3))
      if (unit.id !== home.id && !found.has(unit.id))
        found.set(unit.id, {
          id: unit.id,
          name: unit.name,
          by: "place",
          formerName: by === "name" ? null : matchedName,
        });
    if (found.size > 0) break;
  }
  const within = await subtreeIds(db, home.id, today);
  const answered = await listUnitsThatAnswered(
    db,
    {
      id: question.id,
      words: wordsOf(question),
      since: new Date(now.getTime() - YEAR_MS),
    },
    3,
  );
  const units = await getUnits(
    db,
    answered.filter((id) => within.includes(id)),
    today,
  );
  for (const unit of units.values())
    if (!found.has(unit.id)) found.set(unit.id, { id: unit.id, name: unit.name, by: "subject", formerName: null });
  return [...found.values()].filter((one) => one.id !== question.unitId);
}

/** "ấp 3, xã Phong Thạnh" names the commune in one of its parts. */
function placesIn(place: string): string[] {
  const parts = place
    .split(/[,;]/)
    .map((one) => one.trim())
    .filter(Boolean);
  return [...new Set([place.trim(), ...parts.reverse()])].filter((one) => one.length >= 3).slice(0, 5);
}
