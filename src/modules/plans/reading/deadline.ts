import { fold } from "./fold.ts";
import { withDigits } from "./spoken-dates.ts";

/**
 * Vietnamese deadline expressions, as plans print them, into dates and recurrences.
 *
 * What they mean here:
 * - "trước ngày 15/12" is due before that day; Bộ luật Dân sự 2015 (in force since 2017-01-01) Điều 148.3 ends a term at
 *   the end of its last day. Reports are in practice accepted on the printed day, so `end` keeps the printed date and
 *   `before` says that it was printed as a limit not to be reached.
 * - "trước tháng 10" has no printed day: the last day that is surely before is 30 September.
 * - A quarter, half year or month ends on its last calendar day. Working days and Tết are the calendar's business (Điều
 *   148.5: a last day off moves to the next working day), not the reader's.
 * - A day without a year ("trước ngày 15/12") takes the plan's year where the caller knows it; `yearAssumed` says so.
 * - 31/11 and 29/02 of a common year do not exist. They are flagged, never rolled over to the next month, because only
 *   the issuer can say which day was meant.
 */
export type DeadlineKind =
  | "date"
  | "range"
  | "month"
  | "quarter"
  | "half"
  | "year"
  | "years"
  | "yearly"
  | "half-yearly"
  | "quarterly"
  | "monthly"
  | "weekly"
  | "daily"
  | "continuous"
  | "periodic"
  | "open-ended"
  | "after-event"
  | "as-scheduled"
  | "unknown";

export type Deadline = {
  text: string;
  kind: DeadlineKind;
  /** ISO days; null where the text does not say one. */
  start: string | null;
  end: string | null;
  /** Printed as a limit ("trước", "chậm nhất"). */
  before: boolean;
  yearAssumed: boolean;
  flag: "impossible-date" | null;
  /** Machine form: "2025-12-15", "yearly:06-01,11-15", "monthly:20", "quarterly:m3-20", "continuous" … */
  norm: string | null;
};

export type DeadlineContext = { year?: number | null };

export type FoundDeadline = Deadline & { from: number; to: number };

// ── a text that is known to be a time (a table cell, "Thời gian thực hiện: …") ───────────────────────────────────────

export function parseDeadline(text: string, context: DeadlineContext = {}): Deadline | null {
  const printed = text.replace(/^[\s:;,.\-–+]+|[\s;,.]+$/gu, "");
  if (printed === "" || printed.length > 600) return null;
  const parts = readParts(fold(withDigits(printed)?.text ?? printed), context);
  return { text: printed, ...decide(parts, context) };
}

/** A short text that can be nothing but a time; for giving lost table cells back to their column. */
export function looksLikeTime(text: string): boolean {
  if (text.length > 60) return false;
  return /^(?:(?:trong |den |truoc |het |cuoi |dau |giua )*(?:quy|qui) [1-4iv]+\b|(?:trong |den |truoc |het )*thang \d{1,2}|(?:hang|hang) (?:nam|quy|thang|tuan|ngay)|thuong xuyen|(?:trong |truoc |den |het |cham nhat |tu )*(?:ngay )?\d{1,2}\/\d{1,2}|(?:trong )?nam \d{4}|\d{4} ?- ?\d{4}|truoc |hoan thanh |6 thang|dinh ky|theo (?:ke hoach|tien do|lo trinh)|trong nam)/.test(
    fold(text),
  );
}

// ── a time inside running text ──────────────────────────────────────────────────────────────────────────────────────

const DAY =
  "(?:(?:het |vao |truoc )?ngay )?\\d{1,2}(?: ?[/.-] ?\\d{1,2}(?: ?[/.-] ?(?:19|20)\\d\\d)?| thang \\d{1,2}(?:(?: nam |\\/)(?:19|20)\\d\\d)?)(?!\\d)";
const DAY_OF_MONTH = "ngay \\d{1,2}(?! ?[/.-] ?\\d| thang \\d)";
const EVERY = "(?:dinh ky )?(?:hang|moi|tung) (?:ngay|tuan|thang|quy|qui|nam)";
const EVERY_TAIL = `(?:,? (?:${EVERY}|(?:cua )?thang cuoi (?:moi |hang )?quy|(?:hang|moi) (?:thang|quy|nam)))`;
const LIMIT = "(?:truoc|cham nhat|muon nhat|xong truoc|khong qua|den het|den|het|han cuoi)(?: la| vao| den| truoc)?";
const QUARTER = "(?:quy|qui) (?:i{1,3}|iv|[1-4])(?![a-z])(?: ?[,/-]? ?(?:nam )?(?:19|20)\\d\\d)?";
const MONTH = "thang \\d{1,2}(?: ?[/.-] ?(?:19|20)\\d\\d| nam (?:19|20)\\d\\d)?";
const WEEKDAY = "(?:cac )?(?:ngay )?thu (?:hai|ba|tu|nam|sau|bay|[2-7])(?: hang tuan)?";
const HALF = "(?:0?6|sau|9|0?3) thang (?:dau|cuoi) nam(?: (?:19|20)\\d\\d)?";
const YEAR = "nam (?:19|20)\\d\\d";
const HOUR = "(?:(?:luc )?\\d{1,2} ?(?:gio|h)(?: ?\\d{2})?(?: phut)?,? )?";
const DONE = "(?:hoan thanh|hoan tat|ket thuc|xong|thuc hien xong|trien khai xong)";

/** Longest first: the first that fits at a place is taken. */
const PROSE: RegExp[] = [
  `dinh ky (?:0?6|0?3|0?9|sau|ba|chin) thang(?: ?\\([^)]{1,60}\\))?(?: ?(?:,|va|,? va|/) ?(?:01 |1 |hang |ca )?nam)?(?: ?\\([^)]{1,60}\\))?`,
  `(?:${DONE} )?tu (?:${DAY}|${MONTH}|${QUARTER}|${YEAR}) (?:den|-)(?: het)? (?:${DAY}|${MONTH}|${QUARTER}|${YEAR})`,
  `(?:${EVERY}(?: hoac dot xuat)?,? )?(?:dinh ky )?${LIMIT} ${HOUR}(?:${DAY}|${DAY_OF_MONTH})(?:(?:,| va| hoac|;) (?:truoc )?(?:${DAY}|${DAY_OF_MONTH}))*${EVERY_TAIL}?`,
  `(?:dinh ky )?(?:vao )?${DAY_OF_MONTH}(?:(?:,| va) ${DAY_OF_MONTH})*${EVERY_TAIL}`,
  `(?:${DONE} )?tu nay (?:cho )?den (?:het )?(?:${DAY}|${MONTH}|${QUARTER}|${HALF}|${YEAR}|(?:cuoi|het) nam)`,
  `(?:trong )?tuan (?:dau|cuoi|thu (?:nhat|hai|ba|tu|\\d))(?: cua)? ${MONTH}`,
  `(?:trong )?suot (?:ca )?nam(?: (?:19|20)\\d\\d)?`,
  `truoc (?:dip )?tet nguyen dan(?: (?!\\d)[a-z]+ [a-z]+)?(?:,? (?:nam )?(?:19|20)\\d\\d)?`,
  `(?:${DONE} )?(?:ngay )?trong (?=ngay )${DAY}`,
  `vao (?:ngay )?\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?(?:19|20)\\d\\d`,
  `dinh ky (?:hang |moi )?(?:tuan|thang|quy|qui|nam)(?: ?,? (?:(?:va )?(?:hang )?(?:tuan|thang|quy|0?6 thang|nam)))*(?: hoac dot xuat)?`,
  `(?:${DONE} |xong )(?:truoc |trong |vao |den )?(?:het )?(?:${DAY}|${QUARTER}|${MONTH}|${HALF}|${YEAR}|trong nam|cuoi nam)`,
  `(?:trong|vao|den het|het|truoc|cham nhat(?: trong| vao)?) (?:cuoi |dau |giua )?(?:${QUARTER}|${MONTH}|${HALF})(?: ?(?:-|,|va|den) ?(?:${QUARTER}|${MONTH}))*`,
  `(?:truoc )?\\d{1,2} (?:gio|h)(?: \\d{2})? ${EVERY}`,
  `trong vong \\d{1,3} gio(?: ke tu [^.;,]{1,60}| khi [^.;,]{1,60})?`,
  `(?:vao )?(?:(?:sang|chieu|toi) )?${WEEKDAY}(?:(?:,| va) ${WEEKDAY})* (?:${EVERY}|tuan (?:dau|cuoi)(?: tien)?(?: (?:cua )?(?:(?:hang|moi) )?thang)?)`,
  `tu ngay \\d{1,2} ?[/.-] ?\\d{1,2}(?: ?[/.-] ?(?:19|20)\\d\\d)?(?!\\d)(?! ?(?:den|-|tro ve truoc))`,
  `trong vong (?:\\d{1,3}|mot|hai|ba|nam) (?:\\([a-z]+\\) )?(?:ngay|thang|tuan)(?: lam viec)?(?:,? ke tu (?:ngay )?[^.;,]{1,60})?`,
  `(?:trong(?: thoi (?:han|gian))?|sau|cham nhat(?: sau)?|khong qua) \\d{1,3} (?:\\([a-z]+\\) )?(?:ngay|thang|tuan)(?: lam viec)?,? (?:ke )?tu (?:ngay |khi )?[^.;,]{1,60}`,
  `(?:truoc|cham nhat) (?:\\d{1,3}) (?:ngay|thang|tuan)(?: lam viec)?`,
  `(?:theo|dung|dam bao|dam bao theo) (?:thoi gian|thoi han|tien do|lo trinh) (?:qui|quy) dinh`,
].map((source) => new RegExp(source, "g"));

/** At the head of a duty these say how often it is done; later in the sentence they describe something else. */
const AT_HEAD = [
  new RegExp(`^${EVERY}(?:(?:,| va| hoac) (?:(?:hang )?(?:thang|quy|nam|6 thang)|dot xuat))*(?=[ ,])`),
  /^(?:dinh ky|thuong xuyen(?:, (?:lien tuc|kip thoi))?)(?=[ ,])/,
];

/** At the very end they say it too, unless they belong to a noun ("chương trình công tác hằng năm"). */
const AT_END = new RegExp(
  `(?<!chuong trinh |ke hoach |cong tac |du toan |ngan sach |nhiem vu |giam sat |kiem tra |bao cao |thi dua |danh gia |xep loai |nha nuoc |dinh ky |(?:tuan|thang|quy|nam),? (?:va )?)(?<![,/] ?)(${EVERY})[.;,]?$`,
);

/** "mỗi tháng 01 bài", "phát thanh hằng ngày": how often, wherever it stands, unless it tells of a thing ("giao ban hằng tuần"). */
const OFTEN =
  /(?<!(?:giao ban|sinh hoat|hop|lich|bao cao|chuong trinh|ke hoach|cong tac|cong viec|doi song|nhu cau),? )(?:(?<=^|[ ,;(])moi (?:ngay|tuan|thang|quy|nam)(?= )|(?<=[ ,;(])(?:hang|hàng) (?:ngay|tuan)(?=$|[ .,;)]))/g;

/** A time that stands alone at the end of a clause or in brackets: "…, quý II/2026.", "(ngày 01/6/2026)", "tháng 6 - tháng 8/2026;". */
const ALONE_AT_END = new RegExp(
  `(?<=[,;:(–-] ?|^)(?:(?:${QUARTER}|${MONTH})(?: ?(?:-|,|va|den) ?(?:${QUARTER}|${MONTH}))*|(?<=[;:(] ?)thuong xuyen(?:, lien tuc)?)(?= ?(?:$|[.;)]))|(?<=[ ,;(])(?:vao )?ngay \\d{1,2} ?[/.-] ?\\d{1,2}(?: ?[/.-] ?(?:19|20)\\d\\d)?(?:(?:,| va) ngay \\d{1,2} ?[/.-] ?\\d{1,2}(?: ?[/.-] ?(?:19|20)\\d\\d)?)*(?= ?(?:$|[.;)]))|(?<=[,;] [a-z]{2,6} [a-z]{2,6} )thuong xuyen(?= ?(?:$|[.;)]))|(?<=; )thuong xuyen(?= )|(?<=^[a-z]{2,6} [a-z]{2,6} )thuong xuyen(?= )`,
  "g",
);

/** Recurrences that belong to a duty of reporting wherever they stand in the sentence. */
const REPORTING = new RegExp(
  `(?:bao cao|gui)[^.;]{0,120}?(?<!ngan sach nha nuoc |du toan |ke hoach |cong tac |chuong trinh |nhiem vu )(${EVERY}(?:(?:,| va) (?:(?:hang )?(?:quy|nam|0?6 thang)))*|dinh ky|dot xuat)(?=$|[.,;)]| (?:ve|gui|cho|den|theo|voi|hoac|va))|(${EVERY}(?: hoac dot xuat)?|dinh ky)[^.;]{0,60}?bao cao`,
);

/** Dates that belong to cited documents, names and periods, not to the duty. */
const NOT_DUE =
  /(?:so:? ?)?\d{1,5}[a-z]?(?:\/\d{4})? ?[/-] ?[a-z][a-z&-]*[^;,.()]{0,20}?,? (?:ngay \d{1,2}(?: ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}| thang \d{1,2} nam \d{4}))|(?:luat|phap lenh|bo luat)[^;.()]{1,120}?(?<! tu| truoc| den| vao| het| nhat) ngay \d{1,2}(?: ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}| thang \d{1,2} nam \d{4})|giai doan (?:tu )?(?:nam )?\d{4} ?(?:-|den) ?(?:nam )?\d{4}|(?:trien khai|su dung|giao) trong nam \d{4}/g;

/** All deadlines in a piece of running text, in order. */
export function findDeadlines(text: string, context: DeadlineContext = {}): FoundDeadline[] {
  const printed = text.length > 20_000 ? text.slice(0, 20_000) : text;
  const spoken = withDigits(printed);
  if (spoken)
    return findDeadlines(spoken.text, context).map((one) => {
      const [from, to] = [spoken.at(one.from), spoken.at(one.to)];
      return { ...one, from, to, text: printed.slice(from, to) };
    });
  const folded = fold(printed);
  if (!/\d|hang |moi |dinh ky|thuong xuyen|qui|quy|nam|dot xuat|tien do|lo trinh/.test(folded)) return [];
  const masked = folded.replace(NOT_DUE, (citation) => "_".repeat(citation.length));
  const spans: { from: number; to: number }[] = [];
  const take = (from: number, to: number) => {
    if (to <= from || spans.some((span) => from < span.to && to > span.from)) return;
    spans.push({ from, to });
  };
  for (const pattern of PROSE) {
    pattern.lastIndex = 0;
    for (let hit = pattern.exec(masked); hit; hit = pattern.exec(masked)) {
      const before = hit.index === 0 ? " " : masked.charAt(hit.index - 1);
      if (/[\p{L}\d/]/u.test(before) || isNoDeadline(printed, hit.index, hit[0])) {
        pattern.lastIndex = hit.index + 1;
        continue;
      }
      take(hit.index, hit.index + hit[0].length);
    }
  }
  for (const pattern of AT_HEAD) {
    const hit = pattern.exec(masked);
    if (hit) take(0, hit[0].length);
  }
  for (const pattern of [ALONE_AT_END, OFTEN])
    for (const hit of masked.matchAll(pattern))
      if (!isNoDeadline(printed, hit.index, hit[0])) take(hit.index, hit.index + hit[0].length);
  const last = AT_END.exec(masked);
  if (last?.[1]) take(last.index, last.index + last[1].length);
  for (const clause of masked.matchAll(/[^;]+/g)) {
    const end = clause.index + clause[0].length;
    if (spans.some((span) => span.from < end && span.to > clause.index)) continue;
    const hit = REPORTING.exec(clause[0]);
    const part = hit?.[1] ?? hit?.[2];
    if (!hit || !part) continue;
    const at = clause.index + hit.index + hit[0].lastIndexOf(part);
    take(at, at + part.length);
  }
  spans.sort((a, b) => a.from - b.from);
  return spans.flatMap(({ from, to }) => {
    const read = parseDeadline(printed.slice(from, to), context);
    return read ? [{ ...read, from, to: from + printed.slice(from, to).trimEnd().length }] : [];
  });
}

/** "hết sức" only looks like a limit; a date behind "ban hành", "tính đến", "kể từ" tells what was, not what is due. */
function isNoDeadline(printed: string, at: number, found: string): boolean {
  if (/^(?:den|het|den het) /.test(found) && !/\d/.test(found)) return true;
  if (/^(?:truoc|cham nhat|muon nhat|xong) /.test(found)) return false;
  if (
    /^(?:vao )?ngay /.test(found) &&
    /(?:số|luật|nghị quyết|nghị định|quyết định|kế hoạch|công văn|chỉ thị|hướng dẫn|dịp|kỷ niệm|hưởng ứng|nhân)[^,;]{0,60}$/iu.test(
      printed.slice(Math.max(0, at - 70), at),
    )
  )
    return true;
  return /(?:ban hành|được|ký|họp|thành lập|có hiệu lực(?: thi hành)?(?: kể)?|sinh|kể từ|kèm theo|tính) (?:từ )?(?:ngày )?$/iu.test(
    printed.slice(Math.max(0, at - 26), at),
  );
}

// ── reading the parts ───────────────────────────────────────────────────────────────────────────────────────────────

type DayPart = { day: number; month: number | null; year: number | null; at: number };
type Parts = {
  folded: string;
  days: DayPart[];
  months: { month: number; year: number | null; edge: string; at: number }[];
  quarters: { quarter: number; year: number | null; at: number }[];
  halves: { half: 1 | 2; year: number | null }[];
  years: number[];
  every: ("day" | "week" | "month" | "quarter" | "half" | "year")[];
  before: boolean;
  toRange: boolean;
};

function readParts(folded: string, context: DeadlineContext): Parts {
  let rest = folded;
  const blank = (at: number, length: number) => {
    rest = rest.slice(0, at) + " ".repeat(length) + rest.slice(at + length);
  };
  const each = (pattern: RegExp, use: (hit: RegExpExecArray) => void) => {
    for (const hit of rest.matchAll(pattern)) use(hit as RegExpExecArray);
    for (const hit of [...rest.matchAll(pattern)]) blank(hit.index, hit[0].length);
  };
  const parts: Parts = {
    folded,
    days: [],
    months: [],
    quarters: [],
    halves: [],
    years: [],
    every: [],
    before: /(?:^| )(?:truoc|cham nhat|muon nhat|khong qua|han cuoi)(?: |$)/.test(folded),
    toRange:
      /(?:^| )tu (?:ngay |thang |quy |nam )?[\di]|\d ?-> ?\d/.test(folded) ||
      /[\div] ?- ?(?:ngay |thang |quy |qui |nam )?[\div]/.test(folded),
  };
  // "T3/2026", "Q2/2026", and "8-10/2026", where the change of sign says that these are months.
  each(/(?<![a-z\d])t(\d{1,2}) ?\/ ?((?:19|20)\d\d)(?!\d)/g, (hit) => {
    parts.months.push({ month: Number(hit[1]), year: Number(hit[2]), edge: "", at: hit.index });
  });
  each(/(?<![a-z\d])q([1-4]|i{1,3}|iv) ?\/ ?((?:19|20)\d\d)(?!\d)/g, (hit) => {
    parts.quarters.push({ quarter: quarterOf(hit[1]!), year: Number(hit[2]), at: hit.index });
  });
  each(/(?<![\d/.-]|ngay )(\d{1,2}) ?- ?(\d{1,2}) ?\/ ?((?:19|20)\d\d)(?![\d/])/g, (hit) => {
    for (const month of [hit[1], hit[2]])
      parts.months.push({ month: Number(month), year: Number(hit[3]), edge: "", at: hit.index });
  });
  // "26, 27/12/2011" and "từ 01-05/3/2026": days that share a month.
  each(
    /(?<![\d/])(?:ngay )?(\d{1,2}) ?(?:,|-|va|den) ?(\d{1,2}) ?\/ ?(\d{1,2})(?: ?\/ ?((?:19|20)\d\d))?(?![\d/])/g,
    (hit) => {
      const year = hit[4] ? Number(hit[4]) : null;
      for (const day of [hit[1], hit[2]])
        parts.days.push({ day: Number(day), month: Number(hit[3]), year, at: hit.index });
    },
  );
  each(
    /(?<!thang |tuan |tuan thu |tuan 0)(?:ngay )?(\d{1,2})(?: ?\/ ?| ?\. ?| ?- ?| thang )(\d{1,2})(?:(?: ?\/ ?| ?\. ?| ?- ?| nam )((?:19|20)\d\d))?(?![\d/])/g,
    (hit) => {
      parts.days.push({
        day: Number(hit[1]),
        month: Number(hit[2]),
        year: hit[3] ? Number(hit[3]) : null,
        at: hit.index,
      });
    },
  );
  each(/ngay (\d{1,2})(?!\d)/g, (hit) => {
    parts.days.push({ day: Number(hit[1]), month: null, year: null, at: hit.index });
  });
  each(/(?:0?6|sau) thang (dau|cuoi) nam(?: ((?:19|20)\d\d))?/g, (hit) => {
    parts.halves.push({ half: hit[1] === "dau" ? 1 : 2, year: hit[2] ? Number(hit[2]) : null });
  });
  each(
    /(?:quy|qui) ((?:i{1,3}|iv|[1-4])(?: ?(?:,|va|-|den) ?(?:quy |qui )?(?:i{1,3}v?|iv|[1-4])(?!\d))*)(?: ?[,/-]? ?(?:nam )?((?:19|20)\d\d))?(?![a-z])/g,
    (hit) => {
      const year = hit[2] ? Number(hit[2]) : null;
      for (const one of hit[1]!.match(/i{1,3}v?|iv|[1-4]/g) ?? []) {
        parts.quarters.push({ quarter: quarterOf(one), year, at: hit.index });
      }
    },
  );
  each(
    /((?:dau|giua|cuoi) )?thang (\d{1,2})((?: ?(?:,|va|-|den) ?(?:thang )?\d{1,2}(?!\d|\/\d{1,2}(?!\d)))*)(?: ?[/.-] ?((?:19|20)\d\d)| nam ((?:19|20)\d\d))?/g,
    (hit) => {
      const year = hit[4] ?? hit[5] ?? null;
      for (const month of [hit[2]!, ...(hit[3]?.match(/\d{1,2}/g) ?? [])]) {
        parts.months.push({
          month: Number(month),
          year: year ? Number(year) : null,
          edge: (hit[1] ?? "").trim(),
          at: hit.index,
        });
      }
    },
  );
  each(/(?:^|[ (,-])(\d{1,2})\/((?:19|20)\d\d)(?!\d)/g, (hit) => {
    parts.months.push({ month: Number(hit[1]), year: Number(hit[2]), edge: "", at: hit.index });
  });
  each(/(?<!\d)((?:19|20)\d\d)(?!\d)/g, (hit) => parts.years.push(Number(hit[1])));
  each(/(?:dinh ky )?(?:hang|moi|tung|dinh ky) (ngay|tuan|thang|quy|qui|nam)\b/g, (hit) => {
    parts.every.push(EVERY_UNIT[hit[1]!]!);
  });
  // "hằng tháng, quý, 6 tháng, năm": the word for "every" is said once for all.
  const periodic = parts.every.length > 0 || /dinh ky/.test(folded);
  if (periodic || /(?:mot|1) lan|\/ ?lan/.test(folded)) {
    if (/(?:^|[ ,])(?:0?6|sau) thang(?! (?:dau|cuoi))/.test(folded)) parts.every.push("half");
    if (/(?:,|va|\/) ?quy(?=$|,| va|\/)/.test(folded)) parts.every.push("quarter");
    if (/(?:,|va|\/|01|1|mot) ?(?:ca )?nam(?=$|,| va|\/| hoac)/.test(folded)) parts.every.push("year");
  }
  if (/cua thang cuoi quy|thang cuoi (?:moi |hang )?quy/.test(folded) && !parts.every.includes("quarter"))
    parts.every.push("quarter");
  shareYear(parts, context);
  return parts;
}

function quarterOf(printed: string): number {
  return ["i", "ii", "iii", "iv"].indexOf(printed) + 1 || Number(printed);
}

const EVERY_UNIT: Record<string, Parts["every"][number]> = {
  ngay: "day",
  tuan: "week",
  thang: "month",
  quy: "quarter",
  qui: "quarter",
  nam: "year",
};

/** "từ tháng 3 đến tháng 5/2026", "tháng 3 - tháng 5 năm 2026": the year printed once holds for all. */
function shareYear(parts: Parts, _context: DeadlineContext): void {
  const dated = [...parts.days, ...parts.months, ...parts.quarters, ...parts.halves];
  const years = new Set(dated.flatMap((part) => (part.year === null ? [] : [part.year])));
  if (years.size !== 1 && !(years.size === 0 && parts.years.length === 1)) return;
  const year = years.size === 1 ? [...years][0]! : parts.years[0]!;
  for (const part of dated) part.year ??= year;
}

type Reading = Omit<Deadline, "text">;

function decide(parts: Parts, context: DeadlineContext): Reading {
  const assumed = context.year ?? null;
  if (parts.every.length > 0 || (parts.days.length > 0 && parts.days.every((day) => day.month === null))) {
    return recurring(parts);
  }
  if (
    /cac nam tiep theo|nhung nam tiep theo|tro di|den khi|ve sau/.test(parts.folded) &&
    parts.years.length + parts.days.length + parts.months.length > 0
  ) {
    const first = parts.years[0] ?? parts.days[0]?.year ?? parts.months[0]?.year ?? null;
    return make("open-ended", first === null ? null : `${first}-01-01`, null, { norm: "open-ended" });
  }
  if (/^theo (?:tien do|lo trinh|ke hoach|lich|huong dan|yeu cau)/.test(parts.folded)) {
    return make("as-scheduled", null, null, { norm: "as-scheduled" });
  }
  if (parts.days.length > 0) return days(parts, assumed);
  if (parts.quarters.length > 0) return quarters(parts, assumed);
  if (parts.halves.length > 0) {
    const { half, year } = parts.halves[0]!;
    const known = year ?? assumed;
    if (known === null) return make("half", null, null);
    const [start, end] = half === 1 ? [`${known}-01-01`, `${known}-06-30`] : [`${known}-07-01`, `${known}-12-31`];
    return make("half", parts.before ? null : start, end, {
      before: parts.before,
      yearAssumed: year === null,
      norm: `${known}-H${half}`,
    });
  }
  if (parts.months.length > 0) return months(parts, assumed);
  return words(parts, assumed);
}

function make(kind: DeadlineKind, start: string | null, end: string | null, more: Partial<Reading> = {}): Reading {
  return { kind, start, end, before: false, yearAssumed: false, flag: null, norm: null, ...more };
}

const ORDER: Parts["every"] = ["day", "week", "month", "quarter", "half", "year"];

function unitOf(parts: Parts): Parts["every"][number] {
  return ORDER.find((one) => parts.every.includes(one)) ?? "month";
}

function recurring(parts: Parts): Reading {
  const unit = unitOf(parts);
  const explicit = parts.days.filter((day) => day.month !== null);
  if (explicit.some((day) => isoDay(day.year ?? 2024, day.month!, day.day) === null)) {
    return make("yearly", null, null, { before: parts.before, flag: "impossible-date" });
  }
  if (explicit.length > 0) {
    const list = explicit.map((day) => `${two(day.month!)}-${two(day.day)}`);
    return make("yearly", null, null, { before: parts.before, norm: `yearly:${[...new Set(list)].join(",")}` });
  }
  if (unitOf(parts) === "year" && parts.days.length === 0) {
    const months = [...parts.months.map((one) => one.month), ...parts.quarters.map((one) => one.quarter * 3)];
    const list = months.filter((one) => one >= 1 && one <= 12).map((one) => `${two(one)}-${two(daysIn(2025, one))}`);
    if (list.length > 0) return make("yearly", null, null, { before: parts.before, norm: `yearly:${list.join(",")}` });
  }
  const loose = parts.days.filter((day) => day.month === null && day.day >= 1 && day.day <= 31);
  const kind: DeadlineKind = (
    {
      day: "daily",
      week: "weekly",
      month: "monthly",
      quarter: "quarterly",
      half: "half-yearly",
      year: "yearly",
    } as const
  )[unit];
  if (parts.days.length > 0 && loose.length === 0) return make(kind, null, null, { flag: "impossible-date" });
  if (unit === "day") return make("daily", null, null, { norm: "daily" });
  const last = /thang cuoi/.test(parts.folded);
  const at = loose.length === 0 ? "" : `:${loose.map((day) => (last ? `m3-${two(day.day)}` : `${day.day}`)).join(",")}`;
  // "quý, 6 tháng, năm": the shortest leads, the norm keeps all.
  const all = ORDER.filter((one) => parts.every.includes(one));
  const norm =
    all.length > 1
      ? all
          .map(
            (one) =>
              ({
                day: "daily",
                week: "weekly",
                month: "monthly",
                quarter: "quarterly",
                half: "half-yearly",
                year: "yearly",
              })[one],
          )
          .join("+")
      : `${kind}${at}`;
  return make(kind, null, null, { before: parts.before, norm });
}

function days(parts: Parts, assumed: number | null): Reading {
  const read = parts.days.map((day) => {
    const year = day.year ?? assumed;
    const month = day.month;
    if (month === null) return { iso: null, wrong: day.day < 1 || day.day > 31, assumed: false };
    const possible = isoDay(year ?? 2024, month, day.day);
    return {
      iso: year === null ? null : possible,
      wrong: possible === null,
      assumed: day.year === null && year !== null,
    };
  });
  const flag = read.some((day) => day.wrong) ? ("impossible-date" as const) : null;
  const isos = read.flatMap((day) => (day.iso ? [day.iso] : [])).sort();
  const yearAssumed = read.some((day) => day.assumed);
  const range = parts.toRange && read.length === 2 && !parts.before;
  if (read.length === 1 && /^tu (?:ngay )?\d/.test(parts.folded) && !flag)
    return make("open-ended", isos[0] ?? null, null, { yearAssumed, norm: "open-ended" });
  if (flag) return make(range ? "range" : "date", null, null, { before: parts.before, flag });
  if (range) {
    const [start = null, end = null] = [isos[0], isos.at(-1)];
    return make("range", start, end, { yearAssumed, norm: start && end ? `${start}/${end}` : null });
  }
  const end = isos.at(-1) ?? null;
  const several = isos.length > 1;
  return make("date", several && !parts.before ? isos[0]! : null, end, {
    before: parts.before,
    yearAssumed,
    norm: several ? isos.join(",") : end,
  });
}

function quarters(parts: Parts, assumed: number | null): Reading {
  if (parts.quarters.some((one) => one.quarter < 1 || one.quarter > 4)) return make("unknown", null, null);
  const read = parts.quarters.map((one) => ({ ...one, year: one.year ?? assumed, assumed: one.year === null }));
  if (read.some((one) => one.year === null)) return make("quarter", null, null);
  read.sort((a, b) => a.year! - b.year! || a.quarter - b.quarter);
  const first = read[0]!;
  const last = read.at(-1)!;
  const yearAssumed = read.some((one) => one.assumed);
  const start = `${first.year}-${two(first.quarter * 3 - 2)}-01`;
  if (strictlyBefore(parts.folded, "qu[yi]")) {
    return make("quarter", null, dayBefore(start), {
      before: true,
      yearAssumed,
      norm: `before:${first.year}-Q${first.quarter}`,
    });
  }
  const end = monthEnd(last.year!, last.quarter * 3);
  const name = (one: { year: number | null; quarter: number }) => `${one.year}-Q${one.quarter}`;
  const norm = read.length === 1 ? name(first) : `${name(first)}/${name(last)}`;
  return make(read.length > 1 ? "range" : "quarter", parts.before ? null : start, end, {
    before: parts.before,
    yearAssumed,
    norm,
  });
}

function months(parts: Parts, assumed: number | null): Reading {
  if (parts.months.some((one) => one.month < 1 || one.month > 12))
    return make("month", null, null, { flag: "impossible-date" });
  const read = parts.months.map((one) => ({ ...one, year: one.year ?? assumed, assumed: one.year === null }));
  if (read.some((one) => one.year === null)) return make("month", null, null);
  const yearAssumed = read.some((one) => one.assumed);
  const first = read[0]!;
  const last = read.at(-1)!;
  const start = `${first.year}-${two(first.month)}-01`;
  if (strictlyBefore(parts.folded, "thang")) {
    return make("month", null, dayBefore(start), {
      before: true,
      yearAssumed,
      norm: `before:${first.year}-${two(first.month)}`,
    });
  }
  const end = monthEnd(last.year!, last.month);
  if (end < start) return make("range", null, null, { yearAssumed });
  const norm = read.length === 1 ? start.slice(0, 7) : `${start.slice(0, 7)}/${end.slice(0, 7)}`;
  const open = parts.before || /(?:^| )(?:den|het) /.test(parts.folded.replace(/ den thang/, ""));
  return make(read.length > 1 ? "range" : "month", open && read.length === 1 ? null : start, end, {
    before: parts.before,
    yearAssumed,
    norm,
  });
}

function words(parts: Parts, assumed: number | null): Reading {
  const { folded } = parts;
  if (/thuong xuyen|lien tuc|quanh nam|trong suot/.test(folded) && parts.years.length === 0)
    return make("continuous", null, null, { norm: "continuous" });
  // Which day that is, the moon decides.
  if (/(?:^| )tet(?: |$)/.test(folded)) return make("unknown", null, null, { before: parts.before });
  if (parts.years.length > 0) {
    const first = Math.min(...parts.years);
    const last = Math.max(...parts.years);
    if (/truoc nam/.test(folded))
      return make("year", null, `${first - 1}-12-31`, { before: true, norm: `before:${first}` });
    const until = parts.before || /^(?:tu nay )?(?:cho )?(?:den|het|den het) /.test(folded);
    const norm = first === last ? `${first}` : `${first}/${last}`;
    return make(first === last ? "year" : "years", until ? null : `${first}-01-01`, `${last}-12-31`, {
      before: parts.before,
      norm,
    });
  }
  if (/(?:trong|het|cuoi|ca) nam(?: nay)?(?:$|[ ,.])|cuoi nam/.test(folded)) {
    const start = assumed !== null && /trong nam|ca nam/.test(folded) ? `${assumed}-01-01` : null;
    return make("year", start, assumed === null ? null : `${assumed}-12-31`, {
      yearAssumed: assumed !== null,
      norm: assumed === null ? null : `${assumed}`,
    });
  }
  if (/trong vong|ngay sau khi|sau khi|ke tu|sau \d/.test(folded))
    return make("after-event", null, null, { norm: "after-event" });
  if (
    /tien do|lo trinh|theo ke hoach|theo lich|theo huong dan|theo quy dinh|theo qui dinh|qui dinh|quy dinh|theo yeu cau|dot xuat|theo tung/.test(
      folded,
    )
  ) {
    return make("as-scheduled", null, null, { norm: "as-scheduled" });
  }
  if (/dinh ky/.test(folded)) return make("periodic", null, null, { norm: "periodic" });
  return make("unknown", null, null);
}

/** "trước tháng 10": before the month begins; not "trước ngày 20 tháng 10", nor "chậm nhất trong tháng 10". */
function strictlyBefore(folded: string, unit: string): boolean {
  return new RegExp(`(?:^| )truoc (?:${unit}) `).test(folded);
}

// ── calendar ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The day as ISO, or null where the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function monthEnd(year: number, month: number): string {
  return `${year}-${two(month)}-${two(daysIn(year, month))}`;
}

function dayBefore(iso: string): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
