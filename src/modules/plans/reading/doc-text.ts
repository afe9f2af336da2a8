import { DocumentRefused } from "./document-text.errors.ts";
import { blocksToText, type TextBlock } from "./text-blocks.ts";

/**
 * Text of a binary Word document (.doc of Word 97–2003), which most plans before 2013 are kept in. Only what the text needs is
 * read: the compound file's streams, the piece table, and which paragraphs stand in tables ([MS-CFB], [MS-DOC] 2.4.1).
 * Numbers that Word counted by itself are not stored as text and stay out. Older, encrypted or damaged files are refused.
 */
export function readDocText(bytes: Uint8Array): string {
  try {
    const file = new CompoundFile(bytes);
    if (file.has("EncryptedPackage")) throw new DocumentRefused("encrypted");
    if (!file.has("WordDocument"))
      throw new DocumentRefused("not-a-document", { looksLike: file.has("Workbook") ? "spreadsheet" : "compound" });
    return readWord(file);
  } catch (problem) {
    if (problem instanceof DocumentRefused) throw problem;
    // Reading past the end of a damaged file is a RangeError of the view.
    throw new DocumentRefused("broken-file", { reason: "doc" });
  }
}

// ── compound file ───────────────────────────────────────────────────────────────────────────────────────────────────

const END_OF_CHAIN = 0xffff_fffe;

class CompoundFile {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly fat: number[] = [];
  private readonly miniFat: number[] = [];
  private mini: Uint8Array = new Uint8Array();
  private readonly streams = new Map<string, { start: number; size: number }>();

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw new DocumentRefused("broken-file", { reason: "doc" });
    this.sectorSize = 1 << shift;
    this.readFat();
    this.readDirectory();
  }

  has(name: string): boolean {
    return this.streams.has(name);
  }

  read(name: string): Uint8Array {
    const stream = this.streams.get(name);
    if (!stream) throw new DocumentRefused("broken-file", { reason: "doc" });
    if (stream.size >= 4096) return this.chain(stream.start).subarray(0, stream.size);
    const out = new Uint8Array(stream.size);
    let sector = stream.start;
    for (let at = 0; at < stream.size && sector < END_OF_CHAIN; at += 64) {
      out.set(this.mini.subarray(sector * 64, sector * 64 + Math.min(64, stream.size - at)), at);
      sector = this.miniFat[sector] ?? END_OF_CHAIN;
    }
    return out;
  }

  private readFat(): void {
    const sectors: number[] = [];
    for (let i = 0; i < 109; i++) sectors.push(this.view.getUint32(76 + i * 4, true));
    let more = this.view.getUint32(68, true);
    const count = this.view.getUint32(72, true);
    for (let i = 0; i < count && more < END_OF_CHAIN && i < 4096; i++) {
      const at = this.offset(more);
      const perSector = this.sectorSize / 4 - 1;
      for (let k = 0; k < perSector; k++) sectors.push(this.view.getUint32(at + k * 4, true));
      more = this.view.getUint32(at + perSector * 4, true);
    }
    for (const sector of sectors) {
      if (sector >= END_OF_CHAIN - 2) continue;
      const at = this.offset(sector);
      for (let k = 0; k < this.sectorSize / 4; k++) this.fat.push(this.view.getUint32(at + k * 4, true));
    }
  }

  private readDirectory(): void {
    const directory = this.chain(this.view.getUint32(48, true));
    const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
    for (let at = 0; at + 128 <= directory.length; at += 128) {
      const type = directory[at + 66];
      const length = view.getUint16(at + 64, true);
      if ((type !== 2 && type !== 5) || length < 2 || length > 64) continue;
      const name = new TextDecoder("utf-16le").decode(directory.subarray(at, at + length - 2));
      const entry = { start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) };
      if (type === 5) this.mini = this.chain(entry.start);
      else if (!this.streams.has(name)) this.streams.set(name, entry);
    }
    const mini = this.view.getUint32(60, true);
    if (mini >= END_OF_CHAIN) return;
    const table = this.chain(mini);
    const numbers = new DataView(table.buffer, table.byteOffset, table.byteLength);
    for (let at = 0; at + 4 <= table.length; at += 4) this.miniFat.push(numbers.getUint32(at, true));
  }

  private offset(sector: number): number {
    return (sector + 1) * this.sectorSize;
  }

  private chain(start: number): Uint8Array {
    const parts: Uint8Array[] = [];
    let sector = start;
    // No chain is longer than the file has sectors; a ring would be.
    for (let i = 0; sector < END_OF_CHAIN && i <= this.bytes.length / this.sectorSize; i++) {
      const at = this.offset(sector);
      parts.push(this.bytes.subarray(at, at + this.sectorSize));
      sector = this.fat[sector] ?? END_OF_CHAIN;
    }
    return new Uint8Array(Buffer.concat(parts));
  }
}

// ── Word ────────────────────────────────────────────────────────────────────────────────────────────────────────────

type Piece = { from: number; to: number; offset: number; narrow: boolean };
/** What a paragraph's properties say about tables, by file position. */
type TableMark = { from: number; to: number; inTable: boolean; rowEnd: boolean };

function readWord(file: CompoundFile): string {
  const word = file.read("WordDocument");
  const view = new DataView(word.buffer, word.byteOffset, word.byteLength);
  if (view.getUint16(0, true) !== 0xa5ec) throw new DocumentRefused("legacy-doc", { looksLike: "word-95" });
  if (view.getUint16(2, true) < 0x00c1) throw new DocumentRefused("legacy-doc", { looksLike: "word-95" });
  const flags = view.getUint16(10, true);
  if (flags & 0x0100) throw new DocumentRefused("encrypted");
  const table = file.read(flags & 0x0200 ? "1Table" : "0Table");
  const length = view.getInt32(0x4c, true);
  const pieces = readPieces(table, view.getUint32(0x1a2, true), view.getUint32(0x1a6, true), length);
  const marks = readTableMarks(word, table, view.getUint32(0x102, true), view.getUint32(0x106, true));
  return blocksToText(readBlocks(word, pieces, marks));
}

function readPieces(table: Uint8Array, at: number, size: number, length: number): Piece[] {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  let cursor = at;
  const end = at + size;
  while (cursor < end && table[cursor] === 1) cursor += 3 + view.getUint16(cursor + 1, true);
  if (table[cursor] !== 2) throw new DocumentRefused("broken-file", { reason: "doc" });
  const count = Math.floor((view.getUint32(cursor + 1, true) - 4) / 12);
  const positions = cursor + 5;
  const pieces: Piece[] = [];
  for (let i = 0; i < count; i++) {
    const from = view.getUint32(positions + i * 4, true);
    const to = Math.min(view.getUint32(positions + (i + 1) * 4, true), length);
    const place = view.getUint32(positions + (count + 1) * 4 + i * 8 + 2, true);
    const narrow = (place & 0x4000_0000) !== 0;
    if (to > from) pieces.push({ from, to, narrow, offset: narrow ? (place & 0x3fff_ffff) / 2 : place & 0x3fff_ffff });
  }
  return pieces;
}

const IN_TABLE = 0x2416;
const ROW_END = 0x2417;

function readTableMarks(word: Uint8Array, table: Uint8Array, at: number, size: number): TableMark[] {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const pages = new DataView(word.buffer, word.byteOffset, word.byteLength);
  const count = Math.floor((size - 4) / 8);
  const marks: TableMark[] = [];
  for (let i = 0; i < count; i++) {
    const page = (view.getUint32(at + (count + 1) * 4 + i * 4, true) & 0x3f_ffff) * 512;
    if (page + 512 > word.length) continue;
    const runs = word[page + 511]!;
    for (let k = 0; k < runs; k++) {
      const from = pages.getUint32(page + k * 4, true);
      const to = pages.getUint32(page + (k + 1) * 4, true);
      const pointer = word[page + (runs + 1) * 4 + k * 13]! * 2;
      marks.push({
        from,
        to,
        ...(pointer === 0 ? { inTable: false, rowEnd: false } : propertiesAt(word, page, pointer)),
      });
    }
  }
  return marks.sort((a, b) => a.from - b.from);
}

function propertiesAt(word: Uint8Array, page: number, pointer: number): { inTable: boolean; rowEnd: boolean } {
  let start = page + pointer;
  let size = word[start]! * 2 - 1;
  if (word[start] === 0) {
    size = word[start + 1]! * 2;
    start += 1;
  }
  const found = { inTable: false, rowEnd: false };
  let at = start + 3;
  const end = Math.min(start + 1 + size, page + 512);
  while (at + 2 < end) {
    const code = word[at]! | (word[at + 1]! << 8);
    const value = word[at + 2]!;
    if (code === IN_TABLE) found.inTable = value !== 0;
    if (code === ROW_END) found.rowEnd = value !== 0;
    const kind = code >> 13;
    const length = [1, 1, 2, 4, 2, 2, 0, 3][kind]!;
    at += 2 + (kind === 6 ? 1 + value : length);
  }
  return found;
}

function readBlocks(word: Uint8Array, pieces: Piece[], marks: TableMark[]): TextBlock[] {
  const blocks: TextBlock[] = [];
  let text = "";
  let cell: string[] = [];
  let row: string[][] = [];
  let rows: string[][][] = [];
  const fields: boolean[] = [];
  let mark = 0;
  const closeTable = () => {
    if (row.length > 0) rows.push(row);
    if (rows.length > 0) blocks.push({ kind: "table", rows });
    row = [];
    rows = [];
  };
  for (const piece of pieces) {
    const decoded = decodePiece(word, piece);
    for (let i = 0; i < decoded.length; i++) {
      const code = decoded.charCodeAt(i);
      // A field is 0x13 <instruction> 0x14 <what it shows> 0x15, or without the second part.
      if (code === 0x13) fields.push(true);
      else if (code === 0x14 && fields.length > 0) fields[fields.length - 1] = false;
      else if (code === 0x15) fields.pop();
      else if (fields.includes(true)) continue;
      else if (code === 0x0d || code === 0x07 || code === 0x0c) {
        const at = piece.offset + (piece.narrow ? i : i * 2);
        while (mark + 1 < marks.length && marks[mark]!.to <= at) mark++;
        while (mark > 0 && marks[mark]!.from > at) mark--;
        const inTable =
          marks[mark] !== undefined && marks[mark]!.from <= at && at < marks[mark]!.to ? marks[mark]! : null;
        if (code === 0x07) {
          if (inTable?.rowEnd) {
            rows.push(row);
            row = [];
          } else row.push([...cell, text]);
          cell = [];
        } else if (inTable?.inTable) cell.push(text);
        else {
          closeTable();
          blocks.push(...[...cell, text].map((one): TextBlock => ({ kind: "paragraph", text: one })));
          cell = [];
        }
        text = "";
      } else if (code === 0x0b) text += "\n";
      else if (code === 0x1e) text += "-";
      else if (code === 0x09) text += "\t";
      else if (code >= 0x20) text += decoded.charAt(i);
    }
  }
  closeTable();
  if (text !== "") blocks.push({ kind: "paragraph", text });
  return blocks.flatMap((block): TextBlock[] =>
    block.kind === "table" ? [block] : block.text.split("\n").map((one) => ({ kind: "paragraph", text: one })),
  );
}

function decodePiece(word: Uint8Array, piece: Piece): string {
  const size = (piece.to - piece.from) * (piece.narrow ? 1 : 2);
  const part = word.subarray(piece.offset, piece.offset + size);
  return piece.narrow ? new TextDecoder("windows-1252").decode(part) : new TextDecoder("utf-16le").decode(part);
}
