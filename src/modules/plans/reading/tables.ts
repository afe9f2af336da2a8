import { readNameHeading, startsWithAgency } from "./agencies.ts";
import { looksLikeTime } from "./deadline.ts";
import { fold, isMostlyCapital } from "./fold.ts";
import { readMark } from "./marks.ts";
import { joinPassages, type Passage, passageOf, passageOfPart, type SourceLine } from "./source-lines.ts";

/**
 * Task tables, in a plan's body or its annex: nội dung | đơn vị chủ trì | phối hợp | thời gian. They arrive in three shapes:
 * cells between tabs or bars on one line, cells between lines that hold a lone bar, and cells one under the other after
 * a conversion lost the columns. A table counts only when its head names a task column and an agency column; timetables,
 * score lists and layouts are left to the prose reader.
 */
export type ColumnKind = "order" | "task" | "lead" | "coordinating" | "time" | "other";

export type TableRow = {
  task: Passage;
  lead: Passage | null;
  /** The column says who does it ("Người thực hiện"), not who presides. */
  implementing: boolean;
  coordinating: Passage | null;
  time: Passage | null;
};

export type TaskTable = { rows: TableRow[]; fromLine: number; toLine: number };

type Cells = { cells: Passage[]; line: number };

export function findTables(lines: SourceLine[]): TaskTable[] {
  const tables: TaskTable[] = [];
  let i = 0;
  while (i < lines.length) {
    const found = tableAt(lines, i);
    if (found?.table) tables.push(found.table);
    // What an attempt has read without finding a row is not tried again from each of its lines: that would be quadratic.
    i = found === null ? i + 1 : Math.max(i + 1, found.readTo);
  }
  return tables;
}

type Attempt = { table: TaskTable | null; readTo: number };

function tableAt(lines: SourceLine[], at: number): Attempt | null {
  const line = lines[at]!;
  if (line.cellEdge) return barTable(lines, at);
  if (line.text === "" || line.text.length > 1_000) return null;
  if (isCellLine(line.text)) return lineTable(lines, at);
  if (line.text.length <= 60 && columnKind(line.text) !== null) return stackedTable(lines, at);
  return null;
}

// ── what a column is for ────────────────────────────────────────────────────────────────────────────────────────────

const ORDER = /^(?:stt|tt|so tt|s\.tt|so thu tu|#|no\.?)$/;
const TIME = /thoi gian|thoi han|tien do|hoan thanh|thoi diem|lo trinh|^ngay |han hoan|moc thoi/;
const COORDINATING = /phoi hop|cung thuc hien/;
const TASK = /noi dung|nhiem vu|cong viec|hoat dong|giai phap|^viec|hang muc|chuyen de|ten van ban|ten de an/;
const LEAD =
  /chu tri|thuc hien|phu trach|trach nhiem|dau moi|phan cong|chiu|tham muu|^(?:co quan|don vi|bo phan|ca nhan|nguoi|phong)\b/;
const OTHER =
  /san pham|ket qua|dau ra|ghi chu|kinh phi|dia diem|thanh phan|don vi tinh|dvt|so luong|nguon|doi tuong|hinh thuc|cap trinh|cap phe duyet|tham quyen|chi tieu|muc tieu|du kien|can cu|lanh dao|ma\b|diem|dien giai|he so/;

export function columnKind(head: string): ColumnKind | null {
  const text = fold(head).replace(/\s+/g, " ").trim();
  if (text === "" || text.length > 80) return null;
  if (ORDER.test(text)) return "order";
  if (COORDINATING.test(text) && !/chu tri/.test(text)) return "coordinating";
  if (TIME.test(text) && !/^(?:noi dung|nhiem vu)/.test(text)) return "time";
  if (/^don vi tinh|^dvt/.test(text)) return "other";
  if (/chu tri/.test(text)) return "lead";
  if (/^(?:noi dung|ten|cac|nhiem vu|cong viec|hoat dong)/.test(text) && TASK.test(text)) return "task";
  if (
    /(?:co quan|don vi|bo phan|nguoi|ca nhan|to chuc) (?:.*)?(?:thuc hien|tham muu|phu trach|duoc giao|chiu trach nhiem|xay dung|tham gia)/.test(
      text,
    )
  )
    return "lead";
  if (LEAD.test(text) && !/^thuc hien$/.test(text) && !OTHER.test(text)) return "lead";
  if (TASK.test(text)) return "task";
  if (/^thuc hien$/.test(text)) return "lead";
  return OTHER.test(text) ? "other" : null;
}

/** A head that names no bearer; then the rows that group the others have to. */
function headWithoutBearer(cells: string[]): ColumnKind[] | null {
  if (cells.length < 3 || cells.length > 8) return null;
  const kinds = cells.map((cell) => columnKind(cell) ?? "other");
  const once = (kind: ColumnKind) => kinds.filter((one) => one === kind).length === 1;
  return kinds[0] === "order" && once("task") && once("time") && !kinds.includes("lead") ? kinds : null;
}

function headOf(cells: string[]): ColumnKind[] | null {
  if (cells.length < 2 || cells.length > 14) return null;
  const kinds = cells.map((cell) => columnKind(cell));
  const known = kinds.filter((kind) => kind !== null).length;
  if (known < Math.max(2, cells.filter((cell) => cell.trim() !== "").length * 0.6)) return null;
  const full = kinds.map((kind) => kind ?? "other");
  // "Nhiệm vụ | Nội dung": the first says the group, the second the task; "Đơn vị thực hiện | Đơn vị chủ trì" likewise.
  const task = lastOrFirst(full, "task", cells);
  if (task === -1 || (!full.includes("lead") && !full.includes("coordinating"))) return null;
  let leadSeen = false;
  return full.map((kind, i) => {
    if (kind === "task") return i === task ? "task" : "other";
    if (kind !== "lead") return kind;
    if (leadSeen) return "other";
    leadSeen = true;
    return "lead";
  });
}

function lastOrFirst(kinds: ColumnKind[], wanted: ColumnKind, cells: string[]): number {
  const places = kinds.flatMap((kind, i) => (kind === wanted ? [i] : []));
  if (places.length <= 1) return places[0] ?? -1;
  const detailed = places.find((i) => /nhiem vu|cong viec|hoat dong/.test(fold(cells[i]!)));
  return detailed ?? places[0]!;
}

// ── cells on one line ───────────────────────────────────────────────────────────────────────────────────────────────

export function isCellLine(text: string): boolean {
  return text.includes("\t") || text.includes(" | ") || text.startsWith("| ");
}

export function cellsOf(line: SourceLine): Passage[] {
  const { text } = line;
  const cells: Passage[] = [];
  let from = 0;
  for (let i = 0; i <= text.length && cells.length < 40; i++) {
    const char = text.charAt(i);
    if (i < text.length && char !== "\t" && char !== "|") continue;
    cells.push(passageOfPart(line, from, i));
    from = i + 1;
  }
  return cells;
}

function lineTable(lines: SourceLine[], at: number): Attempt | null {
  const heads = cellsOf(lines[at]!).map((cell) => cell.text);
  const first = headOf(heads) ?? headWithoutBearer(heads);
  if (!first) return null;
  let kinds: ColumnKind[] = first;
  let leadHead = heads[first.indexOf("lead")] ?? "";
  let i = at + 1;
  while (i < Math.min(lines.length, at + 3) && isCellLine(lines[i]!.text)) {
    const cells = cellsOf(lines[i]!).map((cell) => cell.text);
    const second: ColumnKind[] | null = headOf(cells) ?? refineHead(kinds, heads, cells);
    if (!second) break;
    leadHead = cells[second.indexOf("lead")] ?? "";
    kinds = second;
    i++;
  }
  const rows: Cells[] = [];
  // A heading behind the last row looks like a group of rows, and is the next section's.
  let end = i;
  for (; i < lines.length; i++) {
    const { text } = lines[i]!;
    if (text === "") {
      if (endsHere(lines, i)) break;
      continue;
    }
    if (isCellLine(text)) {
      const cells = cellsOf(lines[i]!);
      // The head comes again on each page of a printed table.
      if (!headOf(cells.map((cell) => cell.text))) rows.push({ cells, line: i });
      end = i + 1;
      continue;
    }
    if (isGroupLine(text)) continue;
    if (!continuesRow(text, lines, i)) break;
    const last = rows.at(-1);
    const cell = last?.cells.at(-1);
    if (!last || !cell) break;
    last.cells[last.cells.length - 1] = joinPassages([cell, passageOf([lines[i]!])]);
    end = i + 1;
  }
  return { table: finish(rows, kinds, at, end, saysDoing(leadHead)), readTo: end };
}

/** A second head row: "Đơn vị thực hiện" above "Chủ trì | Phối hợp". */
function refineHead(kinds: ColumnKind[], heads: string[], cells: string[]): ColumnKind[] | null {
  const own = cells.map((cell) => (cell.trim() === "" ? null : columnKind(cell)));
  const filled = cells.filter((cell) => cell.trim() !== "");
  if (filled.length < 2 || filled.some((cell) => cell.length > 40)) return null;
  const known = own.filter((kind) => kind === "lead" || kind === "coordinating").length;
  if (known < 2 || known < filled.length - 1) return null;
  if (cells.length === kinds.length) return kinds.map((kind, i) => own[i] ?? (kind === "lead" ? "other" : kind));
  const lead = kinds.indexOf("lead");
  if (lead === -1 || filled.length > 4) return null;
  // A merged head leaves empty cells behind it in some copies and none in others.
  let span = 1;
  while (span < filled.length && heads[lead + span] === "") span++;
  const below = own.filter((kind): kind is ColumnKind => kind !== null);
  return [...kinds.slice(0, lead), ...below, ...kinds.slice(lead + span)];
}

/** Two empty lines, or one with no further row behind it. */
function endsHere(lines: SourceLine[], at: number): boolean {
  for (let i = at + 1; i < Math.min(lines.length, at + 4); i++) {
    const { text } = lines[i]!;
    if (text === "") continue;
    return !(isCellLine(text) || isGroupLine(text));
  }
  return true;
}

function isGroupLine(text: string): boolean {
  if (/^(?:noi nhan|tm\.|kt\.|phu luc|ghi chu)/.test(fold(text.slice(0, 20)))) return false;
  const mark = readMark(text);
  if (!mark) return isMostlyCapital(text, 0.85) && text.length < 160;
  return mark.kind === "roman" || mark.kind === "letter-section" || mark.kind === "part";
}

/** The rest of a cell that was broken over lines: no mark of its own and a row after it. */
function continuesRow(text: string, lines: SourceLine[], at: number): boolean {
  if (readMark(text) || text.length > 200) return false;
  const first = text.charAt(0);
  if (first.toLowerCase() !== first && !/^\d/.test(text)) return false;
  return lines[at + 1] !== undefined && (isCellLine(lines[at + 1]!.text) || isGroupLine(lines[at + 1]!.text));
}

/** "Người thực hiện" against "Đơn vị chủ trì". */
function saysDoing(head: string): boolean {
  return /thuc hien/.test(fold(head)) && !/chu tri|phu trach|dau moi/.test(fold(head));
}

function finish(
  rows: Cells[],
  kinds: ColumnKind[],
  fromLine: number,
  toLine: number,
  implementing: boolean,
): TaskTable | null {
  const read: TableRow[] = [];
  let above: Passage[] = [];
  const byBearer = kinds.includes("lead") && kinds.indexOf("lead") < kinds.indexOf("task");
  const bearerless = !kinds.includes("lead") && !kinds.includes("coordinating");
  let bearer: Passage | null = null;
  for (const row of rows) {
    const group = bearerless ? groupName(row.cells) : null;
    if (group) {
      bearer = group;
      continue;
    }
    if (bearerless && !bearer) continue;
    const fitted = alignCells(row.cells, kinds)?.map((cell, i) =>
      AS_ABOVE.test(cell.text) ? (above[i] ?? cell) : cell,
    );
    if (fitted && fitted.filter((cell) => cell.text !== "").length > 2) above = fitted;
    const made = fitted && rowOf(fitted, kinds, implementing);
    // Where the bearer stands before the duty, one cell of it serves all the rows beside it.
    if (made && byBearer && !made.lead && !pick(fitted, kinds, "order")) made.lead = read.at(-1)?.lead ?? null;
    if (made) read.push(bearer ? { ...made, lead: bearer } : made);
    else if (fitted && read.length > 0) extend(read.at(-1)!, fitted, kinds);
  }
  return read.length === 0 ? null : { rows: read, fromLine, toLine };
}

/** "I | Sở Nội vụ": whose rows follow. */
function groupName(cells: Passage[]): Passage | null {
  const filled = cells.filter((cell) => cell.text !== "");
  const name = filled.at(-1);
  if (
    !name ||
    filled.length > 2 ||
    (filled.length === 2 && !/^(?:[IVX]{1,6}|[A-H]|\d{1,2})[.)]?$/.test(filled[0]!.text))
  )
    return null;
  return readNameHeading(name.text) ? name : null;
}

/** "nt", "như trên", "//": what stands in the cell above. */
const AS_ABOVE = /^[-–\s]*(?:n\.?t\.?|như trên|\/\/|["”“″]|''|-\s*["”“]\s*-)[-–\s]*$/iu;

/** Puts the cells under their heads; null for group rows. */
function alignCells(cells: Passage[], kinds: ColumnKind[]): Passage[] | null {
  const filled = cells.filter((cell) => cell.text !== "");
  if (filled.length === 0) return null;
  if (filled.length === 1 && (kinds.length > 2 || readMark(filled[0]!.text)?.kind === "roman")) {
    return cells.length === kinds.length && cells[0]!.text === "" ? cells : null;
  }
  if (filled.length === 2 && /^(?:[IVX]{1,6}|[A-H])[.)]?$/.test(filled[0]!.text)) return null;
  if (cells.length === kinds.length) return cells;
  if (cells.length === kinds.length - 1 && kinds[0] === "order" && !/^\d{1,3}[.)]?$/.test(cells[0]!.text)) {
    return [EMPTY, ...cells];
  }
  if (cells.length < kinds.length) return [...cells, ...Array<Passage>(kinds.length - cells.length).fill(EMPTY)];
  return cells.slice(0, kinds.length);
}

const EMPTY: Passage = { text: "", pieces: [], blankBefore: false };

function pick(cells: Passage[], kinds: ColumnKind[], kind: ColumnKind): Passage | null {
  const at = kinds.indexOf(kind);
  const cell = at === -1 ? undefined : cells[at];
  return cell && cell.text !== "" && !/^[-–—x.…/]$/i.test(cell.text) ? cell : null;
}

function rowOf(cells: Passage[], kinds: ColumnKind[], implementing: boolean): TableRow | null {
  const task = pick(cells, kinds, "task");
  if (!task || task.text.length < 4) return null;
  const order = pick(cells, kinds, "order");
  const lead = pick(cells, kinds, "lead");
  const coordinating = pick(cells, kinds, "coordinating");
  const time = pick(cells, kinds, "time");
  // "1 | 2 | 3 | 4": the row that numbers the columns.
  if (/^\(?\d{1,2}\)?$/.test(task.text) || /^(?:tong cong|tong so|cong)\b/.test(fold(task.text))) return null;
  if (!lead && !coordinating && !time) return null;
  if (order && !lead && !coordinating && /^(?:[IVX]{1,6}|[A-H])[.)]?$/.test(order.text)) return null;
  return { task, lead, implementing, coordinating, time };
}

/** A row without a task of its own carries the rest of the cells above it. */
function extend(row: TableRow, cells: Passage[], kinds: ColumnKind[]): void {
  const task = pick(cells, kinds, "task");
  if (pick(cells, kinds, "order") || (task && /^(?:tong cong|tong so|cong)\b/.test(fold(task.text)))) return;
  const more = (old: Passage | null, kind: ColumnKind) => {
    const cell = pick(cells, kinds, kind);
    return cell && old ? joinPassages([old, cell]) : (old ?? cell);
  };
  row.task = more(row.task, "task")!;
  row.lead = more(row.lead, "lead");
  row.coordinating = more(row.coordinating, "coordinating");
  row.time = more(row.time, "time");
}

// ── cells between lone bars ─────────────────────────────────────────────────────────────────────────────────────────

function barTable(lines: SourceLine[], at: number): Attempt {
  const rows: Cells[] = [];
  let row: Passage[] = [];
  let cell: SourceLine[] = [];
  let i = at;
  let rowLine = at;
  for (; i < lines.length; i++) {
    const line = lines[i]!;
    if (!line.cellEdge) {
      if (line.text === "" && cell.length === 0 && !lines[i + 1]?.cellEdge) break;
      cell.push(line);
      // A cell this long is running text between two layout tables.
      if (cell.length > 60) break;
      continue;
    }
    if (cell.length > 0) {
      row.push(passageOf(cell));
      cell = [];
    } else if (i > at) {
      if (row.length > 0) rows.push({ cells: row, line: rowLine });
      row = [];
      rowLine = i;
    }
  }
  if (row.length > 0) rows.push({ cells: row, line: rowLine });
  for (const [head, candidate] of rows.entries()) {
    const heads = candidate.cells.map((passage) => passage.text);
    const kinds = headOf(heads);
    if (!kinds) continue;
    const doing = saysDoing(heads[kinds.indexOf("lead")] ?? "");
    return { table: finish(rows.slice(head + 1), kinds, candidate.line, i, doing), readTo: i };
  }
  return { table: null, readTo: Math.max(i, at + 1) };
}

// ── cells one under the other ───────────────────────────────────────────────────────────────────────────────────────

function stackedTable(lines: SourceLine[], at: number): Attempt | null {
  const heads: string[] = [];
  let i = at;
  for (; i < lines.length && heads.length < 12; i++) {
    const { text } = lines[i]!;
    if (text === "") continue;
    if (text.length > 60 || columnKind(text) === null || /[.;]$/.test(text)) break;
    if (heads.length >= 3 && /^\d/.test(text)) break;
    heads.push(text);
  }
  if (heads.length < 3) return null;
  const kinds = headOf(heads);
  if (kinds?.[0] !== "order") return null;
  const rows: Cells[] = [];
  let expected = 1;
  let row: SourceLine[] = [];
  let rowLine = -1;
  const close = () => {
    if (rowLine >= 0) rows.push({ cells: stackCells(row, kinds), line: rowLine });
    row = [];
    rowLine = -1;
  };
  for (; i < lines.length; i++) {
    const { text } = lines[i]!;
    if (text === "") continue;
    if (new RegExp(`^0?${expected}[.)]?$`).test(text)) {
      close();
      rowLine = i;
      expected++;
      continue;
    }
    if (endsStack(text)) break;
    if (isGroupLine(text)) {
      close();
      continue;
    }
    if (rowLine === -1) {
      if (expected > 1 || rows.length > 0) break;
      // The row that numbers the columns, or a second line of the heads.
      if (i > at + 30) break;
      if (/^\(?\d{1,2}\)?$/.test(text) || columnKind(text) !== null) continue;
      break;
    }
    row.push(lines[i]!);
    if (row.length > 40) return { table: null, readTo: i };
  }
  close();
  return { table: finish(rows, kinds, at, i, saysDoing(heads[kinds.indexOf("lead")] ?? "")), readTo: i };
}

function endsStack(text: string): boolean {
  return /^(?:noi nhan|tm\.|kt\.|phu luc\b|ghi chu ?:|trong qua trinh|tren day la)/.test(fold(text.slice(0, 24)));
}

/** Gives the lines of one row to its columns: one each where they fit, else by what they look like. */
function stackCells(row: SourceLine[], kinds: ColumnKind[]): Passage[] {
  const wanted = kinds.slice(1);
  const cells: SourceLine[][] = wanted.map(() => []);
  if (row.length === wanted.length) {
    for (const [i, line] of row.entries()) cells[i]!.push(line);
  } else {
    let column = 0;
    for (const line of row) {
      column = columnFor(line.text, cells, wanted, column);
      cells[column]!.push(line);
    }
  }
  return [EMPTY, ...cells.map((lines) => passageOf(lines))];
}

function columnFor(text: string, cells: SourceLine[][], kinds: ColumnKind[], column: number): number {
  const current = cells[column]!;
  if (current.length === 0) return column;
  const first = text.charAt(0);
  const lower = first.toLowerCase() === first && first.toUpperCase() !== first;
  const open = !/[.;]$/.test(current.at(-1)!.text);
  if (looksLikeTime(text)) {
    const time = kinds.indexOf("time", column);
    if (time !== -1 && !(lower && kinds[column] === "task")) return time;
  }
  if (startsWithAgency(text) && !lower) {
    const next = kinds.findIndex((kind, i) => i > column && (kind === "lead" || kind === "coordinating"));
    if (next !== -1 && !(open && /,$/.test(current.at(-1)!.text))) return next;
  }
  return column;
}
