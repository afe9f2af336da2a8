import { readNameHeading, startsWithDuty } from "./agencies.ts";
import { fold, isMostlyCapital } from "./fold.ts";
import { isLoneMark, readMark } from "./marks.ts";
import { type Passage, passageOf, type SourceLine } from "./source-lines.ts";

/**
 * Lines into paragraphs. Converted PDFs and web copies break lines at a width, sometimes in the middle of a name; Word texts
 * keep one paragraph per line. Joining wrongly glues an agency to its duty, not joining splits sentences, so the decision
 * looks at the width the text was wrapped at, at end marks, and at what the next line starts with.
 */
export function joinLines(lines: SourceLine[], wrap: Wrapping): Passage[] {
  const passages: Passage[] = [];
  let open: SourceLine[] = [];
  let openBlank = false;
  let blank = false;
  for (const line of lines) {
    if (line.text === "") {
      blank = true;
      continue;
    }
    const last = open.at(-1);
    if (last && continues(open, last, line, blank, wrap)) {
      open.push(line);
    } else {
      if (open.length > 0) passages.push(passageOf(open, openBlank));
      open = [line];
      openBlank = blank;
    }
    blank = false;
  }
  if (open.length > 0) passages.push(passageOf(open, openBlank));
  return passages;
}

export type Wrapping = {
  /** The width the text was wrapped at; null where a line is a paragraph. */
  width: number | null;
  /** Paragraphs are told apart by empty lines, so lines without one between them belong together. */
  byBlank: boolean;
  /** Paragraphs are broken after their first few words, as copies of web pages are: a short line tells nothing. */
  ragged: boolean;
};

export function findWrapping(lines: SourceLine[]): Wrapping {
  const ragged = isRagged(lines);
  const none: Wrapping = { width: null, byBlank: false, ragged };
  const lengths: number[] = [];
  let ended = 0;
  let endedByBlank = 0;
  let open = 0;
  let goesOn = 0;
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]?.text ?? "";
    if (line.text.length > 40 && next !== "" && !END_MARK.test(line.text) && !readMark(next)) {
      open++;
      if (next.charAt(0) === next.charAt(0).toLowerCase()) goesOn++;
    }
    if (line.text.length > 40 && !line.text.includes("\t")) lengths.push(line.text.length);
    if (line.text.length <= 10 || !END_MARK.test(line.text)) continue;
    ended++;
    if (i + 1 === lines.length || lines[i + 1]!.text === "") endedByBlank++;
  }
  if (lengths.length < 6) return none;
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.95)]!;
  if (width > 150) return none;
  // Sentences that run over the line's end start the next one in small letters more often than not.
  if (goesOn < 3 || goesOn < open * 0.35) return none;
  const near = lengths.filter((length) => length >= width * 0.75).length;
  return near / lengths.length >= 0.5 ? { width, byBlank: ended >= 5 && endedByBlank >= ended * 0.7, ragged } : none;
}

/** Items whose first line is short and has no end, and goes on in small letters: a few of many, and breaks fall anywhere. */
function isRagged(lines: SourceLine[]): boolean {
  let open = 0;
  let goesOn = 0;
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]?.text ?? "";
    if (line.text.length > 60 || next === "" || END_MARK.test(line.text) || !readMark(line.text) || readMark(next))
      continue;
    open++;
    if (/^\p{Ll}/u.test(next)) goesOn++;
  }
  return goesOn >= 4 && goesOn >= open * 0.3;
}

const END_MARK = /[.;:!?…]["”’)]?$|\.\/\.$/u;
/** Words after which no paragraph ends. */
const OPEN_END =
  /(?:^| )(?:va|hoac|cua|cac|nhung|so|ve|tai|voi|cho|theo|tu|den|trong|tren|do|la|de|bang|ngay|thang|nam|luat|nghi dinh|quyet dinh|nghi quyet|ke hoach so|thong tu|chi thi|can|can cu|thuc|uy|uy ban|uy ban nhan|quyet|cong|hoi|duoc|phai|nhat la|nhu|khi|giua|thuoc|ngoai|qua|cung|sau|truoc|gom)$/;

function continues(open: SourceLine[], last: SourceLine, next: SourceLine, blank: boolean, wrap: Wrapping): boolean {
  if (last.text.includes("\t") || next.text.includes("\t") || next.text.includes(" | ") || last.text.includes(" | "))
    return false;
  if (/^[-_*=\s]{3,}$/.test(last.text) || /^[-_*=\s]{3,}$/.test(next.text)) return false;
  if (isLoneMark(last.text) && open.length === 1) return !readMark(next.text) && !isLoneMark(next.text);
  const starts = next.text.charAt(0);
  const nextLower = starts.toLowerCase() === starts && starts.toUpperCase() !== starts;
  if (isLoneMark(next.text) || isFixedStart(next.text)) return false;
  if (startsItem(next.text, last.text)) return false;
  const ended = END_MARK.test(last.text);
  if (blank) {
    // A page break in the middle of a sentence leaves an empty line; a new paragraph does not start in lower case.
    return !ended && nextLower && last.text.length > 40 && !isMostlyCapital(last.text);
  }
  if (wrap.byBlank && !isMostlyCapital(last.text, 0.85)) return true;
  const width = wrap.width ?? Number.POSITIVE_INFINITY;
  const full = last.text.length >= width * 0.8;
  if (wrap.ragged && nextLower && !/[.!?…]$/.test(last.text)) return true;
  if (ended) return full && !isMostlyCapital(next.text) && (nextLower || last.text.length >= width * 0.88);
  if (/^[\d“"]/.test(next.text) && !full && isWholeHeading(open, next)) return false;
  if (nextLower || /^[\d(,;.)/&“"]/.test(next.text)) return !isHeadingLine(last.text) || !/^\d/.test(next.text);
  const lastFolded = fold(last.text.slice(-24));
  if (isMostlyCapital(last.text, 0.85)) {
    // A heading in capitals goes on in capitals only.
    return (
      isMostlyCapital(next.text, 0.85) &&
      (OPEN_END.test(lastFolded) || full || wrap.ragged || open.length > 1 || last.text.length < 12)
    );
  }
  if (isMostlyCapital(next.text, 0.85) && next.text.length > 12) return false;
  if (isNameOverLines(open, next) || isActOverLines(lastFolded, next.text)) return true;
  if (wrap.ragged && isBrokenName(open, next)) return true;
  if (!full && isWholeHeading(open, next)) return false;
  if (wrap.ragged && isOpenItem(open) && !isMostlyCapital(next.text, 0.85)) return true;
  if (!full && !OPEN_END.test(lastFolded) && !/[,–-]$/.test(last.text)) return false;
  // A heading that names the bearer is complete where the duty begins.
  return !(open.length < 4 && DUTY_START.test(next.text) && readNameHeading(headingText(open)));
}

/** "6. Đề nghị … Ủy ban Mặt trận Tổ quốc" / "Việt Nam tỉnh, Hội Nhà báo tỉnh:": a heading of names broken in a name. */
function isNameOverLines(open: SourceLine[], next: SourceLine): boolean {
  const first = open[0]!;
  if (open.length > 3 || !readMark(first.text) || next.text.length > 160 || !/[:,]$/.test(next.text)) return false;
  if (startsWithDuty(next.text)) return false;
  const head = headingText(open);
  return (
    readNameHeading(next.text) === null &&
    readNameHeading(head) !== null &&
    readNameHeading(`${head} ${next.text}`) !== null
  );
}

/**
 * "9. Xã Hưng Hội" / "Đọc bài trên loa …": names under a mark are complete where the next line is long and no name; without a
 * mark where it begins a duty.
 */
function isWholeHeading(open: SourceLine[], next: SourceLine): boolean {
  const first = open[0]!;
  return (
    open.length === 1 &&
    first.text.length < 100 &&
    (readMark(first.text) !== null ? next.text.length > 24 || startsWithDuty(next.text) : startsWithDuty(next.text)) &&
    readNameHeading(headingText(open)) !== null &&
    readNameHeading(next.text) === null
  );
}

/** "6. Đề nghị Ủy ban Mặt trận" / "Tổ quốc Việt Nam tỉnh: vận động …": both together are a name, the second alone is none. */
function isBrokenName(open: SourceLine[], next: SourceLine): boolean {
  if (open.length > 3 || !readMark(open[0]!.text) || startsWithDuty(next.text)) return false;
  const head = headingText(open);
  const rest = next.text.split(":", 1)[0]!;
  if (rest.length > 110 || readNameHeading(`${head} ${rest}`) === null) return false;
  return readNameHeading(rest) === null || GENERAL_WORD.test(head);
}

/** A word of offices that is no name by itself. */
const GENERAL_WORD = /(?:^|\s)(?:Văn phòng|Phòng|Trung tâm|Ban|Hội|Sở|Đài|Báo|Chi cục|Cục|Công an|Trường)$/u;

/** "- Chỉ đạo Đài" / "Truyền thanh các huyện …": a bullet that is no heading, and has no end yet. */
function isOpenItem(open: SourceLine[]): boolean {
  const mark = readMark(open[0]!.text);
  return mark !== null && /^(?:dash|plus|bullet|letter|paren)$/.test(mark.kind) && !readNameHeading(headingText(open));
}

/** "… bố trí kinh phí thực hiện" / "Kế hoạch trong dự toán …": a word of doing whose document stands on the next line. */
function isActOverLines(before: string, next: string): boolean {
  return (
    /(?:^| )(?:thuc hien|thi hanh|ban hanh|trien khai|xay dung|theo doi)$/.test(before) &&
    /^(?:Kế hoạch|Nghị quyết|Chỉ thị|Quyết định|Đề án|Chương trình|Luật|Nghị định|Thông tư) (?!\p{Lu}{2})/u.test(next)
  );
}

const DUTY_START =
  /^(?:Chủ trì|Phối hợp|Tham mưu|Thực hiện|Xây dựng|Tổ chức|Triển khai|Căn cứ|Có trách nhiệm|Chịu trách nhiệm|Là |Hướng dẫn|Bố trí|Tăng cường|Chỉ đạo|Theo dõi|Tiếp tục|Tuyên truyền|Kiểm tra|Trên cơ sở|Đẩy mạnh|Rà soát|Cụ thể|Vận động|Mở |Thẩm định|Cân đối|Lồng ghép|Thường xuyên)/u;

function headingText(open: SourceLine[]): string {
  const text = open.map((line) => line.text).join(" ");
  return text.slice(readMark(text)?.end ?? 0);
}

function isHeadingLine(text: string): boolean {
  return isMostlyCapital(text, 0.85) && !/[,-]$/.test(text);
}

/** A line that begins an item of its own, whatever stood before. */
function startsItem(text: string, before: string): boolean {
  const mark = readMark(text);
  if (!mark) return false;
  // "… giai đoạn 2021" / "- 2025 trên địa bàn" is a period broken over two lines.
  if (mark.kind === "dash" && /^[-–—] ?(?:19|20)\d\d\b/.test(text) && /(?:19|20)\d\d$/.test(before)) return false;
  if (mark.kind === "number" && /(?:^| )(?:so|ngay|thang|nam|dieu|khoan|muc|quy|tu|den|va|phu luc)$/.test(fold(before)))
    return false;
  if (mark.kind === "article" && /(?:khoan \d+|diem [a-z]|theo|tai|cua|va|,)$/.test(fold(before))) return false;
  return true;
}

/** Words that open a block of the layout. */
const FIXED_START =
  /^(?:noi nhan\b|kinh gui\b|can cu |so ?: ?|tm\. |t\/m |kt\. |tl\. |tuq\. |phu luc\b|\(?(?:ban hanh )?kem theo |tren day la |cong hoa xa hoi chu nghia viet nam|doc lap ?- ?tu do|dang cong san viet nam)/;

function isFixedStart(text: string): boolean {
  const first = text.charAt(0);
  if (first !== "(" && first === first.toLowerCase()) return false;
  const folded = fold(text.slice(0, 48));
  return FIXED_START.test(folded);
}

const PAGE_NUMBER =
  /^(?:[-–—|]? ?\d{1,3} ?[-–—|]?|(?:trang|page) ?:? ?\d{1,3}(?: ?(?:\/|of|tren) ?\d{1,3})?|\d{1,3} ?\/ ?\d{1,3})$/;

/**
 * Takes out page numbers and running heads. A number alone on its line may also be a row number of a table that lost its
 * columns: those come close together, page numbers a page apart, so a number is dropped only where its neighbours in the
 * count are far away or a form feed marks the page.
 */
export function withoutPageNoise(lines: SourceLine[]): SourceLine[] {
  const numbers: number[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.text.length <= 14 && line.text !== "" && PAGE_NUMBER.test(fold(line.text))) numbers.push(i);
  }
  const drop = new Set<number>();
  for (let k = 0; k < numbers.length; k++) {
    const at = numbers[k]!;
    const before = k > 0 ? at - numbers[k - 1]! : Number.POSITIVE_INFINITY;
    const after = k + 1 < numbers.length ? numbers[k + 1]! - at : Number.POSITIVE_INFINITY;
    if (nearPageBreak(lines, at) || (before > 14 && after > 14) || /\D/.test(lines[at]!.text)) drop.add(at);
  }
  for (const at of runningHeads(lines, drop)) drop.add(at);
  return drop.size === 0 ? lines : lines.filter((_, i) => !drop.has(i));
}

function nearPageBreak(lines: SourceLine[], at: number): boolean {
  return lines[at]!.newPage || lines[at + 1]?.newPage === true || lines[at + 2]?.newPage === true;
}

/** Short lines that come again at three page edges or more. */
function runningHeads(lines: SourceLine[], pageNumbers: ReadonlySet<number>): number[] {
  const seen = new Map<string, number[]>();
  for (let i = 0; i < lines.length; i++) {
    const { text } = lines[i]!;
    if (text.length < 4 || text.length > 120) continue;
    const key = fold(text).replace(/\d+/g, "#");
    const places = seen.get(key);
    if (places) places.push(i);
    else seen.set(key, [i]);
  }
  const heads: number[] = [];
  for (const places of seen.values()) {
    if (places.length < 3) continue;
    const atEdge = places.filter((i) => isAtPageEdge(lines, i, pageNumbers));
    if (atEdge.length >= 3 && atEdge.length >= places.length * 0.8) heads.push(...atEdge);
  }
  return heads;
}

function isAtPageEdge(lines: SourceLine[], at: number, pageNumbers: ReadonlySet<number>): boolean {
  for (let i = at - 2; i <= at + 2; i++) {
    if (pageNumbers.has(i)) return true;
    if (i > at - 2 && lines[i]?.newPage) return true;
  }
  return false;
}
