import { nfc } from "../../../platform/i18n/index.ts";
import { readCsv, readXlsx, TableError, tableMessagesVi } from "../../../platform/tables/index.ts";
import { UnitImportRefused } from "../unit.errors.ts";
import { tidyName } from "../unit-name.ts";

/** The four official lists around 1 July 2025, told apart by their columns. */
export type UnitList = "provinces" | "communes" | "former" | "mapping";

/** The columns each list must have; more are allowed, in any order. The most particular list comes first. */
const COLUMNS: { list: UnitList; needs: string[]; lacks: string[] }[] = [
  {
    list: "mapping",
    needs: ["ma_tinh_moi", "ma_xa_moi", "xa_moi", "ma_xa_cu", "xa_cu", "ma_huyen_cu", "ma_tinh_cu"],
    lacks: [],
  },
  { list: "former", needs: ["tinh", "ma_tinh", "huyen", "ma_huyen", "xa", "ma_xa"], lacks: [] },
  { list: "communes", needs: ["ma_tinh", "ma_xa", "ten"], lacks: [] },
  { list: "provinces", needs: ["ma_tinh", "ten"], lacks: ["ma_xa", "ma_huyen"] },
];

/** In this order each list finds what it builds on. */
export const LIST_ORDER: readonly UnitList[] = ["provinces", "communes", "former", "mapping"];

export interface ListRow {
  /** As the spreadsheet counts: the header is line 1. */
  line: number;
  cells: string[];
  get(column: string): string;
}

export interface ReadList {
  list: UnitList;
  header: string[];
  rows: ListRow[];
}

/** Reads a list from .csv or .xlsx. Throws `UnitImportRefused` where it is none of the four. */
export async function readUnitList(bytes: Uint8Array): Promise<ReadList> {
  const table = await readTable(bytes);
  const headerAt = table.findIndex((row) => row.some((cell) => cell !== ""));
  const header = (table[headerAt] ?? []).map((cell) => nfc(cell).toLowerCase());
  const known = COLUMNS.find(
    ({ needs, lacks }) => needs.every((one) => header.includes(one)) && !lacks.some((one) => header.includes(one)),
  );
  if (!known) throw new UnitImportRefused("unknown-list");
  const rows = table.slice(headerAt + 1).flatMap((cells, index): ListRow[] => {
    if (cells.every((cell) => cell.trim() === "")) return [];
    const get = (column: string): string => tidyName(cells[header.indexOf(column)] ?? "");
    return [{ line: headerAt + index + 2, cells, get }];
  });
  return { list: known.list, header, rows };
}

async function readTable(bytes: Uint8Array): Promise<string[][]> {
  const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b;
  try {
    if (!isWorkbook) return readCsv(bytes).rows;
    return (await readXlsx(bytes)).sheets.find((sheet) => !sheet.hidden)?.rows ?? [];
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    throw new UnitImportRefused("unreadable", { reason: tableMessagesVi[error.code](error.data) });
  }
}

/** Spreadsheets drop the zeros before a number: "1" in a column of two-digit codes is "01". `null` where it is no such code. */
export function readCode(text: string, digits: number): string | null {
  const code = text.replace(/\s/g, "").replace(/^'/, "");
  return /^\d+$/.test(code) && code.length <= digits ? code.padStart(digits, "0") : null;
}
