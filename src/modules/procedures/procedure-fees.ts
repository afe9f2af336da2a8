import type { FeeBasis, FeeRate, FeeRelief, FeeSheet } from "../fees/index.ts";
import { feesOn } from "./fees-on-day.ts";
import type { FilingMethod, ProcedureRecord } from "./procedure-record.ts";

/** A note that names a document says why, not in which case. */
const NAMES_DOCUMENT = /^(?:theo\s+)?(?:thông tư|nghị định|nghị quyết|quyết định|luật|biểu)/iu;

/**
 * What the published record says on money, as far as it is certain. Amounts of one way of filing that nobody can tell
 * apart are left out: adding up what may be alternatives would be a guess. A reduction with days holds or does not.
 */
export function ratesOfRecord(record: ProcedureRecord, on: string): FeeRate[] {
  const rates: FeeRate[] = [];
  const channels = new Map<FilingMethod["channel"], FilingMethod[]>();
  for (const method of record.methods) channels.set(method.channel, [...(channels.get(method.channel) ?? []), method]);
  for (const [channel, methods] of channels) {
    const found = withoutIdleCases(distinct(methods.flatMap((method) => ratesOfMethod(method, basisOf(record), on))));
    const isSilent = methods.some((method) => method.fees === null);
    const isMixed = found.filter((rate) => rate.caseName === null).length > 1 || mixesCases(found);
    if (!isSilent && !isMixed) rates.push(...found.map((rate) => ({ ...rate, channels: [channel] })));
  }
  return joinChannels(rates);
}

/** Where the council of the province set amounts, they hold; else what the published record says. */
export function feeSheetOf(
  record: ProcedureRecord,
  local: { rates: readonly FeeRate[]; reliefs: readonly FeeRelief[] } | null,
  on: string,
): FeeSheet {
  const rates = local && local.rates.length > 0 ? local.rates : ratesOfRecord(record, on);
  return { rates, reliefs: local?.reliefs ?? [] };
}

function ratesOfMethod(method: FilingMethod, basis: FeeBasis, on: string): FeeRate[] {
  if (method.fees === null) return [];
  if (method.fees.length === 0)
    return [{ caseName: method.case ?? null, kind: "khác", label: null, amount: 0, per: null, channels: null, basis }];
  return feesOn(method.fees, on).fees.map((fee) => {
    const isCase = fee.note !== null && !NAMES_DOCUMENT.test(fee.note);
    return {
      caseName: isCase ? fee.note : (method.case ?? null),
      kind: fee.kind,
      label: null,
      amount: fee.amount,
      per: fee.per,
      channels: null,
      basis: fee.note !== null && !isCase ? { ...basis, title: fee.note } : basis,
    };
  });
}

function basisOf(record: ProcedureRecord): FeeBasis {
  return { title: record.decision?.number ?? "", validFrom: null, validTo: null, isDemo: false };
}

const mixesCases = (rates: readonly FeeRate[]): boolean =>
  rates.some((rate) => rate.caseName !== null) && rates.some((rate) => rate.caseName === null);

const keyOf = (rate: FeeRate): string => JSON.stringify([rate.caseName, rate.kind, rate.amount, rate.per]);

function distinct(rates: readonly FeeRate[]): FeeRate[] {
  return [...new Map(rates.map((rate) => [keyOf(rate), rate])).values()];
}

/** Cases that all cost the same are nothing to choose from. */
function withoutIdleCases(rates: FeeRate[]): FeeRate[] {
  const cases = new Set(rates.map((rate) => rate.caseName));
  const same = distinct(rates.map((rate) => ({ ...rate, caseName: null })));
  return cases.size > 1 && !cases.has(null) && same.length === 1 ? same : rates;
}

function joinChannels(rates: readonly FeeRate[]): FeeRate[] {
  const joined = new Map<string, FeeRate>();
  for (const rate of rates) {
    const same = joined.get(keyOf(rate));
    joined.set(keyOf(rate), same ? { ...same, channels: [...(same.channels ?? []), ...(rate.channels ?? [])] } : rate);
  }
  return [...joined.values()];
}
