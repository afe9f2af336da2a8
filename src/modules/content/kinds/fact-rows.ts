import type { SummaryRow } from "../../../platform/html/index.ts";
import { FACT_NAMES, type FactName, type ItemFacts, SHOWN } from "./kind-facts.ts";
import type { vi } from "./messages.vi.ts";

const FOR_STAFF: readonly FactName[] = ["shown", "consentPaper", "quoteApproved"];
/** Shown elsewhere on the page, at their own place. */
const APART: readonly FactName[] = ["video", "transcript", "quote", "quoteBy", "plain"];

/** Facts of an item as key and value. Where consent lies is for staff only. */
export function factRows(words: typeof vi, facts: ItemFacts, isStaff: boolean): SummaryRow[] {
  return FACT_NAMES.flatMap((name) => {
    const text = facts[name];
    if (!text || (!isStaff && (FOR_STAFF.includes(name) || APART.includes(name)))) return [];
    const shown = name === "shown" ? SHOWN.find((one) => one === text) : undefined;
    return [{ key: words.facts[name], value: shown ? words.shown[shown] : text }];
  });
}
