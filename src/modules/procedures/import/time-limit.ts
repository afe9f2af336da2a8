import type { Doubt, TimeByCase, TimeLimit } from "../procedure-record.ts";
import { NUMBER_WORD, readNumberWords } from "./number-words.ts";

/**
 * What could be read of a time limit: a value where the text says exactly one, otherwise why not. "timeVaries" comes
 * with the value: it holds except in the remote areas the text names.
 */
export interface TimeReading {
  time: TimeLimit | null;
  doubt: Doubt["code"] | null;
  /** Several certain limits, each with the case the text gives it. */
  times?: TimeByCase[];
}

const UNITS = "ngày\\s+làm\\s+việc|ngày|giờ\\s+làm\\s+việc|giờ|phút|tuần|tháng|năm";
const NUMBER = `\\d{1,4}(?:[.,]\\d{1,2})?|${NUMBER_WORD}(?:\\s+${NUMBER_WORD}){0,6}`;
// "15 giờ" after these words is a time of day, "ngày 20 tháng" a date, "Điều 20 …" a citation.
const LIMIT = new RegExp(
  `(?<![\\p{L}\\d/.,-])(${NUMBER})\\s*(?:\\(\\s*([^()]{1,40}?)\\s*\\)\\s*)?(${UNITS})(?!\\p{L})`,
  "giu",
);
const NOT_A_LENGTH = /(?:ngày|mồng|mùng|tháng|năm|quý|điều|khoản|điểm|số|mẫu|sau|trước|lúc|đến|hồi|từ)\s*$/iu;
const CLOCK = /^\s*(?:\d{2}(?!\d)|cùng ngày|chiều|sáng|hàng|hằng|đầu|cuối|trở)/iu;

const SAME_DAY =
  /(?:ngay )?trong (?:cùng )?ngày(?: làm việc)?(?! (?:thứ|đầu|cuối))|giải quyết ngay(?!\p{L})|trả (?:kết quả )?ngay(?! sau)|ngay khi (?:nhận|tiếp nhận)|ngay sau khi (?:nhận|tiếp nhận|xuất trình)/iu;
const NEXT_DAY_AFTER_15 = /sau 15 ?(?:giờ|h|g)/iu;
/** Land procedures allow more days in remote areas; that clause does not make the ordinary limit uncertain. */
const REMOTE_AREAS =
  /(?:đối với|tại|ở) (?:các )?(?:xã|khu vực|vùng|địa bàn)[^.;\n]{0,20}(?:miền núi|hải đảo|biên giới|vùng sâu|khó khăn)[^.;\n]*/giu;
/** The limit is longer or counted otherwise in some cases, so one number is not the whole truth. */
const OTHER_CASES = /tăng thêm|kéo dài|cộng thêm|gia hạn thêm|được gia hạn|kéo dài thêm/iu;

function toLimit(number: string, words: string | undefined, unit: string): TimeLimit | null {
  let amount = /\d/.test(number) ? Number(number.replace(",", ".")) : readNumberWords(number);
  const again = words === undefined ? null : /^\d+$/.test(words) ? Number(words) : readNumberWords(words);
  if (again !== null && again !== amount) return null;
  if (amount === null || amount <= 0) return null;
  switch (unit.toLowerCase().replace(/\s+/g, " ")) {
    case "ngày làm việc":
      return { amount, unit: "workingDay" };
    case "ngày":
      return { amount, unit: "day" };
    // Eight hours are one normal working day: Bộ luật Lao động 2019 Điều 105 khoản 1 (in force since 2021-01-01).
    case "giờ làm việc":
      return amount % 8 === 0 ? { amount: amount / 8, unit: "workingDay" } : null;
    case "giờ":
      return { amount, unit: "hour" };
    case "phút":
      amount = amount / 60;
      return { amount, unit: "hour" };
    // A week is 7 days, a year 12 months: Bộ luật Dân sự 2015 Điều 146 (in force since 2017-01-01).
    case "tuần":
      return { amount: amount * 7, unit: "day" };
    case "năm":
      return { amount: amount * 12, unit: "month" };
    default:
      return { amount, unit: "month" };
  }
}

interface FoundLimit {
  limit: TimeLimit | null;
  index: number;
  end: number;
}

function limitsIn(text: string): FoundLimit[] {
  const found: FoundLimit[] = [];
  for (const match of text.matchAll(LIMIT)) {
    const [whole, number = "", words, unit = ""] = match;
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    const after = text.slice(match.index + whole.length, match.index + whole.length + 12);
    const timeOfDay = /^giờ$|^ngày$|^tháng$|^năm$/iu.test(unit) && CLOCK.test(after);
    if (NOT_A_LENGTH.test(before) && !/(?:đến|từ)\s*$/iu.test(before)) continue;
    if (/giờ/iu.test(unit) && /(?:sau|trước|lúc|đến|từ|hồi)\s*$/iu.test(before)) continue;
    if (timeOfDay && !/^\s*(?:đầu|cuối|trở)/iu.test(after)) continue;
    if (/tháng|năm/iu.test(unit) && /^\s*(?:\d|gần|đầu|trước|liền)/iu.test(after)) continue;
    found.push({ limit: toLimit(number, words, unit), index: match.index, end: match.index + whole.length });
  }
  return found;
}

const same = (a: TimeLimit, b: TimeLimit): boolean => a.amount === b.amount && a.unit === b.unit;

function distinct(limits: readonly TimeLimit[]): TimeLimit[] {
  return limits.filter((limit, index) => limits.findIndex((other) => same(other, limit)) === index);
}

const DIRECT = new RegExp(
  `^(?:không quá|tối đa|chậm nhất|trong(?: vòng| thời hạn)?|thời hạn:?)?\\s*(${NUMBER})\\s*(?:\\(\\s*([^()]{1,40}?)\\s*\\)\\s*)?(${UNITS})\\s*\\.?$`,
  "iu",
);
const SILENT =
  /^(?:n\/a|không (?:có )?(?:quy định|xác định|thông tin|có)(?: cụ thể| thời hạn)?|chưa (?:có )?quy định|theo (?:mô tả|quy định)(?: ngày)?|không|-+)\.?(?:\s+ngày)?$/iu;
const ANCHOR_AFTER =
  /^[\s,;.(]*(?:làm việc\s*)?,?\s*(?:tính\s+)?(?:kể\s+)?từ\s+(?:ngày|khi|thời điểm|lúc)|^[\s,]*sau khi nhận/iu;
const ANCHOR_BEFORE =
  /(?:thời hạn giải quyết|thời gian giải quyết|thời hạn|không quá|trong vòng|chậm nhất)[^.;\n]{0,40}$/iu;

/**
 * Reads a time limit. `text` is the column "thời hạn", `note` the free text beside it. A value comes back only when
 * both together leave no other reading; the portal prints "12 ngày" where its own note says "không quá 12 tháng".
 */
export function readTimeLimit(text: string, note = ""): TimeReading {
  return read(text.slice(0, LONGEST), note.slice(0, LONGEST));
}

/** Longer texts are whole regulations; one limit read out of them would never be certain. */
const LONGEST = 20_000;

function read(text: string, note: string): TimeReading {
  const usual = text.replace(REMOTE_AREAS, "");
  const usualNote = note.replace(REMOTE_AREAS, "");
  const reading = readUsual(usual, usualNote);
  // "17 ngày … vùng sâu, vùng xa tăng thêm 10 ngày" beside "27 ngày": two limits by case, no contradiction.
  if (reading.doubt === "timeConflict" && isUsualWithMore(text, note)) return { time: null, doubt: "timeSeveral" };
  // A clause on remote areas would have to be read for each case.
  if (reading.times && (usual !== text || usualNote !== note)) return { time: null, doubt: "timeSeveral" };
  const varies = usual !== text || (usualNote !== note && /\d\s*(?:ngày|giờ|tháng)/iu.test(note));
  return reading.time && varies ? { time: reading.time, doubt: "timeVaries" } : reading;
}

const CASE_START =
  /^(?:[-+*•–]|\(?[a-zđ\d]{1,2}[.)])?\s*(?:(?:đối với|trong|riêng)\s+)?(?:các\s+)?(?:trường hợp|thủ tục|hồ sơ)\s|^(?:[-+*•–]|\(?[a-zđ\d]{1,2}[.)])?\s*(?:đối với|cấp (?:mới|lại|đổi)|gia hạn|điều chỉnh|sửa đổi)(?:\s|:)/iu;
const CASE_END = /(?:đối với|trong|cho|nếu|khi)\s+(?:các\s+)?(?:trường hợp|thủ tục|hồ sơ)?[^.;]*$/iu;
const LONGEST_CASE = 220;

/**
 * Several limits that a text tells apart by case, one clause each ("Trường hợp cấp mới: 10 ngày; trường hợp cấp lại: 05
 * ngày"). null unless every clause with a limit has exactly one and names its case, and no two name the same.
 */
function readCases(text: string): TimeByCase[] | null {
  if (RANGE.test(text) || OTHER_CASES.test(text) || /bước\s+\d|trong đó|cộng|ngoài ra/iu.test(text)) return null;
  const cases: TimeByCase[] = [];
  for (const raw of text.split(/[;\n]|\.\s+(?=[\p{Lu}(+*•-])|\s(?=[+*•]\s)|\s(?=\(\d\)\s)/u)) {
    const clause = raw.trim();
    const found = limitsIn(clause);
    if (found.length === 0) continue;
    const only = found[0] as FoundLimit;
    if (found.length > 1 || only.limit === null) return null;
    const before = clause.slice(0, only.index);
    const after = clause.slice(only.end);
    let title: string;
    if (CASE_START.test(clause)) {
      const words =
        /^(.*?)(?::|,?\s+(?:là|thì|thời (?:hạn|gian)|trong (?:vòng|thời hạn)|không quá|chậm nhất|tối đa))/isu.exec(
          before,
        )?.[1];
      title = words ?? before;
    } else {
      const behind = CASE_END.exec(after)?.[0];
      // What stands before may only introduce the limit; what follows up to the case may only say from when it counts.
      const lead = before.replace(
        /[\s(+*•:–-]|^[a-zđ\d]{1,2}[.)]|không quá|tối đa|chậm nhất|trong|vòng|thời hạn|thời gian|giải quyết|là/giu,
        "",
      );
      const between = after.slice(0, after.length - (behind?.length ?? 0));
      if (!behind || lead !== "" || !/^[\s,(]*(?:(?:kể|tính)?[^,;]{0,120})?[\s,]*$/u.test(between)) return null;
      title = behind;
    }
    title = title
      .replace(/^[\s\-+*•–(]*(?:\(?[a-zđ\d]{1,2}[.)]\s*)?/iu, "")
      .replace(/[\s:;,.)]+$/u, "")
      .trim();
    if (title.length < 4 || title.length > LONGEST_CASE) return null;
    const known = cases.find((one) => one.case.toLowerCase() === title.toLowerCase());
    if (known) return null;
    cases.push({ case: title, time: only.limit });
  }
  return cases.length > 1 ? cases : null;
}

function readUsual(text: string, note: string): TimeReading {
  const own = text.trim().replace(/([^\s\d])\s+(?:ngày|giờ)$/iu, (whole, last: string) =>
    // A form field "… ngày" appended its unit to whole sentences.
    /(?:làm việc|ngày|[.)])$/iu.test(whole.replace(/\s+(?:ngày|giờ)$/iu, "")) || text.length > 40 ? last : whole,
  );
  if (own === "" || SILENT.test(own)) return readNote(note, "timeMissing");
  if (/^\d+(?:[.,]\d+)*$/.test(own)) return readNote(note, "timeUnitMissing");

  const direct = DIRECT.exec(own);
  if (direct) {
    if (/^0+(?:[.,]0+)?$/.test(direct[1] ?? "")) {
      return SAME_DAY.test(note) ? { time: sameDay(), doubt: null } : { time: null, doubt: "timeZero" };
    }
    const time = toLimit(direct[1] ?? "", direct[2], direct[3] ?? "");
    if (!time) return { time: null, doubt: "timeUnread" };
    return contradicts(time, note) ? { time: null, doubt: "timeConflict" } : { time, doubt: null };
  }
  return readSentence(own, "timeUnread");
}

const sameDay = (): TimeLimit => ({ amount: 1, unit: "workingDay", sameDay: true });

function readSentence(text: string, otherwise: Doubt["code"]): TimeReading {
  const found = limitsIn(text);
  const read = found.map((one) => one.limit);
  if (read.includes(null)) return { time: null, doubt: "timeUnread" };
  const limits = distinct(read as TimeLimit[]);
  if (limits.length === 0)
    return SAME_DAY.test(text) ? { time: sameDay(), doubt: null } : { time: null, doubt: otherwise };
  // "trong ngày …; nếu nhận sau 15 giờ thì 01 ngày làm việc" is the same-day rule in longer words.
  const first = limits[0] as TimeLimit;
  if (limits.length > 1 || OTHER_CASES.test(text) || RANGE.test(text)) {
    const times = readCases(text);
    return times ? { time: null, doubt: null, times } : { time: null, doubt: "timeSeveral" };
  }
  if (SAME_DAY.test(text)) {
    const nextDay = first.amount === 1 && NEXT_DAY_AFTER_15.test(text);
    return nextDay ? { time: sameDay(), doubt: null } : { time: null, doubt: "timeSeveral" };
  }
  return { time: first, doubt: null };
}

const RANGE = /\d\s*(?:-|–|đến|tới)\s*\d+\s*(?:\([^)]*\)\s*)?(?:ngày|giờ|tháng|tuần)/iu;

/** The column is silent; the note counts only where it names one limit and says that it runs from the reception. */
function readNote(note: string, doubt: Doubt["code"]): TimeReading {
  if (note === "") return { time: null, doubt };
  const found = limitsIn(note);
  if (found.length === 0) return SAME_DAY.test(note) ? { time: sameDay(), doubt: null } : { time: null, doubt };
  const reading = readSentence(note, doubt);
  if (reading.times) return reading;
  if (!reading.time) return { time: null, doubt: reading.doubt === "timeUnread" ? doubt : (reading.doubt ?? doubt) };
  const anchored = found.some(
    (one) =>
      ANCHOR_AFTER.test(note.slice(one.end, one.end + 40)) ||
      ANCHOR_BEFORE.test(note.slice(Math.max(0, one.index - 60), one.index)),
  );
  return anchored ? reading : { time: null, doubt };
}

/**
 * Whether the note says another limit than the column: the same number in another unit, or only limits that neither
 * equal it nor add up to it (steps of one procedure do add up).
 */
function contradicts(time: TimeLimit, note: string): boolean {
  const limits = limitsIn(note)
    .map((one) => one.limit)
    .filter((one) => one !== null);
  if (limits.length === 0) return false;
  if (limits.some((one) => same(one, time))) return false;
  if (limits.some((one) => one.amount === time.amount && one.unit !== time.unit)) return true;
  const sum = limits.filter((one) => one.unit === time.unit).reduce((total, one) => total + one.amount, 0);
  if (sum === time.amount) return false;
  return limits.some((one) => inHours(one) > inHours(time)) || distinct(limits).length === 1;
}

const MORE = /(?:tăng|cộng|kéo dài)\s*thêm(?: không quá)?\s*(\d{1,3})\s*(?:\([^()]{1,30}\)\s*)?ngày/giu;

function isUsualWithMore(text: string, note: string): boolean {
  const direct = DIRECT.exec(text.trim());
  const total = direct && toLimit(direct[1] ?? "", direct[2], direct[3] ?? "");
  if (!total) return false;
  const usual = limitsIn(note).flatMap((one) => (one.limit ? [one.limit.amount] : []));
  return [...note.matchAll(MORE)].some((match) => usual.includes(total.amount - Number(match[1])));
}

function inHours(time: TimeLimit): number {
  const hours = { hour: 1, workingDay: 24, day: 24, month: 24 * 30 };
  return time.amount * hours[time.unit];
}
