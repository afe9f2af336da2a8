import { unmark } from "../../../platform/i18n/vietnamese.ts";
import type { ProcedureRecord } from "../procedure-record.ts";
import { cleanLine, cleanText } from "./clean-text.ts";
import { readDecision } from "./legal-document.ts";
import { levelsInText, readName } from "./national-record.ts";
import { readProcedureCode } from "./procedure-code.ts";

/** Columns of official lists, by the headings agencies give them (without marks). */
const HEADINGS = {
  code: [
    "ma so",
    "ma",
    "ma thu tuc",
    "ma tthc",
    "ma thu tuc hanh chinh",
    "ma so tthc",
    "ma so thu tuc",
    "ma so thu tuc hanh chinh",
    "ma thu tuc hanh chinh quoc gia",
  ],
  name: ["ten", "ten thu tuc", "ten tthc", "ten thu tuc hanh chinh", "thu tuc hanh chinh"],
  issuer: ["co quan ban hanh", "co quan cong bo", "don vi ban hanh", "bo nganh"],
  implementing: ["co quan thuc hien", "don vi thuc hien", "co quan giai quyet"],
  field: ["linh vuc", "ten linh vuc", "linh vuc thuc hien"],
  url: ["url", "duong dan", "lien ket", "link", "dia chi"],
  decision: ["so quyet dinh", "quyet dinh cong bo", "quyet dinh"],
  level: ["cap thuc hien", "cap giai quyet"],
} as const;
type Heading = keyof typeof HEADINGS;

export interface ListHeader {
  /** Index of the last header row; data starts below. */
  row: number;
  columns: Partial<Record<Heading, number>>;
}

const heading = (cell: string): string =>
  unmark(cell)
    .replace(/[^a-z0-9 ]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();

function columnsOf(row: readonly string[]): ListHeader["columns"] {
  const columns: ListHeader["columns"] = {};
  row.forEach((cell, index) => {
    const text = heading(cell);
    for (const key of Object.keys(HEADINGS) as Heading[]) {
      if (columns[key] === undefined && (HEADINGS[key] as readonly string[]).includes(text)) columns[key] = index;
    }
  });
  return columns;
}

/**
 * Finds the header by its names: exports carry a title row above it, and some lists spread the headings over two rows.
 * null where no row within the first thirty names both a code and a name.
 */
export function findHeader(rows: readonly (readonly string[])[]): ListHeader | null {
  for (let index = 0; index < Math.min(rows.length, 30); index++) {
    const columns = columnsOf(rows[index] ?? []);
    if (columns.code !== undefined && columns.name !== undefined) return { row: index, columns };
    const both = { ...columnsOf(rows[index + 1] ?? []), ...columns };
    if (Object.keys(columns).length > 0 && both.code !== undefined && both.name !== undefined)
      return { row: index + 1, columns: both };
  }
  return null;
}

/** A line of an official list: code, name and little more. The rest of the procedure stays unknown and says so. */
export function readListRow(cells: readonly string[], columns: ListHeader["columns"]): ProcedureRecord | null {
  if (cells.every((cell) => cell.trim() === "")) return null;
  const cell = (key: Heading): string => (columns[key] === undefined ? "" : (cells[columns[key]] ?? ""));
  // Lists end with signatures and counts, and repeat their header on each printed page.
  if (cell("code").trim() === "" && cell("name").trim() === "") return null;
  if ((HEADINGS.code as readonly string[]).includes(heading(cell("code")))) return null;
  const issuer = cleanLine(cell("issuer")) || null;
  const implementing = cleanText(cell("implementing"))
    .split(/\n+/)
    .filter((line) => line !== "")
    .join("; ");
  const stated = levelsInText(cell("level"));
  const levels = stated.length > 0 ? stated : levelsInText(implementing);
  const url = cell("url").trim();
  return {
    code: readProcedureCode(cell("code")),
    name: readName(cell("name")),
    decision: readDecision(cell("decision"), issuer),
    levels,
    levelsInferred: stated.length === 0 && levels.length > 0,
    kind: null,
    field: cleanLine(cell("field")),
    issuer,
    applicants: [],
    agencies: { implementing, competent: "", delegated: "", coordinating: "", receptionAddress: "" },
    steps: "",
    methods: [],
    papers: [],
    conditions: "",
    legalBases: [],
    results: [],
    keywords: "",
    description: "",
    sourceUrl: /^https?:\/\//i.test(url) && url.length < 2_000 && URL.canParse(url) ? new URL(url).href : null,
    lifeEvents: [],
    plain: null,
    nameOnly: true,
    doubts: [{ at: "", code: "nameOnly" }],
  };
}
