import { formatMoney, formatNumber, type Lang } from "../../../platform/i18n/index.ts";
import { type FeeRate, ratesFor } from "../../fees/index.ts";
import type { ProcedureRecord } from "../../procedures/index.ts";
import type { LocalFee } from "./form-data.ts";
import { vi } from "./messages.vi.ts";
import { shorten } from "./official-text.ts";

type Words = typeof vi;

const FEE_LENGTH = 150;
const NOTE_LENGTH = 260;
const CHANNELS = ["inPerson", "online", "post"] as const;

/** What the province set, for a paper: amounts for each way of filing; below it who pays less, and the resolution. */
export function feeOnPaper(
  local: LocalFee,
  record: Pick<ProcedureRecord, "methods">,
  words: Words,
  lang: Lang,
): { fee: string; note: string } {
  const used = CHANNELS.filter((channel) => record.methods.some((method) => method.channel === channel));
  const lines = new Map<string, string[]>();
  for (const channel of used.length > 0 ? used : (["inPerson"] as const)) {
    const text = amounts(ratesFor({ ...local }, channel), words, lang);
    if (text !== "") lines.set(text, [...(lines.get(text) ?? []), words.channel[channel]]);
  }
  const [only] = lines.keys();
  const fee =
    lines.size === 1 && only
      ? only
      : [...lines].map(([text, channels]) => words.byChannel(channels.join(", "), text)).join("\n");
  const titles = [...new Set(local.rates.map((rate) => rate.basis.title))];
  const isFree = local.rates.every((rate) => rate.amount === 0);
  const reliefs = isFree
    ? []
    : [
        ...new Set(
          local.reliefs.map((one) => words.relief(one.who, formatNumber(one.percent, lang), one.percent === 100)),
        ),
      ];
  const isDemo = local.rates.some((rate) => rate.basis.isDemo);
  return {
    fee,
    note: shorten(
      [words.feeBasis(titles.join(", ")), ...reliefs.map((text) => `${text}.`), isDemo ? words.feeDemo : ""]
        .filter(Boolean)
        .join(" "),
      NOTE_LENGTH,
    ),
  };
}

function amounts(rates: readonly FeeRate[], words: Words, lang: Lang): string {
  const texts = rates.map((rate) => {
    const amount = formatMoney(rate.amount, lang);
    const each = rate.amount === 0 ? words.free : rate.per ? words.feePer(amount, rate.per) : amount;
    return rate.caseName ? words.byChannel(rate.caseName, each) : each;
  });
  return shorten([...new Set(texts)].join("; "), FEE_LENGTH);
}

/** The amounts alone, in Vietnamese, one line for each way of filing that has its own. */
export const feeInWords = (local: LocalFee, record: Pick<ProcedureRecord, "methods">): string =>
  feeOnPaper(local, record, vi, "vi").fee;
