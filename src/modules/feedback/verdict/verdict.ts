/** What the asker may say of an answer, from best to worst, as SIPAS asks. */
export const SATISFACTION = [5, 4, 3, 2, 1] as const;
export type Satisfaction = (typeof SATISFACTION)[number];

export interface Verdict {
  isSolved: boolean;
  /** null where the asker only pressed that the answer did not help. */
  satisfaction: Satisfaction | null;
  givenAt: Date;
}

const DAY_MS = 86_400_000;
export const CHANGES_FOR_DAYS = 30;
export const ASKED_AFTER_DAYS = 7;

export const mayChange = (verdict: Pick<Verdict, "givenAt">, at: Date): boolean =>
  at.getTime() <= verdict.givenAt.getTime() + CHANGES_FOR_DAYS * DAY_MS;

/** Answers given between these moments are asked about now. */
export const askedAbout = (now: Date): { from: Date; before: Date } => ({
  from: new Date(now.getTime() - CHANGES_FOR_DAYS * DAY_MS),
  before: new Date(now.getTime() - ASKED_AFTER_DAYS * DAY_MS),
});

/** What fewer people say could be known to be of one of them; what few say ranks nobody. */
export const FEWEST_VERDICTS = 10;
export const FEWEST_TO_RANK = 30;

interface Said {
  verdicts: number;
  /** Of these, satisfied or very satisfied. */
  satisfied: number;
}

/** Share of the satisfied, null where too few have said. */
export const satisfiedShare = ({ verdicts, satisfied }: Said): number | null =>
  verdicts < FEWEST_VERDICTS ? null : satisfied / verdicts;

/** Places by share of the satisfied; who has too few verdicts has none, and equal shares share a place. */
export function placesOf(figures: ReadonlyMap<string, Said>): Map<string, number> {
  const ranked = [...figures]
    .filter(([, one]) => one.verdicts >= FEWEST_TO_RANK)
    .map(([id, one]) => ({ id, share: one.satisfied / one.verdicts }));
  return new Map(ranked.map((one) => [one.id, 1 + ranked.filter((other) => other.share > one.share).length]));
}
