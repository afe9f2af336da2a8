export type ReasonState = "waiting" | "approved" | "dropped";

/** Why a comment is not shown, in the words everybody reads. Its words never change; other words are another one. */
export interface Reason {
  code: string;
  titleVi: string;
  titleEn: string;
  position: number;
  state: ReasonState;
  /** Both days included. */
  fromOn: string;
  untilOn: string | null;
  replaces: string | null;
  writtenBy: string | null;
  writtenByName: string;
  writtenAt: Date;
  decidedByName: string | null;
  decidedAt: Date | null;
}

export const REASON_LIMITS = { title: 160, position: 999 };

/** What may be chosen on a day. */
export const holdsOn = (reason: Pick<Reason, "state" | "fromOn" | "untilOn">, day: string): boolean =>
  reason.state === "approved" && reason.fromOn <= day && (reason.untilOn === null || day <= reason.untilOn);

/** Nobody is left without a reason to choose: from each day on, one holds without end. */
export const leavesOne = (
  reasons: readonly Pick<Reason, "code" | "state" | "fromOn" | "untilOn">[],
  code: string,
  today: string,
): boolean => reasons.some((one) => one.code !== code && holdsOn(one, today) && one.untilOn === null);
