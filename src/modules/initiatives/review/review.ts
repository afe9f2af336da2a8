export const OUTCOMES = ["recognise", "pilot", "decline"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Criterion {
  id: number;
  key: string;
  name: string;
  maximum: number;
  source: string;
  validFrom: string;
  enteredByName: string;
}

/** The criteria that hold on a day: of each the newest, without those that were ended. */
export function criteriaOn(all: readonly Criterion[], day: string): Criterion[] {
  const newest = new Map<string, Criterion>();
  for (const one of [...all].sort((a, b) => a.validFrom.localeCompare(b.validFrom)))
    if (one.validFrom <= day) newest.set(one.key, one);
  return [...newest.values()].filter((one) => one.maximum > 0).sort((a, b) => a.id - b.id);
}

export interface Review {
  id: string;
  initiativeId: string;
  round: number;
  dueOn: string;
  criteriaOn: string;
  openedByName: string;
  openedAt: Date;
  outcome: Outcome | null;
  minutesNumber: string | null;
  minutesOn: string | null;
  conclusion: string | null;
  concludedByName: string | null;
  concludedAt: Date | null;
}

export interface Member {
  personId: string;
  name: string;
  conflict: string | null;
  remark: string | null;
  markedAt: Date | null;
}

export interface Mark {
  personId: string;
  criterionId: number;
  mark: number;
}

export const COUNCIL = { fewest: 3, most: 15 };
export const REVIEW_LIMITS = { remark: 1_000, number: 60, conclusion: 4_000, name: 120, source: 200 };

/** Members who may give marks. Two thirds of them are enough to conclude. */
export const voting = (members: readonly Member[]): Member[] => members.filter((one) => one.conflict === null);

export function isQuorate(members: readonly Member[]): boolean {
  const all = voting(members);
  const marked = all.filter((one) => one.markedAt !== null).length;
  return marked >= 2 && marked * 3 >= all.length * 2;
}

export interface Sums {
  /** By member, in the order of the members who have marked. */
  each: { personId: string; sum: number }[];
  mean: number;
  lowest: number;
  highest: number;
  /** Standard deviation of the sums. */
  spread: number;
}

/** What the marks come to; null where nobody has given any. */
export function sumMarks(members: readonly Member[], marks: readonly Mark[]): Sums | null {
  const each = members
    .filter((one) => one.markedAt !== null)
    .map(({ personId }) => ({
      personId,
      sum: marks.filter((one) => one.personId === personId).reduce((total, one) => total + one.mark, 0),
    }));
  if (each.length === 0) return null;
  const sums = each.map((one) => one.sum);
  const mean = sums.reduce((a, b) => a + b, 0) / sums.length;
  const spread = Math.sqrt(sums.reduce((total, sum) => total + (sum - mean) ** 2, 0) / sums.length);
  return { each, mean, lowest: Math.min(...sums), highest: Math.max(...sums), spread };
}

/** A member sees others' marks once he has given his; who looks after the council once all have, or it has concluded. */
export function maySeeMarks(review: Pick<Review, "outcome">, members: readonly Member[], personId: string): boolean {
  if (review.outcome !== null) return true;
  const self = members.find((one) => one.personId === personId);
  if (self) return self.markedAt !== null;
  return voting(members).every((one) => one.markedAt !== null);
}
