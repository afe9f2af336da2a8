import { type Lang, pick } from "../../platform/i18n/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import type { FilingMethod, ProcedureRecord } from "./procedure-record.ts";

type Words = typeof vi;

export const CHANNEL_ORDER: FilingMethod["channel"][] = ["inPerson", "online", "post"];

/** The time limit of one way of filing in words; where it is not certain, the official text, and that it is not. */
export function timeInWords(method: FilingMethod, words: Words): string {
  if (method.time) return words.time(method.time);
  if (method.times) return method.times.map((one) => words.timeByCase(words.time(one.time), one.case)).join("; ");
  return method.timeText === "" ? words.askTime : method.timeText;
}

const SAYS_FREE =
  /^(?:miễn phí|(?:lệ )?phí\s*:\s*(?:0|không)\s*đồng)\s*(?:\((?:không|không có|không quy định|chưa quy định)?\.?\))?\.?$/iu;

/** The fee of one way of filing in words. "Miễn phí" alone is not repeated: the portal prints it for an empty cell. */
export function feeInWords(method: FilingMethod, words: Words, doubt?: string): string {
  if (method.fees !== null) {
    return method.fees.length === 0
      ? words.feeFree
      : method.fees.map((fee) => (fee.note ? `${words.fee(fee)} (${fee.note})` : words.fee(fee))).join("; ");
  }
  if (doubt === "feeSetByProvince") return words.feeByProvince;
  return method.feeText === "" || SAYS_FREE.test(method.feeText) ? words.askFee : method.feeText;
}

/** One line where all ways agree, else one line for each way. */
function perChannel(
  methods: readonly FilingMethod[],
  words: Words,
  read: (method: FilingMethod, index: number) => string,
): string[] {
  const lines = new Map<FilingMethod["channel"], string[]>();
  methods.forEach((method, index) => {
    const text = read(method, index);
    const known = lines.get(method.channel) ?? [];
    if (!known.includes(text)) lines.set(method.channel, [...known, text]);
  });
  const joined = [...lines].map(
    ([channel, texts]) => [channel, texts.length > 2 ? words.seeBelow : texts.join("; ")] as const,
  );
  const distinct = [...new Set(joined.map(([, text]) => text))];
  if (distinct.length === 1) return distinct;
  return joined
    .sort(([a], [b]) => CHANNEL_ORDER.indexOf(a) - CHANNEL_ORDER.indexOf(b))
    .map(([channel, text]) => words.byChannel(words.channel[channel], text));
}

const CITATION =
  /^(?:theo )?(?:thông tư|nghị quyết|nghị định|quyết định|luật)(?: liên tịch)?(?: số)? \d+\/[\p{L}\d/.-]+[;,.]?\s*/iu;

/** A glance needs the amount and the case; which document says so stands below, where the money is reckoned. */
function withoutCitations(method: FilingMethod): FilingMethod {
  const fees = method.fees?.map((fee) => ({ ...fee, note: fee.note?.replace(CITATION, "") || null })) ?? null;
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

export function factsOf(record: ProcedureRecord, words: Words): ProcedureFacts {
  const { methods, agencies, applicants } = record;
  const doubtAt = (at: string) => record.doubts?.find((one) => one.at === at)?.code;
  const channels = CHANNEL_ORDER.filter((channel) => methods.some((one) => one.channel === channel));
  const shown = applicants.slice(0, 3);
  return {
    fee: perChannel(methods, words, (method, index) =>
      short(feeInWords(withoutCitations(method), words, doubtAt(`methods.${index}.fees`)), words),
    ),
    time: perChannel(methods, words, (method) => short(timeInWords(method, words), words)),
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
export function factsInWords(record: ProcedureRecord, lang: Lang): ProcedureFacts {
  return factsOf(record, pick(lang, vi, en));
}
