import type { PlanTask } from "../plan.ts";

/** A duty of the plan above as somebody of the unit last saw it. */
export interface SeenDuty {
  text: string;
  deadlineText: string | null;
  dueOn: string | null;
  targetCount: number;
  /** Whether it stands and is given to the unit. */
  isGiven: boolean;
}

export interface DutyChanges {
  text?: { from: string; to: string };
  deadline?: { from: string | null; to: string | null };
  targetCount?: { from: number; to: number };
  /** It no longer stands, or is no longer the unit's (false); or it is again (true). */
  isGiven?: boolean;
}

/** How the duty stands now for a unit: its own share where the plan gives it one. */
export function dutyNow(
  duty: Pick<PlanTask, "text" | "deadlineText" | "dueOn" | "targetCount" | "state">,
  share: { targetCount: number; role: string } | null,
): SeenDuty {
  const { text, deadlineText, dueOn } = duty;
  const ownTarget = share && share.role !== "coordinating" ? share.targetCount : duty.targetCount;
  return {
    text,
    deadlineText,
    dueOn,
    targetCount: Math.max(1, ownTarget),
    isGiven: duty.state === "accepted" && share !== null,
  };
}

const deadlineOf = (duty: SeenDuty): string | null => duty.dueOn ?? duty.deadlineText;

/** What changed above since it was last seen, or null. Pure: nothing changes below by itself. */
export function changesOf(seen: SeenDuty, now: SeenDuty): DutyChanges | null {
  const changes: DutyChanges = {};
  if (seen.isGiven !== now.isGiven) changes.isGiven = now.isGiven;
  if (now.isGiven) {
    if (seen.text !== now.text) changes.text = { from: seen.text, to: now.text };
    if (deadlineOf(seen) !== deadlineOf(now)) changes.deadline = { from: deadlineOf(seen), to: deadlineOf(now) };
    if (seen.targetCount !== now.targetCount) changes.targetCount = { from: seen.targetCount, to: now.targetCount };
  }
  return Object.keys(changes).length > 0 ? changes : null;
}
