export type WhyUntaken = "unreadable" | "notGiven" | "notTaken";

/** An unseen letter of a mailbox that could not be taken. */
export interface UntakenLetter {
  uid: number;
  tries: number;
  triedAt: Date;
}

const MINUTE = 60_000;
/** 2, 4, 8 … minutes apart; after the last, a day later, it waits for a person. */
const MOST_TRIES = 10;

/** Which letters are tried now: first those that never failed, in their order, then what failed and may go better now. */
export function lettersToTry(
  unseen: readonly number[],
  untaken: readonly UntakenLetter[],
  most: number,
  now: Date,
): number[] {
  const failed = new Map(untaken.map((one) => [one.uid, one]));
  const fresh = unseen.filter((uid) => !failed.has(uid));
  const again = unseen.filter((uid) => {
    const one = failed.get(uid);
    return one && one.tries < MOST_TRIES && now.getTime() - one.triedAt.getTime() >= 2 ** one.tries * MINUTE;
  });
  return [...fresh, ...again].slice(0, most);
}
