import { talkOfFarmsAndNature } from "./lexicon/talk/farms-and-nature.ts";
import { talkOfHealthSchoolsAndCulture } from "./lexicon/talk/health-schools-culture.ts";
import { talkOfLandAndBuilding } from "./lexicon/talk/land-and-building.ts";
import { talkOfMoneyAndTrade } from "./lexicon/talk/money-and-trade.ts";
import { talkOfPeople } from "./lexicon/talk/people.ts";
import { talkOfRoadsAndVehicles } from "./lexicon/talk/roads-and-vehicles.ts";
import { readSyllables } from "./syllable.ts";

/**
 * What people talk about when they mean a procedure. A saying has to be met as it is written; here every word helps by itself,
 * so that a story nobody foresaw ("chở con heo qua tỉnh khác") still comes near the title that tells none of its words.
 *
 *   "kiểm dịch động vật, giết mổ … gia súc > chở heo, lò mổ"
 *
 * Before ">" what official titles (or the names of their fields) say: variants after commas, "…" between parts that stand
 * apart, in any order. Behind it everyday words, phrases after commas.
 */
type Talk = { parts: string[]; said: string };

const talks = new Map<string, Talk[]>();
for (const line of [
  talkOfPeople,
  talkOfLandAndBuilding,
  talkOfMoneyAndTrade,
  talkOfFarmsAndNature,
  talkOfRoadsAndVehicles,
  talkOfHealthSchoolsAndCulture,
]
  .join("\n")
  .split("\n")) {
  const [titles, said] = line.split(" > ");
  if (!said) continue;
  for (const title of titles!.split(", ")) {
    const parts = title.split(" … ").map(key);
    const first = parts[0]!.trim().split(" ")[0]!;
    const same = talks.get(first);
    if (same) same.push({ parts, said });
    else talks.set(first, [{ parts, said }]);
  }
}

/** Everyday words around a procedure. */
export function talkOf(name: string, field: string): string[] {
  const text = `${key(name)}|${key(field)}`;
  const found = new Set<string>();
  for (const word of new Set(text.split(/[ |]+/))) {
    for (const { parts, said } of talks.get(word) ?? [])
      if (parts.every((part) => text.includes(part))) found.add(said);
  }
  return [...found];
}

function key(text: string): string {
  return ` ${readSyllables(text)
    .map((word) => word.marked)
    .join(" ")} `;
}
