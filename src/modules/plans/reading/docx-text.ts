import { roman } from "../../../platform/i18n/index.ts";
import { DocumentRefused } from "./document-text.errors.ts";
import { blocksToText, type TextBlock } from "./text-blocks.ts";
import { readZipEntries } from "./zip-entries.ts";

/**
 * Text of a Word document, read from its own XML. Converters to HTML drop what Word numbers by itself ("III.", "1.", "a)") and
 * put each table cell on a line of its own; a plan's structure lives in exactly these, so numbers are counted here as
 * Word would print them, rows stay rows, and merged cells repeat their text in every row they cover.
 */
export async function readDocxText(bytes: Uint8Array): Promise<string> {
  const wanted = new Set(["word/document.xml", "word/numbering.xml", "word/styles.xml", "[Content_Types].xml"]);
  const { names, entries } = await readZipEntries(bytes, (name) => wanted.has(name));
  const main = entries.get("word/document.xml");
  if (!main) throw new DocumentRefused("not-a-document", { looksLike: zipKind(names) });
  const numbering = readNumbering(entries.get("word/numbering.xml"), entries.get("word/styles.xml"));
  return blocksToText(readBody(main.toString("utf8"), numbering));
}

function zipKind(names: Set<string>): string {
  if (names.has("xl/workbook.xml")) return "spreadsheet";
  if (names.has("ppt/presentation.xml")) return "presentation";
  if (names.has("content.xml")) return "opendocument";
  return "archive";
}

// ── XML, as Word writes it ──────────────────────────────────────────────────────────────────────────────────────────

export type XmlToken =
  | { kind: "open" | "close" | "empty"; name: string; attributes: string }
  | { kind: "text"; text: string };

/** Tokens one after the other, linear in the text. Word writes no document type; one that has it is not Word's. */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf("<", at);
    if (open === -1) return;
    if (open > at) yield { kind: "text", text: unescapeXml(xml.slice(at, open)) };
    if (xml.startsWith("<!--", open)) {
      at = endOf(xml, "-->", open);
      continue;
    }
    if (xml.startsWith("<![CDATA[", open)) {
      const end = endOf(xml, "]]>", open);
      yield { kind: "text", text: xml.slice(open + 9, end - 3) };
      at = end;
      continue;
    }
    if (xml.startsWith("<!", open)) throw new DocumentRefused("broken-file", { reason: "xml" });
    const close = tagEnd(xml, open);
    if (xml.charAt(open + 1) !== "?") yield tagToken(xml.slice(open + 1, close));
    at = close + 1;
  }
}

function tagToken(tag: string): XmlToken {
  if (tag.startsWith("/")) return { kind: "close", name: tag.slice(1).trim(), attributes: "" };
  const empty = tag.endsWith("/");
  const body = empty ? tag.slice(0, -1) : tag;
  const space = body.search(/\s/);
  return {
    kind: empty ? "empty" : "open",
    name: space === -1 ? body : body.slice(0, space),
    attributes: space === -1 ? "" : body.slice(space),
  };
}

function endOf(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at === -1 ? xml.length : at + mark.length;
}

function tagEnd(xml: string, from: number): number {
  let quote = "";
  for (let i = from; i < xml.length; i++) {
    const char = xml.charAt(i);
    if (quote !== "") {
      if (char === quote) quote = "";
    } else if (char === '"' || char === "'") quote = char;
    else if (char === ">") return i;
  }
  throw new DocumentRefused("broken-file", { reason: "xml" });
}

function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found ? unescapeXml(found[1] ?? found[2] ?? "") : null;
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,5}));/gi,
    (whole, hex: string, decimal: string, name: string) => {
      if (name) return ENTITIES[name] ?? whole;
      const code = Number.parseInt(hex ?? decimal, hex ? 16 : 10);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
    },
  );
}

/** "w:p" for Word's own elements; drawings and charts have a "t" of their own that is no text of the document. */
function wordName(name: string): string | null {
  if (name.startsWith("w:")) return name.slice(2);
  return name.includes(":") ? null : name;
}

// ── numbers that Word counts ────────────────────────────────────────────────────────────────────────────────────────

/** `legal`: the numbers of the levels above are printed in digits ("II" above, "2.1" here). */
type Level = { format: string; text: string; start: number; legal: boolean };
type Numbering = {
  levels: Map<string, Map<number, Level>>;
  /** numId → abstract numbering with its overridden starts. */
  numbers: Map<string, { list: string; starts: Map<number, number> }>;
  styles: Map<string, { numId: string | null; level: number | null; basedOn: string | null }>;
};

function readNumbering(numberingXml: Buffer | undefined, stylesXml: Buffer | undefined): Numbering {
  const numbering: Numbering = { levels: new Map(), numbers: new Map(), styles: new Map() };
  if (numberingXml) readLists(numberingXml.toString("utf8"), numbering);
  if (stylesXml) readStyles(stylesXml.toString("utf8"), numbering);
  return numbering;
}

function readLists(xml: string, numbering: Numbering): void {
  let list: Map<number, Level> | null = null;
  let level: Level | null = null;
  let number: { list: string; starts: Map<number, number> } | null = null;
  let overridden = 0;
  for (const token of xmlTokens(xml)) {
    if (token.kind === "text") continue;
    const name = wordName(token.name);
    const value = attribute(token.attributes, "val") ?? "";
    if (token.kind === "close") {
      if (name === "abstractNum") list = null;
      if (name === "lvl") level = null;
      if (name === "num") number = null;
    } else if (name === "abstractNum") {
      list = new Map();
      numbering.levels.set(attribute(token.attributes, "abstractNumId") ?? "", list);
    } else if (name === "lvl") {
      level = { format: "decimal", text: "", start: 1, legal: false };
      list?.set(Number(attribute(token.attributes, "ilvl") ?? 0), level);
    } else if (name === "num") {
      number = { list: "", starts: new Map() };
      numbering.numbers.set(attribute(token.attributes, "numId") ?? "", number);
    } else if (name === "abstractNumId" && number) number.list = value;
    else if (name === "lvlOverride") overridden = Number(attribute(token.attributes, "ilvl") ?? 0);
    else if (name === "startOverride") number?.starts.set(overridden, Number(value));
    else if (name === "numFmt" && level) level.format = value;
    else if (name === "lvlText" && level) level.text = value;
    else if (name === "isLgl" && level) level.legal = value !== "0" && value !== "false";
    else if (name === "start" && level) level.start = Number(value) || 0;
  }
}

function readStyles(xml: string, numbering: Numbering): void {
  let style: { numId: string | null; level: number | null; basedOn: string | null } | null = null;
  for (const token of xmlTokens(xml)) {
    if (token.kind === "text") continue;
    const name = wordName(token.name);
    if (name === "style" && token.kind === "open") {
      style = { numId: null, level: null, basedOn: null };
      numbering.styles.set(attribute(token.attributes, "styleId") ?? "", style);
    } else if (name === "style") style = null;
    else if (style && token.kind !== "close") {
      const value = attribute(token.attributes, "val");
      if (name === "numId") style.numId = value;
      if (name === "ilvl") style.level = Number(value);
      if (name === "basedOn") style.basedOn = value;
    }
  }
}

/** Counts through the lists of a document and answers the number a paragraph shows. */
class ListCounter {
  private readonly counts = new Map<string, number[]>();
  private readonly restarted = new Set<string>();
  private readonly numbering: Numbering;

  constructor(numbering: Numbering) {
    this.numbering = numbering;
  }

  next(numId: string | null, level: number | null, styleId: string | null): string {
    const styled = this.fromStyle(styleId);
    const id = numId ?? styled?.numId ?? null;
    const depth = level ?? styled?.level ?? 0;
    const number = id === null ? undefined : this.numbering.numbers.get(id);
    const levels = number && this.numbering.levels.get(number.list);
    const own = levels?.get(depth);
    if (!number || !levels || !own || id === "0" || depth > 8) return "";
    if (own.format === "bullet") return bulletOf(own.text, depth);
    if (own.format === "none") return "";
    const counts = this.counts.get(number.list) ?? [];
    this.counts.set(number.list, counts);
    const override = number.starts.get(depth);
    if (override !== undefined && !this.restarted.has(`${id}:${depth}`)) {
      this.restarted.add(`${id}:${depth}`);
      counts[depth] = override;
    } else counts[depth] = counts[depth] === undefined ? own.start : counts[depth] + 1;
    counts.length = depth + 1;
    const label = own.text.replace(/%(\d)/g, (_, place: string) => {
      const at = Number(place) - 1;
      const shown = levels.get(at);
      return shown ? formatNumber(counts[at] ?? shown.start, own.legal ? "decimal" : shown.format) : "";
    });
    return label === "" ? "" : `${label} `;
  }

  private fromStyle(styleId: string | null): { numId: string; level: number } | null {
    let id = styleId;
    for (let i = 0; i < 10 && id !== null; i++) {
      const style = this.numbering.styles.get(id);
      if (!style) return null;
      if (style.numId !== null) return { numId: style.numId, level: style.level ?? 0 };
      id = style.basedOn;
    }
    return null;
  }
}

/** Signs of symbol fonts mean nothing in plain text; a list below a list still has to look like one. */
function bulletOf(sign: string, depth: number): string {
  if (/^[-–—+•*]$/u.test(sign)) return `${sign} `;
  return depth === 0 ? "- " : "+ ";
}

function formatNumber(value: number, format: string): string {
  if (format === "upperRoman") return romanOf(value);
  if (format === "lowerRoman") return romanOf(value).toLowerCase();
  if (format === "upperLetter") return letter(value).toUpperCase();
  if (format === "lowerLetter") return letter(value);
  return format === "decimalZero" && value < 10 ? `0${value}` : String(value);
}

/** As Word counts: what has no Roman number keeps its digits. */
const romanOf = (value: number): string => (value > 0 && value <= 3999 ? roman(value) : String(value));

/** a … z, aa, bb …: as Word counts letters. */
function letter(value: number): string {
  if (value <= 0) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(9, Math.ceil(value / 26)));
}

// ── the body ────────────────────────────────────────────────────────────────────────────────────────────────────────

type Cell = { paragraphs: string[]; span: number; merged: "start" | "goes-on" | null };
type OpenTable = { rows: Cell[][]; row: Cell[] | null; cell: Cell | null };
type OpenParagraph = { text: string; numId: string | null; level: number | null; style: string | null };

/** Elements whose content is not part of the text as it reads now. */
const SKIPPED = new Set([
  "del",
  "moveFrom",
  "instrText",
  "delText",
  "delInstrText",
  "footnote",
  "endnote",
  "rPrChange",
  "pPrChange",
  "sectPr",
]);

function readBody(xml: string, numbering: Numbering): TextBlock[] {
  const blocks: TextBlock[] = [];
  const tables: OpenTable[] = [];
  const paragraphs: OpenParagraph[] = [];
  const counter = new ListCounter(numbering);
  let skipping = 0;
  let inText = false;
  const put = (text: string) => {
    const cell = tables.at(-1)?.cell;
    if (cell) cell.paragraphs.push(text);
    else blocks.push({ kind: "paragraph", text });
  };
  for (const token of xmlTokens(xml)) {
    const open = paragraphs.at(-1);
    if (token.kind === "text") {
      if (inText && skipping === 0 && open) open.text += token.text;
      continue;
    }
    const name = token.name === "mc:Fallback" ? "Fallback" : wordName(token.name);
    if (name === null) continue;
    if (SKIPPED.has(name) || name === "Fallback") {
      if (token.kind === "open") skipping++;
      if (token.kind === "close") skipping = Math.max(0, skipping - 1);
      continue;
    }
    if (skipping > 0) continue;
    if (name === "t") inText = token.kind === "open";
    else if (name === "p") {
      if (token.kind === "open") paragraphs.push({ text: "", numId: null, level: null, style: null });
      else {
        const done = token.kind === "close" ? paragraphs.pop() : undefined;
        const text = done?.text ?? "";
        const label = done && text.trim() !== "" ? counter.next(done.numId, done.level, done.style) : "";
        put(label + text);
      }
    } else if (open && token.kind !== "close") {
      if (name === "tab" || name === "ptab") {
        // Tab stops inside paragraph properties are layout, not text.
        if (attribute(token.attributes, "pos") === null) open.text += "\t";
      } else if (name === "br" || name === "cr") open.text += "\n";
      else if (name === "noBreakHyphen") open.text += "-";
      else if (name === "sym") open.text += symbol(token.attributes);
      else if (name === "numId") open.numId = attribute(token.attributes, "val");
      else if (name === "ilvl") open.level = Number(attribute(token.attributes, "val") ?? 0);
      else if (name === "pStyle") open.style = attribute(token.attributes, "val");
      else if (name === "tbl") tables.push({ rows: [], row: null, cell: null });
      else readTableToken(token, name, tables, blocks);
      continue;
    }
    if (!open || token.kind === "close") readTableToken(token, name, tables, blocks);
  }
  return splitBreaks(blocks);
}

function readTableToken(token: XmlToken, name: string, tables: OpenTable[], blocks: TextBlock[]): void {
  if (token.kind === "text") return;
  const table = tables.at(-1);
  if (name === "tbl") {
    if (token.kind === "open") tables.push({ rows: [], row: null, cell: null });
    else if (table) closeTable(tables, blocks);
  } else if (!table) return;
  else if (name === "tr") {
    if (token.kind === "open") table.row = [];
    else if (table.row) {
      table.rows.push(table.row);
      table.row = null;
    }
  } else if (name === "tc") {
    if (token.kind === "open") table.cell = { paragraphs: [], span: 1, merged: null };
    else if (table.cell) {
      table.row?.push(table.cell);
      table.cell = null;
    }
  } else if (name === "gridSpan" && table.cell && token.kind !== "close") {
    table.cell.span = Math.min(60, Math.max(1, Number(attribute(token.attributes, "val") ?? 1) || 1));
  } else if (name === "vMerge" && table.cell && token.kind !== "close") {
    table.cell.merged = attribute(token.attributes, "val") === "restart" ? "start" : "goes-on";
  }
}

function closeTable(tables: OpenTable[], blocks: TextBlock[]): void {
  const table = tables.pop()!;
  const above: string[][] = [];
  const rows = table.rows.map((row) => {
    const cells: string[][] = [];
    for (const cell of row) {
      const at = cells.length;
      const own = cell.merged === "goes-on" ? (above[at] ?? cell.paragraphs) : cell.paragraphs;
      cells.push(own);
      for (let i = 1; i < cell.span; i++) cells.push([]);
      above[at] = own;
    }
    return cells;
  });
  const outer = tables.at(-1)?.cell;
  if (outer) outer.paragraphs.push(...rows.flat(2));
  else blocks.push({ kind: "table", rows });
}

function symbol(attributes: string): string {
  const code = Number.parseInt(attribute(attributes, "char") ?? "", 16);
  // Bullets and ticks of symbol fonts live in the private area.
  return code >= 0xf000 ? "•" : code > 31 ? String.fromCodePoint(code) : "";
}

/** A line break inside a paragraph (Shift+Enter) reads as a line of its own. */
function splitBreaks(blocks: TextBlock[]): TextBlock[] {
  return blocks.flatMap((block): TextBlock[] => {
    if (block.kind === "table") {
      return [
        { kind: "table", rows: block.rows.map((row) => row.map((cell) => cell.flatMap((text) => text.split("\n")))) },
      ];
    }
    return block.text.split("\n").map((text) => ({ kind: "paragraph", text }));
  });
}
