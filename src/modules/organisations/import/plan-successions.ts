import { nfc } from "../../../platform/i18n/index.ts";
import type { SuccessionKind } from "../succession.ts";

/** One line of the mapping of 1 July 2025: (a part of) a former unit went to a unit of today. */
export interface MappingLine {
  newId: string;
  note: string;
  /** The state kept the code there, or the name: where the larger part is when nobody says. */
  keepsCode: boolean;
  keepsName: boolean;
}

export interface PlannedSuccession {
  toUnitId: string;
  kind: SuccessionKind;
  share: number | null;
  isMain: boolean;
  note: string | null;
}

/**
 * What all lines of one former unit say together. Shares are of people: "một phần diện tích, toàn bộ dân số" means that
 * everybody went there, and units that got only land get nobody. Where the list says just "một phần" the share stays unknown.
 */
export function planSuccessions(lines: readonly MappingLine[]): PlannedSuccession[] {
  const notes = lines.map((line) => plainNote(line.note));
  const only = lines.length === 1 ? lines[0] : undefined;
  if (only) {
    const note = notes[0] ?? "";
    const isPart = note.includes("một phần");
    return [
      {
        toUnitId: only.newId,
        kind: kindOfOnly(note, isPart),
        share: isPart ? null : 1,
        isMain: true,
        note: only.note || null,
      },
    ];
  }
  const everybody = notes.flatMap((note, index) => (note.includes("toàn bộ dân số") ? [index] : []));
  const othersGotLand = notes.every((note, index) => everybody.includes(index) || note === "nhập một phần diện tích");
  const isSettled = everybody.length === 1 && othersGotLand;
  const mainAt = everybody.length === 1 ? (everybody[0] ?? 0) : likelyMain(lines, notes);
  return lines.map((line, index) => ({
    toUnitId: line.newId,
    kind: "split",
    share: isSettled ? (index === mainAt ? 1 : 0) : null,
    isMain: index === mainAt,
    note: line.note || null,
  }));
}

function kindOfOnly(note: string, isPart: boolean): SuccessionKind {
  if (isPart) return "split";
  if (note === "giữ nguyên") return "same";
  return note.startsWith("đổi") || note.startsWith("sắp xếp") ? "rename" : "merge";
}

function likelyMain(lines: readonly MappingLine[], notes: readonly string[]): number {
  const tests = [
    (at: number) => lines[at]?.keepsCode === true,
    (at: number) => /^(phần còn lại|đổi tên)/.test(notes[at] ?? ""),
    (at: number) => lines[at]?.keepsName === true,
    (at: number) => (notes[at] ?? "").includes("toàn bộ"),
  ];
  for (const test of tests) {
    const found = lines.findIndex((_line, at) => test(at));
    if (found >= 0) return found;
  }
  return 0;
}

/** The list has "Nhâp", doubled blanks and capitals here and there. */
function plainNote(note: string): string {
  return nfc(note).toLowerCase().replace(/\s+/g, " ").replace("nhâp", "nhập");
}
