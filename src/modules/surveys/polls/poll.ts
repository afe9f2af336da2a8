import type { Option } from "../questionnaire.ts";

export interface PollFacts {
  unitId: string;
  question: string;
  options: Option[];
  opensOn: string;
  closesOn: string;
}

export interface Poll extends PollFacts {
  id: string;
  state: "draft" | "approved" | "withdrawn";
  basedOn: number;
  createdBy: string | null;
  createdByName: string;
  createdAt: Date;
  approvedByName: string | null;
  approvedAt: Date | null;
  withdrawnReason: string | null;
}

export const POLL_LIMITS = { question: 300, option: 120, options: 10, days: 92, note: 1_000 } as const;

export type PollPhase = "draft" | "coming" | "open" | "closed" | "withdrawn";

export function pollPhase(poll: Pick<Poll, "state" | "opensOn" | "closesOn">, today: string): PollPhase {
  if (poll.state !== "approved") return poll.state;
  return today < poll.opensOn ? "coming" : today <= poll.closesOn ? "open" : "closed";
}

export interface PollResult {
  total: number;
  /** In the order of the answers; share of the total, 0 to 1. */
  options: (Option & { count: number; share: number | null })[];
}

export function pollResult(poll: Pick<Poll, "options">, counts: ReadonlyMap<string, number>): PollResult {
  const total = poll.options.reduce((sum, one) => sum + (counts.get(one.key) ?? 0), 0);
  return {
    total,
    options: poll.options.map((one) => {
      const count = counts.get(one.key) ?? 0;
      return { ...one, count, share: total === 0 ? null : count / total };
    }),
  };
}
