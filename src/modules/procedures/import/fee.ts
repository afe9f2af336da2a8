import { parseVietnameseDate } from "../../../platform/i18n/format.ts";
import { USUAL_FEE } from "../fees-on-day.ts";
import type { Doubt, Fee } from "../procedure-record.ts";
import { NUMBER_WORD, readNumberWords } from "./number-words.ts";

/** What could be read of a fee: every amount with what it is for, or why no amount is certain. */
export interface FeeReading {
  fees: Fee[] | null;
  doubt: Doubt["code"] | null;
}

const CURRENCY = "(?:việt nam đồng|đồng|vnđ|vnd|đ)(?!\\p{L})";
const AMOUNT = new RegExp(
  `(?<![\\p{L}\\d/.,-])(?:(\\d{1,3}(?:[.,]\\d{3})+|\\d{4,11}|\\d{1,3}(?=\\s*(?:việt nam đồng|đồng|vnđ|vnd)))|(\\d{1,4}(?:[.,]\\d{1,3})?)\\s*(nghìn|ngàn|triệu|tỷ|tỉ)|(${NUMBER_WORD}(?:\\s+${NUMBER_WORD}){0,9}))\\s*${CURRENCY}`,
  "giu",
);
const FOREIGN = /(?:\d\s*|(?<!\p{L}))(?:usd|us\$|đô la|euro?|eur)(?!\p{L})/iu;
const PROVEN_FREE =
  /không (?:phải )?(?:thu|nộp|mất|trả)(?: \p{L}+){0,3} (?:phí|lệ phí|tiền)|không thu(?!\p{L})|(?:được )?miễn (?:nộp |thu )?(?:toàn bộ )?(?:phí|lệ phí)(?!\p{L})/iu;
const SET_BY_PROVINCE =
  /(?:hội đồng nhân dân|hđnd|ủy ban nhân dân|ubnd|chính quyền địa phương|địa phương)[^.;]{0,60}(?:quy định|quyết định|ban hành)|(?:quy định|quyết định|nghị quyết)(?: \p{L}+){0,4} (?:hội đồng nhân dân|hđnd|ủy ban nhân dân|ubnd|chính quyền địa phương)/iu;
/** A waiver for some says nothing about the others. */
const FOR_SOME =
  /đối với|trường hợp|(?:cho|với) (?:người|hộ|trẻ|học sinh)|hộ nghèo|nếu|còn lại|(?<!\p{L})(?:trừ|riêng)(?!\p{L})/iu;
const BY_REFERENCE =
  /thông tư|nghị định|quyết định số|nghị quyết|luật phí|pháp luật|biểu (?:phí|mức|giá|khung)|theo quy định|bằng \d+ ?%/iu;
/** A reduction or waiver with its own dates: which amount holds depends on the day. */
const DATED =
  /(?:từ|kể từ|đến|đến hết|trước|sau)(?: hết)?\s*(?:ngày\s*)?(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/iu;
/** A limit or a rate is not an amount to pay. */
const NOT_AN_AMOUNT =
  /(?:tối thiểu|tối đa|không (?:dưới|quá|vượt)|dưới|trên|từ|đến|khoảng|cộng|nhân|x|×|\+|-|–)\s*(?:là|:)?\s*$/iu;
const LEAST_PLAUSIBLE = 1_000;

interface Found {
  amount: number;
  index: number;
  end: number;
}

function amountsIn(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(AMOUNT)) {
    const [whole, digits, scaled, scale, words] = match;
    const amount = digits
      ? Number(digits.replace(/[.,]/g, ""))
      : scaled
        ? Math.round(
            Number(scaled.replace(",", ".")) *
              ({ nghìn: 1e3, ngàn: 1e3, triệu: 1e6 }[scale?.toLowerCase() ?? ""] ?? 1e9),
          )
        : readNumberWords(words ?? "");
    if (amount === null || !Number.isSafeInteger(amount)) continue;
    // "… năm 2016 Đồng": the form appended its currency to a citation.
    if (/năm\s*$/iu.test(text.slice(Math.max(0, match.index - 5), match.index))) continue;
    found.push({ amount, index: match.index, end: match.index + whole.length });
  }
  return found;
}

/** "35.000.000 đồng (ba mươi lăm triệu đồng)": the repetition in words goes if it says the same. */
function dropRepetition(text: string): string {
  return text.replace(/\(\s*([\p{L}\s]{3,80}?)\s*đồng\s*(?:chẵn)?\s*\)/giu, (whole, words: string, at: number) => {
    const value = readNumberWords(words);
    const before = amountsIn(text.slice(Math.max(0, at - 40), at)).at(-1);
    return value !== null && before?.amount === value ? "" : whole;
  });
}

/** From where on a text only cites: circulars bear "phí" and "lệ phí" in their titles, which says nothing of this amount. */
const CITATION = /(?:theo (?:quy định|thông tư|nghị định|nghị quyết)|thông tư|nghị định|nghị quyết)[\s\S]*$/iu;

function kindOf(text: string): Fee["kind"] {
  const own = text.replace(CITATION, "");
  if (/lệ phí/iu.test(own)) return "lệ phí";
  return /(?<!\p{L})phí(?!\p{L})/iu.test(own) ? "phí" : "khác";
}

function perOf(after: string): string | null {
  const match = /^\s*\/\s*(?:0?1\s+)?([^.;,()\n:+]{1,60}?)\s*(?:[.;,()\n:+]|$)/u.exec(after);
  const per = match?.[1]?.replace(/\s*\/\s*/g, "/").trim() ?? "";
  return per === "" ? null : per;
}

const tidy = (label: string): string | null => {
  const text = label
    .replace(/^[\s\-+*•–:;.,()]+|[\s\-+*•–:;.,(]+$/gu, "")
    .replace(/^(?:phí|lệ phí)\s*:?\s*$/iu, "")
    .trim();
  return text === "" ? null : text.slice(0, 300);
};

/** A text of clauses that each name at most one amount; null where a clause mixes amounts or gives a rate or a bound. */
function readClauses(text: string, outerKind: Fee["kind"]): Fee[] | null {
  const fees: Fee[] = [];
  for (const clause of text.split(/[;\n]|(?<=[\p{L})])\.\s+(?=[-+*\p{Lu}(])|\s(?=[+*•]\s)|\s-\s(?=\p{Lu})/u)) {
    const amounts = amountsIn(clause);
    if (amounts.length === 0) continue;
    const only = amounts[0] as Found;
    if (amounts.some((one) => one.amount !== only.amount)) return null;
    const before = clause.slice(0, only.index).replace(/^[\s(]*[-+*•–]\s*/u, "");
    const after = clause.slice(only.end);
    if (NOT_AN_AMOUNT.test(before) || /^\s*(?:\+|x|×|\*|đến|-|–)\s*(?:\(|\d|\p{L})/u.test(after)) return null;
    if (/\d+\s*%/.test(clause)) return null;
    const own = kindOf(clause);
    const kind = own === "khác" ? (fees.at(-1)?.kind ?? outerKind) : own;
    fees.push({ kind, amount: only.amount, per: perOf(after), note: tidy(before) });
  }
  return fees;
}

const HEAD = new RegExp(
  `^(?:(lệ phí|phí)\\s*:\\s*)?([\\d.,]+|không)?\\s*(${CURRENCY}|usd)?\\s*(?:\\(([\\s\\S]*)\\))?\\s*$`,
  "iu",
);

/**
 * Reads the fee column. Amounts come back only where the text names them one by one and they do not depend on the
 * day; "Miễn phí" alone proves nothing, since the portal prints it for an empty cell.
 */
export function readFees(text: string, note = ""): FeeReading {
  const own = dropRepetition(text.slice(0, LONGEST).trim());
  if (own === "" || /^(?:n\/a|không có thông tin(?: \(\d+\))?|-+|phí\s*:\s*đồng.*)$/iu.test(own)) {
    return fromNote(note.slice(0, LONGEST));
  }
  if (FOREIGN.test(own)) return { fees: null, doubt: "feeForeignCurrency" };
  const lines = own.split("\n").filter((line) => line.trim() !== "");
  if (lines.length > 1 && lines.every((line) => /^(?:lệ phí|phí)\s*:/iu.test(line.trim()))) {
    const readings = lines.map((line) => readOne(line.trim()));
    const broken = readings.find((reading) => reading.fees === null);
    if (broken) return broken;
    return { fees: readings.flatMap((reading) => reading.fees ?? []), doubt: null };
  }
  return readOne(own);
}

const LONGEST = 20_000;

function readOne(text: string): FeeReading {
  const free =
    /^(?:miễn phí|phí\s*:\s*(?:0|không)\s*đồng|lệ phí\s*:\s*(?:0|không)\s*đồng)\s*(?:\(([\s\S]*)\))?\s*\.?$/iu.exec(
      text,
    );
  if (free) return readFree(free[1]?.trim() ?? "");
  const head = HEAD.exec(text);
  if (head?.[2]) {
    const amount = Number(head[2].replace(/[.,]/g, ""));
    return readHead(amount, kindOf(head[1] ?? ""), head[4]?.trim() ?? "");
  }
  return readSentence(text, "khác");
}

/** "Miễn phí (…)": an empty amount with whatever the clerk wrote beside it. */
function readFree(beside: string): FeeReading {
  if (amountsIn(beside).length > 0) return readSentence(beside, "khác");
  if (FOREIGN.test(beside)) return { fees: null, doubt: "feeForeignCurrency" };
  if (SET_BY_PROVINCE.test(beside)) return { fees: null, doubt: "feeSetByProvince" };
  if (PROVEN_FREE.test(beside)) {
    const limited =
      DATED.test(beside) || /đối với|trường hợp|cho người|hộ nghèo|nếu/iu.test(beside.split(/[.(]/)[0] ?? "");
    if (limited) return { fees: null, doubt: DATED.test(beside) ? "feeDependsOnDate" : "feeUnread" };
    return { fees: [], doubt: null };
  }
  if (BY_REFERENCE.test(beside)) return { fees: null, doubt: "feeByReference" };
  return { fees: null, doubt: "freeUnproven" };
}

/** "70,000 VNĐ (70.000 đồng/Giấy chứng nhận)": the amount, and a text that may confirm, explain or contradict it. */
function readHead(amount: number, kind: Fee["kind"], beside: string): FeeReading {
  if (FOREIGN.test(beside)) return { fees: null, doubt: "feeForeignCurrency" };
  if (DATED.test(beside)) {
    const dated = amount >= LEAST_PLAUSIBLE ? readDated(amount, kind === "khác" ? kindOf(beside) : kind, beside) : null;
    return dated ? { fees: dated, doubt: null } : { fees: null, doubt: "feeDependsOnDate" };
  }
  const clauses = readClauses(beside, kind);
  if (clauses === null) return { fees: null, doubt: "feeConflict" };
  if (clauses.length > 0) {
    const amounts = new Set(clauses.map((fee) => fee.amount));
    // The form of the portal dropped three zeros for some agencies: "150 VNĐ (150.000 đồng/lần/thẻ)".
    const confirms = amounts.size === 1 && (amounts.has(amount) || amounts.has(amount * 1_000));
    return confirms ? plausible(clauses) : { fees: null, doubt: "feeConflict" };
  }
  const per = perOf(beside.replace(/^\s*(?:đồng|đ)\s*(?=\/)/iu, "")) ?? null;
  const note = per === null ? tidy(beside.replace(/^(?:đồng|đ)(?!\p{L})/iu, "")) : null;
  const ownKind = kind === "khác" ? kindOf(beside) : kind;
  return plausible([{ kind: ownKind, amount, per, note }]);
}

const PERIOD =
  /(?:kể\s+)?từ\s+(?:ngày\s+)?(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})\s*(?:cho\s+)?(?:đến|tới)\s+(?:hết\s+)?(?:ngày\s+)?(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/giu;
const REDUCED = /^[\s(]*(?:-\s*)?áp dụng (?:mức )?(?:thu )?(?:phí|lệ phí)?\s*:?\s*(?:là\s+)?/iu;
/** Ends what stands before a period of waiver: "Thiết bị 2.000.000đ/lần(Miễn kể từ …". Offices glue and misspell it. */
const FREE_THEN = /\(?\s*miễn?\s*(?:nộp|thu)?\s*(?:toàn bộ )?(?:phí|lệ phí)?\s*$/iu;
/** A figure without its currency might be another amount. */
const FIGURE = /(?<![\d/])\d{1,3}(?:[.,]\d{3})+(?![\d/])/gu;

const dayIn = (text: string): string | null =>
  parseVietnameseDate(text.replace(/\s*tháng\s*|\s*năm\s*/giu, "/").replace(/\s*[/.-]\s*/g, "/"));

/**
 * "20.000.000 đồng (áp dụng mức phí 10.000.000 đồng/hồ sơ kể từ ngày 01/7/2025 đến hết ngày 31/12/2026 theo …)": the usual
 * amount, and the one that holds between two days. null where the text beside the amount says anything else.
 */
function readDated(amount: number, kind: Fee["kind"], beside: string): Fee[] | null {
  const periods = [...beside.matchAll(PERIOD)];
  const period = periods[0];
  if (!period || periods.length > 1 || /\d\s*%/.test(beside)) return null;
  const [from, until] = [dayIn(period[1] ?? ""), dayIn(period[2] ?? "")];
  if (from === null || until === null || until < from) return null;
  // After the period only the document may follow; another amount or date would need another reading.
  const after = beside.slice(period.index + period[0].length);
  if (amountsIn(after).length > 0 || !/^[\s,.;:)]*(?:(?:theo|quy định|tại|thực hiện)[^\n]*)?[\s.)]*$/iu.test(after))
    return null;
  const before = beside.slice(0, period.index);
  const note = period[0].replace(/\s+/g, " ").trim();
  const usual: Fee = { kind, amount, per: null, note: USUAL_FEE };
  if (FREE_THEN.test(before)) {
    const told = before.replace(FREE_THEN, "").trim();
    const figures = [...told.matchAll(FIGURE)].map(([figure]) => Number(figure.replace(/[.,]/g, "")));
    if ([...figures, ...amountsIn(told).map((one) => one.amount)].some((one) => one !== amount)) return null;
    return [
      { ...usual, ...labelOf(told) },
      { kind, amount: 0, per: null, note, from, until },
    ];
  }
  const amounts = amountsIn(before);
  const only = amounts[0];
  if (!only || amounts.length > 1 || !REDUCED.test(before) || only.amount >= amount) return null;
  if (before.slice(0, only.index).replace(REDUCED, "").trim() !== "") return null;
  if (!/^\s*(?:\/\s*[\p{L}\d ]{1,40})?[\s,;.()]*$/u.test(before.slice(only.end))) return null;
  const per = perOf(before.slice(only.end).trimEnd());
  return [
    { ...usual, per },
    { kind, amount: only.amount, per, note, from, until },
  ];
}

/** "đồng/lần", "Thiết bị 2.000.000đ/lần", "đồng (đối với sân bay chuyên dùng)": for what the amount is paid, and per what. */
function labelOf(told: string): Pick<Fee, "per" | "note"> {
  const own = amountsIn(told)[0];
  const after = (own ? told.slice(own.end) : told).replace(/^[\s(]*(?:đồng|đ)(?!\p{L})\s*/iu, "");
  const per = perOf(after)?.replace(/\s+đồng$/iu, "") ?? null;
  const rest = per === null ? after : after.slice(after.indexOf(per) + per.length).replace(/^\s*đồng(?!\p{L})/iu, "");
  const note = tidy(`${own ? told.slice(0, own.index) : ""} ${rest}`.replace(/^[\s(]*(?:đồng|đ)(?!\p{L})/iu, ""));
  const closed = note?.includes("(") ? note : note?.replace(/\)+$/u, "");
  return { per, note: closed || USUAL_FEE };
}

function readSentence(text: string, kind: Fee["kind"]): FeeReading {
  if (FOREIGN.test(text)) return { fees: null, doubt: "feeForeignCurrency" };
  if (amountsIn(text).length === 0) {
    if (SET_BY_PROVINCE.test(text)) return { fees: null, doubt: "feeSetByProvince" };
    if (PROVEN_FREE.test(text) && text.length < 120 && !DATED.test(text) && !FOR_SOME.test(text))
      return { fees: [], doubt: null };
    return { fees: null, doubt: BY_REFERENCE.test(text) ? "feeByReference" : "feeUnread" };
  }
  if (DATED.test(text)) return { fees: null, doubt: "feeDependsOnDate" };
  const fees = readClauses(text, kind);
  return fees === null || fees.length === 0 ? { fees: null, doubt: "feeUnread" } : plausible(fees);
}

function plausible(fees: Fee[]): FeeReading {
  return fees.every((fee) => fee.amount >= LEAST_PLAUSIBLE)
    ? { fees, doubt: null }
    : { fees: null, doubt: "feeTooSmall" };
}

/** The fee column is empty; the free text counts where it speaks of a fee in so many words. */
function fromNote(note: string): FeeReading {
  if (!/(?:phí|lệ phí)/iu.test(note)) return { fees: null, doubt: "feeMissing" };
  const sentence = /(?:^|[\n.;*-])\s*((?:mức (?:thu )?)?(?:lệ phí|phí)\s*:?[^\n]{0,400})/iu.exec(note)?.[1];
  if (!sentence || amountsIn(sentence).length !== 1) return { fees: null, doubt: "feeMissing" };
  if (DATED.test(note) || /\d\s*%/.test(note)) return { fees: null, doubt: "feeDependsOnDate" };
  const reading = readSentence(sentence, kindOf(sentence));
  return reading.fees ? reading : { fees: null, doubt: "feeMissing" };
}
