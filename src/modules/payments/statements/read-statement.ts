import { createHash } from "node:crypto";
import { unmark, withoutMarks } from "../../../platform/i18n/index.ts";

export const STATEMENT_LIMITS = { bytes: 4 * 1024 * 1024, rows: 5_000, columns: 60, cell: 500, faults: 20 } as const;

/** What a column of a statement may hold. */
export const COLUMN_KINDS = ["date", "amount", "debit", "content", "reference", "counter"] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];
/** Without these nothing can be matched. */
export const NEEDED_COLUMNS: readonly ColumnKind[] = ["date", "amount", "content"];

/** Which column holds what, counted from 0; `head` is the row of headings. */
export interface StatementMapping extends Record<ColumnKind, number | null> {
  head: number;
}

/** One amount that came in, as the bank wrote it. */
export interface StatementLine {
  /** Line of the file, counted from 1. */
  line: number;
  day: string;
  amount: number;
  content: string;
  reference: string;
  counter: string;
  /** Of everything above but the line: the same in another file is the same money. */
  digest: string;
}

export type LineFault = "day" | "amount";

export interface ReadStatement {
  lines: StatementLine[];
  faults: { line: number; fault: LineFault; typed: string }[];
  /** Money that went out. */
  out: number;
  /** Lines without a day: headings, sums, blank ones. */
  skipped: number;
}

/**
 * Whole đồng of an amount as banks write it: "8.000", "8,000.00", "8 000 VND", "+8.000đ", "8000 CR". Negative for money that went
 * out ("-", brackets, "DR"). null for what is no amount, or has a part of a đồng.
 */
export function readBankAmount(typed: string): number | null {
  let text = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\u00a0\u202f']/g, "")
    .replace(/(VND|VNĐ|ĐỒNG|Đ|₫)/g, "");
  const isOut = /^\(.*\)$/.test(text) || /^[-−–]/.test(text) || /(?:DR|D|-)$/.test(text);
  text = text
    .replace(/^\(|\)$/g, "")
    .replace(/^[-−–+]/, "")
    .replace(/(?:CR|DR|C|D|[-+])$/, "");
  const fraction = /^(.*\d)[.,](\d{1,2}|0{4,})$/.exec(text);
  const whole = fraction ? (fraction[1] as string) : text;
  if (fraction && /[1-9]/.test(fraction[2] as string)) return null;
  if (!/^\d{1,15}$/.test(whole) && !/^\d{1,3}(\.\d{3})+$/.test(whole) && !/^\d{1,3}(,\d{3})+$/.test(whole)) return null;
  const amount = Number(whole.replace(/\D/g, ""));
  if (!Number.isSafeInteger(amount) || amount > 9_999_999_999_999) return null;
  return isOut ? -amount : amount;
}

/** The day of "29/11/2026 14:03:22", "2026-11-29T14:03", "29-11-26", "14:03 29.11.2026", "29112026"; null where there is none. */
export function readBankDay(typed: string): string | null {
  const text = typed.normalize("NFKC").trim();
  const iso = /(?:^|\D)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text);
  const own = /(?:^|[^\d:])(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})(?!\d)/.exec(text);
  const glued = /^(\d{2})(\d{2})(\d{4})(?:\d{6})?$/.exec(text);
  const found = iso
    ? [iso[1], iso[2], iso[3]]
    : own
      ? [own[3], own[2], own[1]]
      : glued
        ? [glued[3], glued[2], glued[1]]
        : null;
  if (!found) return null;
  const [year = "", month = "", day = ""] = found as string[];
  const full = year.length === 2 ? `20${year}` : year;
  const on = `${full}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const real = new Date(`${on}T00:00:00Z`);
  return Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== on || full < "2000" ? null : on;
}

const plain = (text: string): string =>
  withoutMarks(text.normalize("NFKC"))
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "");

/** The lines of money that came in. What is no line (sums, headings further down) is skipped, what looks like one and is wrong is told. */
export function readStatement(rows: readonly (readonly string[])[], mapping: StatementMapping): ReadStatement {
  const read: ReadStatement = { lines: [], faults: [], out: 0, skipped: 0 };
  const seen = new Map<string, number>();
  for (const [at, row] of rows.entries()) {
    if (at <= mapping.head) continue;
    const cell = (kind: ColumnKind): string => {
      const column = mapping[kind];
      return column === null ? "" : (row[column] ?? "").trim().slice(0, STATEMENT_LIMITS.cell);
    };
    const line = at + 1;
    const typedDay = cell("date");
    const typedAmount = cell("amount");
    if (!/\d/.test(typedDay)) {
      read.skipped++;
      continue;
    }
    const day = readBankDay(typedDay);
    if (day === null) {
      read.faults.push({ line, fault: "day", typed: typedDay.slice(0, 40) });
      continue;
    }
    if (!/[1-9]/.test(typedAmount)) {
      if (/[1-9]/.test(cell("debit"))) read.out++;
      else if (typedAmount !== "" && !/\d/.test(typedAmount) && typedAmount !== "-")
        read.faults.push({ line, fault: "amount", typed: typedAmount.slice(0, 40) });
      else read.skipped++;
      continue;
    }
    const amount = readBankAmount(typedAmount);
    if (amount === null) {
      read.faults.push({ line, fault: "amount", typed: typedAmount.slice(0, 40) });
      continue;
    }
    if (amount < 0) {
      read.out++;
      continue;
    }
    const [content, reference, counter] = [cell("content"), cell("reference"), cell("counter")];
    const same = [day, amount, plain(content), plain(reference)].join(" ");
    const turn = (seen.get(same) ?? 0) + 1;
    seen.set(same, turn);
    const digest = createHash("sha256").update(`${same} ${turn}`).digest("hex").slice(0, 32);
    read.lines.push({ line, day, amount, content, reference, counter, digest });
  }
  return read;
}

/** Words that headings of banks hold, without marks; the first kind that fits takes the column. */
const HEADINGS: [ColumnKind, RegExp][] = [
  ["debit", /\bghi no\b|phat sinh no|so tien ghi no|\bdebit\b|\bno\b|tien ra|withdraw/],
  ["amount", /\bghi co\b|phat sinh co|\bcredit\b|\bco\b|tien vao|deposit|so tien|amount/],
  ["date", /ngay|date|thoi gian/],
  ["counter", /doi ung|tai khoan gui|nguoi chuyen|nguoi gui|counter|ben gui|sender/],
  ["content", /noi dung|dien giai|mo ta|description|remark|detail|content|chi tiet/],
  ["reference", /tham chieu|so but toan|ma giao dich|so gd|so ct|chung tu|reference|\bref\b|trace|transaction no/],
];

/** A guess from the headings; what is not found stays null, and a person chooses. */
export function guessMapping(rows: readonly (readonly string[])[]): StatementMapping {
  const none: StatementMapping = {
    head: 0,
    date: null,
    amount: null,
    debit: null,
    content: null,
    reference: null,
    counter: null,
  };
  let best = none;
  let most = 0;
  for (const [at, row] of rows.slice(0, 40).entries()) {
    const found: StatementMapping = { ...none, head: at };
    let count = 0;
    for (const [column, text] of row.slice(0, STATEMENT_LIMITS.columns).entries()) {
      if (text.length > 60) continue;
      const folded = unmark(text).toLowerCase().replace(/\s+/g, " ");
      const kind = HEADINGS.find(([one, form]) => found[one] === null && form.test(folded))?.[0];
      if (!kind) continue;
      found[kind] = column;
      count++;
    }
    if (count > most) {
      best = found;
      most = count;
    }
  }
  return best;
}

export const isComplete = (mapping: StatementMapping): boolean =>
  NEEDED_COLUMNS.every((kind) => mapping[kind] !== null);
