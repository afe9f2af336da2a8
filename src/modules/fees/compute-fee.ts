/** Where an amount or a relief comes from, for people who want to check it. */
export interface FeeBasis {
  /** "Nghị quyết số 21/2025/NQ-HĐND" */
  title: string;
  /** Of a document we hold; a record only names one. */
  cited?: { issuedOn: string | null; issuer: string } | undefined;
  validFrom: string | null;
  /** First day on which it no longer holds. */
  validTo: string | null;
  /** Invented for a demonstration; nobody may rely on it. */
  isDemo: boolean;
}

export const FEE_KINDS = ["phí", "lệ phí", "khác"] as const;
export type FeeKind = (typeof FEE_KINDS)[number];

export const FEE_CHANNELS = ["inPerson", "online", "post"] as const;
export type FeeChannel = (typeof FEE_CHANNELS)[number];

/** One amount of one case. Several of one case are paid together ("phí thẩm định" and "lệ phí cấp giấy"). */
export interface FeeRate {
  /** null where the matter has one case only. */
  caseName: string | null;
  kind: FeeKind;
  /** What it is called beside its kind ("phí thẩm định hồ sơ"), if anything. */
  label: string | null;
  /** Whole đồng. */
  amount: number;
  /** What it is paid for each of ("bản", "trang"); null where it is paid once. */
  per: string | null;
  /** Ways of filing it holds for; null for all. */
  channels: readonly FeeChannel[] | null;
  basis: FeeBasis;
}

/** Who pays less or nothing (miễn, giảm). `percent` is what is taken off. */
export interface FeeRelief {
  id: string;
  who: string;
  percent: number;
  /** Kinds of money it reaches; null for all. */
  kinds: readonly FeeKind[] | null;
  channels: readonly FeeChannel[] | null;
  /** What to show at the counter, or where the promise ends. */
  note: string | null;
  basis: FeeBasis;
}

/** What is known about the money of one procedure at one place on one day. */
export interface FeeSheet {
  /** An amount of 0 where the law asks for nothing; [] where nobody knows for certain. */
  rates: readonly FeeRate[];
  reliefs: readonly FeeRelief[];
}

export interface FeeQuestion {
  channel?: FeeChannel | undefined;
  /** One of `casesOf`; may be left out where there is only one. */
  caseName?: string | null | undefined;
  /** How many copies, pages, persons: for amounts paid for each. */
  quantity?: number | undefined;
  reliefId?: string | undefined;
  /** Day of filing: only what holds on it counts. Without it the sheet is taken as it is. */
  on?: string | undefined;
}

export interface FeeLine {
  rate: FeeRate;
  quantity: number;
  /** Before relief. */
  sum: number;
  relief: { relief: FeeRelief; off: number } | null;
  /** To pay. */
  due: number;
}

export type FeeAnswer =
  | { state: "known"; total: number; lines: FeeLine[] }
  /** The law asks for nothing. */
  | { state: "free"; total: 0; lines: FeeLine[] }
  /** It depends on the case, and none is chosen. */
  | { state: "choose"; total: null; lines: []; cases: string[] }
  /** Nobody here knows for certain: ask where it is handed in. */
  | { state: "ask"; total: null; lines: [] };

/** What of a sheet holds on a day. The first day without a document is no day of it. */
function sheetOn(sheet: FeeSheet, on: string): FeeSheet {
  const holds = ({ basis }: { basis: FeeBasis }): boolean =>
    (basis.validFrom === null || basis.validFrom <= on) && (basis.validTo === null || basis.validTo > on);
  return { rates: sheet.rates.filter(holds), reliefs: sheet.reliefs.filter(holds) };
}

/** Rates that hold for a way of filing. */
export function ratesFor(sheet: FeeSheet, channel: FeeChannel | undefined): FeeRate[] {
  return sheet.rates.filter((rate) => !channel || rate.channels === null || rate.channels.includes(channel));
}

/** Reliefs that hold for a way of filing. */
export function reliefsFor(sheet: FeeSheet, channel: FeeChannel | undefined): FeeRelief[] {
  return sheet.reliefs.filter((one) => !channel || one.channels === null || one.channels.includes(channel));
}

/**
 * The cases to choose from, in the order of the resolution; [] where the amount does not depend on a case. A single case is
 * a choice too: a rate for births registered in time says nothing about late ones.
 */
export function casesOf(sheet: FeeSheet, channel?: FeeChannel): string[] {
  return [...new Set(ratesFor(sheet, channel).flatMap((rate) => rate.caseName ?? []))];
}

/** Chosen where none of the cases fits. */
export const OTHER_CASE = "other";

/** Whether more of it costs more: copies and pages do, "a case" or "a dossier" is the matter itself. */
export function isCounted(per: string | null): boolean {
  return per !== null && !/^(?:0?1\s+)?(?:trường hợp|hồ sơ|lần|vụ|việc|đơn|lượt)/iu.test(per);
}

/** Most copies anybody is asked about; a sum stays far below what a number holds exactly. */
export const MOST_COPIES = 1_000;

/**
 * What there is to pay. Says "ask" rather than a figure that might be wrong: no rates, or amounts of cases that cannot be
 * told apart.
 */
export function computeFee(whole: FeeSheet, question: FeeQuestion): FeeAnswer {
  const sheet = question.on === undefined ? whole : sheetOn(whole, question.on);
  const rates = ratesFor(sheet, question.channel);
  if (rates.length === 0) return ASK;
  const cases = casesOf(sheet, question.channel);
  const asked = question.caseName ?? null;
  if (cases.length > 0 && asked === OTHER_CASE) return ASK;
  if (cases.length > 0 && (asked === null || !cases.includes(asked)))
    return { state: "choose", total: null, lines: [], cases };
  // Rates without a case come on top of the chosen case: a fee for the form, whichever case it is.
  const chosen = cases.length === 0 ? rates : rates.filter((rate) => rate.caseName === asked || rate.caseName === null);
  const quantity = Math.min(MOST_COPIES, Math.max(1, Math.floor(question.quantity ?? 1)));
  const relief = reliefsFor(sheet, question.channel).find((one) => one.id === question.reliefId) ?? null;
  const lines = chosen.map((rate) => lineOf(rate, quantity, relief));
  if (lines.every((line) => line.sum === 0)) return { state: "free", total: 0, lines };
  return { state: "known", total: lines.reduce((sum, line) => sum + line.due, 0), lines };
}

const ASK: FeeAnswer = { state: "ask", total: null, lines: [] };

function lineOf(rate: FeeRate, quantity: number, relief: FeeRelief | null): FeeLine {
  const times = isCounted(rate.per) ? quantity : 1;
  const sum = rate.amount * times;
  const isReached = relief !== null && (relief.kinds === null || relief.kinds.includes(rate.kind));
  // What is left is rounded down: nobody pays a đồng too much.
  const off = isReached ? sum - Math.floor((sum * (100 - relief.percent)) / 100) : 0;
  return {
    rate,
    quantity: times,
    sum,
    relief: isReached && off > 0 ? { relief, off } : null,
    due: sum - off,
  };
}
