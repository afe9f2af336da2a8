import { formatMoney, formatNumber, type Lang } from "../../../platform/i18n/index.ts";
import { type ProcedureRecord, timesInNote, withoutCitation } from "../../procedures/index.ts";
import type { vi } from "./messages.vi.ts";
import { shorten, shortenClauses } from "./official-text.ts";

type Words = typeof vi;
type FilingMethod = ProcedureRecord["methods"][number];

/** What one fact may take of the strip; longer official texts are on the page behind the QR code. */
const FACT_LENGTH = 150;

export type ProcedureFacts = { fee: string; time: string; how: string; place: string; who: string };

/** The five facts of a procedure. What is not certain is never stated: the sheet then says where to ask. */
export function procedureFacts(
  record: ProcedureRecord,
  place: string | null,
  words: Words,
  lang: Lang,
): ProcedureFacts {
  const { methods, agencies, applicants } = record;
  const doubtAt = (method: FilingMethod) =>
    record.doubts?.find((doubt) => doubt.at === `methods.${methods.indexOf(method)}.fees`)?.code;
  return {
    fee: perChannel(methods, words, (m) => feeText(m, doubtAt(m), words, lang)) ?? words.askFee,
    time: perChannel(methods, words, (m) => timeText(m, words, lang)) ?? words.askTime,
    how: channels(methods, words) ?? words.askTime,
    place: shorten(place ?? (agencies.receptionAddress || agencies.implementing || words.askPlace), FACT_LENGTH),
    who: shorten(listed(applicants) || (record.nameOnly ? words.askTime : words.anybody), 1.5 * FACT_LENGTH),
  };
}

/** One text where all ways of filing agree, else one line for each way. */
function perChannel(
  methods: readonly FilingMethod[],
  words: Words,
  text: (method: FilingMethod) => string,
): string | null {
  const ordered = methods.toSorted((a, b) => CHANNEL_ORDER.indexOf(a.channel) - CHANNEL_ORDER.indexOf(b.channel));
  const entries = Map.groupBy(ordered, (method) => method.channel);
  const lines = new Map([...entries].map(([channel, own]) => [channel, together(own, words, text)]));
  const distinct = [...new Set(lines.values())];
  if (distinct.length === 0) return null;
  if (distinct.length === 1) return distinct[0]!;
  return [...lines]
    .map(([channel, line]) => words.byChannel(words.channel[channel as FilingMethod["channel"]], line))
    .join("\n");
}

/** A way of filing may have several entries, one for each case: the first of them is not the answer for everybody. */
function together(entries: readonly FilingMethod[], words: Words, text: (method: FilingMethod) => string): string {
  const told = entries.map((method) => ({ case: method.case, text: text(method) }));
  if (new Set(told.map((one) => one.text)).size === 1) return told[0]!.text;
  const all = [...new Set(told.map((one) => (one.case ? `${oneLine(one.case)}: ${one.text}` : one.text)))].join("; ");
  return all.length <= FACT_LENGTH ? all : words.byCase;
}

/** The portal prints "Miễn phí" for a blank too, so these words alone prove nothing. */
const SAYS_FREE =
  /^\s*(?:miễn phí|không|không có|không thu phí|(?:lệ )?phí\s*:\s*(?:0|không)\s*(?:đồng)?)?\s*(?:\((?:không[^)]*|chưa quy định\.?)?\))?[\s.:;-]*$/iu;

function feeText(method: FilingMethod, doubt: string | undefined, words: Words, lang: Lang): string {
  if (method.fees === null) {
    if (doubt === "feeSetByProvince") return words.feeByProvince;
    return SAYS_FREE.test(method.feeText) ? words.askFee : shorten(oneLine(method.feeText), FACT_LENGTH);
  }
  if (method.fees.length === 0 || method.fees.every((fee) => fee.amount === 0)) return words.free;
  const amounts = method.fees.map((fee) => {
    const amount = formatMoney(fee.amount, lang);
    // Which document says so stands on the page behind the code.
    const note = withoutCitation(oneLine(fee.note ?? ""));
    return `${fee.per ? words.feePer(amount, fee.per) : amount}${note === "" ? "" : ` (${note})`}`;
  });
  return shortenClauses([...new Set(amounts)].join("; "), FACT_LENGTH);
}

function timeText(method: FilingMethod, words: Words, lang: Lang): string {
  if (method.time?.sameDay) return words.sameDay;
  if (method.time) return words.timeAmount(formatNumber(method.time.amount, lang), method.time.unit);
  if (method.timeText.trim()) return shorten(oneLine(method.timeText), FACT_LENGTH);
  const said = timesInNote(method);
  if (said === null) return words.askTime;
  // Half of a list of cases would promise one of them to everybody.
  return oneLine(said).length <= FACT_LENGTH ? oneLine(said) : words.byCase;
}

const CHANNEL_ORDER = ["inPerson", "online", "post"] as const;

/** "Trực tiếp, trực tuyến, qua bưu chính"; null where the record names no way. */
function channels(methods: readonly FilingMethod[], words: Words): string | null {
  const used = CHANNEL_ORDER.filter((channel) => methods.some((method) => method.channel === channel));
  if (used.length === 0) return null;
  const names = used.map((channel) => words.channel[channel]);
  return names.map((name, index) => (index === 0 ? name : name.charAt(0).toLowerCase() + name.slice(1))).join(", ");
}

function listed(texts: readonly string[]): string {
  return [...new Set(texts.map((text) => oneLine(text)).filter(Boolean))].join(", ");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
