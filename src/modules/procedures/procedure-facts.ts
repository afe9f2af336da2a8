import { type Lang, pick } from "../../platform/i18n/index.ts";
import { feesOn } from "./fees-on-day.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import type { Fee, FilingMethod, ProcedureRecord } from "./procedure-record.ts";

type Words = typeof vi;

export const CHANNEL_ORDER: FilingMethod["channel"][] = ["inPerson", "online", "post"];

/** The time limit of one way of filing in words; where it is not certain, the official text, and that it is not. */
export function timeInWords(method: FilingMethod, words: Words): string {
  if (method.time) return words.time(method.time);
  if (method.times) return method.times.map((one) => words.timeByCase(words.time(one.time), one.case)).join("; ");
  if (method.timeText !== "") return method.timeText;
  const said = timesInNote(method);
  return said === null ? words.askTime : said.length <= NOTE_SHOWN ? said : words.seeNote;
}

const TIMES = /\d\s*(?:ngày|giờ|tháng)/iu;
/** What a row of a table holds of a note; longer ones are read whole in the legal details. */
const NOTE_SHOWN = 400;

/** Where the source leaves the time empty and tells it in the note, mostly by case: the note; else null. */
export function timesInNote(method: FilingMethod): string | null {
  const isSilent = method.time === null && !method.times && method.timeText === "";
  return isSilent && TIMES.test(method.note) ? method.note : null;
}

const SAYS_FREE =
  /^(?:miễn phí|(?:lệ )?phí\s*:\s*(?:0|không)\s*đồng)\s*(?:\((?:không|không có|không quy định|chưa quy định)?\.?\))?\.?$/iu;

/**
 * The fee of one way of filing in words. "Miễn phí" alone is not repeated: the portal prints it for an empty cell. With a
 * day, what is owed then; without one, every amount with its days.
 */
export function feeInWords(method: FilingMethod, words: Words, doubt?: string, on?: string): string {
  if (method.fees !== null) {
    const { fees, until, usual } =
      on === undefined ? { fees: method.fees, until: null, usual: [] } : feesOn(method.fees, on);
    const told = fees.length === 0 ? words.feeFree : listFees(fees, words);
    return until !== null && usual.length > 0 ? words.feeUntil(told, until, listFees(usual, words)) : told;
  }
  if (doubt === "feeSetByProvince") return words.feeByProvince;
  return method.feeText === "" || SAYS_FREE.test(method.feeText) ? words.askFee : method.feeText;
}

const listFees = (fees: readonly Fee[], words: Words): string =>
  fees.map((fee) => (fee.note ? `${words.fee(fee)} (${fee.note})` : words.fee(fee))).join("; ");

type Entry = { method: FilingMethod; index: number };

/** One line where all ways agree, else one line for each way. */
function perChannel(
  methods: readonly FilingMethod[],
  words: Words,
  read: (entries: readonly Entry[]) => string,
): string[] {
  const entries = new Map<FilingMethod["channel"], Entry[]>();
  methods.forEach((method, index) => {
    entries.set(method.channel, [...(entries.get(method.channel) ?? []), { method, index }]);
  });
  const told = [...entries].map(([channel, own]) => [channel, read(own)] as const);
  const distinct = [...new Set(told.map(([, text]) => text))];
  if (distinct.length === 1) return distinct;
  return told
    .sort(([a], [b]) => CHANNEL_ORDER.indexOf(a) - CHANNEL_ORDER.indexOf(b))
    .map(([channel, text]) => words.byChannel(words.channel[channel], text));
}

/** Entries of one way side by side; more than two are for the table below. */
function together(texts: readonly string[], words: Words): string {
  const distinct = [...new Set(texts)];
  return distinct.length > 2 ? words.seeBelow : distinct.join("; ");
}

/** Entries that only differ in how long they take are a span. */
function timesTogether(entries: readonly Entry[], words: Words): string {
  const times = entries.flatMap(({ method }) => method.time ?? []);
  const units = new Set(times.map((time) => time.unit));
  const amounts = times.map((time) => time.amount);
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)];
  const [first] = times;
  if (first && times.length === entries.length && units.size === 1 && least < most)
    return words.timeSpan(least, words.time({ amount: most, unit: first.unit }));
  return together(
    entries.map(({ method }) => short(timeInWords(method, words), words)),
    words,
  );
}

const CITATION =
  /^(?:theo )?(?:thông tư|nghị quyết|nghị định|quyết định|luật)(?: liên tịch)?(?: số)? \d+\/[\p{L}\d/.-]+[;,.]?\s*/iu;

export const withoutCitation = (note: string): string => note.replace(CITATION, "");

/** A glance needs the amount and the case; which document says so stands below, where the money is reckoned. */
function withoutCitations(method: FilingMethod): FilingMethod {
  const fees = method.fees?.map((fee) => ({ ...fee, note: withoutCitation(fee.note ?? "") || null })) ?? null;
  return { ...method, fees };
}

/** Texts longer than this stand below, in full; the strip only answers at a glance. */
const FACT_LENGTH = 140;
const short = (text: string, words: Words): string => (text.length > FACT_LENGTH ? words.seeBelow : text);

export interface ProcedureFacts {
  fee: string[];
  time: string[];
  place: string;
  how: string;
  who: string;
}

/** What is owed is told as of a day. */
export function factsOf(record: ProcedureRecord, words: Words, on: string): ProcedureFacts {
  const { methods, agencies, applicants } = record;
  const doubtAt = (at: string) => record.doubts?.find((one) => one.at === at)?.code;
  const channels = CHANNEL_ORDER.filter((channel) => methods.some((one) => one.channel === channel));
  const shown = applicants.slice(0, 3);
  return {
    fee: perChannel(methods, words, (entries) =>
      together(
        entries.map(({ method, index }) =>
          short(feeInWords(withoutCitations(method), words, doubtAt(`methods.${index}.fees`), on), words),
        ),
        words,
      ),
    ),
    time: perChannel(methods, words, (entries) => timesTogether(entries, words)),
    place: short(agencies.implementing === "" ? words.placeUnknown : agencies.implementing, words),
    how: channels.map((channel) => words.channel[channel]).join(", "),
    who:
      applicants.length === 0
        ? ""
        : applicants.length > shown.length
          ? `${shown.join("; ")} ${words.moreApplicants(applicants.length - shown.length)}`
          : shown.join("; "),
  };
}

/** The facts of a record in the words of the procedure's own page, for other pages that show them. */
export function factsInWords(record: ProcedureRecord, lang: Lang, on: string): ProcedureFacts {
  return factsOf(record, pick(lang, vi, en), on);
}
