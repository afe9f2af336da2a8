import { parseVietnameseDate } from "../../../platform/i18n/index.ts";
import type { ItemFacts } from "./kind-facts.ts";

/** Where a model under trial stands: decided on, over and not yet decided, being tried, or still to begin. */
export const PILOT_STANDINGS = ["running", "undecided", "decided", "coming"] as const;
export type PilotStanding = (typeof PILOT_STANDINGS)[number];

export function pilotStanding({ trialFrom, trialUntil, decision }: ItemFacts, today: string): PilotStanding {
  if (decision) return "decided";
  const day = (text: string | undefined): string | null => (text ? parseVietnameseDate(text) : null);
  if ((day(trialFrom) ?? "") > today) return "coming";
  return (day(trialUntil) ?? "9999") < today ? "undecided" : "running";
}
