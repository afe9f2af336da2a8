import { type FormErrors, longTexts, type Rq } from "../../../platform/http/index.ts";
import { nfc, parseDong, parseVietnameseDate } from "../../../platform/i18n/index.ts";
import type { EnterMoney } from "./enter-money.ts";
import type { MoneyWords } from "./messages.vi.ts";
import { STAGES } from "./money.ts";

/** Everything typed, as typed. */
export interface EntryTyped {
  stage: string;
  taskId: string;
  unitId: string;
  sourceId: string;
  content: string;
  amount: string;
  quantity: string;
  unitPrice: string;
  normId: string;
  day: string;
  month: string;
  year: string;
  document: string;
  note: string;
  reason: string;
  seen: string;
}

export const ENTRY_LIMITS = { content: 500, document: 300, note: 2_000, reason: 2_000 };
const MOST_PIECES = 1_000_000;

export function readText(body: unknown, name: string): string {
  const value = ((body ?? {}) as Record<string, unknown>)[name];
  return typeof value === "string" ? nfc(value).trim() : "";
}

/** Whole pieces: "2.000", "2000"; null where it is no such number. */
export function readQuantity(text: string): number | null {
  const count = /^(\d+|\d{1,3}(\.\d{3})+)$/.test(text) ? Number(text.replace(/\./g, "")) : Number.NaN;
  return Number.isInteger(count) && count >= 1 && count <= MOST_PIECES ? count : null;
}

export interface Amounts {
  amount: number;
  quantity: number | null;
  unitPrice: number | null;
}

/** Amount, quantity and unit price: any that leaves no doubt; where all three are given they must agree. */
export function readAmounts(
  typed: { amount: string; quantity: string; unitPrice: string },
  words: MoneyWords,
): { errors: FormErrors; amounts: Amounts | null } {
  const errors: FormErrors = {};
  const said = words.errors;
  const dong = (field: "amount" | "unitPrice"): number | null => {
    if (typed[field] === "") return null;
    const read = parseDong(typed[field]);
    if ("fault" in read) errors[field] = said.money[read.fault];
    else if (read.dong === 0) errors[field] = said.amountZero;
    else return read.dong;
    return null;
  };
  const amount = dong("amount");
  const unitPrice = dong("unitPrice");
  const quantity = typed.quantity === "" ? null : readQuantity(typed.quantity);
  if (typed.quantity !== "" && quantity === null) errors.quantity = said.quantity;
  if (Object.keys(errors).length > 0) return { errors, amounts: null };
  const product = quantity !== null && unitPrice !== null ? quantity * unitPrice : null;
  const whole = amount ?? product;
  if (whole === null) return { errors: { amount: said.amountMissing }, amounts: null };
  if (product !== null && product !== whole) return { errors: { amount: said.amountDiffers(product) }, amounts: null };
  if (!Number.isSafeInteger(whole) || whole > 10_000_000_000_000)
    return { errors: { amount: said.money["too-much"] }, amounts: null };
  return { errors, amounts: { amount: whole, quantity, unitPrice } };
}

export function readEntryForm(
  rq: Rq,
  words: MoneyWords,
): { typed: EntryTyped; errors: FormErrors; checked: Omit<EnterMoney, "planId" | "at"> | null } {
  const text = (name: string): string => readText(rq.body, name);
  const typed: EntryTyped = {
    stage: text("stage"),
    taskId: text("taskId"),
    unitId: text("unitId"),
    sourceId: text("sourceId"),
    content: text("content"),
    amount: text("amount"),
    quantity: text("quantity"),
    unitPrice: text("unitPrice"),
    normId: text("normId"),
    day: text("ngay-day"),
    month: text("ngay-month"),
    year: text("ngay-year"),
    document: text("document"),
    note: text("note"),
    reason: text("reason"),
    seen: text("daXem"),
  };
  const said = words.errors;
  const { errors: moneyErrors, amounts } = readAmounts(typed, words);
  const errors: FormErrors = { ...moneyErrors, ...longTexts({ ...typed }, ENTRY_LIMITS, rq.lang) };
  const stage = STAGES.find((one) => one === typed.stage);
  if (!stage) errors.stage = said.stage;
  const isId = (id: string): boolean => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(id);
  if (!isId(typed.unitId)) errors.unitId = said.unit;
  if (!isId(typed.sourceId)) errors.sourceId = said.source;
  if (typed.content === "") errors.content = said.content;
  const day = parseVietnameseDate(`${typed.day}/${typed.month}/${typed.year}`);
  if (day === null) errors.ngay = said.day;
  if (Object.keys(errors).length > 0 || !stage || !amounts || day === null) return { typed, errors, checked: null };
  return {
    typed,
    errors,
    checked: {
      stage,
      ...amounts,
      day,
      taskId: isId(typed.taskId) ? typed.taskId : null,
      unitId: typed.unitId,
      sourceId: typed.sourceId,
      content: typed.content,
      document: typed.document || null,
      normId: isId(typed.normId) ? typed.normId : null,
      note: typed.note || null,
      reason: typed.reason || null,
      seen: typed.seen,
    },
  };
}
