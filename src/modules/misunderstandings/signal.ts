/** Where people show that they do not understand a procedure; each is so many out of so many. */
export const SIGNALS = ["question", "page", "step", "journey", "search", "rating", "supplement", "refusal"] as const;
export type Signal = (typeof SIGNALS)[number];

/** Signals that know the unit they came from; the others come from pages, which are everybody's. */
export const UNIT_SIGNALS = ["rating", "supplement", "refusal"] as const satisfies readonly Signal[];
export const ofUnits = (signal: Signal): boolean => (UNIT_SIGNALS as readonly Signal[]).includes(signal);

export const RULED = [...SIGNALS, "theme"] as const;
export type Ruled = (typeof RULED)[number];

/** What a proposal may stand on: what is counted, or what a test with residents found, which no count raises. */
export const MAIN = [...RULED, "test"] as const;
export type Main = (typeof MAIN)[number];

/** Per how many a share is told: views are many, dossiers and presses few. */
export const PER: Record<Signal, number> = {
  question: 1_000,
  page: 100,
  step: 100,
  journey: 100,
  search: 100,
  rating: 100,
  supplement: 100,
  refusal: 100,
};

export interface Count {
  times: number;
  of: number;
}

export const share = ({ times, of }: Count): number => (of === 0 ? 0 : times / of);

export interface Seen extends Count {
  signal: Signal;
  usual: Count;
}

export const addCounts = (counts: readonly Count[]): Count => ({
  times: counts.reduce((sum, one) => sum + one.times, 0),
  of: counts.reduce((sum, one) => sum + one.of, 0),
});

export const without = (all: Count, part: Count): Count => ({ times: all.times - part.times, of: all.of - part.of });
