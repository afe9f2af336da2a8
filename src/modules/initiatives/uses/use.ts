export const USE_KINDS = ["pilot", "adoption"] as const;
export type UseKind = (typeof USE_KINDS)[number];

export const USE_STATES = ["running", "reported", "approved", "ended"] as const;
export type UseState = (typeof USE_STATES)[number];

export type UseAct = "report" | "approve" | "return" | "end";

/** Results may be reported again later: newer ones wait for approval, and meanwhile none are public. */
const MOVES: Record<UseAct, { from: readonly UseState[]; to: UseState }> = {
  report: { from: ["running", "reported", "approved"], to: "reported" },
  approve: { from: ["reported"], to: "approved" },
  return: { from: ["reported"], to: "running" },
  end: { from: ["running", "reported", "approved"], to: "ended" },
};

export const isUseActPossible = (state: UseState, act: UseAct): boolean => MOVES[act].from.includes(state);
export const useStateAfter = (act: UseAct): UseState => MOVES[act].to;

export interface UseFacts {
  unitId: string;
  fromOn: string;
  toOn: string | null;
  inCharge: string;
  contact: string;
  adaptation: string;
}

export interface Use extends UseFacts {
  id: string;
  kind: UseKind;
  initiativeId: string | null;
  recognitionId: string | null;
  state: UseState;
  summary: string | null;
  reason: string | null;
  createdByName: string;
  createdAt: Date;
  reportedBy: string | null;
  reportedByName: string | null;
  reportedAt: Date | null;
  approvedByName: string | null;
  approvedAt: Date | null;
}

export interface Figure {
  measure: string;
  unitOfMeasure: string;
  beforeValue: number;
  afterValue: number;
  source: string;
  measuredBy: string;
  measuredOn: string;
}

export const MOST_FIGURES = 6;
export const USE_LIMITS = {
  inCharge: 120,
  contact: 200,
  adaptation: 2_000,
  summary: 4_000,
  measure: 120,
  unitOfMeasure: 40,
  source: 200,
  measuredBy: 120,
  reason: 2_000,
};

/** A pilot whose last day has passed without results. */
export const isOverdue = (use: Pick<Use, "kind" | "state" | "toOn">, today: string): boolean =>
  use.kind === "pilot" && use.state === "running" && use.toOn !== null && use.toOn < today;

/** "1.250,5" as people write it; null where it is no number. */
export function readFigure(text: string): number | null {
  if (!/^-?\d{1,12}(,\d{1,4})?$/.test(text) && !/^-?\d{1,3}(\.\d{3}){1,4}(,\d{1,4})?$/.test(text)) return null;
  return Number(text.replace(/\./g, "").replace(",", "."));
}

/** How much it changed, as a share of what was before; null where nothing was before. */
export const changeOf = (figure: Pick<Figure, "beforeValue" | "afterValue">): number | null =>
  figure.beforeValue === 0 ? null : (figure.afterValue - figure.beforeValue) / Math.abs(figure.beforeValue);
