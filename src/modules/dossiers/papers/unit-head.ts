import type { Authority } from "../../official-documents/index.ts";
import type { Unit } from "../../organisations/index.ts";
import type { FormHead } from "../forms/index.ts";
import { words } from "./words.vi.ts";

const isCommittee = (unit: Pick<Unit, "kind">): boolean =>
  unit.kind === "commune" || unit.kind === "province" || unit.kind === "district";

const lowered = (name: string): string => `${name.charAt(0).toLocaleLowerCase("vi")}${name.slice(1)}`;

/** "Sở Tư pháp" → "STP": first letters, without small words and the name of the place. */
function initials(name: string): string {
  const small = new Set(words.smallWords);
  return name
    .normalize("NFC")
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "" && !small.has(word.toLocaleLowerCase("vi")))
    .map((word) => word.charAt(0).toLocaleUpperCase("vi"))
    .join("");
}

export interface HeadOf {
  unit: Unit;
  province: Unit | null;
  /** Day of issue. */
  day: string;
}

/** Who issues slips of the counter: the one-stop centre of a commune or province (309/2026/NĐ-CP Điều 7), else the office itself. */
export function counterHead({ unit, province, day }: HeadOf): FormHead {
  if (!isCommittee(unit)) return agencyHead({ unit, province, day });
  return {
    superior: `${words.committee} ${lowered(unit.name)}`,
    agency: words.centre,
    number: null,
    symbol: words.centreSymbol,
    ...placed({ unit, province, day }),
  };
}

/** Who issues letters an official signs: the agency that settles. */
export function agencyHead({ unit, province, day }: HeadOf): FormHead {
  if (isCommittee(unit))
    return {
      superior: null,
      agency: `${words.committee}\n${lowered(unit.name)}`,
      number: null,
      symbol: words.committeeSymbol,
      ...placed({ unit, province, day }),
    };
  return {
    superior: unit.kind === "department" && province ? `${words.committee} ${lowered(province.name)}` : null,
    agency: unit.name,
    number: null,
    symbol: initials(unit.name),
    ...placed({ unit, province, day }),
  };
}

const placed = ({ unit, province, day }: HeadOf): Pick<FormHead, "place" | "date" | "year"> => ({
  place: unit.placeName ?? (unit.kind === "commune" ? unit.shortName : (province?.shortName ?? unit.shortName)),
  date: day,
  year: Number(day.slice(0, 4)),
});

/** In whose name a letter of the unit is signed. */
export const authorityOf = (unit: Pick<Unit, "kind">): Authority =>
  isCommittee(unit)
    ? { kind: "head", collective: words.committee, title: words.chair }
    : { kind: "head", title: words.headOfAgency };
