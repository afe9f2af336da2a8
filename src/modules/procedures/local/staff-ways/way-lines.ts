import { unmark } from "../../../../platform/i18n/index.ts";
import type { OnlineLevel, OnlineReason, OutOfArea, ServiceFault, ServiceLine } from "../../../service-points/index.ts";
import { levelOfFormer, serviceFaults } from "../../../service-points/index.ts";
import { codeIn, type LineFault, readCellDay } from "../bulk/cells.ts";

export type WayFault =
  | ServiceFault
  | "code"
  | "twice"
  | "onlineLevel"
  | "onlineReason"
  | "outOfArea"
  | "yesNo"
  | "from"
  | "past"
  | "long";

const LEVELS: Record<string, OnlineLevel> = {
  "": "unknown",
  "chua ghi": "unknown",
  "not said": "unknown",
  "toan trinh": "full",
  full: "full",
  "mot phan": "partial",
  partial: "partial",
  "chua co": "none",
  khong: "none",
  none: "none",
};
/** Lists of the years before 2022 say "mức độ 4"; Nghị định 42/2022/NĐ-CP calls that "toàn trình". */
const FORMER = /^(?:dvc|dich vu cong)?\s*(?:truc tuyen)?\s*(?:muc(?: do)?)?\s*([1-4])$/;

const REASONS: Record<string, OnlineReason | null> = {
  "": null,
  "phai co mat": "presence",
  "presence needed": "presence",
  "phai kiem tra tai cho": "inspection",
  "inspection needed": "inspection",
  "he thong dang co su co": "incident",
  "system fault": "incident",
  "vuong mac ky thuat": "technical",
  "technical matter": "technical",
};
const AREAS: Record<string, OutOfArea> = {
  "": "unknown",
  "chua ghi": "unknown",
  "not said": "unknown",
  "trong tinh": "province",
  "in the province": "province",
  "trong ca nuoc": "nation",
  "in the country": "nation",
  khong: "none",
  no: "none",
};
const ANSWERS: Record<string, boolean | null> = {
  "": null,
  "chua ghi": null,
  "not said": null,
  co: true,
  yes: true,
  x: true,
  khong: false,
  no: false,
};

const read = <T>(words: Record<string, T>, text: string): T | undefined => words[unmark(text).trim()];

/** Lines of a file in the columns in which the list is written out. */
export function readWayCells(
  rows: readonly (readonly string[])[],
  today: string,
): { lines: ServiceLine[]; at: number[]; faults: LineFault<WayFault>[] } {
  const lines: ServiceLine[] = [];
  const at: number[] = [];
  const faults: LineFault<WayFault>[] = [];
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    if (row.every((cell) => cell === "")) continue;
    const cell = (column: number): string => row[column] ?? "";
    const procedureCode = codeIn(cell(0));
    if (index === 0 && procedureCode === null) continue;
    const fail = (fault: WayFault, given = ""): void => void faults.push({ line: index + 1, fault, given });
    const before = faults.length;
    if (procedureCode === null) fail("code", cell(0));
    else if (seen.has(procedureCode)) fail("twice", procedureCode);
    const former = Number(FORMER.exec(unmark(cell(2)).trim())?.[1] ?? 0);
    const onlineLevel = former > 0 ? levelOfFormer(former) : read(LEVELS, cell(2));
    if (onlineLevel === undefined) fail("onlineLevel", cell(2));
    const onlineReason = read(REASONS, cell(3));
    if (onlineReason === undefined) fail("onlineReason", cell(3));
    const outOfArea = read(AREAS, cell(6));
    if (outOfArea === undefined) fail("outOfArea", cell(6));
    const answers = [4, 8, 9].map((column) => {
      const answer = read(ANSWERS, cell(column));
      if (answer === undefined) fail("yesNo", cell(column));
      return answer ?? null;
    });
    if (row.some((text, column) => column !== 1 && text.length > 500)) fail("long");
    const from = cell(10) === "" ? today : readCellDay(cell(10));
    if (!from) fail("from", cell(10));
    if (faults.length > before || !procedureCode || !onlineLevel || !outOfArea || !from) continue;
    seen.add(procedureCode);
    const line: ServiceLine = {
      procedureCode,
      from,
      onlineLevel,
      onlineReason: onlineReason ?? null,
      isOnlineAnnounced: answers[0] === true,
      portalUrl: cell(5) || null,
      outOfArea,
      outOfAreaBasis: cell(7) || null,
      postSend: answers[1] ?? null,
      postReturn: answers[2] ?? null,
      ...(former > 0 ? { formerLevel: former } : {}),
    };
    for (const fault of serviceFaults(line)) fail(fault);
    lines.push(line);
    at.push(index + 1);
  }
  return { lines, at, faults };
}
