import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import { DocumentRefused } from "./document-text.errors.ts";
import { blocksToText, type TextBlock } from "./text-blocks.ts";

/**
 * Text of a PDF with its lines, columns and ruled tables. A PDF knows only where letters stand: lines are letters on one
 * base line, a wide gap parts columns, and a table is what ruling lines enclose, so the words of a wrapped cell come
 * together again and a row becomes a line. Pages are parted by form feeds.
 */
export async function readPdfText(bytes: Uint8Array, deadline: number): Promise<string> {
  // pdf.js takes the buffer over; the caller keeps its own.
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch(refusePdf);
  try {
    if (document.numPages > PAGE_LIMIT) throw new DocumentRefused("too-large", { pages: document.numPages });
    const pages: string[] = [];
    let letters = 0;
    for (let number = 1; number <= document.numPages; number++) {
      if (Date.now() > deadline) throw new DocumentRefused("too-slow", { pages: document.numPages, read: number - 1 });
      const page = await document.getPage(number);
      const text = await readPage(page as unknown as PdfPage);
      letters += text.replace(/\P{L}/gu, "").length;
      pages.push(text);
      page.cleanup();
    }
    // A signed scan carries a few words about the signature and nothing of the document.
    if (letters < 60 + 15 * document.numPages)
      throw new DocumentRefused("scan-without-text", { pages: document.numPages, letters });
    return pages.join("\n\f");
  } catch (problem) {
    if (problem instanceof DocumentRefused) throw problem;
    return refusePdf(problem);
  } finally {
    await document.cleanup().catch(() => undefined);
  }
}

const PAGE_LIMIT = 600;

function refusePdf(problem: unknown): never {
  const name = problem instanceof Error ? problem.name : "";
  throw new DocumentRefused(name === "PasswordException" ? "encrypted" : "broken-file", { reason: "pdf" });
}

type PdfPage = {
  getTextContent(): Promise<{ items: { str?: string; transform?: number[]; width?: number; height?: number }[] }>;
  getOperatorList(): Promise<{ fnArray: number[]; argsArray: unknown[] }>;
};

type Fragment = { text: string; x: number; y: number; width: number; size: number };
/** A straight ruling line. */
type Rule = { at: number; from: number; to: number };

async function readPage(page: PdfPage): Promise<string> {
  const content = await page.getTextContent();
  const fragments: Fragment[] = [];
  for (const item of content.items) {
    if (!item.transform || !item.str || item.str.trim() === "") continue;
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform;
    const size = Math.hypot(c, d) || item.height || 10;
    fragments.push({ text: item.str, x, y, width: item.width ?? 0, size });
  }
  if (fragments.length === 0) return "";
  const rules = await readRules(page);
  return blocksToText(layOut(fragments, rules));
}

// ── ruling lines ────────────────────────────────────────────────────────────────────────────────────────────────────

type Matrix = [number, number, number, number, number, number];

async function readRules(page: PdfPage): Promise<{ across: Rule[]; down: Rule[] }> {
  const { OPS } = (await getResolvedPDFJS()) as unknown as { OPS: Record<string, number> };
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules = { across: [] as Rule[], down: [] as Rule[] };
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const saved: Matrix[] = [];
  for (let i = 0; i < fnArray.length; i++) {
    const operation = fnArray[i];
    if (operation === OPS.save) saved.push(matrix);
    else if (operation === OPS.restore) matrix = saved.pop() ?? matrix;
    else if (operation === OPS.transform) matrix = multiply(matrix, argsArray[i] as Matrix);
    else if (operation === OPS.constructPath) addPath(rules, argsArray[i] as PathArguments, matrix, OPS);
    if (rules.across.length + rules.down.length > 20_000) break;
  }
  return rules;
}

function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

type PathArguments = [
  paint: number,
  data: [ArrayLike<number> | null | undefined],
  bounds: ArrayLike<number> | null | undefined,
];

const THIN = 2.6;
const SHORTEST = 6;

function addPath(
  rules: { across: Rule[]; down: Rule[] },
  path: PathArguments,
  matrix: Matrix,
  operations: Record<string, number>,
): void {
  const [paint, data, bounds] = path;
  if (paint === operations.endPath || !bounds) return;
  const stroked = paint === operations.stroke || paint === operations.closeStroke;
  const [x1, y1] = apply(matrix, bounds[0]!, bounds[1]!);
  const [x2, y2] = apply(matrix, bounds[2]!, bounds[3]!);
  // Word draws its lines as thin filled boxes.
  if (addRule(rules, x1, y1, x2, y2)) return;
  if (!stroked || !data[0]) return;
  const points = data[0];
  const size = Math.min(Object.keys(points).length, 4_000);
  let at: [number, number] = [0, 0];
  let first: [number, number] = [0, 0];
  for (let i = 0; i < size; ) {
    const kind = points[i]!;
    if (kind === 0 || kind === 1) {
      const next = apply(matrix, points[i + 1]!, points[i + 2]!);
      if (kind === 1) addRule(rules, at[0], at[1], next[0], next[1]);
      else first = next;
      at = next;
      i += 3;
    } else if (kind === 4) {
      addRule(rules, at[0], at[1], first[0], first[1]);
      i += 1;
    } else i += kind === 2 ? 7 : 5;
  }
}

function apply(matrix: Matrix, x: number, y: number): [number, number] {
  return [matrix[0] * x + matrix[2] * y + matrix[4], matrix[1] * x + matrix[3] * y + matrix[5]];
}

function addRule(rules: { across: Rule[]; down: Rule[] }, x1: number, y1: number, x2: number, y2: number): boolean {
  const width = Math.abs(x2 - x1);
  const height = Math.abs(y2 - y1);
  if (height <= THIN && width >= SHORTEST)
    rules.across.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
  else if (width <= THIN && height >= SHORTEST)
    rules.down.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
  else return height <= THIN || width <= THIN;
  return true;
}

// ── cells ───────────────────────────────────────────────────────────────────────────────────────────────────────────

type Box = { left: number; right: number; top: number; bottom: number };
type CellBox = Box & { fragments: Fragment[] };

function layOut(fragments: Fragment[], rules: { across: Rule[]; down: Rule[] }): TextBlock[] {
  const cells = new Map<string, CellBox>();
  const free: Fragment[] = [];
  const half: { fragment: Fragment; box: Box }[] = [];
  const enclosed = rules.down.length >= 2 && rules.across.length >= 2;
  for (const fragment of fragments) {
    const box = enclosed ? boxAround(fragment, rules) : null;
    if (!box || !Number.isFinite(box.left) || !Number.isFinite(box.right)) {
      free.push(fragment);
      continue;
    }
    if (!Number.isFinite(box.top) || !Number.isFinite(box.bottom)) {
      half.push({ fragment, box });
      continue;
    }
    const key = [box.left, box.right, box.top, box.bottom].map((value) => Math.round(value / 3)).join(":");
    const cell = cells.get(key);
    if (cell) cell.fragments.push(fragment);
    else cells.set(key, { ...box, fragments: [fragment] });
  }
  const groups = groupCells([...cells.values()]);
  for (const one of half) if (!completeFromNeighbours(one, groups)) free.push(one.fragment);
  const parts: { top: number; block: TextBlock }[] = [];
  for (const group of groups) {
    const table = tableOf(group);
    if (table) parts.push({ top: Math.max(...group.map((cell) => cell.top)), block: table });
    else free.push(...group.flatMap((cell) => cell.fragments));
  }
  for (const line of linesOf(free)) parts.push({ top: line.y, block: { kind: "paragraph", text: line.text } });
  return parts.sort((a, b) => b.top - a.top).map((part) => part.block);
}

/** A cell whose upper or lower rule is missing takes the edges of its row. */
function completeFromNeighbours({ fragment, box }: { fragment: Fragment; box: Box }, groups: CellBox[][]): boolean {
  const y = fragment.y + fragment.size * 0.3;
  for (const group of groups) {
    const beside = group.find((cell) => cell.top > y && cell.bottom < y);
    if (!beside) continue;
    const same = group.find(
      (cell) => Math.abs(cell.left - box.left) < 3 && cell.top === beside.top && cell.bottom === beside.bottom,
    );
    if (same) same.fragments.push(fragment);
    else
      group.push({ left: box.left, right: box.right, top: beside.top, bottom: beside.bottom, fragments: [fragment] });
    return true;
  }
  return false;
}

/** The nearest rules on all four sides. */
function boxAround(fragment: Fragment, rules: { across: Rule[]; down: Rule[] }): Box {
  const x = fragment.x + Math.min(fragment.width / 2, 20);
  const y = fragment.y + fragment.size * 0.3;
  const box: Box = {
    left: Number.NEGATIVE_INFINITY,
    right: Number.POSITIVE_INFINITY,
    top: Number.POSITIVE_INFINITY,
    bottom: Number.NEGATIVE_INFINITY,
  };
  for (const rule of rules.down) {
    if (y < rule.from - THIN || y > rule.to + THIN) continue;
    if (rule.at <= x && rule.at > box.left) box.left = rule.at;
    if (rule.at >= x && rule.at < box.right) box.right = rule.at;
  }
  for (const rule of rules.across) {
    if (x < rule.from - THIN || x > rule.to + THIN) continue;
    if (rule.at >= y && rule.at < box.top) box.top = rule.at;
    if (rule.at <= y && rule.at > box.bottom) box.bottom = rule.at;
  }
  return box;
}

/** Cells that touch belong to one table. */
function groupCells(cells: CellBox[]): CellBox[][] {
  cells.sort((a, b) => b.top - a.top);
  const groups: CellBox[][] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const cell of cells) {
    const starts = groups.length === 0 || cell.top < bottom - 3;
    if (starts) groups.push([cell]);
    else groups.at(-1)!.push(cell);
    bottom = starts ? cell.bottom : Math.min(bottom, cell.bottom);
  }
  return groups;
}

/** Columns and rows are the edges the cells have; a frame around a few words is no table. */
function tableOf(group: CellBox[]): TextBlock | null {
  const columns = edges(group.flatMap((cell) => [cell.left, cell.right]));
  const rows = edges(group.flatMap((cell) => [cell.top, cell.bottom])).reverse();
  if (columns.length < 3 || group.length < 3) return null;
  const table = rows.slice(0, -1).map((top, i) => rowOf(group, columns, (top + rows[i + 1]!) / 2));
  return { kind: "table", rows: table.filter((row) => row.some((cell) => cell.length > 0)) };
}

function rowOf(cells: CellBox[], columns: number[], y: number): string[][] {
  return columns.slice(0, -1).map((left, i) => {
    const x = (left + columns[i + 1]!) / 2;
    const cell = cells.find((one) => one.left < x && one.right > x && one.bottom < y && one.top > y);
    // A cell over several columns is told once, at its first.
    if (!cell || cell.left < left - 3) return [];
    return [
      linesOf(cell.fragments)
        .map((line) => line.text)
        .join(" "),
    ];
  });
}

function edges(values: number[]): number[] {
  const sorted = values.sort((a, b) => a - b);
  return sorted.filter((value, i) => i === 0 || value - sorted[i - 1]! > 3);
}

// ── lines ───────────────────────────────────────────────────────────────────────────────────────────────────────────

function linesOf(fragments: Fragment[]): { y: number; text: string }[] {
  const sorted = [...fragments].sort((a, b) => b.y - a.y || a.x - b.x);
  const lines: Fragment[][] = [];
  for (const fragment of sorted) {
    const line = lines.at(-1);
    if (line && Math.abs(line[0]!.y - fragment.y) <= Math.max(2, Math.min(fragment.size, line[0]!.size) * 0.45))
      line.push(fragment);
    else lines.push([fragment]);
  }
  const read = unfoldColumns(lines).map((line) => ({ y: line.y, text: lineText(line.fragments) }));
  return withGaps(read, fragments);
}

type Line = { y: number; fragments: Fragment[] };

/**
 * Running text set in two columns, as gazettes print it: the left column is read to its end before the right one. Two columns are many
 * lines in a row parted at one place and well filled on both sides; heads of letters and signatures are short, and a table has more gaps.
 */
function unfoldColumns(lines: Fragment[][]): Line[] {
  const out: Line[] = [];
  for (let i = 0; i < lines.length; ) {
    const run = columnsFrom(lines, i);
    if (!run) {
      out.push({ y: lines[i]![0]!.y, fragments: lines[i]! });
      i++;
      continue;
    }
    const part = lines.slice(i, run.to);
    const bottom = part.at(-1)![0]!.y;
    const side = (left: boolean) =>
      part.flatMap((line) => {
        const fragments = line.filter((one) => one.x < run.gutter === left);
        return fragments.length > 0 ? [{ y: line[0]!.y, fragments }] : [];
      });
    const [left, right] = [side(true), side(false)];
    out.push(...left);
    // Below the last of the left, above what follows.
    for (const [k, line] of right.entries()) out.push({ ...line, y: bottom - 0.001 * (k + 1) });
    i = run.to;
  }
  return out;
}

const COLUMN_LINES = 8;

function columnsFrom(lines: Fragment[][], at: number): { to: number; gutter: number } | null {
  for (const [start, end] of gapsOf(lines[at]!)) {
    let [left, right] = [start, end];
    let to = at;
    let filled: [number, number] = [0, 0];
    let letters: [number, number] = [0, 0];
    for (; to < lines.length; to++) {
      const line = lines[to]!;
      const inside = line.filter((one) => one.x < right && one.x + one.width > left);
      let [nextLeft, nextRight] = [left, right];
      for (const one of inside) {
        if (one.x + one.width - left < right - one.x) nextLeft = Math.max(nextLeft, one.x + one.width);
        else nextRight = Math.min(nextRight, one.x);
      }
      if (nextRight - nextLeft < 8) break;
      [left, right] = [nextLeft, nextRight];
      const text = (isLeft: boolean) =>
        line.reduce((sum, one) => sum + (one.x < (left + right) / 2 === isLeft ? one.text.length : 0), 0);
      const [a, b] = [text(true), text(false)];
      filled = [filled[0] + Math.sign(a), filled[1] + Math.sign(b)];
      letters = [letters[0] + a, letters[1] + b];
      // A second gap of the kind on either side is a table's.
      if (gapsOf(line).length > 1) break;
    }
    const dense = filled.every((count, side) => count >= COLUMN_LINES - 2 && letters[side]! >= count * 22);
    if (to - at >= COLUMN_LINES && dense) return { to, gutter: (left + right) / 2 };
  }
  return null;
}

/** Gaps between neighbours too wide for a blank. */
function gapsOf(line: Fragment[]): [number, number][] {
  const sorted = [...line].sort((a, b) => a.x - b.x);
  return sorted.slice(1).flatMap((one, i): [number, number][] => {
    const end = sorted[i]!.x + sorted[i]!.width;
    return one.x - end > one.size * 0.9 ? [[end, one.x]] : [];
  });
}

function lineText(line: Fragment[]): string {
  line.sort((a, b) => a.x - b.x);
  let text = "";
  let end = Number.NEGATIVE_INFINITY;
  for (const fragment of line) {
    const gap = fragment.x - end;
    if (text !== "")
      text +=
        gap > fragment.size * 1.8
          ? "\t"
          : gap > fragment.size * 0.12 && !/\s$/.test(text) && !/^\s/.test(fragment.text)
            ? " "
            : "";
    text += fragment.text;
    end = fragment.x + fragment.width;
  }
  return text.replace(/ {2,}/g, " ").trim();
}

/** Paragraph spacing shows as an empty line: a step clearly wider than the usual one. */
function withGaps(lines: { y: number; text: string }[], fragments: Fragment[]): { y: number; text: string }[] {
  const steps = lines
    .slice(1)
    .map((line, i) => lines[i]!.y - line.y)
    .filter((step) => step > 4)
    .sort((a, b) => a - b);
  const usual = steps[Math.floor(steps.length / 2)] ?? 0;
  if (usual === 0 || fragments.length < 8) return lines;
  return lines.flatMap((line, i) =>
    i > 0 && lines[i - 1]!.y - line.y > usual * 2.1 ? [{ y: line.y + 0.1, text: "" }, line] : [line],
  );
}
