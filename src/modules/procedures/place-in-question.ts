import type { Db } from "../../platform/db/index.ts";
import { findHomeUnit, matchUnitByName, provinceOf, type Unit } from "../organisations/index.ts";

/** A place named in a question, as it is called on the day. */
export interface PlaceInQuestion {
  /** As typed. */
  said: string;
  /** Set where the place bore that name only before a merger or a change of name. */
  formerName: string | null;
  /** Communes or provinces of the day that it is, or that came after it; at most three. */
  units: Unit[];
}

/** Words that begin the name of an area, as typed with marks and without. */
const AREA_WORDS = new Set(
  "xã xa phường phuong huyện huyen quận quan tỉnh tinh tp".split(" ").map((word) => word.normalize("NFC")),
);
const AREA_PAIRS = new Set(
  ["thị trấn", "thi tran", "thị xã", "thi xa", "thành phố", "thanh pho", "đặc khu", "dac khu"].map((words) =>
    words.normalize("NFC"),
  ),
);
/** "xã hội", "phường hội" … are no places; neither is "cấp xã". */
const NO_PLACE_AFTER = /^(?:hội|hoi)$/;
const NO_PLACE_BEFORE = /^(?:cấp|cap|ubnd|dân|dan)$/;
const BESIDE = new Set(["ở", "tại", "o", "tai"].map((word) => word.normalize("NFC")));
const LONGEST_NAME = 4;
const MOST_CANDIDATES = 8;

/** Phrases of a question that may name an area, the longest of a place first. */
export function placeCandidates(question: string): string[] {
  const words = question
    .normalize("NFKC")
    .trim()
    .split(/[\s,.;:?!]+/)
    .filter(Boolean)
    .slice(0, 40);
  const lower = words.map((word) => word.toLowerCase());
  const found: string[] = [];
  const take = (from: number, nameFrom: number): void => {
    for (let length = Math.min(LONGEST_NAME, words.length - nameFrom); length >= 1; length--) {
      found.push(words.slice(from, nameFrom + length).join(" "));
    }
  };
  for (let at = 0; at + 1 < words.length; at++) {
    const word = lower[at] as string;
    if (AREA_PAIRS.has(`${word} ${lower[at + 1]}`)) {
      take(at, at + 2);
      at++;
    } else if (AREA_WORDS.has(word)) {
      if (!NO_PLACE_AFTER.test(lower[at + 1] ?? "") && !NO_PLACE_BEFORE.test(lower[at - 1] ?? "")) take(at, at + 1);
    } else if (BESIDE.has(word) && !AREA_WORDS.has(lower[at + 1] ?? "") && !startsPair(lower, at + 1))
      take(at + 1, at + 1);
    if (found.length >= MOST_CANDIDATES) break;
  }
  return found.slice(0, MOST_CANDIDATES);
}

const startsPair = (lower: readonly string[], at: number): boolean => AREA_PAIRS.has(`${lower[at]} ${lower[at + 1]}`);

/**
 * The commune or province a question names, by the name of today or of before a merger. Units of this installation's own
 * province first; null where nothing is named, or one name would mean many places.
 */
export async function findPlaceInQuestion(db: Db, question: string, on: string): Promise<PlaceInQuestion | null> {
  const candidates = placeCandidates(question);
  if (candidates.length === 0) return null;
  const home = await findHomeUnit(db, on);
  const province = home ? await provinceOf(db, home.id, on) : undefined;
  for (const said of candidates) {
    const near = province ? await matchUnitByName(db, said, on, { within: province.id }) : [];
    const matches = (near.length > 0 ? near : await matchUnitByName(db, said, on)).filter(({ unit }) =>
      ["commune", "province"].includes(unit.kind),
    );
    const [best] = matches;
    if (!best || matches.length > 3) continue;
    const isFormer = best.by === "predecessor" || best.by === "formerName";
    return { said, formerName: isFormer ? best.matchedName : null, units: matches.map((match) => match.unit) };
  }
  return null;
}
