import { isoDay } from "./deadline.ts";
import { documentNumber, fold, isMostlyCapital } from "./fold.ts";
import { readMark } from "./marks.ts";
import type { Found, Piece } from "./plan-draft.ts";
import { joinPassages, type Passage, passageOf, passageOfPart, rangeIn, type SourceLine } from "./source-lines.ts";

/**
 * The head of an administrative document: issuer (left), national motto (right), number, place and date, type name, subject.
 * Nghị định 30/2020/NĐ-CP Phụ lục I (in force since 2020-03-05), before it Thông tư 01/2011/TT-BNV and Thông tư liên tịch
 * 55/2005; Party documents follow Hướng dẫn 36-HD/VPTW (number "12-KH/TU", "ĐẢNG CỘNG SẢN VIỆT NAM" for a motto). Left and
 * right column arrive as two cells of a line, or one under the other, or run together with one blank between.
 */
export type Header = {
  typeName: Piece | null;
  /** Folded type name: "ke hoach", "quyet dinh", "chi thi" … */
  type: string | null;
  number: Found<string> | null;
  symbol: Found<string> | null;
  date: Found<string> | null;
  /** A date stands there that no calendar has. */
  impossibleDate: Piece | null;
  /** The year of a date whose day was left blank. */
  blankDateYear: number | null;
  place: Piece | null;
  issuer: Piece | null;
  superiorIssuer: Piece | null;
  title: Piece | null;
  hasMotto: boolean;
  /** First line after the head. */
  bodyFrom: number;
};

const TYPE_NAMES =
  "ke hoach lien tich|ke hoach lien nganh|ke hoach phoi hop|ke hoach hanh dong|ke hoach|quyet dinh|chi thi|bao cao|thong bao ket luan|thong bao|giay moi hop|giay moi|to trinh|nghi quyet lien tich|nghi quyet|nghi dinh|thong tu lien tich|thong tu|luat|bo luat|phap lenh|cong dien|chuong trinh hanh dong|chuong trinh cong tac|chuong trinh phoi hop|chuong trinh|de an|phuong an|huong dan lien tich|huong dan|bien ban|ket luan|quy che|quy dinh|cong van|du an|thu moi|hop dong lao dong|hop dong|danh sach|so yeu ly lich|ly lich|don xin|don de nghi|don|phieu chuyen|phieu khao sat|ban cam ket|thong cao|de cuong|lich cong tac";
const TYPE_ONLY = new RegExp(`^(${TYPE_NAMES})(?: ?:)?$`);
const TYPE_FIRST = new RegExp(`^(${TYPE_NAMES})(?: ?: ?| )`);

const MOTTO = "cong hoa xa hoi chu nghia viet nam";
const PARTY = "dang cong san viet nam";

export function readHeader(lines: SourceLine[]): Header {
  const motto = findMotto(lines);
  const type = findType(lines, motto);
  const from = Math.max(0, (motto === -1 ? (type?.line ?? 0) : motto) - 14);
  const to = type ? type.line : Math.min(lines.length, motto === -1 ? 0 : motto + 12);
  const cells = headerCells(lines, from, to);
  const number = readNumber(cells, isOwn);
  const dated = readDate(cells, isOwn);
  const issuers = readIssuers(cells, number?.cell ?? dated.cell ?? cells.length, motto !== -1 || number !== null);
  const title = type
    ? isEnacting(lines, type)
      ? titleWithoutType(lines, cells)
      : readTitle(lines, type)
    : number && /^KH(?:$|[-/])/.test(number.symbol.value)
      ? titleWithoutType(lines, cells)
      : motto === -1
        ? { piece: null, next: 0 }
        : letterSubject(lines, cells, motto, to);
  return {
    typeName: type?.piece ?? null,
    type: type?.name ?? null,
    number: number?.number ?? null,
    symbol: number?.symbol ?? null,
    date: dated.date,
    impossibleDate: dated.impossible,
    blankDateYear: dated.blankYear,
    place: dated.place,
    issuer: issuers.at(-1) ?? null,
    superiorIssuer: issuers.length > 1 ? issuers[issuers.length - 2]! : null,
    title: title.piece,
    hasMotto: motto !== -1,
    bodyFrom: title.next,
  };
}

function findMotto(lines: SourceLine[]): number {
  const limit = Math.min(lines.length, 400);
  for (let i = 0; i < limit; i++) {
    const { text } = lines[i]!;
    if (text.length < 8 || text.length > 400) continue;
    const folded = fold(text).replace(/\s+/g, " ");
    if (
      folded.includes(MOTTO) &&
      isMostlyCapital(text.slice(Math.max(0, folded.indexOf(MOTTO)), folded.indexOf(MOTTO) + MOTTO.length), 0.9)
    )
      return i;
    if (/doc lap ?- ?tu do ?- ?hanh phuc/.test(folded)) return i;
    // A narrow column breaks it, and some copies lose the second line.
    if (
      /CỘNG H(?:ÒA|OÀ) XÃ( HỘI( CHỦ)?)?$/u.test(text) &&
      /^(?:xa )?(?:hoi )?(?:chu )?nghia viet nam/.test(fold(lines[i + 1]?.text ?? ""))
    )
      return i;
    if (folded.includes(PARTY) && /ĐẢNG CỘNG SẢN/u.test(text) && text.length < 120) return i;
  }
  return -1;
}

// ── type name and subject ───────────────────────────────────────────────────────────────────────────────────────────

export type TypeLine = {
  line: number;
  lastLine: number;
  name: string;
  piece: Piece /** Where the subject starts on the same line. */;
  rest: number | null;
};

function findType(lines: SourceLine[], motto: number): TypeLine | null {
  const from = motto === -1 ? 0 : motto + 1;
  const limit = Math.min(lines.length, from + (motto === -1 ? 120 : 60));
  for (let i = from; i < limit; i++) {
    const type = typeAt(lines, i);
    if (type) return type;
    if (isBodyStart(lines[i]!.text) && motto === -1 && i > 40) return null;
  }
  return motto === -1 ? null : findSmallType(lines, from, limit);
}

/** "Kế hoạch" on its line behind number and date, where the whole head is written small. */
function findSmallType(lines: SourceLine[], from: number, limit: number): TypeLine | null {
  for (let i = from; i < Math.min(limit, from + 12); i++) {
    const line = lines[i]!;
    const name = TYPE_ONLY.exec(fold(line.text))?.[1];
    if (name && /^\p{Lu}/u.test(line.text))
      return { line: i, lastLine: i, name, piece: { text: line.text, range: rangeIn(passageOf([line])) }, rest: null };
    if (line.text.length > 120) return null;
  }
  return null;
}

/** A line that is the type name, or starts with it in capitals. */
export function typeAt(lines: SourceLine[], at: number): TypeLine | null {
  const { text } = lines[at]!;
  if (text === "" || text.length > 300) return null;
  const folded = fold(text).replace(/[\s:]+$/, "");
  const line = lines[at]!;
  const exact = TYPE_ONLY.exec(folded);
  if (exact && isMostlyCapital(text, 0.9)) {
    return {
      line: at,
      lastLine: at,
      name: exact[1]!,
      piece: { text: text.replace(/[\s:]+$/, ""), range: rangeIn(passageOfPart(line, 0, folded.length)) },
      rest: null,
    };
  }
  // "K Ế  H O Ạ C H": letters set apart for looks.
  if (/^(?:\p{Lu} +){4,}\p{Lu}$/u.test(text)) {
    const name = TYPE_NAMES.split("|").find((one) => one.replaceAll(" ", "") === folded.replaceAll(" ", ""));
    if (name) return { line: at, lastLine: at, name, piece: { text, range: rangeIn(passageOf([line])) }, rest: null };
  }
  const next = lines[at + 1];
  if (next && text.length <= 8 && /^(?:ke|quyet|chi|bao|thong|giay|chuong|nghi|to)$/.test(folded)) {
    const both = passageOf([line, next]);
    const broken = TYPE_ONLY.exec(fold(both.text).replace(/[\s:]+$/, ""));
    if (broken && isMostlyCapital(both.text, 0.9))
      return {
        line: at,
        lastLine: at + 1,
        name: broken[1]!,
        piece: { text: both.text, range: rangeIn(both) },
        rest: null,
      };
  }
  const first = TYPE_FIRST.exec(folded);
  if (first && isMostlyCapital(text.slice(0, first[1]!.length), 0.9) && !/[.;]$/.test(text)) {
    return {
      line: at,
      lastLine: at,
      name: first[1]!,
      piece: { text: text.slice(0, first[1]!.length), range: rangeIn(passageOfPart(line, 0, first[1]!.length)) },
      rest: first[0].length,
    };
  }
  return null;
}

/** Sentences that open the body; a subject may itself begin with "Thực hiện" or "Triển khai". */
function isBodyStart(text: string): boolean {
  const folded = fold(text.slice(0, 200));
  if (
    /^(?:can cu |de |nham |kinh gui|thoi gian qua|trong thoi gian|hien nay|dieu \d|quyet dinh ?:|hoi nghi |theo de nghi|xet |theo (?:quyet|ke hoach|cong van|chi dao|tinh than)|tiep tuc thuc hien|tren co so|ngay \d|nam \d{4},|qua |phat huy |thuc hien su chi dao|sau khi )/.test(
      folded,
    )
  ) {
    return !isMostlyCapital(text, 0.7);
  }
  if (!/^(?:- )?(?:thuc hien|trien khai|thi hanh|huong ung|quan triet)/.test(folded)) return false;
  if (isMostlyCapital(text, 0.7)) return false;
  // A sentence cites with number and goes on, or ends; a subject does neither.
  return text.length > 110 || /[;,.:]$/.test(text) || /\bso:? ?\d/.test(folded);
}

const SIGNING_BODY =
  /^(?:uy ban nhan dan|ubnd|chu tich|bo truong|thu tuong|giam doc|hoi dong nhan dan|tong giam doc|cuc truong|truong ban|ban thuong vu|ban chap hanh|chanh van phong|hieu truong|tong cuc truong|chanh an|vien truong|tong thanh tra|thong doc|tong kiem toan)/;

function readTitle(lines: SourceLine[], type: TypeLine): { piece: Piece | null; next: number } {
  const parts: Passage[] = [];
  let capital: boolean | null = null;
  let size = 0;
  const add = (passage: Passage) => {
    parts.push(passage);
    size += passage.text.length;
    capital ??= isMostlyCapital(passage.text, 0.75);
  };
  if (type.rest !== null) {
    const line = lines[type.line]!;
    add(passageOfPart(line, type.rest, line.text.length));
  }
  let blank = false;
  let i = type.lastLine + 1;
  for (; i < lines.length && size < 900; i++) {
    const line = lines[i]!;
    if (line.text === "") {
      blank = parts.length > 0;
      continue;
    }
    if (/^[-_*=–—\s.]{2,}$/.test(line.text)) {
      if (parts.length > 0) break;
      continue;
    }
    // The first line after the type name is the subject, even one that cites like a basis.
    if (parts.length === 0 && isSubjectStart(line.text)) {
      add(passageOf([line]));
      continue;
    }
    if (!goesOn(line.text, parts, capital, blank, type.name)) break;
    add(passageOf([line]));
    blank = false;
  }
  while (i < lines.length && /^[-_*=–—\s.]*$/.test(lines[i]!.text)) i++;
  if (parts.length === 0) return { piece: null, next: i };
  const title = joinPassages(parts);
  return { piece: { text: title.text, range: rangeIn(title) }, next: i };
}

/** "QUYẾT ĐỊNH:" between the bases and the first article; the line that named the document was lost. */
function isEnacting(lines: SourceLine[], type: TypeLine): boolean {
  return (
    lines[type.line]!.text.endsWith(":") &&
    lines.slice(Math.max(0, type.line - 12), type.line).some((line) => /^can cu /.test(fold(line.text.slice(0, 8))))
  );
}

/** A copy that lost the line "KẾ HOẠCH": the lines in capitals right below the head are the subject. */
function titleWithoutType(lines: SourceLine[], cells: Cell[]): { piece: Piece | null; next: number } {
  const bases = cells.findIndex((cell) => cell.folded.startsWith("can cu "));
  const own = cells.slice(0, bases === -1 ? cells.length : bases).filter(isOwn);
  const last = own.findLast((cell) => LONG_DATE.test(cell.passage.text) || NUMBERED.test(cell.passage.text));
  const line = last?.passage.pieces[0]?.line;
  let i = line ? lines.indexOf(line) + 1 : 0;
  const from = i;
  const parts: Passage[] = [];
  for (; i < Math.min(lines.length, from + 8); i++) {
    const { text } = lines[i]!;
    if (text === "" || /^[-_*=–—\s.|]*$/.test(text)) continue;
    if (text.length < 12 || text.length > 300 || !isMostlyCapital(text, 0.85) || readMark(text)) break;
    if (parts.length > 0 && SIGNING_BODY.test(fold(text))) break;
    parts.push(passageOf([lines[i]!]));
  }
  if (parts.length === 0) return { piece: null, next: from };
  const title = joinPassages(parts);
  return { piece: { text: title.text, range: rangeIn(title) }, next: i };
}

/** A letter has no type name: "V/v …" below number or date says what it is about, and the body starts behind both. */
function letterSubject(
  lines: SourceLine[],
  cells: Cell[],
  motto: number,
  to: number,
): { piece: Piece | null; next: number } {
  const last = cells
    .filter(isOwn)
    .findLast((cell) => LONG_DATE.test(cell.passage.text) || NUMBERED.test(cell.passage.text));
  const headed = last ? lines.indexOf(last.passage.pieces[0]!.line) + 1 : motto + 1;
  const at = lines.findIndex((line, i) => i > motto && i < to && /^v\/v|^ve viec /.test(fold(line.text.slice(0, 12))));
  if (at === -1) return { piece: null, next: headed };
  const parts: SourceLine[] = [];
  for (let i = at; i < Math.min(lines.length, at + 5); i++) {
    const { text } = lines[i]!;
    if (text === "" || (i > at && (readMark(text) || !/^\p{Ll}/u.test(text)))) break;
    parts.push(lines[i]!);
  }
  const subject = passageOf(parts);
  return { piece: { text: subject.text, range: rangeIn(subject) }, next: Math.max(headed, at + parts.length) };
}

function isSubjectStart(text: string): boolean {
  return text.length < 400 && !/[;:]$/.test(text) && !/^(?:\(|Căn cứ|Kính gửi)/u.test(text) && readMark(text) === null;
}

function goesOn(text: string, parts: Passage[], capital: boolean | null, blank: boolean, type: string): boolean {
  if (text.startsWith("(") && !/^\((?:giai đoạn|đợt|lần|năm)/iu.test(text)) return false;
  if (isBodyStart(text)) return false;
  const mark = readMark(text);
  if (mark && mark.kind !== "dash") return false;
  if (/^(?:noi nhan|tm\.|phan (?:i|thu)|muc dich|so ?:)/.test(fold(text.slice(0, 20)))) return false;
  if (parts.length === 0) return text.length < 700;
  if (type !== "ke hoach" && isMostlyCapital(text, 0.85) && SIGNING_BODY.test(fold(text))) return false;
  // "Thực hiện Kế hoạch số …" opens the bases, unless the line above cannot end there.
  if (OPENS_BASES.test(fold(text.slice(0, 40))) && !/(?:^| )(?:về|việc|và|của|để|nhằm)$/iu.test(parts.at(-1)!.text))
    return false;
  const first = text.charAt(0);
  const lower = first.toLowerCase() === first && first.toUpperCase() !== first;
  if (capital) {
    if (isMostlyCapital(text, 0.75)) return !(blank && text.length > 160);
    return (
      text.length < 160 &&
      !/[.;:]$/.test(text) &&
      (lower || /^(?:năm|giai đoạn|trên địa bàn|đợt|quý|tháng|về|của|nhiệm kỳ|tại)\b/iu.test(text))
    );
  }
  const last = parts.at(-1)!.text;
  if (/[.;:]$/.test(last)) return false;
  if (lower || /^\d/.test(text)) return text.length < 300;
  if (blank) return false;
  return text.length < 130 && !/[.;:]$/.test(text) && last.length > 25;
}

const OPENS_BASES = /^(?:thuc hien|can cu|trien khai) (?:ke|nghi|quyet|chi|cong van|luat|chuong|thong|huong dan)\b/;

// ── header cells ────────────────────────────────────────────────────────────────────────────────────────────────────

type Cell = { passage: Passage; folded: string };

function headerCells(lines: SourceLine[], from: number, to: number): Cell[] {
  const cells: Cell[] = [];
  for (let i = from; i < to; i++) {
    const line = lines[i]!;
    if (line.text.length > 600) continue;
    let start = 0;
    for (let k = 0; k <= line.text.length; k++) {
      if (k < line.text.length && line.text.charAt(k) !== "\t" && line.text.charAt(k) !== "|") continue;
      addCell(cells, passageOfPart(line, start, k));
      start = k + 1;
    }
  }
  return cells;
}

/** Cuts the motto out of a cell it ran together with, and drops rules and motto pieces. */
function addCell(cells: Cell[], passage: Passage): void {
  const folded = fold(passage.text);
  if (folded === "" || /^[-_*=. –—]+$/.test(folded) || isMottoPiece(folded)) return;
  const cut = /(?:cong hoa xa|doc lap ?- ?tu do|dang cong san viet nam)/.exec(folded);
  if (cut && cut.index > 0) {
    const kept = folded.slice(0, cut.index).trimEnd();
    if (kept !== "") cells.push({ passage: cutPassage(passage, 0, kept.length), folded: kept });
    const after = /(?:viet nam|hanh phuc)\b[-\s]*/.exec(folded.slice(cut.index));
    if (after) addRest(cells, passage, folded, cut.index + after.index + after[0].length);
    return;
  }
  const lead = /^(?:cong hoa xa hoi chu nghia viet nam|doc lap ?- ?tu do ?- ?hanh phuc)[-\s]*/.exec(folded);
  if (lead) {
    addRest(cells, passage, folded, lead[0].length);
    return;
  }
  cells.push({ passage, folded });
}

function addRest(cells: Cell[], passage: Passage, folded: string, from: number): void {
  if (from < folded.length) addCell(cells, cutPassage(passage, from, folded.length));
}

function cutPassage(passage: Passage, from: number, to: number): Passage {
  const piece = passage.pieces[0]!;
  return passageOfPart(piece.line, piece.from + from, piece.from + to);
}

/** "CỘNG HÒA XÃ", "HỘI CHỦ NGHĨA VIỆT NAM": what a narrow column makes of the motto. */
function isMottoPiece(folded: string): boolean {
  const text = folded.replace(/\s+/g, " ").replace(/ ?- ?/g, " ").trim();
  if (text.split(" ").length < 2) return /^(?:cong|hanh phuc|nam|phuc)$/.test(text);
  for (const motto of [MOTTO, "doc lap tu do hanh phuc", PARTY]) {
    if (motto.startsWith(text) || motto.endsWith(text)) return true;
  }
  return false;
}

// ── number and symbol ───────────────────────────────────────────────────────────────────────────────────────────────

const SYMBOL = "[A-ZĐ][\\p{L}\\d&.]{0,15}(?:(?: ?[-/] ?|&)[\\p{Lu}\\d][\\p{L}\\d&.]{0,15}){0,5}";
const NUMBERED = new RegExp(
  `(?:^|[\\s(])[Ss][ốỐ]\\s*[:.]?\\s*(\\d{1,5}[a-zđ]?)?[\\s.…_]*((?:/\\s*(?:19|20)\\d\\d\\s*)?[-/]\\s*|(?<=\\d )(?=\\p{Lu}{2,6}/\\p{Lu}))(${SYMBOL})`,
  "u",
);
const ALONE = new RegExp(`^(\\d{1,5}[a-zđ]?)\\s*((?:/\\s*(?:19|20)\\d\\d\\s*)?[-/]\\s*)(${SYMBOL})$`, "u");

/** A line that cites a document by type and number is a subject or a basis, not the number of this one. */
const CITES =
  /(?:[Nn]ghị quyết|[Nn]ghị định|[Qq]uyết định|[Kk]ế hoạch|[Cc]hỉ thị|[Tt]hông tư(?: liên tịch)?|[Cc]ông văn|[Hh]ướng dẫn|[Cc]hương trình|[Kk]ết luận|[Ll]uật|[Vv]ăn bản|[Tt]ờ trình|NGHỊ QUYẾT|NGHỊ ĐỊNH|QUYẾT ĐỊNH|KẾ HOẠCH|CHỈ THỊ) (?:[Ss]ố|SỐ)\s*:?\s*\d/u;

type NumberFound = { cell: number; number: Found<string> | null; symbol: Found<string> };

const isOwn = (cell: Cell) => !CITES.test(cell.passage.text);
const anyCell = () => true;

function readNumber(cells: Cell[], counts: (cell: Cell) => boolean): NumberFound | null {
  for (const [i, cell] of cells.entries()) {
    const { text } = cell.passage;
    if (!counts(cell)) continue;
    let passage = cell.passage;
    if (/^so ?[:.]?$/.test(cell.folded) && cells[i + 1]) passage = joinPassages([passage, cells[i + 1]!.passage]);
    const hit = NUMBERED.exec(passage.text) ?? (ALONE.test(text) ? ALONE.exec(text) : null);
    if (!hit) continue;
    const lead = hit[3]!.replace(/[\s.-]+$/u, "");
    const symbol = lead.replace(/\s+/g, "");
    const at = hit.index + hit[0].lastIndexOf(hit[3]!);
    const symbolFound: Found<string> = { value: symbol, text: lead, range: rangeIn(passage, at, at + lead.length) };
    if (!hit[1]) return { cell: i, number: null, symbol: symbolFound };
    const start = hit.index + hit[0].indexOf(hit[1]);
    const printed = passage.text.slice(start, at + lead.length);
    return {
      cell: i,
      number: { value: documentNumber(printed), text: printed, range: rangeIn(passage, start, at + lead.length) },
      symbol: symbolFound,
    };
  }
  return null;
}

// ── place and date ──────────────────────────────────────────────────────────────────────────────────────────────────

const BLANK = "[\\s.…_/-]*";
const LONG_DATE = new RegExp(
  `(?:(?<place>[\\p{Lu}][\\p{L}\\s.'’-]{1,60}?)\\s*,\\s*)?[Nn]gày(?<day>\\s*\\d{1,2}\\s*|${BLANK})tháng(?<month>\\s*\\d{1,2}\\s*|${BLANK})năm(?<year>\\s*\\d{4}|${BLANK})`,
  "u",
);
const SHORT_DATE =
  /(?:(?<place>[\p{Lu}][\p{L}\s.'’-]{1,60}?)\s*,\s*)?[Nn]gày\s*(?<day>\d{1,2})\s*[/.-]\s*(?<month>\d{1,2})\s*[/.-]\s*(?<year>\d{4})/u;

type DateFound = {
  cell: number | null;
  date: Found<string> | null;
  impossible: Piece | null;
  blankYear: number | null;
  place: Piece | null;
};

function readDate(cells: Cell[], counts: (cell: Cell) => boolean): DateFound {
  const none: DateFound = { cell: null, date: null, impossible: null, blankYear: null, place: null };
  for (let i = 0; i < cells.length; i++) {
    if (!/ngay|,$|thang/.test(cells[i]!.folded) || !counts(cells[i]!)) continue;
    const near = cells.slice(i, i + 3);
    const stop = near.findIndex((cell) => !counts(cell));
    const passage = joinPassages(near.slice(0, stop === -1 ? near.length : stop).map((cell) => cell.passage));
    const hit = LONG_DATE.exec(passage.text) ?? SHORT_DATE.exec(passage.text);
    if (!hit?.groups) continue;
    const { day, month, year, place } = hit.groups;
    const placeAt = place ? hit.index + hit[0].indexOf(place) : 0;
    const found: DateFound = { ...none, cell: i, place: placePiece(passage, place ?? null, placeAt) };
    const numbers = [year, month, day].map((part) => Number.parseInt(part ?? "", 10));
    const start = hit.index + hit[0].search(/[Nn]gày/u);
    const end = hit.index + hit[0].trimEnd().length;
    const piece: Piece = { text: passage.text.slice(start, end), range: rangeIn(passage, start, end) };
    if (numbers.some(Number.isNaN)) {
      return { ...found, blankYear: Number.isNaN(numbers[0]!) ? null : numbers[0]! };
    }
    const iso = isoDay(numbers[0]!, numbers[1]!, numbers[2]!);
    return iso ? { ...found, date: { value: iso, ...piece } } : { ...found, impossible: piece, blankYear: numbers[0]! };
  }
  return none;
}

function placePiece(passage: Passage, place: string | null, at: number): Piece | null {
  if (!place) return null;
  // Run together with the number: "Số: 15/KH-UBND Bạc Liêu, ngày …" leaves "UBND Bạc Liêu".
  const words = place.trim().split(/\s+/);
  let skip = 0;
  while (words.length > 1 && /^[\p{Lu}\d&-]{2,}$/u.test(words[0]!) && !/^(?:TP|TX|TT)\.?$/u.test(words[0]!))
    skip += words.shift()!.length + 1;
  const text = place.slice(skip).trim();
  const start = at + place.indexOf(text, skip);
  return { text, range: rangeIn(passage, start, start + text.length) };
}

// ── issuer ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const ISSUER_HEAD =
  /^(?:uy ban|ubnd|ubmttq|so |bo |ban |cuc |tong cuc|vu |phong |chi cuc|trung tam|van phong|cong an|tinh uy|thanh uy|huyen uy|quan uy|thi uy|dang uy|dang bo|hoi |hiep hoi|doan |tinh doan|thanh doan|huyen doan|lien doan|lien minh|lien hiep|truong |vien |hoc vien|dai hoc|toa an|hdnd|hoi dong|thanh tra|kho bac|bao hiem|dai |bao |tap doan|tong cong ty|cong ty|to cong tac|quy |ngan hang|mat tran|thu tuong|chinh phu|quoc hoi|bch |btv |benh vien|tieu ban|chi bo|cong doan|tong lien|kiem toan|vksnd|tand|buu dien|vnpt|hat kiem|chi doan|hai quan|thue )/;
const QUALIFIER =
  /^(?:tinh|thanh pho|tp|huyen|quan|xa|phuong|thi xa|thi tran|dac khu|thon|khu vuc|nuoc|viet nam|trung uong)\b/;
/** An issuer's line that cannot be its last. */
const UNFINISHED =
  /(?:^|[ ])(?:uy|uy ban|uy ban nhan|hoi dong|hoi dong nhan|va|cac|cua|bo|so|ban|nhan|van|tong|thu tuong|mat tran to|cong|chi)$|[-,]$/;

function readIssuers(cells: Cell[], before: number, sure: boolean): Piece[] {
  const units: Passage[][] = [];
  for (const [i, cell] of cells.entries()) {
    if (i >= before && units.length > 0) break;
    if (i > before + 4) break;
    const { text } = cell.passage;
    if (
      text.length > 140 ||
      /^so ?[:.]/.test(cell.folded) ||
      /ngay .*thang|^v\/v|^\(|^http|^mat$|^hoa toc|^khan/.test(cell.folded)
    )
      continue;
    const place = units.length > 0 && QUALIFIER.test(cell.folded) && text.length < 60;
    if (!isMostlyCapital(text, 0.6) && !place && !(sure && ISSUER_HEAD.test(cell.folded) && text.length < 70)) continue;
    const open = units.at(-1);
    const openText = open ? fold(joinPassages(open).text) : "";
    const starts = ISSUER_HEAD.test(cell.folded) || (QUALIFIER.test(cell.folded) && units.length === 0);
    if (open && (UNFINISHED.test(openText) || !ISSUER_HEAD.test(cell.folded) || continuesName(openText, cell.folded)))
      open.push(cell.passage);
    else if (starts || (cell.folded === "uy" && units.length === 0)) units.push([cell.passage]);
  }
  // The Youth Union prints its own name where others print the motto.
  const own = units.filter(
    (unit) => !/^doan (?:tncs|thanh nien cong san) ho chi minh$/.test(fold(joinPassages(unit).text)),
  );
  return (own.length > 0 ? own : units).map((unit) => {
    const joined = joinPassages(unit);
    return { text: joined.text.replace(/[\s*_-]+$/, ""), range: rangeIn(joined) };
  });
}

/** "BAN CHỈ ĐẠO" / "CẢI CÁCH …" goes on; "VĂN PHÒNG" / "ĐOÀN ĐẠI BIỂU QUỐC HỘI VÀ HĐND" too. */
function continuesName(open: string, next: string): boolean {
  if (/^van phong$/.test(open)) return /^(?:doan dai bieu|hoi dong|uy ban|ubnd|hdnd|chinh phu|quoc hoi)/.test(next);
  return /^thu tuong$/.test(open);
}

// ── the caption of an attached plan ─────────────────────────────────────────────────────────────────────────────────

/** "(Ban hành kèm theo Quyết định số 119/QĐ-UBND ngày 18/7/2025 của UBND xã Long Phụng)": what promulgates the plan. */
export function readCaption(
  lines: SourceLine[],
  from: number,
): {
  number: Found<string> | null;
  symbol: Found<string> | null;
  date: Found<string> | null;
  issuer: Piece | null;
  next: number;
} | null {
  for (let i = from; i < Math.min(lines.length, from + 6); i++) {
    if (!/^\(?(?:ban hanh )?kem theo /.test(fold(lines[i]!.text.slice(0, 60)))) continue;
    const parts: SourceLine[] = [];
    let end = i;
    while (end < lines.length && parts.length < 5) {
      parts.push(lines[end]!);
      end++;
      if (lines[end - 1]!.text.includes(")") || lines[end]?.text === "") break;
    }
    const passage = passageOf(parts);
    const number = readNumber([{ passage, folded: fold(passage.text) }], anyCell);
    const { date } = readDate([{ passage, folded: fold(passage.text) }], anyCell);
    const owner = /\scủa\s+([^;.,()]{3,100})/u.exec(passage.text);
    const at = owner ? owner.index + owner[0].indexOf(owner[1]!) : 0;
    const issuer =
      owner && /^\p{Lu}/u.test(owner[1]!)
        ? { text: owner[1]!.trim(), range: rangeIn(passage, at, at + owner[1]!.trim().length) }
        : null;
    return { number: number?.number ?? null, symbol: number?.symbol ?? null, date, issuer, next: end };
  }
  return null;
}
